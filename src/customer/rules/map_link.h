// The place in a link to a map: Google (also embedded and directions), OpenStreetMap, Apple, Bing, Waze,
// HERE, Yandex, Géoportail, OsmAnd, uMap, and geo: of RFC 5870.
#pragma once

#include "customer/rules/coordinates.h"

namespace carnet::rules {

/// The place meant comes before the middle of the picture shown. Nothing when `text` is no link, or one that
/// says nothing by itself (a short one).
[[nodiscard]] std::optional<CoordinatePair> placeInLink(const QString &text);

} // namespace carnet::rules
