#include "customer/rules/siret.h"

#include "customer/rules/check_digits.h"
#include "customer/rules/rule.h"
#include "customer/rules/text.h"

#include <QRegularExpression>

namespace carnet::rules {

namespace {

constexpr int siretDigits = 14;

/// "SIRET : 732 829 320 00074" as it is pasted from letters and web pages.
QString tidySiret(const Entry &typed)
{
    const QString line = tidyLine(typed.text);
    static const QRegularExpression form(QStringLiteral("^(?:[^0-9]*siret[^0-9]*)?([0-9][0-9 .\\-]*)$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(withPlainDashes(line));
    // A group's name, or digits among letters, stay as they are.
    return match.hasMatch() ? onlyDigits(match.captured(1)) : line;
}

/// 3 3 3 5, also when a digit is missing or too many: it is found sooner so. A group's number is shorter.
QString showSiret(const Entry &kept)
{
    const QString &digits = kept.text;
    if (!allDigits(digits) || digits.size() < siretDigits - 2 || digits.size() > siretDigits + 2)
        return digits;
    return QStringLiteral("%1 %2 %3 %4")
        .arg(digits.left(3), digits.mid(3, 3), digits.mid(6, 3), digits.mid(9));
}

Findings judgeSiret(const Entry &tidied)
{
    if (!allDigits(tidied.text))
        return {error(tidied.field, Problem::SiretCharacters)};
    if (tidied.text.size() != siretDigits)
        return {error(tidied.field, Problem::SiretLength, {QString::number(tidied.text.size())})};
    if (!siretChecks(tidied.text))
        return {warning(tidied.field, Problem::SiretCheckDigit)};
    return {};
}

} // namespace

const Rule siretRule{tidySiret, showSiret, judgeSiret, siretDigits};

bool siretChecks(QStringView digits)
{
    const QStringView siren = digits.first(9);
    if (luhn(siren) && luhn(digits))
        return true;
    if (siren != u"356000000")
        return false;
    int sum = 0;
    for (const QChar digit : digits)
        sum += digit.digitValue();
    return sum % 5 == 0;
}

} // namespace carnet::rules
