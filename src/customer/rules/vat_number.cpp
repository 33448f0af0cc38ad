#include "customer/rules/vat_number.h"

#include "customer/rules/check_digits.h"
#include "customer/rules/text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace carnet::rules {

namespace {

int digitAt(QStringView number, qsizetype at)
{
    return number.at(at).digitValue();
}

bool formOnly(QStringView)
{
    return true;
}

bool austria(QStringView number) // U and eight digits
{
    const QStringView digits = number.mid(1);
    int sum = 4;
    for (qsizetype i = 0; i < 7; ++i) {
        const int value = digitAt(digits, i) * (i % 2 == 0 ? 1 : 2);
        sum += value > 9 ? value - 9 : value;
    }
    return (10 - sum % 10) % 10 == digitAt(digits, 7);
}

bool belgium(QStringView number)
{
    return 97 - modulo97(number.first(8)) == number.last(2).toInt();
}

bool denmark(QStringView number)
{
    return weightedSum(number, {2, 7, 6, 5, 4, 3, 2, 1}) % 11 == 0;
}

bool finland(QStringView number)
{
    return (weightedSum(number, {7, 9, 10, 5, 8, 4, 2}) + digitAt(number, 7)) % 11 == 0;
}

/// BOI-TVA-DECLA-20-10-20: (12 + 3 × (SIREN mod 97)) mod 97; keys with letters follow the later scheme.
bool france(QStringView number)
{
    static constexpr QStringView alphabet = u"0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    const qint64 siren = number.mid(2).toLongLong();
    if (allDigits(number.first(2)))
        return number.first(2).toInt() == (12 + 3 * (siren % 97)) % 97;
    const auto first = alphabet.indexOf(number.at(0));
    const auto second = alphabet.indexOf(number.at(1));
    const qint64 key = number.at(0).isDigit() ? first * 24 + second - 10 : first * 34 + second - 100;
    return (siren + 1 + key / 11) % 11 == key % 11;
}

bool greece(QStringView number)
{
    return weightedSum(number, {256, 128, 64, 32, 16, 8, 4, 2}) % 11 % 10 == digitAt(number, 8);
}

bool ireland(QStringView number)
{
    static constexpr QStringView letters = u"WABCDEFGHIJKLMNOPQRSTUV";
    QString digits = number.first(7).toString();
    if (!allDigits(digits)) // before 2013: digit, letter, five digits
        digits = u'0' + number.mid(2, 5).toString() + number.at(0);
    int sum = weightedSum(digits, {8, 7, 6, 5, 4, 3, 2});
    if (number.size() == 9)
        sum += 9 * static_cast<int>(letters.indexOf(number.at(8)));
    return letters.at(sum % 23) == number.at(7);
}

bool luxembourg(QStringView number)
{
    return number.first(6).toInt() % 89 == number.last(2).toInt();
}

bool netherlands(QStringView number) // nine digits, B, two digits
{
    const int rest = weightedSum(number, {9, 8, 7, 6, 5, 4, 3, 2}) % 11;
    if (rest == digitAt(number, 8))
        return true;
    // Sole traders since 2020: ISO/IEC 7064 over "NL" and the whole, letters as 10 to 35.
    return modulo97(QString(u"2321" + number.first(9) + u"11" + number.last(2))) == 1;
}

bool poland(QStringView number)
{
    return weightedSum(number, {6, 5, 7, 2, 3, 4, 5, 6, 7}) % 11 == digitAt(number, 9);
}

bool portugal(QStringView number)
{
    const int rest = weightedSum(number, {9, 8, 7, 6, 5, 4, 3, 2}) % 11;
    return (rest < 2 ? 0 : 11 - rest) == digitAt(number, 8);
}

bool spain(QStringView number)
{
    static constexpr QStringView personLetters = u"TRWAGMYFPDXBNJZSQVHLCKE";
    const QChar first = number.front();
    const QChar last = number.back();
    const bool isPerson = first.isDigit() || QStringView(u"XYZKLM").contains(first);
    if (isPerson) {
        QString digits = number.mid(1, 7).toString();
        if (first.isDigit())
            digits.prepend(first);
        else if (first == u'Y' || first == u'Z')
            digits.prepend(first == u'Y' ? u'1' : u'2');
        return personLetters.at(digits.toInt() % 23) == last;
    }
    int sum = 0;
    for (qsizetype i = 1; i < 8; ++i) {
        const int value = digitAt(number, i) * (i % 2 == 1 ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    const int check = (10 - sum % 10) % 10;
    return last.isDigit() ? last.digitValue() == check : QStringView(u"JABCDEFGHI").at(check) == last;
}

bool sweden(QStringView number)
{
    return luhn(number.first(10));
}

bool britain(QStringView number)
{
    if (!number.front().isDigit()) // government departments and health authorities
        return true;
    const int sum = weightedSum(number, {8, 7, 6, 5, 4, 3, 2}) + number.mid(7, 2).toInt();
    return sum % 97 == 0 || (sum + 55) % 97 == 0;
}

bool eleven(QStringView number, std::initializer_list<int> weights)
{
    const int rest = weightedSum(number, weights) % 11;
    return rest != 1 && (11 - rest) % 11 == digitAt(number, 8);
}

bool switzerland(QStringView number) // E and nine digits
{
    return eleven(number.mid(1), {5, 4, 3, 2, 7, 6, 5, 4});
}

bool norway(QStringView number)
{
    return eleven(number, {3, 2, 7, 6, 5, 4, 3, 2});
}

bool slovakia(QStringView number)
{
    return number.toLongLong() % 11 == 0;
}

struct VatRule
{
    QStringView country;
    const char *form; ///< of the bare number after the prefix
    bool (*checks)(QStringView);
};

constexpr std::array<VatRule, 31> rules{{
    {u"AT", "U[0-9]{8}", austria},
    {u"BE", "[01][0-9]{9}", belgium},
    {u"BG", "[0-9]{9,10}", formOnly},
    {u"CH", "E[0-9]{9}(?:MWST|TVA|IVA)?", switzerland},
    {u"CY", "[0-9]{8}[A-Z]", formOnly},
    {u"CZ", "[0-9]{8,10}", formOnly},
    {u"DE", "[0-9]{9}", checksMod11And10},
    {u"DK", "[0-9]{8}", denmark},
    {u"EE", "[0-9]{9}", formOnly},
    {u"EL", "[0-9]{9}", greece},
    {u"ES", "(?:[0-9]{8}[A-Z]|[XYZKLM][0-9]{7}[A-Z]|[A-HJNP-SUVW][0-9]{7}[0-9A-J])", spain},
    {u"FI", "[0-9]{8}", finland},
    {u"FR", "[0-9A-HJ-NP-Z]{2}[0-9]{9}", france},
    {u"GB", "(?:[0-9]{9}(?:[0-9]{3})?|GD[0-4][0-9]{2}|HA[5-9][0-9]{2})", britain},
    {u"HR", "[0-9]{11}", checksMod11And10},
    {u"HU", "[0-9]{8}", formOnly},
    {u"IE", "(?:[0-9]{7}[A-W][A-IW]?|[0-9][A-Z+*][0-9]{5}[A-W])", ireland},
    {u"IT", "[0-9]{11}", luhn},
    {u"LT", "(?:[0-9]{9}|[0-9]{12})", formOnly},
    {u"LU", "[0-9]{8}", luxembourg},
    {u"LV", "[0-9]{11}", formOnly},
    {u"MT", "[0-9]{8}", formOnly},
    {u"NL", "[0-9]{9}B[0-9]{2}", netherlands},
    {u"NO", "[0-9]{9}(?:MVA)?", norway},
    {u"PL", "[0-9]{10}", poland},
    {u"PT", "[1-9][0-9]{8}", portugal},
    {u"RO", "[1-9][0-9]{1,9}", formOnly},
    {u"SE", "[0-9]{12}", sweden},
    {u"SI", "[1-9][0-9]{7}", formOnly},
    {u"SK", "[1-9][0-9]{9}", slovakia},
    {u"XI", "(?:[0-9]{9}(?:[0-9]{3})?|GD[0-4][0-9]{2}|HA[5-9][0-9]{2})", britain},
}};

const VatRule *ruleFor(QStringView country)
{
    const auto found = std::ranges::find(rules, country, &VatRule::country);
    return found == rules.end() ? nullptr : found;
}

bool fits(const VatRule &rule, const QString &number)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(rule.form)))
        .match(number)
        .hasMatch();
}

