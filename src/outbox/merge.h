// Three versions of a customer become one, field by field: what the till had (base), what the user wants
// (wanted) and what the till's list says now (theirs). Pure functions.
#pragma once

#include "outbox/transitions.h"

namespace carnet {

/// A customer of the till that is new here. It was not seen to change: `modified` stays empty.
[[nodiscard]] Record fromTill(const TillRow &row);

/// Base moves to what the list says; fields the list has no column for stay. A field that only one side
/// changed takes that side; changed on both sides to different values it is a conflict; deleted here and
/// changed there is a question (ChangedOnTill). What an attempt without answer has sent is recognised as
/// ours. A value that was promised and is not shown (older, or what was sent damaged, see damage.h) leaves
/// base and wanted as they are the first time; a list asked for a minute later that says the same is
/// believed: the user is asked (NotKept). A record being sent or in doubt is left as it is. `now`: when the
/// list was asked for.
[[nodiscard]] Record merged(Record record, const TillRow &row, const QDateTime &now);

/// Added here and accepted, and no list has shown it yet.
[[nodiscard]] bool isNewHere(const Record &record);
/// The list no longer has it: gone here too when nothing was changed here, otherwise a question
/// (DeletedOnTill). The number is kept meanwhile, in case a later list has it again. While
/// something is promised it stays the first time; an add that no list has shown yet is asked about (NotKept)
/// when a list a minute later lacks it as well.
/// A customer whose delete was accepted is gone for good.
[[nodiscard]] Record goneFromTill(Record record, const QDateTime &now);
/// The till says it has no such customer.
[[nodiscard]] Record askedAsGone(Record record);

/// An add that was in doubt, or accepted without a number, is this row of the list.
[[nodiscard]] Record linked(Record record, const TillRow &row, const QDateTime &now);

/// An add in doubt is this row, says the user, though the row may only resemble it: what the till has
/// otherwise than it was sent is shown side by side, never taken or replaced unasked.
[[nodiscard]] Record matched(Record record, const TillRow &row);

/// What was changed here in `twin`, the same customer as a list has brought it, goes over to the add in
/// doubt; nothing when it cannot be without losing something: `twin` is on its way or asks for an answer
/// itself, or both were changed to different values.
[[nodiscard]] std::optional<Record> united(Record record, const Record &twin);

/// What is left of the twin then: nothing, so that writing it removes it.
[[nodiscard]] Record dissolved(const Record &twin);

/// An add that was accepted without a number, and a list does not hold it: when one a minute later does not
/// either it is in doubt again (NotKept), for the user to decide.
[[nodiscard]] Record notListed(Record record, const QDateTime &now);

/// An add that was refused or is to be sent again, and a list shows customers that resemble it: in doubt, for
/// the user to choose.
[[nodiscard]] Record offered(Record record);
/// The same, and nothing in the list resembles it: it may leave, or is looked for again in a later list when
/// this one may be older than the attempt.
[[nodiscard]] Record notFound(Record record, const QDateTime &now);

} // namespace carnet
