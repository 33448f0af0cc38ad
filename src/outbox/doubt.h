// Which customers of the till's list may be an add that was never answered: the number was not known before
// the attempt, and every value that was sent is there. Pure.
#pragma once

#include "store/record.h"
#include "till/till_client.h"

namespace carnet {

/// Whether the till's value is what was sent, perhaps in the till's own spelling. Compared as people compare:
/// case, accents, spaces and the grouping of phone numbers do not count.
[[nodiscard]] bool meanTheSame(Field field, const QString &sent, const QString &listed);

/// True when the row holds what the attempt sent. Fields the list has no column for are left out, but one
/// value at least must match.
[[nodiscard]] bool holdsWhatWasSent(const Attempt &attempt, const TillRow &row);

/// True when the row may be what was sent though some value differs, because the till writes it in its own
/// way or somebody has changed it there since: the same name, and the same phone, e-mail or card if any was
/// sent. For the user to choose, never for linking by itself.
[[nodiscard]] bool resemblesWhatWasSent(const Attempt &attempt, const TillRow &row);

/// The looser question about a store that came from a backup: the user may have corrected the customer before
/// it was sent, so the same name or the same phone, e-mail or card is enough.
[[nodiscard]] bool mayHaveBecome(const Attempt &attempt, const TillRow &row);

} // namespace carnet
