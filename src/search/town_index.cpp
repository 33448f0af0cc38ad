#include "search/town_index.h"

#include "customer/country.h"
#include "customer/fold.h"
#include "customer/rules/rules.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace carnet {

namespace {

/// "B-1000" is 1000: the country is known besides.
QString postcodeOf(const Customer &customer)
{
    static const QRegularExpression prefixed(QStringLiteral("^[a-z]{1,3}(?=[0-9]+$)"));
    return squeezed(customer.value(Field::Postcode)).remove(prefixed);
}

/// False for one that is surely of another country, where the form does not say so yet.
bool hasPostcodeOfItsCountry(const Customer &customer)
{
    const Findings findings = rules::judge(Field::Postcode, customer, {});
    return std::ranges::find(findings, Problem::PostcodeShape, &Finding::problem) == findings.cend();
}

/// All ways to write one town.
struct Spellings
{
    QString folded;
    QString best;
    int bestCount = 0;
    int count = 0;
};

} // namespace

void TownIndex::put(Key key, const Customer &customer)
{
    remove(key);
    const Place place{postcodeOf(customer), countryOf(customer), customer.value(Field::Town).simplified()};
    if (place.postcode.isEmpty() || place.town.isEmpty())
        return;
    ++m_towns[place.postcode][place.country][place.town];
    m_places.emplace(key, place);
}

void TownIndex::remove(Key key)
{
    const auto found = m_places.find(key);
    if (found == m_places.end())
        return;
    const auto &[postcode, country, town] = found->second;
    QHash<QString, int> &towns = m_towns[postcode][country];
    if (--towns[town] == 0)
        towns.remove(town);
    m_places.erase(found);
}

QStringList TownIndex::townsOf(const Customer &typed) const
{
    const QHash<QString, QHash<QString, int>> byCountry = m_towns.value(postcodeOf(typed));
    QHash<QString, int> used = byCountry.value(countryOf(typed));
    if (used.isEmpty() && !hasPostcodeOfItsCountry(typed)) {
        for (const QHash<QString, int> &towns : byCountry) {
            for (auto town = towns.cbegin(); town != towns.cend(); ++town)
                used[town.key()] += town.value();
        }
    }
    std::vector<Spellings> towns;
    for (auto it = used.cbegin(); it != used.cend(); ++it) {
        const QString plain = squeezed(it.key());
        auto town = std::ranges::find(towns, plain, &Spellings::folded);
        if (town == towns.end())
            town = towns.insert(towns.end(), Spellings{plain, {}, 0, 0});
        town->count += it.value();
        if (it.value() > town->bestCount || (it.value() == town->bestCount && it.key() < town->best)) {
            town->best = it.key();
            town->bestCount = it.value();
        }
    }
    std::ranges::sort(towns, [](const Spellings &a, const Spellings &b) {
        return a.count != b.count ? a.count > b.count : a.best < b.best;
    });
    QStringList names;
    for (const Spellings &town : towns)
        names << town.best;
    return names;
}

} // namespace carnet
