// Where a text stands in a sorted list: as people do, "École 9" before "École 10", the same on each system
// (what systems bring themselves differs, and some have none). Capitals make no difference, accents only
// between texts that are the same without them, as in a French dictionary.
#pragma once

#include <QStringView>

#include <string>

namespace carnet {

/// Bytes that compare, as unsigned ones, as the texts stand in the list.
[[nodiscard]] std::string sortKey(QStringView text);

} // namespace carnet
