// What was sent and what became of it, as the store keeps it. Plain values.
#pragma once

#include "store/record.h"

namespace carnet {

/// What reached the till is told for so many days; older entries stay only as a customer's newest.
inline constexpr int historyDays = 30;

struct HistoryEntry
{
    qint64 id = 0;
    CustomerId customer = CustomerId::None;
    QString name; ///< as it was then
    QDateTime at; ///< UTC
    ChangeKind kind = ChangeKind::None;
    FieldSet fields; ///< what was sent
    Customer sent; ///< of a delete: what was deleted
    enum class Answer : std::uint8_t { Accepted, Refused, NoAnswer, LinkedByList, MarkedByUser } answer{};
    QString tillId;
    QString tillText;
    int code = 0;
};

/// An entry of the history that reached the till, for a list that reads the rest when it is shown.
struct SentItem
{
    CustomerId customer = CustomerId::None;
    qint64 entry = 0;
    QDateTime at; ///< UTC
};

} // namespace carnet
