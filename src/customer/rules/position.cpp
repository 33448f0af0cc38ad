// The place of the customer on the till's screen: a whole number, not negative (till-api.md; ui.md 6, field
// 22).
#include "customer/rules/check_digits.h"
#include "customer/rules/rule.h"
#include "customer/rules/text.h"

namespace carnet::rules {

/// "007" is 7, as the till reads it back.
static QString tidyPosition(const Entry &typed)
{
    QString text = tidyLine(typed.text);
    while (text.size() > 1 && text.startsWith(u'0') && allDigits(text))
        text.remove(0, 1);
    return text;
}

static Findings judgePosition(const Entry &tidied)
{
    constexpr qsizetype mostDigits = 18; // of any 64 bit number
    const bool whole = allDigits(tidied.text) && tidied.text.size() <= mostDigits;
    return whole ? Findings{} : Findings{error(tidied.field, Problem::PositionNotWhole)};
}

const Rule positionRule{tidyPosition, showAsKept, judgePosition};

} // namespace carnet::rules
