#include "customer/rules/check_digits.h"

#include <algorithm>

namespace carnet::rules {

int weightedSum(QStringView digits, std::initializer_list<int> weights)
{
    int sum = 0;
    qsizetype at = 0;
    for (const int weight : weights)
        sum += weight * digits.at(at++).digitValue();
    return sum;
}

int modulo97(QStringView digits)
{
    int rest = 0;
    for (const QChar digit : digits)
        rest = (rest * 10 + digit.digitValue()) % 97;
    return rest;
}

bool checksMod11And10(QStringView digits)
{
    int product = 10;
    for (const QChar digit : digits.chopped(1)) {
        int sum = (digit.digitValue() + product) % 10;
        if (sum == 0)
            sum = 10;
        product = (sum * 2) % 11;
    }
    return (product + digits.back().digitValue()) % 10 == 1;
}

bool luhn(QStringView digits)
{
    int sum = 0;
    bool twice = false;
    for (qsizetype i = digits.size() - 1; i >= 0; --i) {
        const int value = digits.at(i).digitValue() * (twice ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
        twice = !twice;
    }
    return sum % 10 == 0;
}

bool allDigits(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace carnet::rules
