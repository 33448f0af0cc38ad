// Three versions of a customer become one, field by field: what the till had (base), what the user wants
// (wanted) and what the till's list says now (theirs). Pure functions.
#pragma once

#include "outbox/transitions.h"

namespace carnet {

/// A customer of the till that is new here.
[[nodiscard]] Record fromTill(const TillRow &row, const QDateTime &now);

/// Base moves to what the list says; fields the list has no column for stay. A field that only one side
/// changed takes that side; changed on both sides to different values it is a conflict; deleted here and
/// changed there is a question (ChangedOnTill). What an unanswered attempt has sent is recognised as ours. A
/// record being sent is left as it is.
[[nodiscard]] Record merged(Record record, const TillRow &row, const QDateTime &now);

/// The list no longer has it: gone here too when nothing was changed here, otherwise a question
/// (DeletedOnTill). The number is kept meanwhile, in case a later list has it again.
[[nodiscard]] Record goneFromTill(Record record);

/// An add that was in doubt, or accepted without a number, is this row of the list.
[[nodiscard]] Record linked(Record record, const TillRow &row, const QDateTime &now);

/// An add in doubt is this row, says the user, though the row may only resemble it: what the till has
/// otherwise than it was sent is shown side by side, never taken or replaced unasked.
[[nodiscard]] Record matched(Record record, const TillRow &row);

/// An add that was accepted without a number, and a list that is believed does not hold it: in doubt again,
/// for the user to decide.
[[nodiscard]] Record notListed(Record record);

} // namespace carnet
