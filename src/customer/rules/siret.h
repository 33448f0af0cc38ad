// SIRET, the number of a French establishment: 9 digits SIREN and 5 digits NIC. Form and check: INSEE,
// "Identifiant SIRET" (Luhn over all 14 digits); La Poste, SIREN 356000000, by the sum of the digits, a
// multiple of 5.
#pragma once

#include <QString>
#include <QStringView>

namespace carnet::rules {

[[nodiscard]] QString tidySiret(QStringView typed);
[[nodiscard]] QString shownSiret(const QString &kept);
/// Of fourteen digits.
[[nodiscard]] bool siretChecks(QStringView digits);

} // namespace carnet::rules
