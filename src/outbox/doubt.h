// Which customers of the till's list may be an add that was never answered: the number was not known before
// the attempt, and every value that was sent is there. Pure.
#pragma once

#include "outbox/damage.h"
#include "store/record.h"
#include "till/till_client.h"

namespace carnet {

/// Lists come from caches and may be that old, in seconds: what one lacks or contradicts may be newer.
inline constexpr qint64 listAge = 60;
/// Whether a list asked for at that time would show what the attempt has made. Presence counts at once.
[[nodiscard]] bool provesAbsence(const Attempt &attempt, const QDateTime &listAskedAt);

/// True when the row holds what the attempt sent. Fields the list has no column for are left out, but one
/// value at least must match.
[[nodiscard]] bool holdsWhatWasSent(const Attempt &attempt, const TillRow &row);

/// True when the row may be what was sent though some value differs, because the till keeps it in its own way
/// or somebody has changed it there since: one value that identifies (card, e-mail, phone, SIRET, …), or the
/// name, in a form that survives damage. For the user to choose, never for linking by itself; and nothing is
/// called missing while a row resembles it.
[[nodiscard]] bool resemblesWhatWasSent(const Attempt &attempt, const TillRow &row);

/// The looser question about a store that came from a backup: the user may have corrected the customer before
/// it was sent, so the same name or the same phone, e-mail or card is enough.
[[nodiscard]] bool mayHaveBecome(const Attempt &attempt, const TillRow &row);

} // namespace carnet
