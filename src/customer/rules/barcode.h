// Loyalty cards. The check digit of EAN-8, UPC-A (12) and EAN-13: GS1 General Specifications 7.9, weights 3
// and 1 from the right. Other cards are any text.
#pragma once

#include <QString>
#include <QStringView>

namespace carnet::rules {

/// Of 8, 12 or 13 digits.
[[nodiscard]] bool gs1Checks(QStringView digits);

/// The digits that a scanner set to a US keyboard meant on a computer with a French one, where it types
/// "&é\"'(-è_çà" for 1234567890. Empty when there is any other character.
[[nodiscard]] QString digitsOfAzerty(QStringView typed);

} // namespace carnet::rules
