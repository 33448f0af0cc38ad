#include "customer/rules/barcode.h"

#include "customer/fold.h"
#include "customer/rules/check_digits.h"
#include "customer/rules/rule.h"

namespace carnet::rules {

static Findings judgeBarcode(const Entry &tidied)
{
    const QString &code = tidied.text;
    const bool isGs1 = allDigits(code) && (code.size() == 8 || code.size() == 12 || code.size() == 13);
    return isGs1 && !gs1Checks(code) ? Findings{warning(tidied.field, Problem::BarcodeCheckDigit)}
                                     : Findings{};
}

const Rule barcodeRule{tidyAsLine, showAsKept, judgeBarcode};

bool gs1Checks(QStringView digits)
{
    int sum = 0;
    int weight = 1;
    for (qsizetype i = digits.size() - 1; i >= 0; --i) {
        sum += digits.at(i).digitValue() * weight;
        weight = 4 - weight;
    }
    return sum % 10 == 0;
}

QString cardKey(QStringView code)
{
    constexpr qsizetype upcA = 12;
    constexpr qsizetype gtin14 = 14;
    constexpr qsizetype ean8 = 8; // the shortest: what is shorter is a shop's own number
    QString key = squeezed(code);
    if (key.size() < upcA || key.size() > gtin14 || !allDigits(key))
        return key;
    while (key.size() > ean8 && key.startsWith(u'0'))
        key.remove(0, 1);
    return key;
}

} // namespace carnet::rules
