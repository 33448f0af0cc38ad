// How a customer is called in the history and in toasts.
#pragma once

#include "customer/customer.h"

namespace carnet {

/// "Morel, Denis", as in a list; a customer without a name by what there is.
[[nodiscard]] QString listName(const Customer &customer);

} // namespace carnet
