// Rules for all text: what cannot be seen is taken out, spaces are made plain (Unicode categories Cc, Cf,
// Z*).
#pragma once

#include <QString>
#include <QStringView>

namespace carnet::rules {

/// One line: composed (NFC), white space of every kind folded to one space, none at the ends; no control,
/// zero-width or direction characters.
[[nodiscard]] QString tidyLine(QStringView typed);
/// Several lines: the same, but line ends stay.
[[nodiscard]] QString tidyNote(QStringView typed);
/// Characters as people count them, not UTF-16 units.
[[nodiscard]] qsizetype characterCount(QStringView text);
[[nodiscard]] QString onlyDigits(QStringView text);
/// Without spaces, dots, hyphens and slashes, in upper case: how numbers of authorities are compared.
[[nodiscard]] QString bareCode(QStringView text);

} // namespace carnet::rules
