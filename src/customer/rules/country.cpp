// Country: ISO 3166-1 alpha-2. A name becomes its code; a code that tills and files use instead ("EN", "UK")
// is shown as what it means and kept.
#include "customer/country.h"
#include "customer/rules/rule.h"
#include "customer/rules/text.h"

namespace carnet::rules {

static QString tidyCountry(const Entry &typed)
{
    const QString line = tidyLine(typed.text);
    constexpr qsizetype codeLength = 2;
    const QString code = countryMeant(line);
    // Two letters of ours: "UK" is kept, "中国" is a name.
    const bool anotherCode = line.size() == codeLength && line.front() <= u'z' && code != line.toUpper();
    return code.isEmpty() || anotherCode ? line : code;
}

static QString showCountry(const Entry &kept)
{
    const QString name = countryName(countryMeant(kept.text), kept.context.locale.language());
    return name.isEmpty() ? kept.text : name;
}

static Findings judgeCountry(const Entry &tidied)
{
    if (!countryMeant(tidied.text).isEmpty())
        return {};
    Finding unknown = warning(tidied.field, Problem::CountryUnknown);
    unknown.suggestion = countryBeginning(tidied.text);
    return {unknown};
}

const Rule countryRule{tidyCountry, showCountry, judgeCountry};

} // namespace carnet::rules
