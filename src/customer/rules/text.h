// Rules for all text: what cannot be seen is taken out, spaces are made plain. Sources: Unicode Standard
// Annex 15 (composition, NFC); general categories Cc, Cf and Z*; derived property
// Default_Ignorable_Code_Point; annex 31 for the joiners that some scripts and emoji need.
#pragma once

#include <QString>
#include <QStringView>

namespace carnet::rules {

/// One line: composed (NFC), white space of every kind folded to one space, none at the ends; no control,
/// zero-width or direction characters.
[[nodiscard]] QString tidyLine(QStringView typed);
/// Several lines: composed, without what cannot be seen and without white space around the whole; line ends
/// become
/// "\n". Spaces inside stay, for people align their notes with them.
[[nodiscard]] QString tidyNote(QStringView typed);
/// How many characters tidying takes out because nobody can see them.
[[nodiscard]] int invisibleCharacters(QStringView typed);
/// Code points, not UTF-16 units.
[[nodiscard]] qsizetype characterCount(QStringView text);
/// Hyphens, dashes and minus signs of every width and kind as "-".
[[nodiscard]] QString withPlainDashes(QStringView text);
[[nodiscard]] QString onlyDigits(QStringView text);
/// Letters and digits, and between them only what people group them with.
[[nodiscard]] bool isCode(QStringView text);
/// Letters and digits only, in upper case: how numbers of authorities are compared.
[[nodiscard]] QString bareCode(QStringView text);

} // namespace carnet::rules
