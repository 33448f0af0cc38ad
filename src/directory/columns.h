// The columns of the customer list: the eight of ui.md 4, then every other field of the catalogue.
#pragma once

#include "store/record.h"

#include <QList>

namespace carnet {

enum class ColumnKind : std::uint8_t { Customer, Town, Modified, State, Field };

struct CustomerColumn
{
    ColumnKind kind;
    Field field; ///< what a double click opens; of kind Field the one shown
};

[[nodiscard]] const QList<CustomerColumn> &customerColumns();
/// The column that shows a field.
[[nodiscard]] int columnOf(Field field);
/// What the column is sorted by; those without come last.
[[nodiscard]] QString sortText(const CustomerColumn &column, const RecordSummary &summary,
                               const QLocale &locale = {});

} // namespace carnet
