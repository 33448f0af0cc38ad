// What can be done with the selected customers, wherever the button is.
#pragma once

#include <cstdint>

namespace carnet {

enum class CustomerAction : std::uint8_t {
    Edit,
    SendNow,
    Blacklist,
    Delete,
    CopyPhone,
    CopyEmail,
    CopyAddress
};

} // namespace carnet
