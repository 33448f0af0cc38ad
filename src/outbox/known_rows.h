// Which customers of the till are known here, and which of them a list holds: some twenty bytes for each,
// whatever is known of it.
#pragma once

#include "store/store.h"

#include <QSet>

namespace carnet {

class KnownRows
{
public:
    struct Row
    {
        quint64 key = 0; ///< keyOf() its number on the till
        CustomerId id = CustomerId::None;
        qint64 heard = 0; ///< Record::heard
    };

    void add(const std::vector<HeardRow> &rows);
    /// Once all were added.
    void order();

    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    /// Its place in rows(); nothing when it is not known.
    [[nodiscard]] std::optional<std::size_t> find(quint64 key) const;

private:
    std::vector<Row> m_rows;
};

class ListedRows
{
public:
    explicit ListedRows(const KnownRows &known);

    /// False when the list had that number before.
    bool note(quint64 key, const std::optional<std::size_t> &place);
    [[nodiscard]] bool contains(std::size_t place) const { return m_known[place]; }
    [[nodiscard]] int count() const { return m_count; }

private:
    std::vector<bool> m_known;
    QSet<quint64> m_others;
    int m_count = 0;
};

} // namespace carnet
