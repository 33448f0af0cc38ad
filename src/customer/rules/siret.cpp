#include "customer/rules/siret.h"

#include "customer/rules/check_digits.h"
#include "customer/rules/text.h"

#include <QRegularExpression>

namespace carnet::rules {

QString tidySiret(QStringView typed)
{
    const QString line = tidyLine(typed);
    static const QRegularExpression label(QStringLiteral("^\\s*(n[°o]\\s*)?siret\\s*[:=]?\\s*"),
                                          QRegularExpression::CaseInsensitiveOption);
    QString number = line;
    number.remove(label);
    // Only what is nothing but digits and their separators; a customer group's name stays as it is.
    static const QRegularExpression grouped(QStringLiteral("^[0-9 .\\-]+$"));
    return grouped.match(number).hasMatch() ? onlyDigits(number) : line;
}

QString shownSiret(const QString &kept)
{
    if (kept.size() != 14 || onlyDigits(kept).size() != 14)
        return kept;
    return QStringLiteral("%1 %2 %3 %4").arg(kept.left(3), kept.mid(3, 3), kept.mid(6, 3), kept.mid(9));
}

bool siretChecks(QStringView digits)
{
    if (luhn(digits))
        return true;
    if (!digits.startsWith(u"356000000"))
        return false;
    int sum = 0;
    for (const QChar digit : digits)
        sum += digit.digitValue();
    return sum % 5 == 0;
}

} // namespace carnet::rules
