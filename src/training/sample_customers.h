// The customers a new training shop begins with: about 1,300 people and companies that do not exist.
#pragma once

#include "customer/customer.h"

#include <QMap>

namespace carnet {

/// The same customers at every call and on every computer, by their numbers on the till. Mail addresses end
/// in
/// `.example` (RFC 2606); French and British phone numbers lie in the ranges set aside for fiction by Arcep
/// and Ofcom; SIRENs begin with 000 000.
[[nodiscard]] QMap<int, Customer> sampleCustomers();

} // namespace carnet
