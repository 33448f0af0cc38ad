// All customers of the shop in memory, by slot: whose it is, which places list it, and the texts that a
// search looks through. A value for one thread.
#pragma once

#include "directory/place.h"
#include "directory/search_text.h"
#include "directory/text_arena.h"
#include "store/record.h"

#include <array>
#include <optional>
#include <unordered_map>

namespace carnet {

/// The places whose customers the directory lists, and how many are in each.
inline constexpr std::array listedPlaces{Place::All, Place::Companies, Place::Blacklisted, Place::NoContact,
                                         Place::Drafts};

class Shelf
{
public:
    using Places = quint8; ///< a bit for each place; none: nobody is in the slot any more

    /// A customer not deleted here, who is not on the shelf.
    Slot put(const RecordSummary &summary, const SearchText &text);
    /// The slot stays empty.
    void take(Slot slot);

    /// The slots in use, by the ids of their customers.
    [[nodiscard]] std::vector<Slot> usedSlots() const;
    /// Everything gets a new slot: the first of `slots` the first.
    void keepOnly(const std::vector<Slot> &slots);

    [[nodiscard]] Slot slots() const { return static_cast<Slot>(m_ids.size()); }
    [[nodiscard]] Slot emptySlots() const { return slots() - static_cast<Slot>(count(Place::All)); }
    [[nodiscard]] int count(Place place) const { return m_counts.at(static_cast<std::size_t>(place)); }

    [[nodiscard]] std::optional<Slot> slotOf(CustomerId id) const;
    [[nodiscard]] CustomerId idOf(Slot slot) const { return m_ids[slot]; }
    [[nodiscard]] bool isIn(Slot slot, Place place) const { return (m_places[slot] & bitOf(place)) != 0; }
    [[nodiscard]] bool isEmpty(Slot slot) const { return m_places[slot] == 0; }
    [[nodiscard]] SearchedText textOf(Slot slot) const { return {m_names.at(slot), m_rest.at(slot)}; }
    [[nodiscard]] const TextArena &names() const { return m_names; }
    [[nodiscard]] const TextArena &rest() const { return m_rest; }

private:
    friend class DirectoryFile;
    [[nodiscard]] static constexpr Places bitOf(Place place)
    {
        return static_cast<Places>(1U << static_cast<unsigned>(place));
    }
    [[nodiscard]] static Places placesOf(const RecordSummary &summary);
    void count(Places places, int by);
    /// All that follows from ids and places.
    void countAnew();

    std::vector<CustomerId> m_ids;
    std::vector<Places> m_places;
    TextArena m_names;
    TextArena m_rest;
    std::array<int, placeCount> m_counts{};
    std::size_t m_ascending = 0; ///< the first so many ids ascend, as they come from the store
    std::unordered_map<CustomerId, Slot> m_others; ///< where the ids behind them are
};

} // namespace carnet
