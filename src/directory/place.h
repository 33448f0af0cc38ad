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
};
inline constexpr int placeCount = 9;

} // namespace carnet
