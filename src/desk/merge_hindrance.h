// What keeps a customer from being merged with another. A pure function on plain values, for both sides of
// the desk.
#pragma once

#include "desk/values.h"

namespace carnet {

/// As it is now. `shown`: as it was when the user chose.
[[nodiscard]] std::optional<MergeHindrance> hindranceOf(const std::optional<Record> &now,
                                                        const Record *shown = nullptr);

} // namespace carnet
