// What a rule found, in the user's words: short under the field, whole in tooltips and for screen readers.
#pragma once

#include "customer/finding.h"

namespace carnet {

/// About 40 characters: what is wrong and what is expected.
[[nodiscard]] QString shortSentence(const Finding &finding);
/// The short sentence and, in one or two more, what helps.
[[nodiscard]] QString fullSentence(const Finding &finding);

} // namespace carnet
