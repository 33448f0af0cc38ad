// The place of the customer on the till's screen: a whole number, not negative (till-api.md; ui.md 6, field
// 22).
#include "customer/rules/check_digits.h"
#include "customer/rules/rule.h"

namespace carnet::rules {

static Findings judgePosition(const Entry &tidied)
{
    constexpr qsizetype mostDigits = 18; // of any 64 bit number
    const bool whole = allDigits(tidied.text) && tidied.text.size() <= mostDigits;
    return whole ? Findings{} : Findings{error(tidied.field, Problem::PositionNotWhole)};
}

const Rule positionRule{tidyAsLine, showAsKept, judgePosition};

} // namespace carnet::rules
