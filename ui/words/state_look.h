// A state of sending in one word, with its badge: one row of one table each (ui.md 7).
#pragma once

#include "look/pill.h"
#include "store/record.h"

namespace carnet {

/// Two values stand against each other, or a deletion against a change: only the user can say what is right.
[[nodiscard]] bool asksToChoose(SendState state, Trouble trouble);
/// Of what needs attention, `trouble` tells a refusal from a question.
[[nodiscard]] QString stateWord(SendState state, Trouble trouble = Trouble::None);
[[nodiscard]] PillLook pillOf(SendState state, Trouble trouble = Trouble::None);
/// In pixels: of all states in the language spoken.
[[nodiscard]] int widestPill(const QFont &base);

} // namespace carnet
