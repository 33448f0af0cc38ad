#include "customer/rules/rule.h"

#include "customer/rules/text.h"

namespace carnet::rules {

QString tidyAsLine(const Entry &typed)
{
    return tidyLine(typed.text);
}

QString showAsKept(const Entry &kept)
{
    return kept.text;
}

Findings judgeNothing(const Entry &)
{
    return {};
}

Finding error(Field field, Problem problem, const QStringList &detail)
{
    return {field, Severity::Error, problem, detail, {}};
}

Finding warning(Field field, Problem problem, const QStringList &detail)
{
    return {field, Severity::Warning, problem, detail, {}};
}

} // namespace carnet::rules
