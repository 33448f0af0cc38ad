// How the columns of the customer list look: their titles, widths and cells.
#pragma once

#include "directory/columns.h"

namespace carnet {

/// While the user has not chosen.
enum class ColumnShown : std::uint8_t { Always, WhenWide, OnDemand };

struct ColumnLook
{
    int width; ///< at 10 pt; the first takes what is left
    int wideWidth; ///< where there is room for all
    ColumnShown shown;
};

[[nodiscard]] ColumnLook lookOf(int column);
[[nodiscard]] QString titleOf(const CustomerColumn &column);
/// What the cell shows.
[[nodiscard]] QString cellText(const CustomerColumn &column, const RecordSummary &summary);

} // namespace carnet
