#include "customer/rules/barcode.h"

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

QString digitsOfAzerty(QStringView typed)
{
    static constexpr QStringView keys = u"à&é\"'(-è_ç"; // the row of digits, from 0
    QString digits;
    for (const QChar c : typed) {
        const auto digit = keys.indexOf(c);
        if (digit < 0)
            return {};
        digits += QChar(static_cast<char16_t>(u'0' + digit));
    }
    return digits;
}

} // namespace carnet::rules
