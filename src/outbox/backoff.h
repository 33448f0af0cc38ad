// How long to wait before the next try: longer after each failure, and never at the same moment as another
// till's clerk whose line came back at the same second.
#pragma once

#include <chrono>
#include <functional>

namespace carnet {

/// A number from 0 (included) to 1 (excluded); handed in so that tests can choose it.
using Random = std::function<double()>;

struct Backoff
{
    std::chrono::milliseconds first{5'000};
    std::chrono::milliseconds longest{600'000};

    /// After `failures` (1 or more) in a row: doubles each time up to the longest, then half of it by chance.
    [[nodiscard]] std::chrono::milliseconds after(int failures, const Random &random) const;
};

} // namespace carnet
