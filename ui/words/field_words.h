// The words for fields and groups, the same everywhere (ui.md 6).
#pragma once

#include "customer/customer.h"

namespace carnet {

[[nodiscard]] QString fieldLabel(Field field);
/// Passers-by read screens: only the last three characters.
[[nodiscard]] QString masked(const QString &text);
/// "Card" where the label says "Card barcode"; for narrow columns.
[[nodiscard]] QString shortLabel(Field field);
/// Short, for "Changed: phone, card".
[[nodiscard]] QString fieldWord(Field field);
[[nodiscard]] QString groupName(FieldGroup group);

} // namespace carnet
