// Loyalty cards. The check digit of EAN-8, UPC-A (12) and EAN-13: GS1 General Specifications 7.9, weights 3
// and 1 from the right. Other cards are any text.
#pragma once

#include <QString>
#include <QStringView>

namespace carnet::rules {

/// Of 8, 12 or 13 digits.
[[nodiscard]] bool gs1Checks(QStringView digits);

/// What makes two codes one card: letters and digits, without regard to case. UPC-A is the EAN-13 with a
/// leading 0, and tills drop leading zeros.
[[nodiscard]] QString cardKey(QStringView code);

} // namespace carnet::rules
