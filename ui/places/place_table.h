// The places of the side list, each one row of one table: its group, words, icon and tint. What shows and
// counts a place is its page; one that no page shows opens a dialog over the page that is there.
#pragma once

#include "directory/place.h"
#include "look/theme.h"

#include <QLatin1StringView>

#include <optional>
#include <span>

namespace carnet {

struct PlaceTint
{
    Token ink;
    Token tint;
};

struct PlaceRow
{
    enum class Group : std::uint8_t { Customers, Outbox, Tools };

    Place place;
    Group group;
    const char *words;
    QLatin1StringView icon;
    std::optional<PlaceTint> tint = {}; ///< of its count, when it is not 0
    bool opensDialog = false;
};

/// In the order of the list.
[[nodiscard]] std::span<const PlaceRow> placeTable();
[[nodiscard]] const PlaceRow &rowOf(Place place);
[[nodiscard]] QString wordsOf(const PlaceRow &row);
[[nodiscard]] QString wordsOf(PlaceRow::Group group);

} // namespace carnet
