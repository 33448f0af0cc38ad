// Postcodes by country. Forms: Universal Postal Union, addressing guides by country; France with Corsica
// (20), overseas (971 to 978, 98): La Poste, NF Z10-011. Codes of CEDEX begin like those of their department.
#include "customer/country.h"
#include "customer/rules/check_digits.h"
#include "customer/rules/rule.h"
#include "customer/rules/text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace carnet::rules {

namespace {

struct PostcodeForm
{
    QStringView country;
    QStringView sign; ///< on vehicles; like the code, many write it before: "L-1234", "SI-1000", "F 98000"
    const char *form; ///< letters and digits, in upper case
    const char *example;
};

constexpr const char *britishShape = "(?:GIR0AA|BFPO[0-9]{1,4}|[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2})";

// By country.
constexpr std::array<PostcodeForm, 55> postcodeForms{{
    {u"AD", u"AD", "[1-7][0-9]{2}", "AD500"},
    {u"AT", u"A", "[1-9][0-9]{3}", "1010"},
    {u"AU", u"AU", "[0-9]{4}", "2600"},
    {u"BE", u"B", "[1-9][0-9]{3}", "1000"},
    {u"BG", u"BG", "[0-9]{4}", "1000"},
    {u"BL", u"F", "(?:97133|977[0-9]{2}|9709[0-9])", "97133"},
    {u"CA", u"CA", "[ABCEGHJ-NPRSTVXY][0-9][ABCEGHJ-NPRSTV-Z][0-9][ABCEGHJ-NPRSTV-Z][0-9]", "K1A 0B1"},
    {u"CH", u"CH", "[1-9][0-9]{3}", "1204"},
    {u"CY", u"CY", "[0-9]{4}", "2008"},
    {u"CZ", u"CZ", "[0-9]{5}", "100 00"},
    {u"DE", u"D", "[0-9]{5}", "10115"},
    {u"DK", u"DK", "[0-9]{4}", "1566"},
    {u"EE", u"EST", "[0-9]{5}", "69501"},
    {u"ES", u"E", "(?:0[1-9]|[1-4][0-9]|5[0-2])[0-9]{3}", "28070"},
    {u"FI", u"FIN", "[0-9]{5}", "00550"},
    {u"FR", u"F", "[0-9]{5}", "75001"},
    {u"GB", u"GB", britishShape, "SW1A 1AA"},
    {u"GF", u"F", "973[0-9]{2}", "97300"},
    {u"GG", u"GG", britishShape, "GY1 1AA"},
    {u"GP", u"F", "97[01][0-9]{2}", "97100"},
    {u"GR", u"EL", "[0-9]{5}", "151 24"},
    {u"HR", u"HR", "[0-9]{5}", "10000"},
    {u"HU", u"H", "[0-9]{4}", "1037"},
    {u"IE", u"IE", "(?:[AC-FHKNPRTV-Y][0-9]{2}|D6W)[0-9AC-FHKNPRTV-Y]{4}", "D02 AF30"},
    {u"IM", u"IM", britishShape, "IM1 1AA"},
    {u"IS", u"IS", "[0-9]{3}", "101"},
    {u"IT", u"I", "[0-9]{5}", "00187"},
    {u"JE", u"JE", britishShape, "JE1 1AA"},
    {u"LI", u"FL", "94(?:8[5-9]|9[0-8])", "9490"},
    {u"LT", u"LT", "[0-9]{5}", "LT-01100"},
    {u"LU", u"L", "[0-9]{4}", "L-4750"},
    {u"LV", u"LV", "[0-9]{4}", "LV-1073"},
    {u"MC", u"F", "980[0-9]{2}", "98000"},
    {u"MF", u"F", "(?:97150|978[0-9]{2}|9705[0-9])", "97150"},
    {u"MQ", u"F", "972[0-9]{2}", "97200"},
    {u"MT", u"MT", "[A-Z]{3}[0-9]{2,4}", "NXR 1010"},
    {u"NC", u"NC", "988[0-9]{2}", "98800"},
    {u"NL", u"NL", "[1-9][0-9]{3}[A-Z]{2}", "1012 JS"},
    {u"NO", u"N", "[0-9]{4}", "0107"},
    {u"PF", u"PF", "987[0-9]{2}", "98714"},
    {u"PL", u"PL", "[0-9]{5}", "00-950"},
    {u"PM", u"F", "97500", "97500"},
    {u"PT", u"P", "[1-9][0-9]{3}(?:[0-9]{3})?", "1000-205"},
    {u"RE", u"F", "97[48][0-9]{2}", "97400"},
    {u"RO", u"RO", "[0-9]{6}", "060274"},
    {u"SE", u"S", "[1-9][0-9]{4}", "113 49"},
    {u"SI", u"SLO", "[1-9][0-9]{3}", "4000"},
    {u"SK", u"SK", "[0-9]{5}", "010 01"},
    {u"SM", u"RSM", "4789[0-9]", "47890"},
    {u"TF", u"TF", "984[0-9]{2}", "98413"},
    {u"TR", u"TR", "[0-9]{5}", "06101"},
    {u"US", u"USA", "[0-9]{5}(?:[0-9]{4})?", "22162-1010"},
    {u"VA", u"V", "00120", "00120"},
    {u"WF", u"WF", "986[0-9]{2}", "98600"},
    {u"YT", u"F", "976[0-9]{2}", "97600"},
}};

QRegularExpression whole(const char *form)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(form)));
}

