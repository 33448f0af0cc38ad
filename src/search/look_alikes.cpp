#include "search/look_alikes.h"

#include "customer/country.h"
#include "customer/fold.h"
#include "customer/rules/barcode.h"
#include "customer/rules/phone.h"
#include "customer/rules/text.h"

#include <QHash>

#include <algorithm>

namespace carnet {

namespace {

constexpr quint64 none = 0;

quint64 markOf(Likeness kind, const QString &text)
{
    return text.isEmpty() ? none : qHash(text, static_cast<std::size_t>(kind) + 1) | 1U;
}

/// E.164, or the bare digits of what is no number of any plan.
QString phoneMark(const QString &phone, const QString &country)
{
    const QString form = rules::phoneE164(phone, country);
    constexpr qsizetype fewestDigits = 6;
    const QString digits = form.isEmpty() ? rules::onlyDigits(phone) : form;
    return digits.size() < fewestDigits ? QString() : digits;
}

/// A customer group's number stands in the place of the SIRET on some tills and belongs to many.
QString siretMark(const QString &siret)
{
    constexpr qsizetype siretDigits = 14;
    const QString digits = rules::onlyDigits(siret);
    return digits.size() == siretDigits ? digits : QString();
}

/// "LYON CEDEX 03" is Lyon.
QString townMark(const QString &town)
{
    const QString plain = folded(town);
    return squeezed(plain.left(plain.indexOf(QStringLiteral(" cedex"))));
}

} // namespace

std::vector<std::pair<LookAlikes::Mark, Likeness>> LookAlikes::marksOf(const Customer &customer)
{
    const QString country = countryOf(customer);
    std::vector<std::pair<Mark, Likeness>> marks;
    const auto add = [&marks](Likeness kind, const QString &text) {
        if (const Mark mark = markOf(kind, text); mark != none)
            marks.emplace_back(mark, kind);
    };
    add(Likeness::Card, rules::cardKey(customer.value(Field::Barcode)));
    add(Likeness::Siret, siretMark(customer.value(Field::Siret)));
    for (const Field field : {Field::Phone, Field::OtherPhone}) {
        if (const QString &phone = customer.value(field); !phone.isEmpty())
            add(Likeness::Phone, phoneMark(phone, country));
    }
    add(Likeness::Email, customer.value(Field::Email).trimmed().toCaseFolded());
    return marks;
}

void LookAlikes::reserve(std::size_t count)
{
    m_entries.reserve(count);
    m_names.reserve(count);
}

void LookAlikes::put(Key key, const Customer &customer)
{
    remove(key);
    Entry entry;
    for (const auto &[mark, kind] : marksOf(customer)) {
        if (std::ranges::find(entry.marks, mark) != entry.marks.end())
            continue; // the same number in both places
        entry.marks.push_back(mark);
        m_keys.emplace(mark, key);
    }
    entry.name = m_names.size();
    const NameLetters letters(customer);
    const Mark town = markOf(Likeness::NameAndTown, townMark(customer.value(Field::Town)));
    m_names.push_back({key, town, LetterSets(letters), letters});
    m_entries.emplace(key, std::move(entry));
}

void LookAlikes::remove(Key key)
{
    const auto found = m_entries.find(key);
    if (found == m_entries.end())
        return;
    for (const Mark mark : found->second.marks) {
        auto [at, end] = m_keys.equal_range(mark);
        m_keys.erase(std::find_if(at, end, [key](const auto &pair) { return pair.second == key; }));
    }
    // The last name takes the place of the one that goes.
    const std::size_t name = found->second.name;
    m_entries.erase(found);
    if (name + 1 != m_names.size()) {
        m_names[name] = std::move(m_names.back());
        m_entries.at(m_names[name].key).name = name;
    }
    m_names.pop_back();
}

QList<LookAlikes::Found> LookAlikes::find(const Customer &typed, Key except, int most) const
{
    QList<Found> found;
    const auto add = [&](Key key, Likeness why) {
        if (key != except && std::ranges::find(found, key, &Found::key) == found.end())
            found.append({key, why});
    };
    for (const auto &[mark, kind] : marksOf(typed)) { // surest first
        const auto [first, last] = m_keys.equal_range(mark);
        for (auto at = first; at != last && found.size() < most; ++at)
            add(at->second, kind);
    }
    const Mark town = markOf(Likeness::NameAndTown, townMark(typed.value(Field::Town)));
    const NameLetters letters(typed);
    if (town == none || letters.isEmpty())
        return found;
    const LetterSets sets(letters);
    for (const Named &named : m_names) {
        if (found.size() >= most)
            break;
        if (named.town == town && named.sets.mayBeNear(sets) && areNear(named.letters, letters))
            add(named.key, Likeness::NameAndTown);
    }
    return found;
}

} // namespace carnet
