// The shop as the design's pictures draw it: people who do not exist, one of them waiting, one refused, one
// in doubt, and so on.
#pragma once

#include "store/store.h"

namespace carnet::screenshots {

struct DrawnShop
{
    std::vector<Record> records;
    std::vector<HistoryEntry> history; ///< what reached the till before
};

/// All times lie shortly before `now` (UTC).
[[nodiscard]] DrawnShop drawnShop(const QDateTime &now, bool french);

} // namespace carnet::screenshots
