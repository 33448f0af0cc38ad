// The words for fields, groups and states, the same everywhere (ui.md 6 and 7).
#pragma once

#include "store/record.h"

namespace carnet {

[[nodiscard]] QString fieldLabel(Field field);
/// Passers-by read screens: only the last three characters.
[[nodiscard]] QString masked(const QString &text);
/// "Card" where the label says "Card barcode"; for narrow columns.
[[nodiscard]] QString shortLabel(Field field);
/// Short, for "Changed: phone, card".
[[nodiscard]] QString fieldWord(Field field);
[[nodiscard]] QString groupName(FieldGroup group);
/// Of what needs attention, `trouble` tells a refusal from a question.
[[nodiscard]] QString stateWord(SendState state, Trouble trouble = Trouble::None);
/// Two values stand against each other, or a deletion against a change: only the user can say what is right.
[[nodiscard]] bool asksToChoose(SendState state, Trouble trouble);

} // namespace carnet
