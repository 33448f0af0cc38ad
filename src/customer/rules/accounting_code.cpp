// The customer's account in the books ("411BLANCHET"): accounting programs read it as one word (ui.md 6,
// field 21).
#include "customer/rules/rule.h"

namespace carnet::rules {

static Findings judgeAccountingCode(const Entry &tidied)
{
    return tidied.text.contains(u' ') ? Findings{warning(tidied.field, Problem::AccountingSpaces)}
                                      : Findings{};
}

const Rule accountingCodeRule{tidyAsLine, showAsKept, judgeAccountingCode};

} // namespace carnet::rules