QString prefixOf(QStringView country)
{
    if (country.isEmpty() || country == u"MC") // Monaco's numbers are French
        return QStringLiteral("FR");
    if (country == u"GR")
        return QStringLiteral("EL");
    if (country == u"UK" || country == u"EN")
        return QStringLiteral("GB");
    return country.toString();
}

} // namespace

VatReading readVatNumber(QStringView typed, QStringView country)
{
    QString code = bareCode(typed);
    if (code.startsWith(u"GR") && ruleFor(u"EL"))
        code.replace(0, 2, QStringLiteral("EL"));

    const VatRule *own = ruleFor(prefixOf(QString(country.toString().toUpper())));
    const VatRule *prefixed = ruleFor(QStringView(code).first(std::min<qsizetype>(2, code.size())));
    // "SE" of a French number without prefix would be Sweden's: the customer's own country comes first only
    // when the whole text has that country's form.
    if (own && fits(*own, code) && !(prefixed && fits(*prefixed, code.mid(2))))
        return {own->checks(code) ? VatVerdict::Fits : VatVerdict::CheckDigits, own->country.toString(),
                code};
    if (!prefixed)
        return {VatVerdict::Shape, own ? own->country.toString() : QString(), code};
    const QString number = code.mid(2);
    if (!fits(*prefixed, number))
        return {VatVerdict::Shape, prefixed->country.toString(), number};
    return {prefixed->checks(number) ? VatVerdict::Fits : VatVerdict::CheckDigits,
            prefixed->country.toString(), number};
}

} // namespace carnet::rules
