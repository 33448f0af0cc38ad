// Which customers of the till's list may be an add that was never answered: the number was not known before
// the attempt, and every value that was sent is there. Pure.
#pragma once

#include "store/record.h"
#include "till/till_client.h"

namespace carnet {

/// True when the row holds what the attempt sent. Compared as people compare: case, accents, spaces and the
/// grouping of phone numbers do not count; fields the list has no column for are left out, but one value at
/// least must match.
[[nodiscard]] bool holdsWhatWasSent(const Attempt &attempt, const TillRow &row);

} // namespace carnet
