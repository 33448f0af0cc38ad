#include "form/country_box.h"

#include "customer/country.h"
#include "customer/country_table.h"
#include "customer/fold.h"
#include "form/folding_completer.h"
#include "form/suggestion_keys.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>
#include <array>
#include <vector>

namespace carnet {

namespace {

/// The shops' own neighbourhood; the rest follows by name.
constexpr std::array<QStringView, 10> nearCountries{u"FR", u"BE", u"CH", u"LU", u"MC",
                                                    u"DE", u"ES", u"IT", u"GB", u"NL"};

struct Named
{
    QString code;
    QString name;
};

std::vector<Named> countriesByName(QLocale::Language language)
{
    std::vector<Named> near;
    std::vector<Named> rest;
    for (const QStringView code : nearCountries)
        near.push_back({code.toString(), countryName(code, language)});
    for (const Country &country : allCountries()) {
        if (std::ranges::find(nearCountries, country.code) == nearCountries.end())
            rest.push_back({country.code.toString(), countryName(country.code, language)});
    }
    const QCollator collator;
    std::ranges::sort(rest,
                      [&](const Named &a, const Named &b) { return collator.compare(a.name, b.name) < 0; });
    near.insert(near.end(), rest.begin(), rest.end());
    return near;
}

} // namespace

CountryBox::CountryBox(QWidget *parent)
    : ChoiceBox(parent)
{
    for (const auto &[code, name] : countriesByName(QLocale().language())) {
        addItem(name, code);
        setItemData(count() - 1, squeezed(name), FoldingCompleter::searchRole);
    }
    setCurrentIndex(-1);
    auto *completer = new FoldingCompleter(model(), this);
    setCompleter(completer);
    new SuggestionKeys(completer, [](const QString &typed) { return !countryMeant(typed).isEmpty(); });
}

QString CountryBox::choice() const
{
    const QString typed = currentText();
    const QString code = countryMeant(typed);
    return code.isEmpty() ? typed : code;
}

QString CountryBox::wordsFor(const QString &kept) const
{
    const QString name = countryName(countryMeant(kept), QLocale().language());
    return name.isEmpty() ? kept : name;
}

} // namespace carnet
