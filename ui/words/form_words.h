// The small words of the form beside its messages: muted hints.
#pragma once

#include "customer/rules/rules.h"

namespace carnet {

/// "13 of 14" while a number of fixed length is typed, "190 of 200 characters" near the longest text.
[[nodiscard]] QString progressWords(const std::optional<rules::Progress> &progress);
/// That characters nobody can see were taken out; empty for none.
[[nodiscard]] QString removedWords(int characters);

} // namespace carnet
