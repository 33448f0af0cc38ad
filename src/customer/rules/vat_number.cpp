#include "customer/rules/vat_number.h"

#include "customer/country.h"
#include "customer/rules/check_digits.h"
#include "customer/rules/rule.h"
#include "customer/rules/text.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace carnet::rules {

namespace {

int digitAt(QStringView number, qsizetype at)
{
    return number.at(at).digitValue();
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

bool bulgaria(QStringView number)
{
    if (number.size() != 9) // persons, by several schemes
        return true;
    int rest = weightedSum(number, {1, 2, 3, 4, 5, 6, 7, 8}) % 11;
    if (rest == 10)
        rest = weightedSum(number, {3, 4, 5, 6, 7, 8, 9, 10}) % 11 % 10;
    return rest == digitAt(number, 8);
}

bool cyprus(QStringView number) // eight digits and a letter
{
    static constexpr int atEvenPlaces[] = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};
    int sum = 0;
    for (qsizetype i = 0; i < 8; ++i)
        sum += i % 2 == 0 ? atEvenPlaces[digitAt(number, i)] : digitAt(number, i);
    return number.at(8) == QChar(static_cast<char16_t>(u'A' + sum % 26));
}

bool czechia(QStringView number)
{
    if (number.size() != 8) // birth numbers, of which the oldest have no check digit
        return true;
    const int rest = (11 - weightedSum(number, {8, 7, 6, 5, 4, 3, 2}) % 11) % 11;
    return (rest == 0 ? 1 : rest % 10) == digitAt(number, 7);
}

bool denmark(QStringView number)
{
    return weightedSum(number, {2, 7, 6, 5, 4, 3, 2, 1}) % 11 == 0;
}

bool estonia(QStringView number)
{
    return weightedSum(number, {3, 7, 1, 3, 7, 1, 3, 7, 1}) % 10 == 0;
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
    const bool monaco = number.mid(2).startsWith(u"000");
    if (!monaco && !luhn(number.mid(2)))
        return false;
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

bool hungary(QStringView number)
{
    return weightedSum(number, {9, 7, 3, 1, 9, 7, 3, 1}) % 10 == 0;
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

bool latvia(QStringView number)
{
    if (digitAt(number, 0) <= 3) // persons: a date of birth, or 32 and no meaning
        return true;
    return weightedSum(number, {9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1}) % 11 == 3;
}

bool lithuania(QStringView number)
{
    const auto sumFrom = [number](qsizetype start) {
        int sum = 0;
        for (qsizetype i = 0; i + 1 < number.size(); ++i)
            sum += static_cast<int>(1 + (i + start) % 9) * digitAt(number, i);
        return sum % 11;
    };
    const int first = sumFrom(0);
    const int check = first == 10 ? sumFrom(2) % 10 : first;
    return check == number.back().digitValue();
}

bool luxembourg(QStringView number)
{
    return number.first(6).toInt() % 89 == number.last(2).toInt();
}

bool malta(QStringView number)
{
    return weightedSum(number, {3, 4, 6, 7, 8, 9, 10, 1}) % 37 == 0;
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

bool romania(QStringView number)
{
    const QString whole = number.toString().rightJustified(10, u'0');
    return weightedSum(whole, {7, 5, 3, 2, 1, 7, 5, 3, 2}) * 10 % 11 % 10 == digitAt(whole, 9);
}

bool slovenia(QStringView number)
{
    return (11 - weightedSum(number, {8, 7, 6, 5, 4, 3, 2}) % 11) % 11 % 10 == digitAt(number, 7);
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
    const int rest = (weightedSum(number, {8, 7, 6, 5, 4, 3, 2}) + number.mid(7, 2).toInt()) % 97;
    return rest == 0 || rest == 42 || rest == 55; // the two later series ("9755")
}

bool eleven(QStringView number, std::initializer_list<int> weights)
{
    const int rest = weightedSum(number, weights) % 11;
    return rest != 1 && (11 - rest) % 11 == digitAt(number, 8);
}

bool switzerland(QStringView number) // E, which belongs to the prefix, and nine digits
{
    return eleven(number.mid(number.front() == u'E' ? 1 : 0), {5, 4, 3, 2, 7, 6, 5, 4});
}

bool norway(QStringView number)
{
    return eleven(number, {3, 2, 7, 6, 5, 4, 3, 2});
}

bool slovakia(QStringView number)
{
    return number.toLongLong() % 11 == 0;
}

struct VatForm
{
    QStringView country;
    const char *form; ///< of the bare number after the prefix
    bool (*checks)(QStringView);
    const char *example; ///< with the prefix
};

// By country. The prefix of Greece is EL, the one of Switzerland CH with an E.
constexpr std::array<VatForm, 31> vatForms{{
    {u"AT", "U[0-9]{8}", austria, "ATU13585627"},
    {u"BE", "[01][0-9]{9}", belgium, "BE0403019261"},
    {u"BG", "[0-9]{9,10}", bulgaria, "BG175074752"},
    {u"CH", "E?[0-9]{9}(?:MWST|TVA|IVA)?", switzerland, "CHE-107.787.577 TVA"},
    {u"CY", "[0-9]{8}[A-Z]", cyprus, "CY10259033P"},
    {u"CZ", "[0-9]{8,10}", czechia, "CZ25123891"},
    {u"DE", "[0-9]{9}", checksMod11And10, "DE136695976"},
    {u"DK", "[0-9]{8}", denmark, "DK13585628"},
    {u"EE", "[0-9]{9}", estonia, "EE100931558"},
    {u"EL", "[0-9]{9}", greece, "EL094259216"},
    {u"ES", "(?:[0-9]{8}[A-Z]|[XYZKLM][0-9]{7}[A-Z]|[A-HJNP-SUVW][0-9]{7}[0-9A-J])", spain, "ESA13585625"},
    {u"FI", "[0-9]{8}", finland, "FI20774740"},
    {u"FR", "[0-9A-HJ-NP-Z]{2}[0-9]{9}", france, "FR83404833048"},
    {u"GB", "(?:[0-9]{9}(?:[0-9]{3})?|GD[0-4][0-9]{2}|HA[5-9][0-9]{2})", britain, "GB980780684"},
    {u"HR", "[0-9]{11}", checksMod11And10, "HR33392005961"},
    {u"HU", "[0-9]{8}", hungary, "HU12892312"},
    {u"IE", "(?:[0-9]{7}[A-W][A-IW]?|[0-9][A-Z+*][0-9]{5}[A-W])", ireland, "IE6433435F"},
    {u"IT", "[0-9]{11}", luhn, "IT00743110157"},
    {u"LT", "(?:[0-9]{9}|[0-9]{12})", lithuania, "LT119511515"},
    {u"LU", "[0-9]{8}", luxembourg, "LU15027442"},
    {u"LV", "[0-9]{11}", latvia, "LV40003521600"},
    {u"MT", "[0-9]{8}", malta, "MT11679112"},
    {u"NL", "[0-9]{9}B(?:0[1-9]|[1-9][0-9])", netherlands, "NL004495445B01"},
    {u"NO", "[0-9]{9}(?:MVA)?", norway, "NO995525828MVA"},
    {u"PL", "[0-9]{10}", poland, "PL8567346215"},
    {u"PT", "[1-9][0-9]{8}", portugal, "PT501964843"},
    {u"RO", "[1-9][0-9]{1,9}", romania, "RO18547290"},
    {u"SE", "[0-9]{12}", sweden, "SE123456789701"},
    {u"SI", "[1-9][0-9]{7}", slovenia, "SI50223054"},
    {u"SK", "[1-9][0-9]{9}", slovakia, "SK2022749619"},
    {u"XI", "(?:[0-9]{9}(?:[0-9]{3})?|GD[0-4][0-9]{2}|HA[5-9][0-9]{2})", britain, "XI980780684"},
}};

const VatForm *formOf(QStringView country)
{
    const auto found = std::ranges::find(vatForms, country, &VatForm::country);
    return found == vatForms.end() ? nullptr : found;
}

bool fits(const VatForm &form, const QString &number)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(form.form)))
        .match(number)
        .hasMatch();
}

/// Monaco's numbers and those of the departments overseas are French, those of the Isle of Man British.
QString prefixOf(QStringView country)
{
    static constexpr std::array<QStringView, 9> french{u"MC", u"GP", u"MQ", u"GF", u"RE",
                                                       u"YT", u"BL", u"MF", u"PM"};
    if (std::ranges::find(french, country) != french.end())
        return QStringLiteral("FR");
    if (country == u"IM")
        return QStringLiteral("GB");
    return country == u"GR" ? QStringLiteral("EL") : country.toString();
}

VatReading misshapen(const VatForm *expected, const QString &number)
{
    if (!expected)
        return {VatVerdict::Shape, {}, number, {}};
    return {VatVerdict::Shape, expected->country.toString(), number, QString::fromLatin1(expected->example)};
}

/// A country whose numbers no form is known of: Morocco, the United States, or EU for sales of services from
/// outside. Hardly a word, then.
bool isOfUnknownForm(const QString &code)
{
    static const QRegularExpression form(
        QStringLiteral("^[A-Z]{2}(?=[A-Z]{0,3}[0-9])[A-Z0-9]*[0-9]{4}[A-Z0-9]{0,6}$"));
    static constexpr std::array<QStringView, 7> labels{u"TVA", u"VAT", u"IVA", u"BTW",
                                                       u"UST", u"NIF", u"CIF"};
    if (std::ranges::any_of(labels, [&code](QStringView label) { return code.startsWith(label); }))
        return false; // "TVA FR...", not of Tuvalu
    const QStringView prefix = QStringView(code).first(std::min<qsizetype>(2, code.size()));
    return form.match(code).hasMatch()
        && (prefix == u"EU" || !countryName(prefix, QLocale::English).isEmpty());
}

/// A French number ends with the SIREN and begins with its key: BOI-TVA-DECLA-20-10-20.
QString frenchNumberOf(QStringView siren)
{
    const qint64 key = (12 + 3 * (siren.toLongLong() % 97)) % 97;
    return QStringLiteral("FR%1%2").arg(key, 2, 10, QChar(u'0')).arg(siren);
}

/// What was typed of the French number that goes with the SIRET: without FR, or only the SIREN.
QString completed(const QString &typed, QStringView siren)
{
    const QString code = bareCode(typed);
    const QString whole = frenchNumberOf(siren);
    const bool isPart = code == siren || code == QString(u"FR" % siren) || code == QStringView(whole).mid(2);
    return isPart ? whole : QString();
}

VatReading checked(const VatForm &form, const QString &number)
{
    return {form.checks(number) ? VatVerdict::Fits : VatVerdict::CheckDigits, form.country.toString(), number,
            QString::fromLatin1(form.example)};
}

Findings judgeVatNumber(const Entry &tidied)
{
    const VatReading read = readVatNumber(tidied.text, countryOf(tidied.whole));
    const QString siret = onlyDigits(tidied.whole.value(Field::Siret));
    const bool isSiret = siret.size() == 14;
    const QString whole = isSiret ? completed(tidied.text, QStringView(siret).first(9)) : QString();
    if (read.verdict == VatVerdict::Shape || !whole.isEmpty()) {
        Finding misshapen = warning(tidied.field, Problem::VatShape, {read.country, read.example});
        misshapen.suggestion = whole;
        return {misshapen};
    }
    // A French number is its key and the SIREN.
    const bool hasSiret = read.country == u"FR" && isSiret;
    if (hasSiret && (read.verdict == VatVerdict::CheckDigits || siret.first(9) != read.number.mid(2)))
        return {warning(tidied.field, Problem::VatSiretMismatch)};
    if (read.verdict == VatVerdict::CheckDigits)
        return {warning(tidied.field, Problem::VatCheckDigits)};
    return {};
}

} // namespace

const Rule vatNumberRule{tidyAsLine, showAsKept, judgeVatNumber};

VatReading readVatNumber(QStringView typed, QStringView country)
{
    QString code = bareCode(typed);
    if (code.startsWith(u"GR"))
        code.replace(0, 2, QStringLiteral("EL"));

    const VatForm *own = formOf(prefixOf(country));
    const VatForm *prefixed = formOf(QStringView(code).first(std::min<qsizetype>(2, code.size())));
    if (!isCode(typed))
        return misshapen(prefixed ? prefixed : own, code);
    const QString number = code.mid(2);
    if (prefixed && fits(*prefixed, number))
        return checked(*prefixed, number);
    // "SE" of a French number without prefix would be Sweden's: it is read as the customer's own country's
    // when it checks there.
    const bool fitsOwn = own && fits(*own, code);
    if (fitsOwn && own->checks(code))
        return checked(*own, code);
    if (own && prefixed)
        return misshapen(prefixed, number);
    if (!own || isOfUnknownForm(code))
        return {VatVerdict::Fits, {}, code, {}};
    return fitsOwn ? checked(*own, code) : misshapen(own, code);
}

} // namespace carnet::rules
