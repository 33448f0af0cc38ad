#include "directory/column_order.h"

#include "directory/sort_key.h"

#include <algorithm>

namespace carnet {

namespace {

constexpr std::size_t sortedAtOnce = 32'768;

/// Puts the items of `few` in front of the positions of `many` that `places` has.
std::vector<Slot> interleaved(const std::vector<Slot> &many, const std::vector<Slot> &few,
                              const std::vector<std::size_t> &places)
{
    std::vector<Slot> all;
    all.reserve(many.size() + few.size());
    std::size_t next = 0;
    for (std::size_t i = 0; i < few.size(); ++i) {
        all.insert(all.end(), many.begin() + static_cast<std::ptrdiff_t>(next),
                   many.begin() + static_cast<std::ptrdiff_t>(places[i]));
        all.push_back(few[i]);
        next = places[i];
    }
    all.insert(all.end(), many.begin() + static_cast<std::ptrdiff_t>(next), many.end());
    return all;
}

/// Where sorted items belong among sorted others: the middle one first, which leaves less to look at for each
/// half.
class BinaryPlaces
{
public:
    /// Less than zero: the item of that number comes before the other at that position; nothing: nobody
    /// knows.
    using Compare = std::function<std::optional<int>(std::size_t item, std::size_t other)>;

    BinaryPlaces(std::size_t items, std::size_t others, const Compare &compare)
        : places(items)
        , m_compare(compare)
    {
        find(0, items, 0, others);
    }

    std::vector<std::size_t> places;

private:
    void find(std::size_t item, std::size_t endItem, std::size_t first, std::size_t end)
    {
        if (item == endItem)
            return;
        const std::size_t middle = item + (endItem - item) / 2;
        places[middle] = placeOf(middle, first, end);
        find(item, middle, first, places[middle]);
        find(middle + 1, endItem, places[middle], end);
    }

    [[nodiscard]] std::size_t placeOf(std::size_t item, std::size_t first, std::size_t end) const
    {
        while (first < end) {
            const std::size_t middle = first + (end - first) / 2;
            std::size_t probe = middle;
            auto order = m_compare(item, probe);
            while (!order && ++probe < end)
                order = m_compare(item, probe);
            if (order && *order > 0)
                first = probe + 1;
            else
                end = middle; // also among those that nobody knows anything of
        }
        return first;
    }

    const Compare &m_compare;
};

} // namespace

void ColumnOrder::add(Slot slot, const QString &text)
{
    if (text.isEmpty())
        m_addedWithout.push_back(slot);
    else
        m_added.push_back({sortKey(text), slot});
}

/// Equal keys keep the order of their ids, so that rows never trade places by themselves.
static auto byKey(const Shelf &shelf)
{
    return [&shelf](const ColumnOrder::Entry &a, const ColumnOrder::Entry &b) {
        const int order = a.key.compare(b.key);
        return order != 0 ? order < 0 : shelf.idOf(a.slot) < shelf.idOf(b.slot);
    };
}

void ColumnOrder::settle(const Shelf &shelf, const std::function<bool()> &isStale)
{
    m_places.clear();
    const auto middle = std::ssize(m_settled);
    std::ranges::move(m_added, std::back_inserter(m_settled));
    m_added.clear();
    const std::size_t first = static_cast<std::size_t>(middle);
    const auto at = [&](std::size_t i) {
        return m_settled.begin() + static_cast<std::ptrdiff_t>(std::min(first + i, m_settled.size()));
    };
    const std::size_t added = m_settled.size() - first;
    for (std::size_t i = 0; i < added && !isStale(); i += sortedAtOnce)
        std::sort(at(i), at(i + sortedAtOnce), byKey(shelf));
    for (std::size_t width = sortedAtOnce; width < added; width *= 2) {
        for (std::size_t i = 0; i + width < added && !isStale(); i += 2 * width)
            std::inplace_merge(at(i), at(i + width), at(i + 2 * width), byKey(shelf));
    }
    if (!isStale())
        std::inplace_merge(m_settled.begin(), m_settled.begin() + middle, m_settled.end(), byKey(shelf));

    m_slots.erase(m_slots.begin(), m_slots.begin() + static_cast<std::ptrdiff_t>(m_withValue));
    mergeWithout(shelf);
    m_withValue = m_settled.size();
    m_slots.insert(m_slots.begin(), m_withValue, 0);
    std::ranges::transform(m_settled, m_slots.begin(), &Entry::slot);
}

const std::vector<quint32> &ColumnOrder::places(Slot slots)
{
    if (m_places.empty()) {
        m_places.resize(slots);
        for (std::size_t place = 0; place < m_slots.size(); ++place)
            m_places[m_slots[place]] = static_cast<quint32>(place);
    }
    return m_places;
}

void ColumnOrder::forgetKeys()
{
    m_settled = {};
}

void ColumnOrder::mergeWithout(const Shelf &shelf)
{
    const auto byId = [&shelf](Slot slot) { return shelf.idOf(slot); };
    std::ranges::sort(m_addedWithout, {}, byId);
    const auto middle = std::ssize(m_slots);
    m_slots.insert(m_slots.end(), m_addedWithout.begin(), m_addedWithout.end());
    std::ranges::inplace_merge(m_slots.begin() + static_cast<std::ptrdiff_t>(m_withValue),
                               m_slots.begin() + middle, m_slots.end(), {}, byId);
    m_addedWithout.clear();
}

void ColumnOrder::mergeIn(const Shelf &shelf, const std::function<std::optional<QString>(Slot)> &textOf)
{
    m_places.clear();
    mergeWithout(shelf);
    std::ranges::sort(m_added, byKey(shelf));
    std::unordered_map<Slot, std::optional<std::string>> keys; // each is read once
    const BinaryPlaces found(m_added.size(), m_withValue, [&](std::size_t item, std::size_t other) {
        const Slot slot = m_slots[other];
        auto key = keys.find(slot);
        if (key == keys.end()) {
            const auto text = textOf(slot);
            key = keys.emplace(slot, text ? std::optional(sortKey(*text)) : std::nullopt).first;
        }
        if (!key->second)
            return std::optional<int>();
        const Entry &entry = m_added[item];
        const int order = entry.key.compare(*key->second);
        return std::optional(order != 0 ? order : shelf.idOf(entry.slot) < shelf.idOf(slot) ? -1 : 1);
    });
    std::vector<Slot> few;
    std::ranges::transform(m_added, std::back_inserter(few), &Entry::slot);
    m_slots = interleaved(m_slots, few, found.places);
    m_withValue += few.size();
    m_added.clear();
}

void ColumnOrder::renumber(const std::vector<Slot> &now)
{
    m_places.clear();
    for (Slot &slot : m_slots)
        slot = now[slot];
}

void ColumnOrder::dropEmpty(const Shelf &shelf)
{
    m_places.clear();
    const auto middle = m_slots.begin() + static_cast<std::ptrdiff_t>(m_withValue);
    const auto gone = std::count_if(m_slots.begin(), middle, [&](Slot slot) { return shelf.isEmpty(slot); });
    std::erase_if(m_slots, [&](Slot slot) { return shelf.isEmpty(slot); });
    m_withValue -= static_cast<std::size_t>(gone);
}

} // namespace carnet
