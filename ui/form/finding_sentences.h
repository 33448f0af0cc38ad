// What a rule found, in the user's words: short under the field, whole in tooltips and for screen readers.
#pragma once

#include "customer/finding.h"

namespace carnet {

/// At most about 40 characters: what is wrong and what is expected.
[[nodiscard]] QString shortSentence(const Finding &finding);
[[nodiscard]] QString fullSentence(const Finding &finding);

} // namespace carnet
