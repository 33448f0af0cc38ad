#include "customer/finding.h"

#include <algorithm>

namespace carnet {

bool hasError(const Findings &findings)
{
    return std::ranges::any_of(findings, [](const Finding &f) { return f.severity == Severity::Error; });
}

} // namespace carnet
