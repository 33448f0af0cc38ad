// What goes into the outbox and comes out of it: plain values, for both sides of the desk.
#pragma once

#include "store/record.h"
#include "store/store_error.h"
#include "till/outcome.h"

#include <QList>

#include <chrono>
#include <functional>

namespace carnet {

using Now = std::function<QDateTime()>; ///< the present in UTC; handed in so that tests can set it

struct OutboxSettings
{
    bool sendAutomatically = true;
    int parallel = 4;
    std::chrono::milliseconds undoTime{10'000}; ///< a change rests so long before it leaves by itself
    std::chrono::milliseconds firstBackoff{5'000};
    std::chrono::milliseconds longestBackoff{600'000};
    /// So often the queue is looked at whatever was planned: timers stand still while a laptop sleeps and do
    /// not see the clock set.
    std::chrono::milliseconds lookAgain{30'000};
};

/// Why nothing is being sent, when something waits.
enum class Pause : std::uint8_t {
    None,
    ByUser,
    NoTill, ///< no till connected, or no key
    NoConnection,
    WrongCredentials,
    ToldToWait,
    SecureLink,
    StrangeAnswer,
    WebPage, ///< a page for people came in place of an answer
    TillTrouble, ///< the till is too busy, or broken
    ProxyPassword, ///< the network's proxy wants to know who asks
    StoreFailed, ///< nothing leaves when it cannot be written down before
    ListFirst, ///< the store came from a backup: the till's list is read before anything leaves
    RefusedAlike, ///< several customers in a row were refused for the same reason, and none was taken
};

struct QueueStatus
{
    int waiting = 0;
    int sending = 0;
    int needsAttention = 0;
    int inDoubt = 0;
    int drafts = 0;
    Pause pause = Pause::None;
    QDateTime resumesAt; ///< UTC, for ToldToWait and NoConnection; invalid otherwise
    Pause line = Pause::None; ///< what the till, or the way to it, last showed; None: it answers
    QDateTime lineAt; ///< UTC, when that was; invalid: nothing was tried yet
    int roundDone = 0; ///< "Sending 2 of 6": of the present round
    int roundTotal = 0;
    QString current; ///< name of the customer being sent
    friend bool operator==(const QueueStatus &, const QueueStatus &) = default;
};

enum class Readiness : std::uint8_t { Ready, Draft };
[[nodiscard]] inline Readiness readinessOf(const Record &record)
{
    return record.draft ? Readiness::Draft : Readiness::Ready;
}

/// What a form, or a change of many, makes of a customer: only what differs was typed.
struct Edit
{
    Customer opened; ///< as it was shown; empty for a new customer, or to bring back what was deleted
    Customer typed;
};

/// One customer as the user wants it.
struct Wish
{
    CustomerId id = CustomerId::None; ///< None: a new customer
    Edit edit = {};
    Readiness readiness = Readiness::Ready;
    bool byHand = false;
    bool isDeletion = false; ///< instead of an edit
    /// Beside the edit: Record::mergedInto from now on, or None for who stands for itself again.
    std::optional<CustomerId> mergedInto = {};
};

struct Saved
{
    Record before; ///< without base and wanted: it was not there
    Record after;
};

/// Of an answer to what needs attention or is in doubt.
enum class Answered : std::uint8_t {
    Whole,
    InPart, ///< something of it, or all, is not as it was shown any more
};

/// A row of the till's list that may be a customer in doubt.
struct Candidate
{
    QString tillId;
    Customer customer;
    FieldSet present; ///< fields the list had a column for
};

/// One attempt that has ended, for the log: nothing of what was sent.
struct AttemptReport
{
    QString tillId; ///< empty: a new customer of whom no number is known
    ChangeKind kind = ChangeKind::None;
    Outcome outcome;
    std::chrono::milliseconds took{0};
};

/// What an update from the till came to.
struct UpdateSummary
{
    Outcome outcome;
    int added = 0, changed = 0, removed = 0, conflicts = 0, linked = 0;
    std::optional<StoreError> storeFailed; ///< what was applied before stays
};

} // namespace carnet
