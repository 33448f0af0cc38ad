// Two customers of whom the user said that they are not one. A plain value.
#pragma once

#include "store/record.h"

#include <tuple>

namespace carnet {

struct NotAlike
{
    CustomerId a = CustomerId::None; ///< the lower id
    CustomerId b = CustomerId::None;
    quint64 print = 0; ///< of what made them alike when it was said (alikePrint()); another one asks again

    [[nodiscard]] auto tie() const { return std::tie(a, b, print); }
    friend bool operator==(const NotAlike &, const NotAlike &) = default;
};

} // namespace carnet
