// The arithmetic that check digits share. All functions take text of digits only.
#pragma once

#include <QString>
#include <QStringView>

#include <initializer_list>

namespace carnet::rules {

/// Sum of the first digits, each times its weight.
[[nodiscard]] int weightedSum(QStringView digits, std::initializer_list<int> weights);
/// ISO/IEC 7064, pure system: the number modulo 97, of any length.
[[nodiscard]] int modulo97(QStringView digits);
/// ISO/IEC 7064, hybrid system MOD 11,10, check digit last.
[[nodiscard]] bool checksMod11And10(QStringView digits);
/// Luhn, ISO/IEC 7812-1 annex B, check digit last.
[[nodiscard]] bool luhn(QStringView digits);
[[nodiscard]] bool allDigits(QStringView text);

} // namespace carnet::rules
