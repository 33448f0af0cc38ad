// What the till, or the way to it, had to say, in the user's words (ui.md 13). For calls that are about no
// one customer.
#pragma once

#include "till/outcome.h"

#include <QString>

namespace carnet {

[[nodiscard]] QString sentenceFor(const Outcome &outcome, const QString &shop);

} // namespace carnet
