// The words for a change, when it was, and what became of it at the till: the outbox, its details and the
// history of a customer say the same.
#pragma once

#include "store/history.h"

namespace carnet {

/// "New customer", "Changed: phone, card", "Blacklisted", "Deleted".
[[nodiscard]] QString changeWords(ChangeKind kind, FieldSet fields, const Customer &customer);
/// "phone, card"; the first few of many.
[[nodiscard]] QString fieldWords(FieldSet fields);
/// "Accepted by the till, no. 1042", "Refused by the till: …", "No answer from the till".
[[nodiscard]] QString answerWords(const HistoryEntry &entry);
/// "today 10:29", else the date; in the user's time zone.
[[nodiscard]] QString whenWords(const QDateTime &utc);
/// "tried today at 10:29".
[[nodiscard]] QString triedWords(const QDateTime &utc);
/// "24/11/2026 10:41"; for a list of days.
[[nodiscard]] QString dateAndTime(const QDateTime &utc);
/// The till's own words, in quotes, as part of a sentence: no full stop of its own.
[[nodiscard]] QString quotedReason(const QString &tillText);

} // namespace carnet
