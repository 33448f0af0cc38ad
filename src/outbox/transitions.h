// The state machine of one customer: pure functions from a record and what happened to the record that
// follows. Obeys the table of architecture.md: an add leaves at most once, unless the user or the till's list
// says otherwise; edits and deletes leave until they are answered.
#pragma once

#include "outbox/outbox.h"

namespace carnet {

// The states, and what else a record carries in them:
//   Draft          never leaves; `draft` is set, and stays set when an older version is still on its way
//   Waiting        leaves when `notBefore` has come. Without a number on the till (accepted, but the till
//   gave none) it
//                  waits until the list has linked it
//   Sending        `attempt` is under way; `wanted` may already be something newer
//   InDoubt        `attempt` is an add that was never answered. Leaves only by sendAgain, markSent or linked
//   NeedsAttention `trouble` says why
//   UpToDate       base equals wanted. With an empty `tillId` and `attempt` kept: accepted, linked by the
//   next list
// `unanswered`: an edit or delete went without answer, so that the till may hold what `attempt` says.
// Whatever the user wants afterwards, even the old values again, those fields leave once more.

/// What the next attempt would be; nothing when the record has nothing to send or cannot be sent. Does not
/// look at the time.
[[nodiscard]] std::optional<Attempt> nextAttempt(const Record &record, const QDateTime &now, qint64 revision);

/// With no base, wanted and attempt there is nothing left: writing the record removes it.
[[nodiscard]] bool isGone(const Record &record);

// The user.
[[nodiscard]] Record saved(Record record, const Customer &wanted, Readiness readiness, bool byHand,
                           const QDateTime &now, const QDateTime &notBefore);
[[nodiscard]] Record removed(Record record, const QDateTime &now, const QDateTime &notBefore);
[[nodiscard]] Record sendAgain(Record record);
[[nodiscard]] Record keptAsDraft(Record record);
/// In doubt, and the user says it is there; the next list links it.
[[nodiscard]] Record markedSent(Record record);
[[nodiscard]] Record conflictResolved(Record record, FieldSet mine);
[[nodiscard]] Record mineKept(Record record);
[[nodiscard]] Record tillsTaken(Record record);

// The sender.
[[nodiscard]] Record attemptStarted(Record record, const Attempt &attempt);
/// `retryAt`: not before then, when it has to be tried again.
///   delete answered "no such customer": done, whether or not an earlier attempt went without answer: the
///   user wanted it gone and it is gone. edit answered "no such customer": needs attention, DeletedOnTill.
[[nodiscard]] Record attemptEnded(Record record, const Outcome &outcome, const QDateTime &retryAt);
/// At start: an attempt that was under way when the program died has been sent, as far as anyone knows.
[[nodiscard]] Record recovered(Record record);
/// At start, when the store is a backup taken at `takenAt`: what waited then may have been sent since. An add
/// is in doubt; an edit or a delete leaves only by the user's word.
[[nodiscard]] Record cameFromBackup(Record record, const QDateTime &takenAt, qint64 revision);

/// Where the record stands after base or wanted moved: state, trouble and draft follow from the values.
/// Attempts under way or in doubt, and questions the user has not answered, stay.
[[nodiscard]] Record settled(Record record);

} // namespace carnet
