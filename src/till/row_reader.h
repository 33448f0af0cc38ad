// Makes a row of one object of the till's list: every column ends up somewhere, as the customer's number, a
// field, or what is kept as it is. Remembers what the columns mean from one row to the next.
#pragma once

#include "till/till_row.h"

#include <QHash>

#include <limits>
#include <optional>

namespace carnet {

class RowReader
{
public:
    /// Nothing when the row has no customer number.
    [[nodiscard]] std::optional<TillRow> read(const QJsonObject &object);

private:
    struct Column
    {
        std::optional<Field> field;
        int fieldRank = std::numeric_limits<int>::max(); ///< 0 the key, 1 the legacy name, 2 another name
        int idRank = -1;
    };
    struct Choice;

    [[nodiscard]] static Column columnNamed(const QString &name);
    [[nodiscard]] Choice choose(const QJsonObject &object);
    [[nodiscard]] const Column &columnOf(const QString &name);

    QHash<QString, Column> m_columns;
};

/// Whether a table with these columns can be a list of customers: a number, and a field that a customer has.
[[nodiscard]] bool nameCustomers(const QStringList &columns);

} // namespace carnet
