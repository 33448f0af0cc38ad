// SIRET, the number of a French establishment: 9 digits SIREN and 5 digits NIC. Form and check: INSEE,
// "Identifiant SIRET" (Luhn over the SIREN and over all 14 digits); La Poste, SIREN 356000000, by the sum of
// the digits, a multiple of 5. Some tills hold the number of a customer group in the same place
// (till-api.md).
#pragma once

#include <QStringView>

namespace carnet::rules {

/// Of fourteen digits.
[[nodiscard]] bool siretChecks(QStringView digits);

} // namespace carnet::rules
