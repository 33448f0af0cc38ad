#include "directory/listing.h"

#include <algorithm>

namespace carnet {

namespace {

constexpr std::size_t oneOfMany = 8; ///< one of so many: sorting them is quicker than walking past the others

/// Calls `visit` with each slot in the order of the list.
template <typename Visit> void walk(const ColumnOrder &order, bool descending, Visit visit)
{
    const auto middle = order.slots().begin() + static_cast<std::ptrdiff_t>(order.withValue());
    if (descending)
        std::for_each(std::reverse_iterator(middle), order.slots().rend(), visit);
    else
        std::for_each(order.slots().begin(), middle, visit);
    std::for_each(middle, order.slots().end(), visit);
}

std::vector<CustomerId> everybody(const Query &query, const Shelf &shelf, const FilterSet &filter,
                                  const ColumnOrder &order)
{
    std::vector<CustomerId> ids;
    ids.reserve(static_cast<std::size_t>(shelf.count(query.place)));
    walk(order, query.descending, [&](Slot slot) {
        if (shelf.isIn(slot, query.place) && filter.isIn(slot))
            ids.push_back(shelf.idOf(slot));
    });
    return ids;
}

std::vector<CustomerId> few(const std::vector<Ranks::Found> &found, const Query &query, const Shelf &shelf,
                            const FilterSet &filter, ColumnOrder &order)
{
    const std::vector<quint32> &places = order.places(shelf.slots());
    const auto withValue = static_cast<quint32>(order.withValue());
    std::vector<quint64> sorted; // rank, then place
    sorted.reserve(found.size());
    for (const auto &[slot, rank] : found) {
        if (!shelf.isIn(slot, query.place) || !filter.isIn(slot))
            continue;
        const quint32 place = places[slot];
        const bool isTurned = query.descending && place < withValue;
        sorted.push_back(quint64(rank) << 32 | (isTurned ? withValue - 1 - place : place));
    }
    std::ranges::sort(sorted);
    std::vector<CustomerId> ids;
    ids.reserve(sorted.size());
    for (const quint64 one : sorted) {
        const auto place = static_cast<quint32>(one);
        const bool isTurned = query.descending && place < withValue;
        ids.push_back(shelf.idOf(order.slots()[isTurned ? withValue - 1 - place : place]));
    }
    return ids;
}

std::vector<CustomerId> many(const std::vector<Ranks::Found> &found, const Query &query, const Shelf &shelf,
                             const FilterSet &filter, const ColumnOrder &order)
{
    std::vector<Ranks::Rank> ranks(shelf.slots(), Ranks::none);
    std::array<std::size_t, Ranks::none + 2> next{}; // where the next one of each rank comes
    for (const auto &[slot, rank] : found) {
        if (!shelf.isIn(slot, query.place) || !filter.isIn(slot))
            continue;
        ranks[slot] = rank;
        ++next.at(rank + 1U);
    }
    for (std::size_t rank = 1; rank < next.size(); ++rank)
        next.at(rank) += next.at(rank - 1);
    std::vector<CustomerId> ids(next.back());
    walk(order, query.descending, [&](Slot slot) {
        if (const Ranks::Rank rank = ranks[slot]; rank != Ranks::none)
            ids[next.at(rank)++] = shelf.idOf(slot);
    });
    return ids;
}

/// The only one who answers exactly, by the best rank there is.
CustomerId exactOne(const std::vector<Ranks::Found> &found, const Query &query, const Shelf &shelf,
                    const FilterSet &filter)
{
    std::array<int, SearchQuestion::exactNumber + 1> count{};
    std::array<Slot, SearchQuestion::exactNumber + 1> last{};
    for (const auto &[slot, rank] : found) {
        if (SearchQuestion::isExact(rank) && shelf.isIn(slot, query.place) && filter.isIn(slot)) {
            ++count.at(rank);
            last.at(rank) = slot;
        }
    }
    const auto best = std::ranges::find_if(count, [](int number) { return number > 0; });
    const auto rank = static_cast<std::size_t>(best - count.begin());
    return best != count.end() && *best == 1 ? shelf.idOf(last.at(rank)) : CustomerId::None;
}

} // namespace

Listing listed(const Query &query, const Shelf &shelf, const FilterSet &filter, const Ranks &ranks,
               ColumnOrder &order)
{
    const auto share = [](std::vector<CustomerId> ids) {
        return std::make_shared<const std::vector<CustomerId>>(std::move(ids));
    };
    if (ranks.question().isEmpty())
        return {share(everybody(query, shelf, filter, order))};
    const std::vector<Ranks::Found> &found = ranks.found();
    const bool areFew = found.size() <= shelf.slots() / oneOfMany;
    return {
        share(areFew ? few(found, query, shelf, filter, order) : many(found, query, shelf, filter, order)),
        exactOne(found, query, shelf, filter)};
}

} // namespace carnet
