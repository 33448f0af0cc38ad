#include "directory/shelf.h"

#include <algorithm>

namespace carnet {

Shelf::Places Shelf::placesOf(const RecordSummary &summary)
{
    unsigned places = bitOf(Place::All);
    if (isCompany(summary.customer))
        places |= bitOf(Place::Companies);
    if (isBlacklisted(summary.customer))
        places |= bitOf(Place::Blacklisted);
    if (lacksContact(summary.customer))
        places |= bitOf(Place::NoContact);
    if (summary.state == SendState::Draft)
        places |= bitOf(Place::Drafts);
    return static_cast<Places>(places);
}

void Shelf::count(Places places, int by)
{
    for (const Place place : listedPlaces) {
        if (places & bitOf(place))
            m_counts.at(static_cast<std::size_t>(place)) += by;
    }
}

Slot Shelf::put(const RecordSummary &summary, const SearchText &text)
{
    const Slot slot = slots();
    if (m_ascending == m_ids.size() && (m_ids.empty() || m_ids.back() < summary.id))
        ++m_ascending;
    else
        m_others.insert_or_assign(summary.id, slot);
    m_ids.push_back(summary.id);
    m_places.push_back(placesOf(summary));
    count(m_places.back(), 1);
    const SearchedText searched = text;
    m_names.append(searched.names);
    m_rest.append(searched.rest);
    return slot;
}

void Shelf::take(Slot slot)
{
    count(m_places[slot], -1);
    m_places[slot] = 0;
    m_others.erase(m_ids[slot]);
}

std::vector<Slot> Shelf::usedSlots() const
{
    std::vector<Slot> used;
    used.reserve(slots() - emptySlots());
    for (Slot slot = 0; slot < slots(); ++slot) {
        if (!isEmpty(slot))
            used.push_back(slot);
    }
    std::ranges::sort(used, {}, [this](Slot slot) { return idOf(slot); });
    return used;
}

void Shelf::keepOnly(const std::vector<Slot> &slots)
{
    pick(m_ids, slots);
    pick(m_places, slots);
    m_names.keepOnly(slots);
    m_rest.keepOnly(slots);
    countAnew();
}

std::optional<Slot> Shelf::slotOf(CustomerId id) const
{
    if (const auto other = m_others.find(id); other != m_others.end())
        return other->second;
    const auto end = m_ids.begin() + static_cast<std::ptrdiff_t>(m_ascending);
    const auto found = std::lower_bound(m_ids.begin(), end, id);
    if (found == end || *found != id)
        return std::nullopt;
    const auto slot = static_cast<Slot>(found - m_ids.begin());
    return isEmpty(slot) ? std::nullopt : std::optional(slot);
}

void Shelf::countAnew()
{
    m_counts = {};
    m_others.clear();
    m_ascending = static_cast<std::size_t>(std::ranges::adjacent_find(m_ids, std::ranges::greater_equal())
                                           - m_ids.begin());
    m_ascending = std::min(m_ascending + 1, m_ids.size());
    for (Slot slot = 0; slot < slots(); ++slot) {
        count(m_places[slot], 1);
        if (slot >= m_ascending && !isEmpty(slot))
            m_others.insert_or_assign(m_ids[slot], slot);
    }
}

} // namespace carnet
