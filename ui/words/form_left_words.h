// The words for a form that was left: whose it is, when, and what was typed. The strip, the list of drafts,
// the details and the form say the same.
#pragma once

#include "store/unfinished_form.h"

namespace carnet {

/// "Inès Moreau"; what there is when no name was typed.
[[nodiscard]] QString nameOf(const UnfinishedForm &form);
/// "00:26", or with the date when that was not today; in the user's time zone.
[[nodiscard]] QString timeOf(const UnfinishedForm &form);
/// "New customer, 00:26" or "Changes of 00:26: phone, town".
[[nodiscard]] QString contentOf(const UnfinishedForm &form);

} // namespace carnet
