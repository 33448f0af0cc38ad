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
    const char *form; ///< upper case
    const char *example;
};

constexpr const char *britishShape = "(?:GIR ?0AA|[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2})";

// The country's own prefix ("L-1234", "SI-1000") is written by many and does no harm. By country.
constexpr std::array<PostcodeForm, 55> postcodeForms{{
    {u"AD", "(?:AD)?[1-7]00", "AD500"},
    {u"AT", "(?:AT?-?)?[1-9][0-9]{3}", "1010"},
    {u"AU", "[0-9]{4}", "2600"},
    {u"BE", "(?:BE?-?)?[1-9][0-9]{3}", "1000"},
    {u"BG", "[0-9]{4}", "1000"},
    {u"BL", "97133", "97133"},
    {u"CA", "[ABCEGHJ-NPRSTVXY][0-9][ABCEGHJ-NPRSTV-Z] ?[0-9][ABCEGHJ-NPRSTV-Z][0-9]", "K1A 0B1"},
    {u"CH", "(?:CH-?)?[1-9][0-9]{3}", "1204"},
    {u"CY", "[0-9]{4}", "2008"},
    {u"CZ", "[0-9]{3} ?[0-9]{2}", "100 00"},
    {u"DE", "(?:DE?-?)?[0-9]{5}", "10115"},
    {u"DK", "(?:DK-?)?[0-9]{4}", "1566"},
    {u"EE", "[0-9]{5}", "69501"},
    {u"ES", "(?:0[1-9]|[1-4][0-9]|5[0-2])[0-9]{3}", "28070"},
    {u"FI", "(?:FI-?)?[0-9]{5}", "00550"},
    {u"FR", "(?:FR?-?)?[0-9]{5}", "75001"},
    {u"GB", britishShape, "SW1A 1AA"},
    {u"GF", "973[0-9]{2}", "97300"},
    {u"GG", britishShape, "GY1 1AA"},
    {u"GP", "971[0-9]{2}", "97100"},
    {u"GR", "[0-9]{3} ?[0-9]{2}", "151 24"},
    {u"HR", "(?:HR-?)?[0-9]{5}", "10000"},
    {u"HU", "[0-9]{4}", "1037"},
    {u"IE", "(?:[AC-FHKNPRTV-Y][0-9]{2}|D6W) ?[0-9AC-FHKNPRTV-Y]{4}", "D02 AF30"},
    {u"IM", britishShape, "IM1 1AA"},
    {u"IS", "[0-9]{3}", "101"},
    {u"IT", "[0-9]{5}", "00187"},
    {u"JE", britishShape, "JE1 1AA"},
    {u"LI", "94(?:8[5-9]|9[0-8])", "9490"},
    {u"LT", "(?:LT-?)?[0-9]{5}", "LT-01100"},
    {u"LU", "(?:LU?-?)?[0-9]{4}", "L-4750"},
    {u"LV", "(?:LV-?)?[0-9]{4}", "LV-1073"},
    {u"MC", "980[0-9]{2}", "98000"},
    {u"MF", "97150", "97150"},
    {u"MQ", "972[0-9]{2}", "97200"},
    {u"MT", "[A-Z]{3} ?[0-9]{2,4}", "NXR 1010"},
    {u"NC", "988[0-9]{2}", "98800"},
    {u"NL", "[1-9][0-9]{3} ?[A-Z]{2}", "1012 JS"},
    {u"NO", "[0-9]{4}", "0107"},
    {u"PF", "987[0-9]{2}", "98714"},
    {u"PL", "[0-9]{2}-?[0-9]{3}", "00-950"},
    {u"PM", "97500", "97500"},
    {u"PT", "[1-9][0-9]{3}(?:-?[0-9]{3})?", "1000-205"},
    {u"RE", "974[0-9]{2}", "97400"},
    {u"RO", "[0-9]{6}", "060274"},
    {u"SE", "(?:SE-?)?[0-9]{3} ?[0-9]{2}", "113 49"},
    {u"SI", "(?:SI-?)?[0-9]{4}", "4000"},
    {u"SK", "[0-9]{3} ?[0-9]{2}", "010 01"},
    {u"SM", "4789[0-9]", "47890"},
    {u"TF", "984[0-9]{2}", "98413"},
    {u"TR", "[0-9]{5}", "06101"},
    {u"US", "[0-9]{5}(?:-?[0-9]{4})?", "22162-1010"},
    {u"VA", "00120", "00120"},
    {u"WF", "986[0-9]{2}", "98600"},
    {u"YT", "976[0-9]{2}", "97600"},
}};

bool matches(const QString &text, const char *form)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(form)))
        .match(text)
        .hasMatch();
}

/// "75 001" is five digits, as "75001"; the spaces of other countries' codes belong to them.
QString tidyPostcode(const Entry &typed)
{
    constexpr qsizetype frenchDigits = 5;
    const QString line = tidyLine(typed.text);
    const QString joined = QString(line).remove(u' ');
    const bool french = countryOf(typed.whole) == u"FR" && joined.size() == frenchDigits && allDigits(joined);
    return french ? joined : line;
}

Findings judgePostcode(const Entry &tidied)
{
    const QString country = countryOf(tidied.whole);
    const auto form = std::ranges::find(postcodeForms, country, &PostcodeForm::country);
    if (form == postcodeForms.end())
        return {};
    const QString text = tidied.text.toUpper();
    if (!matches(text, form->form))
        return {warning(tidied.field, Problem::PostcodeShape, {country, QString::fromLatin1(form->example)})};
    // Departments: 01 to 95 with 20 for Corsica, 971 to 978 and 98x overseas.
    if (country == u"FR"
        && !matches(text, "(?:FR?-?)?(?:0[1-9]|[1-8][0-9]|9[0-5]|97[1-8]|98[0-9])[0-9]{2,3}"))
        return {warning(tidied.field, Problem::PostcodeBeginning)};
    return {};
}

} // namespace

const Rule postcodeRule{tidyPostcode, showAsKept, judgePostcode};

} // namespace carnet::rules
