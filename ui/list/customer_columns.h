// The columns of the customer list: the eight of ui.md 4, then every other field of the catalogue, hidden at
// first.
#pragma once

#include "store/history.h"

#include <QList>

namespace carnet {

enum class ColumnKind : std::uint8_t { Customer, Town, Modified, State, Field };

/// While the user has not chosen.
enum class ColumnShown : std::uint8_t { Always, WhenWide, OnDemand };

struct CustomerColumn
{
    ColumnKind kind;
    Field field; ///< what a double click opens; of kind Field the one shown
    int width; ///< at 10 pt; the first takes what is left
    int wideWidth; ///< where there is room for all
    ColumnShown shown;
};

[[nodiscard]] const QList<CustomerColumn> &customerColumns();
/// The column that shows a field.
[[nodiscard]] int columnOf(Field field);
[[nodiscard]] QString titleOf(const CustomerColumn &column);
/// What the cell shows.
[[nodiscard]] QString cellText(const CustomerColumn &column, const RecordSummary &summary);
/// What the column is sorted by.
[[nodiscard]] QString sortText(const CustomerColumn &column, const RecordSummary &summary);

} // namespace carnet
