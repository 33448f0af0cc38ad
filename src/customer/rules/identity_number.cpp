// Numbers of passports, cards and licences: every country has its own form, so only the characters are looked
// at (ICAO Doc 9303 allows letters and digits; people group with spaces and hyphens).
#include "customer/rules/rule.h"

#include <algorithm>

namespace carnet::rules {

static Findings judgeIdentityNumber(const Entry &tidied)
{
    const bool fits = std::ranges::all_of(
        tidied.text, [](QChar c) { return c.isLetterOrNumber() || c == u' ' || c == u'-'; });
    return fits ? Findings{} : Findings{warning(tidied.field, Problem::IdentityCharacters)};
}

const Rule identityNumberRule{tidyAsLine, showAsKept, judgeIdentityNumber};

} // namespace carnet::rules
