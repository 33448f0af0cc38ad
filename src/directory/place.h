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
    Import,
    Export,
};
inline constexpr int placeCount = 12;

} // namespace carnet
