#include "customer/rules/postcode.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>
#include <array>

namespace carnet::rules {

namespace {

struct PostcodeRule
{
    QStringView country;
    const char *form; ///< upper case
};

// The country's own prefix ("L-1234", "SI-1000") is written by many and does no harm.
constexpr std::array<PostcodeRule, 46> rules{{
    {u"AD", "(?:AD)?[0-9]{3}"},
    {u"AT", "(?:A-?)?[1-9][0-9]{3}"},
    {u"BE", "(?:B-?)?[1-9][0-9]{3}"},
    {u"BG", "[0-9]{4}"},
    {u"CA", "[ABCEGHJ-NPRSTVXY][0-9][ABCEGHJ-NPRSTV-Z] ?[0-9][ABCEGHJ-NPRSTV-Z][0-9]"},
    {u"CH", "(?:CH-?)?[1-9][0-9]{3}"},
    {u"CY", "[0-9]{4}"},
    {u"CZ", "[0-9]{3} ?[0-9]{2}"},
    {u"DE", "(?:D-?)?[0-9]{5}"},
    {u"DK", "(?:DK-?)?[0-9]{4}"},
    {u"EE", "[0-9]{5}"},
    {u"EN", "(?:GIR ?0AA|[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2})"},
    {u"ES", "(?:0[1-9]|[1-4][0-9]|5[0-2])[0-9]{3}"},
    {u"FI", "(?:FI-?)?[0-9]{5}"},
    {u"FR", "(?:F-?)?[0-9]{5}"},
    {u"GB", "(?:GIR ?0AA|[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2})"},
    {u"GF", "973[0-9]{2}"},
    {u"GP", "971[0-9]{2}"},
    {u"GR", "[0-9]{3} ?[0-9]{2}"},
    {u"HR", "(?:HR-?)?[0-9]{5}"},
    {u"HU", "[0-9]{4}"},
    {u"IE", "(?:[AC-FHKNPRTV-Y][0-9]{2}|D6W) ?[0-9AC-FHKNPRTV-Y]{4}"},
    {u"IT", "[0-9]{5}"},
    {u"LI", "94(?:8[5-9]|9[0-8])"},
    {u"LT", "(?:LT-?)?[0-9]{5}"},
    {u"LU", "(?:L-?)?[0-9]{4}"},
    {u"LV", "(?:LV-?)?[0-9]{4}"},
    {u"MC", "980[0-9]{2}"},
    {u"MQ", "972[0-9]{2}"},
    {u"MT", "[A-Z]{3} ?[0-9]{2,4}"},
    {u"NC", "988[0-9]{2}"},
    {u"NL", "[1-9][0-9]{3} ?[A-Z]{2}"},
    {u"NO", "[0-9]{4}"},
    {u"PF", "987[0-9]{2}"},
    {u"PL", "[0-9]{2}-?[0-9]{3}"},
    {u"PM", "975[0-9]{2}"},
    {u"PT", "[1-9][0-9]{3}(?:-?[0-9]{3})?"},
    {u"RE", "974[0-9]{2}"},
    {u"RO", "[0-9]{6}"},
    {u"SE", "(?:SE-?)?[0-9]{3} ?[0-9]{2}"},
    {u"SI", "(?:SI-?)?[0-9]{4}"},
    {u"SK", "[0-9]{3} ?[0-9]{2}"},
    {u"UK", "(?:GIR ?0AA|[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2})"},
    {u"US", "[0-9]{5}(?:-?[0-9]{4})?"},
    {u"WF", "986[0-9]{2}"},
    {u"YT", "976[0-9]{2}"},
}};

bool matches(const QString &text, const char *form)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(form)))
        .match(text)
        .hasMatch();
}

} // namespace

PostcodeVerdict judgePostcode(QStringView value, QStringView country)
{
    const QStringView where = country.isEmpty() ? QStringView(u"FR") : country;
    const auto rule = std::ranges::find(rules, where, &PostcodeRule::country);
    if (rule == rules.end())
        return PostcodeVerdict::Fits;
    const QString text = value.toString().toUpper();
    if (!matches(text, rule->form))
        return PostcodeVerdict::Shape;
    if (where == u"FR" && !matches(text.last(5), "(?:0[1-9]|[1-8][0-9]|9[0-5]|97[1-8]|98[0-9])[0-9]{2,3}"))
        return PostcodeVerdict::NoSuchBeginning;
    return PostcodeVerdict::Fits;
}

} // namespace carnet::rules
