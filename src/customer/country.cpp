#include "customer/country.h"

#include "customer/country_table.h"
#include "customer/fold.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace carnet {

namespace {

/// The till's own example lists "EN"; the European Commission writes EL and, until 2021, UK.
constexpr std::pair<QStringView, QStringView> otherNames[] = {
    {u"uk", u"GB"},
    {u"en", u"GB"},
    {u"el", u"GR"},
    {u"greatbritain", u"GB"},
    {u"england", u"GB"},
    {u"scotland", u"GB"},
    {u"wales", u"GB"},
    {u"angleterre", u"GB"},
    {u"grandebretagne", u"GB"},
    {u"ecosse", u"GB"},
    {u"holland", u"NL"},
    {u"hollande", u"NL"},
    {u"czechrepublic", u"CZ"},
    {u"republiquetcheque", u"CZ"},
    {u"etatsunis", u"US"},
    {u"etatsunisdamerique", u"US"},
    {u"unitedstatesofamerica", u"US"},
    {u"ivorycoast", u"CI"},
    {u"uae", u"AE"},
};

constexpr qsizetype longestName = 60; ///< what is longer means no country and need not be folded

QHash<QString, QString> codesByText()
{
    QHash<QString, QString> codes;
    for (const Country &country : countryTable) {
        for (const QStringView text : {country.code, country.alpha3, country.english, country.french})
            codes.insert(squeezed(text), country.code.toString());
    }
    for (const auto &[text, code] : otherNames)
        codes.insert(text.toString(), code.toString());
    return codes;
}

} // namespace

std::span<const Country> allCountries()
{
    return countryTable;
}

QString countryName(QStringView code, QLocale::Language language)
{
    const auto found = std::ranges::lower_bound(countryTable, code, {}, &Country::code);
    if (found == countryTable.end() || found->code != code)
        return {};
    return (language == QLocale::French ? found->french : found->english).toString();
}

QString countryMeant(QStringView text)
{
    static const QHash<QString, QString> codes = codesByText();
    return text.size() > longestName ? QString() : codes.value(squeezed(text));
}

QString countryBeginning(QStringView text)
{
    const QString start = text.size() > longestName ? QString() : squeezed(text);
    if (start.isEmpty())
        return {};
    QString only;
    for (const Country &country : countryTable) {
        if (!squeezed(country.english).startsWith(start) && !squeezed(country.french).startsWith(start))
            continue;
        if (!only.isEmpty())
            return {};
        only = country.code.toString();
    }
    return only;
}

QString countryOf(const Customer &customer)
{
    const QString &country = customer.value(Field::Country);
    return country.isEmpty() ? QStringLiteral("FR") : countryMeant(country);
}

} // namespace carnet
