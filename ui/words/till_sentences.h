// What the till, or the way to it, had to say, in the user's words (ui.md 13). For calls that are about no
// one customer.
#pragma once

#include "outbox/outbox_values.h"

#include <QString>

namespace carnet {

/// Of a list that was asked for, or a test: what came, and that nothing was changed here.
[[nodiscard]] QString sentenceFor(const Outcome &outcome, const QString &shop);

/// What is wrong with the line; not what it means for what waits. Empty when nothing is.
[[nodiscard]] QString troubleSentence(Pause line, const QString &shop);

} // namespace carnet
