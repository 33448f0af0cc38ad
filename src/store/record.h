// What the store keeps of one customer: what the till had when last heard, what the user wants, and what the
// difference cannot tell. A plain value; the outbox decides on it, the store only keeps it.
#pragma once

#include "customer/customer.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace carnet {

/// This computer's own number of a customer, never shown. 0 is none.
enum class CustomerId : qint64 { None = 0 };

// The store keeps the numbers of these enumerations: add at their ends only.

enum class SendState : std::uint8_t { UpToDate, Draft, Waiting, Sending, NeedsAttention, InDoubt };

enum class ChangeKind : std::uint8_t { None, Add, Edit, Delete };

/// Why a record needs attention.
enum class Trouble : std::uint8_t {
    None,
    Refused, ///< the till said no; its words, if any, in tillText
    Conflict, ///< fields changed on both sides, see Record::conflicts
    DeletedOnTill, ///< changed here, gone from the till: base is empty, wanted exists
    ChangedOnTill, ///< deleted here, changed on the till since
    Restored, ///< in doubt because the store came from a backup: it may have been sent since
    WebPage, ///< in doubt because a page for people came in place of the answer
};

/// The attempt under way or without answer, written before its first byte leaves.
struct Attempt
{
    ChangeKind kind = ChangeKind::None;
    FieldSet fields; ///< which fields were in the body
    Customer sent; ///< their values
    QDateTime startedAt; ///< UTC
    qint64 revision = 0; ///< Store::revision() before it: till ids first seen later were not known before it

    friend bool operator==(const Attempt &, const Attempt &) = default;
};

struct Record
{
    CustomerId id = CustomerId::None;
    QString tillId; ///< the customer's number on the till; empty while it has none
    std::optional<Customer> base; ///< what the till had when last heard
    std::optional<Customer> wanted; ///< what the user wants; absent: deleted here
    QJsonObject extra; ///< columns of the till's list that the catalogue does not know; never sent
    qint64 firstSeen = 0; ///< Store::revision() when the till's number was first heard
    QDateTime modified; ///< UTC, last change by the user here or seen on the till

    SendState state = SendState::UpToDate;
    bool draft =
        false; ///< `wanted` breaks a rule: never sent. Kept beside the state, for a draft saved while sending
    bool byHand = false; ///< imported: leaves only when the user says send
    int attempts = 0; ///< failed attempts since the last change, for the backoff
    bool unanswered =
        false; ///< an earlier attempt of this change went without answer (a delete "not found" is then done)
    QDateTime notBefore; ///< UTC; next try or end of the undo time; invalid: at once
    Trouble trouble = Trouble::None;
    QString tillText; ///< the till's own words of a refusal
    int code = 0; ///< HTTP status of the refusal, or of the answer that left it in doubt; 0 none
    std::optional<Attempt>
        attempt; ///< also kept after an accepted add without a number, until the list links it
    FieldSet
        conflicts; ///< changed on both sides: mine in wanted, theirs in base, the common ancestor in before
    Customer before;

    friend bool operator==(const Record &, const Record &) = default;
};

/// What waits to be sent is the difference of base and wanted.
[[nodiscard]] ChangeKind pendingChange(const Record &record);
/// The fields that differ; for an add all that are filled; empty for a delete.
[[nodiscard]] FieldSet pendingFields(const Record &record);

} // namespace carnet

template <> struct std::hash<carnet::CustomerId>
{
    std::size_t operator()(carnet::CustomerId id) const noexcept
    {
        return std::hash<qint64>{}(static_cast<qint64>(id));
    }
};
