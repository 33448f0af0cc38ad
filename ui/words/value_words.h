// A field's value as people read it: dates and numbers in the locale's form, countries by name, yes and no,
// the identity number masked.
#pragma once

#include "customer/customer.h"

namespace carnet {

/// Empty when there is none.
[[nodiscard]] QString valueWords(Field field, const Customer &customer);

} // namespace carnet
