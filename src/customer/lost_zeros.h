// Numbers that are none, brought back from where they were taken for one: a spreadsheet, a program's list.
// Where a value may be right as it is, it stays. Pure.
#pragma once

#include "customer/customer.h"

namespace carnet {

/// The value of `field` with the zeros (of a phone number, perhaps the +) that it lost in front. The rest of
/// the customer tells where it lives. `wasNumber`: it surely went through a number.
[[nodiscard]] QString withLostZeros(Field field, const Customer &whole, bool wasNumber);
/// Of a SIRET alone.
[[nodiscard]] QString siretWithZeros(const QString &digits);

} // namespace carnet
