#include "search/town_index.h"

#include "customer/country.h"
#include "customer/fold.h"

#include <algorithm>
#include <vector>

namespace carnet {

namespace {

QString placeOf(const Customer &customer)
{
    const QString postcode = squeezed(customer.value(Field::Postcode));
    if (postcode.isEmpty())
        return {};
    return countryOf(customer) + u' ' + postcode;
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
    const QString place = placeOf(customer);
    const QString town = customer.value(Field::Town).simplified();
    if (place.isEmpty() || town.isEmpty())
        return;
    ++m_towns[place][town];
    m_places.emplace(key, Place{place, town});
}

void TownIndex::remove(Key key)
{
    const auto found = m_places.find(key);
    if (found == m_places.end())
        return;
    auto towns = m_towns.find(found->second.postcode);
    auto town = towns->find(found->second.town);
    if (--*town == 0)
        towns->erase(town);
    if (towns->isEmpty())
        m_towns.erase(towns);
    m_places.erase(found);
}

QStringList TownIndex::townsOf(const Customer &typed) const
{
    std::vector<Spellings> towns;
    const QHash<QString, int> used = m_towns.value(placeOf(typed));
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
