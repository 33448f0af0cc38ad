// The words of the outbox: what a change is, what became of it, and when. The list and the details say the
// same.
#pragma once

#include "store/store.h"

namespace carnet {

/// As the user wants it, or as it was before it was deleted here.
[[nodiscard]] Customer shownCustomer(const Record &record);
/// "New customer", "Changed: phone, card", "Blacklisted", "Deleted".
[[nodiscard]] QString changeWords(ChangeKind kind, FieldSet fields, const Customer &customer);
/// Of the attempt without answer, or else of what waits.
[[nodiscard]] QString changeWords(const Record &record);
/// One plain sentence: what became of it.
[[nodiscard]] QString progressWords(const Record &record);
[[nodiscard]] QString progressWords(const HistoryEntry &entry);
/// "today 10:29", else the date; in the user's time zone.
[[nodiscard]] QString whenWords(const QDateTime &utc);

} // namespace carnet
