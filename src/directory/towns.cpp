#include "directory/towns.h"

#include "customer/country.h"
#include "customer/fold.h"
#include "customer/rules/rules.h"

#include <QRegularExpression>

#include <algorithm>

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

quint32 Towns::numberOf(const Town &town)
{
    const auto known = m_numbers.constFind(town);
    if (known != m_numbers.cend())
        return *known;
    const auto number = static_cast<quint32>(m_towns.size());
    m_numbers.insert(town, number);
    m_towns.push_back(town);
    m_customers.push_back(0);
    return number;
}

void Towns::put(const Customer &customer)
{
    const Town town{postcodeOf(customer), countryOf(customer), customer.value(Field::Town).simplified()};
    const bool isKnown = !town.postcode.isEmpty() && !town.name.isEmpty();
    m_townOf.push_back(isKnown ? numberOf(town) : none);
    if (isKnown)
        ++m_customers[m_townOf.back()];
}

void Towns::take(Slot slot)
{
    if (const quint32 town = std::exchange(m_townOf[slot], none); town != none)
        --m_customers[town];
}

QStringList Towns::townsOf(const Customer &typed) const
{
    const QString postcode = postcodeOf(typed);
    const QString country = countryOf(typed);
    QHash<QString, int> here;
    QHash<QString, int> anywhere;
    for (std::size_t i = 0; i < m_towns.size(); ++i) {
        const Town &town = m_towns[i];
        if (m_customers[i] == 0 || town.postcode != postcode)
            continue;
        anywhere[town.name] += m_customers[i];
        if (town.country == country)
            here[town.name] += m_customers[i];
    }
    const QHash<QString, int> &used = here.isEmpty() && !hasPostcodeOfItsCountry(typed) ? anywhere : here;
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
