// What the state of a customer means, in one or two sentences: what, when, and where the data is (ui.md 5
// and 7).
#pragma once

#include "words/state_words.h"

namespace carnet {

[[nodiscard]] StateText sentenceFor(const Record &record);

} // namespace carnet
