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

std::vector<CustomerId> everybody(const Query &query, const Shelf &shelf, const ColumnOrder &order)
{
    std::vector<CustomerId> ids;
    ids.reserve(static_cast<std::size_t>(shelf.count(query.place)));
    walk(order, query.descending, [&](Slot slot) {
        if (shelf.isIn(slot, query.place))
            ids.push_back(shelf.idOf(slot));
    });
    return ids;
}

std::vector<CustomerId> few(const std::vector<Ranks::Found> &found, const Query &query, const Shelf &shelf,
                            ColumnOrder &order)
{
    const std::vector<quint32> &places = order.places(shelf.slots());
    const auto withValue = static_cast<quint32>(order.withValue());
    std::vector<quint64> sorted; // rank, then place
    sorted.reserve(found.size());
    for (const auto &[slot, rank] : found) {
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
                             const ColumnOrder &order)
{
    std::vector<Ranks::Rank> ranks(shelf.slots(), Ranks::none);
    std::array<std::size_t, Ranks::none + 1> next{}; // where the next one of each rank comes
    for (const auto &[slot, rank] : found) {
        ranks[slot] = rank;
        ++next.at(rank + 1U);
    }
    for (std::size_t rank = 1; rank < next.size(); ++rank)
        next.at(rank) += next.at(rank - 1);
    std::vector<CustomerId> ids(found.size());
    walk(order, query.descending, [&](Slot slot) {
        if (const Ranks::Rank rank = ranks[slot]; rank != Ranks::none)
            ids[next.at(rank)++] = shelf.idOf(slot);
    });
    return ids;
}

} // namespace

Listing listed(const Query &query, const Shelf &shelf, const Ranks &ranks, ColumnOrder &order)
{
    const auto share = [](std::vector<CustomerId> ids) {
        return std::make_shared<const std::vector<CustomerId>>(std::move(ids));
    };
    if (ranks.question().isEmpty())
        return {share(everybody(query, shelf, order))};
    std::vector<Ranks::Found> found = ranks.found();
    std::erase_if(found, [&](const Ranks::Found &one) { return !shelf.isIn(one.slot, query.place); });
    const bool areFew = found.size() <= shelf.slots() / oneOfMany;
    Listing listing{share(areFew ? few(found, query, shelf, order) : many(found, query, shelf, order))};
    if (found.empty())
        return listing;
    const Ranks::Rank best = std::ranges::min(found, {}, &Ranks::Found::rank).rank;
    if (SearchQuestion::isExact(best) && std::ranges::count(found, best, &Ranks::Found::rank) == 1)
        listing.exact = listing.ids->front();
    return listing;
}

} // namespace carnet
