// How a customer is called in the history and in toasts.
#pragma once

#include "customer/customer.h"

namespace carnet {

/// As it is spoken: "Denis Morel".
[[nodiscard]] QString listName(const Customer &customer);

} // namespace carnet