/// Made once, for all threads: a list of customers asks a million times.
const QRegularExpression &patternOf(const PostcodeForm &form)
{
    static const auto patterns = [] {
        std::array<QRegularExpression, postcodeForms.size()> all;
        std::ranges::transform(postcodeForms, all.begin(), &whole, &PostcodeForm::form);
        return all;
    }();
    return patterns[static_cast<std::size_t>(&form - postcodeForms.data())];
}

/// With the country's own prefix or without it, in whatever groups.
bool fits(const QString &text, const PostcodeForm &form)
{
    if (!isCode(text))
        return false;
    const QString code = bareCode(text);
    const auto matches = [&form](const QString &one) { return patternOf(form).match(one).hasMatch(); };
    const auto hasPrefix = [&](QStringView prefix) {
        return code.startsWith(prefix) && matches(code.mid(prefix.size()));
    };
    return matches(code) || hasPrefix(form.country) || hasPrefix(form.sign);
}

/// Where codes are five digits as in France: all its parts, Monaco.
bool writesAsFrance(QStringView country)
{
    static constexpr std::array<QStringView, 15> countries{u"FR", u"GP", u"MQ", u"GF", u"RE",
                                                           u"YT", u"PM", u"BL", u"MF", u"NC",
                                                           u"PF", u"WF", u"TF", u"MC", u"VA"};
    return std::ranges::find(countries, country) != countries.end();
}

/// "75 001" is five digits, as "75001"; the spaces of other countries' codes belong to them.
QString tidyPostcode(const Entry &typed)
{
    constexpr qsizetype frenchDigits = 5;
    const QString line = tidyLine(typed.text);
    const QString joined = QString(line).remove(u' ');
    const bool french =
        joined.size() == frenchDigits && allDigits(joined) && writesAsFrance(countryOf(typed.whole));
    return french ? joined : line;
}

Findings judgePostcode(const Entry &tidied)
{
    const QString country = countryOf(tidied.whole);
    const auto form = std::ranges::find(postcodeForms, country, &PostcodeForm::country);
    if (form == postcodeForms.end())
        return {};
    if (!fits(tidied.text, *form))
        return {warning(tidied.field, Problem::PostcodeShape, {country, QString::fromLatin1(form->example)})};
    // 00 for the armies, departments 01 to 95 with 20 for Corsica, 971 to 978 and 98x overseas, 970 for CEDEX
    // there.
    static const QRegularExpression beginnings =
        whole("(?:(?:0[0-9]|[1-8][0-9]|9[0-5])[0-9]{3}|(?:97[1-8]|98[0-9])[0-9]{2}|970[5-9][0-9])");
    if (country == u"FR" && !beginnings.match(onlyDigits(tidied.text)).hasMatch())
        return {warning(tidied.field, Problem::PostcodeBeginning)};
    return {};
}

} // namespace

const Rule postcodeRule{tidyPostcode, showAsKept, judgePostcode};

} // namespace carnet::rules
