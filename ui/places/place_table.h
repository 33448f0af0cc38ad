// The places of the side list, each one row of one table: its group, words, icon and tint, the page that
// shows it, and what counts it.
#pragma once

#include "directory/place.h"
#include "look/theme.h"
#include "outbox/outbox_values.h"

#include <QLatin1StringView>

#include <optional>
#include <span>

namespace carnet {

/// Dialog: the place has no page, it opens a dialog over the one that is shown.
enum class PageKind : std::uint8_t { Customers, Outbox, Duplicates, Dialog };

/// What the counts of the places come from.
struct PlaceCounts
{
    QHash<Place, int> listed; ///< by the directory
    int unfinished = 0; ///< forms
    QueueStatus queue;
    int sent = 0;
    int duplicates = 0; ///< groups, as far as they were looked for
};

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
    PageKind page;
    std::optional<PlaceTint> tint; ///< of its count, when it is not 0
    int (*count)(const PlaceCounts &counts, Place place);
};

/// In the order of the list.
[[nodiscard]] std::span<const PlaceRow> placeTable();
[[nodiscard]] const PlaceRow &rowOf(Place place);
[[nodiscard]] QString wordsOf(const PlaceRow &row);
[[nodiscard]] QString wordsOf(PlaceRow::Group group);

} // namespace carnet
