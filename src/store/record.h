// What the store keeps of one customer: what the till had when last heard, what the user wants, and what the
// difference cannot tell. A plain value; the outbox decides on it, the store only keeps it.
#pragma once

#include "customer/customer.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace carnet {

/// This computer's own number of a customer, never shown. 0 is none.
enum class CustomerId : qint64 { None = 0 };

// The store keeps the numbers of these enumerations and takes others for damage: add at their ends only.

enum class SendState : std::uint8_t { UpToDate, Draft, Waiting, Sending, NeedsAttention, InDoubt };
inline constexpr auto lastSendState = SendState::InDoubt;
inline constexpr std::size_t stateCount = static_cast<std::size_t>(lastSendState) + 1;

enum class ChangeKind : std::uint8_t { None, Add, Edit, Delete };
inline constexpr auto lastChangeKind = ChangeKind::Delete;

/// Why a record needs attention.
enum class Trouble : std::uint8_t {
    None,
    Refused, ///< the till said no; its words, if any, in tillText
    Conflict, ///< fields changed on both sides, see Record::conflicts
    DeletedOnTill, ///< changed here, gone from the till: base is empty, wanted exists
    ChangedOnTill, ///< deleted here, changed on the till since
    Restored, ///< in doubt because the store came from a backup: it may have been sent since
    WebPage, ///< in doubt because a page for people came in place of the answer
    /// Accepted, and the till kept something else, see Record::notKept; without a base it kept no customer,
    /// without a wish it kept one that was deleted.
    NotKept,
};
inline constexpr auto lastTrouble = Trouble::NotKept;

/// The attempt under way or without answer, written before its first byte leaves.
struct Attempt
{
    ChangeKind kind = ChangeKind::None;
    FieldSet fields; ///< which fields were in the body
    Customer sent; ///< their values
    QDateTime startedAt; ///< UTC
    qint64 revision = 0; ///< Store::revision() before it: till ids first seen later were not known before it
    bool refused = false; ///< answered with no, and perhaps done all the same

    friend bool operator==(const Attempt &, const Attempt &) = default;
};

/// An edit or a delete that the till may have done: without answer, or refused; or a delete that was
/// accepted. Remembered until lists have told.
struct Unconfirmed
{
    Attempt attempt;
    QDateTime endedAt; ///< UTC, when it was clear that no answer comes
    QDateTime missedAt; ///< UTC, when the first list was asked for that does not show it; invalid: none was

    friend bool operator==(const Unconfirmed &, const Unconfirmed &) = default;
};

/// A value the till has accepted and no list has shown yet: an accepted answer is a promise, not a proof.
struct Promise
{
    Field field = Field::Name;
    QString sent;
    QStringList earlier; ///< what a list that comes late may show: the value before, and what was sent before
    bool isNew = false; ///< of an add: no list has shown the customer at all
    QString heard; ///< what the first list that contradicts it said
    QDateTime heardAt; ///< UTC, when that list was asked for; invalid: none has
    QDateTime missedAt; ///< UTC, when the first list was asked for that lacks the customer

    friend bool operator==(const Promise &, const Promise &) = default;
};

struct Record
{
    CustomerId id = CustomerId::None;
    QString tillId; ///< the customer's number on the till; empty while it has none
    std::optional<Customer> base; ///< what the till had when last heard
    std::optional<Customer> wanted; ///< what the user wants; absent: deleted here
    QJsonObject extra; ///< columns of the till's list that the catalogue does not know; never sent
    qint64 heard =
        0; ///< of the till's row that base stands for, when it was heard from a list: its hash; or 0
    qint64 firstSeen = 0; ///< Store::revision() when the till's number was first heard
    QDateTime modified; ///< UTC, last change by the user here or seen on the till; invalid before the first

    SendState state = SendState::UpToDate;
    bool draft =
        false; ///< `wanted` breaks a rule: never sent. Kept beside the state, for a draft saved while sending
    bool byHand = false; ///< imported: leaves only when the user says send
    int attempts = 0; ///< failed attempts since the last change, for the backoff
    bool listFirst = false; ///< nothing of it leaves before a list was read
    QDateTime notBefore; ///< UTC; next try or end of the undo time; invalid: at once
    Trouble trouble = Trouble::None;
    QString tillText; ///< the till's own words of a refusal
    int code = 0; ///< HTTP status of the refusal, or of the answer that left it in doubt; 0 none
    /// Under way or in doubt; an add also after it was refused, or accepted without a number, until a list
    /// was read.
    std::optional<Attempt> attempt;
    /// Edits and deletes, oldest first. Alone, without base and wish: a delete that was accepted, until a
    /// list has shown it.
    std::vector<Unconfirmed> mayHaveArrived;
    std::vector<Promise> promised; ///< one a field
    /// Asked about (Conflict, NotKept): mine in wanted, theirs in base, what it was in before.
    FieldSet conflicts;
    FieldSet notKept; ///< of them, those where the till kept something else than it was sent
    Customer before;

    /// That customer stands for it here: it is not listed, counted or found. Beside the state machine, which
    /// goes on with it as ever; it ends with the customer it names, see Writer.
    CustomerId mergedInto = CustomerId::None;

    friend bool operator==(const Record &, const Record &) = default;
};

/// What a list row needs without the whole record.
struct RecordSummary
{
    CustomerId id = CustomerId::None;
    QString tillId;
    Customer customer; ///< wanted, or base when it is deleted here
    bool hidden = false; ///< deleted here, or merged into another customer: not listed
    SendState state = SendState::UpToDate;
    Trouble trouble = Trouble::None;
    QDateTime modified;
};

/// What waits to be sent is the difference of base and wanted.
[[nodiscard]] ChangeKind pendingChange(const Record &record);
/// The fields that differ; for an add all that are filled; empty for a delete.
[[nodiscard]] FieldSet pendingFields(const Record &record);
/// Nothing is left of it: writing it removes it.
[[nodiscard]] bool isGone(const Record &record);
/// Deleted here and, says the till, there: kept unseen until a list has shown it.
[[nodiscard]] bool isGoneAsPromised(const Record &record);
/// An edit or a delete went without answer and no list was read since: its fields leave once more whatever is
/// wanted by now.
[[nodiscard]] bool isUnanswered(const Record &record);
[[nodiscard]] bool isUnanswered(const Unconfirmed &unconfirmed);

/// Waiting, and nothing of it leaves before a list was read: an edit or delete without answer is not repeated
/// blindly, and an add that was refused, or that the user wants sent again, is looked for.
[[nodiscard]] bool needsList(const Record &record);
/// An add of which no number is known and that may be on the till: looked for in each list.
[[nodiscard]] bool isSought(const Record &record);

} // namespace carnet

template <> struct std::hash<carnet::CustomerId>
{
    /// Ids follow each other: as they are they would stand side by side in a QHash, which moves all behind
    /// whoever is taken out. Mixed as in SplitMix64.
    std::size_t operator()(carnet::CustomerId id) const noexcept
    {
        auto mixed = static_cast<quint64>(id) * 0x9E3779B97F4A7C15ULL;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        return static_cast<std::size_t>(mixed ^ (mixed >> 27U));
    }
};
