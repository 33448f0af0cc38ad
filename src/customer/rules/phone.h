// Phone numbers, as the numbering plans of the countries have them (libphonenumber). What is not surely a
// number stays as it was typed.
#pragma once

#include <QString>
#include <QStringView>

namespace carnet::rules {

/// Grouped: in the national form when the number belongs to `country` (ISO code; empty is France), else in
/// the international one. Extensions stay. Never drops a digit of the number.
[[nodiscard]] QString tidyPhone(QStringView typed, QStringView country);
/// False for letters, fewer than 6 digits, and lengths the country does not have.
[[nodiscard]] bool isLikelyPhone(QStringView value, QStringView country);

} // namespace carnet::rules
