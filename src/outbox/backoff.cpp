#include "outbox/backoff.h"

#include <QtGlobal>

#include <algorithm>

namespace carnet {

std::chrono::milliseconds Backoff::after(int failures, const Random &random) const
{
    std::chrono::milliseconds delay = std::min(first, longest);
    for (int i = 1; i < failures && delay < longest; ++i)
        delay = std::min(delay * 2, longest);
    const double part = 0.5 + 0.5 * std::clamp(random(), 0.0, 1.0);
    return std::chrono::milliseconds(static_cast<qint64>(static_cast<double>(delay.count()) * part));
}

} // namespace carnet
