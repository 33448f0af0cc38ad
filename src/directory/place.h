// The places of the side list: navigation and filter in one.
#pragma once

#include <QHash>

#include <cstdint>

namespace carnet {

enum class Place : std::uint8_t {
    All,
    Companies,
    Blacklisted,
    NoContact,
    Drafts,
    ToSend,
    NeedsAttention,
    InDoubt,
    Sent,
    Duplicates,
};
inline constexpr int placeCount = 10;

} // namespace carnet
