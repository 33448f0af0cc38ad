// How the history of what was sent stands in its rows, and how it is kept from growing without bound.
#pragma once

#include "store/store.h"

namespace carnet {

class Connection;
class Statement;

/// An attempt without answer that only repeats the customer's newest entry takes its place. Afterwards the
/// customer's entries beyond the newest are forgotten, except what reached the till within historyDays before
/// this one, and how the customer came to the till.
[[nodiscard]] bool addHistory(Connection &connection, const HistoryEntry &entry);
/// Entries older than historyDays of customers that are no longer here.
[[nodiscard]] bool forgetHistoryOfGone(Connection &connection, const QDateTime &now);

/// Newest first.
[[nodiscard]] QString selectHistory(const QString &condition);
/// A condition on the entries that reached the till at or after a time, which is its parameter.
[[nodiscard]] const QString &reachedTheTill();
/// Condition on the newest entry of each customer who was deleted at or after a time, which is its parameter,
/// and is on neither side any more, as far as is known.
[[nodiscard]] const QString &deletedOnBothSides();
[[nodiscard]] SentItem readSentItem(Statement &statement);
[[nodiscard]] HistoryEntry readHistory(Statement &statement);

} // namespace carnet
