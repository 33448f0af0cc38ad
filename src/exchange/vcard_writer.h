// Writes a customer as a card of an address book: vCard 4.0 (RFC 6350). What no property of the standard
// holds goes into carnet's own (X-CARNET-…). Pure.
#pragma once

#include "customer/customer.h"

#include <QByteArray>

namespace carnet {

/// Lines of at most 75 octets, none cut inside a character.
[[nodiscard]] QByteArray vcardOf(const Customer &customer);

} // namespace carnet
