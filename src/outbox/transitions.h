// The state machine of one customer: pure functions from a record and what happened to the record that
// follows. Obeys the table of architecture.md: an add leaves at most once, unless the user or the till's list
// says otherwise; edits and deletes leave until they are answered.
#pragma once

#include "outbox/outbox.h"

namespace carnet {

// The states, and what else a record carries in them:
//   Draft          never leaves; `draft` is set, and stays set when an older version is still on its way
//   Waiting        leaves when `notBefore` has come; see also needsList(). Without a number on the till
//                  (accepted, but the till gave none) it waits until the list has linked it
//   Sending        `attempt` is under way; `wanted` may already be something newer
//   InDoubt        `attempt` is an add of which nobody knows whether it was done. Leaves only by sendAgain,
//                  markedSent, matched or linked
//   NeedsAttention `trouble` says why
//   UpToDate       base equals wanted; or neither is there, see isGoneAsPromised(). With an empty `tillId`
//   and `attempt` kept: accepted, linked by the
//                  next list
// `mayHaveArrived`: the till may hold what these attempts say. Until a list was read (isUnanswered()) their
// fields leave once more, whatever the user wants afterwards, even the old values again.
// `promised`: accepted, and no list has shown it yet; merge.h decides what becomes of it.

/// What the next attempt would be; nothing when the record has nothing to send or cannot be sent. Does not
/// look at the time.
[[nodiscard]] std::optional<Attempt> nextAttempt(const Record &record, const QDateTime &now, qint64 revision);

// The user. `shown` is the record as it stood on the screen: what has moved since is not answered by it, and
// the record then comes back with that left open (or as it is).
/// A field that moved on the till since it was opened, and was typed to another value, is a conflict. A
/// customer that was opened and is gone is a question (DeletedOnTill).
[[nodiscard]] Record edited(Record record, const Edit &edit, Readiness readiness, bool byHand,
                            const QDateTime &now, const QDateTime &notBefore);
[[nodiscard]] Record removed(Record record, const QDateTime &now, const QDateTime &notBefore);
/// Send it again. An add in doubt leaves at once when the user was shown what a list holds that resembles it
/// (`looked`, also when that was nothing); otherwise it is looked for in a list first, as is one that was
/// refused.
[[nodiscard]] Record sendAgain(Record record, const Record &shown, bool looked);
[[nodiscard]] Record keptAsDraft(Record record);
/// In doubt, and the user says it is there; the next list links it.
[[nodiscard]] Record markedSent(Record record, const Record &shown);
[[nodiscard]] Record conflictResolved(Record record, const Record &shown, FieldSet mine);
[[nodiscard]] Record mineKept(Record record, const Record &shown);
[[nodiscard]] Record tillsTaken(Record record, const Record &shown);
/// True when an answer given to `shown` is an answer to `record`.
[[nodiscard]] bool isAsShown(const Record &record, const Record &shown);

// The sender.
/// Before an attempt: what went without answer too long ago to be repeated blindly waits for a list.
[[nodiscard]] Record readied(Record record, const QDateTime &now);
[[nodiscard]] Record attemptStarted(Record record, const Attempt &attempt);
/// `retryAt`: not before then, when it has to be tried again.
///   delete answered "no such customer": done, whether or not an earlier attempt went without answer: the
///   user wanted it gone and it is gone. edit answered "no such customer": needs attention, DeletedOnTill.
[[nodiscard]] Record attemptEnded(Record record, const Outcome &outcome, const QDateTime &now,
                                  const QDateTime &retryAt);
/// At start: an attempt that was under way when the program died has been sent, as far as anyone knows.
[[nodiscard]] Record recovered(Record record);
/// At start, when the store is a backup taken at `takenAt`: what waited then may have been sent since. An add
/// is in doubt; an edit or a delete leaves only by the user's word.
[[nodiscard]] Record cameFromBackup(Record record, const QDateTime &takenAt, qint64 revision);

/// The till has done the attempt: each value is promised until a list shows it. Not for a delete.
void notePromises(Record &record, const Attempt &attempt, bool isNew);

/// Conflict or NotKept: some fields are asked about, side by side.
[[nodiscard]] bool asksAboutFields(const Record &record);

/// Where the record stands after base or wanted moved: state, trouble and draft follow from the values.
/// Attempts under way or in doubt, and questions the user has not answered, stay.
[[nodiscard]] Record settled(Record record);

} // namespace carnet
