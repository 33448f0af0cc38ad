// What the state of a customer means, in one or two sentences: what, when, and where the data is (ui.md 5
// and 7).
#pragma once

#include "store/record.h"

namespace carnet {

struct StateSentence
{
    QString headline;
    QString sentence;
};

[[nodiscard]] StateSentence sentenceFor(const Record &record);

} // namespace carnet
