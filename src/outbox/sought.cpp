#include "outbox/sought.h"

#include "till/mended.h"

#include <algorithm>

namespace carnet {

namespace {

constexpr qsizetype longestKey = 4;

/// Names are compared in whichever order, phones with all phones.
int groupOf(Field field)
{
    switch (field) {
    case Field::Name:
    case Field::FirstName:
        return static_cast<int>(Field::Name);
    case Field::Phone:
    case Field::OtherPhone:
        return static_cast<int>(Field::Phone);
    default:
        return static_cast<int>(field);
    }
}

FieldSet tellingFields()
{
    return identifyingFields() | FieldSet{Field::Name, Field::FirstName};
}

quint64 packed(int group, QStringView beginning)
{
    quint64 key = static_cast<quint64>(group) + 1;
    for (const QChar c : beginning)
        key = key << 8U | c.unicode();
    return key;
}

bool isLike(const Attempt &attempt, const TillRow &row)
{
    return holdsWhatWasSent(attempt, row) || mayHaveBecome(attempt, row);
}

bool mayBe(const Attempt &attempt, const TillRow &row)
{
    if (isLike(attempt, row))
        return true;
    if (!NoughtDays::mayBe(row))
        return false;
    TillRow mended = row;
    mended.customer.set(Field::BirthDate, {});
    return isLike(attempt, mended);
}

} // namespace

void Sought::add(const Record &record)
{
    const Place place = m_adds.size();
    m_adds.push_back({record.id, *record.attempt, {}});
    for (const Field field : tellingFields() & record.attempt->sent.filled()) {
        const QString &value = record.attempt->sent.value(field);
        note(groupOf(field), beginningThatSurvives(value), place);
        if (groupOf(field) == groupOf(Field::Phone))
            note(groupOf(field), beginningThatSurvives(dialled(value)), place);
    }
    m_untellable.clear();
}

void Sought::note(int group, const QString &key, Place place)
{
    for (qsizetype length = 0; length <= key.size(); ++length)
        m_byBeginning.insert(packed(group, QStringView(key).first(length)), place);
    if (key.size() < longestKey)
        m_byShort.insert(packed(group, key), place);
}

/// Of two keys the shorter must be the beginning of the longer.
void Sought::find(int group, const QString &key, std::vector<Place> &found) const
{
    const auto take = [&](const QMultiHash<quint64, Place> &places, quint64 of) {
        for (auto [it, end] = places.equal_range(of); it != end; ++it)
            found.push_back(*it);
    };
    take(m_byBeginning, packed(group, key));
    for (qsizetype length = 0; length < key.size(); ++length)
        take(m_byShort, packed(group, QStringView(key).first(length)));
}

/// Of what was sent these columns hold neither a name nor anything that identifies.
const std::vector<Sought::Place> &Sought::untellable(FieldSet present)
{
    constexpr qsizetype most = 1'000;
    auto known = m_untellable.find(present.bits());
    if (known == m_untellable.end()) {
        if (m_untellable.size() > most)
            m_untellable.clear();
        std::vector<Place> places;
        for (Place place = 0; place < m_adds.size(); ++place) {
            if ((m_adds[place].attempt.sent.filled() & tellingFields() & present).isEmpty())
                places.push_back(place);
        }
        known = m_untellable.insert(present.bits(), places);
    }
    return *known;
}

bool Sought::hear(const TillRow &row)
{
    if (m_adds.empty())
        return false;
    std::vector<Place> places = untellable(row.present);
    for (const Field field : tellingFields() & row.present) {
        const QString &value = row.customer.value(field);
        const int group = groupOf(field);
        if (value.isEmpty()) { // all of it may be lost
            const auto lost = m_byShort.equal_range(packed(group, QStringView()));
            places.insert(places.end(), lost.first, lost.second);
            continue;
        }
        find(group, beginningThatSurvives(value), places);
        if (group == groupOf(Field::Phone))
            find(group, beginningThatSurvives(dialled(value)), places);
    }
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    const std::size_t number = m_rows.size();
    bool isKept = false;
    for (const Place place : places) {
        if (!mayBe(m_adds[place].attempt, row))
            continue;
        m_adds[place].rows.push_back(number);
        isKept = true;
    }
    if (isKept)
        m_rows.push_back(row);
    return isKept;
}

} // namespace carnet
