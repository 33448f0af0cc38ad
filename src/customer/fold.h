// Text as it is compared by people: without case, accents, and the spaces and dots of phone numbers.
#pragma once

#include <QString>
#include <QStringView>

namespace carnet {

/// Case-folded, decomposed without combining marks, ligatures opened (œ→oe, ß→ss), white space folded to one
/// space.
[[nodiscard]] QString folded(QStringView text);

/// Only letters and digits of folded(): for comparing names of columns and near-equal values.
[[nodiscard]] QString squeezed(QStringView text);

/// The ASCII digits of the text, international forms of French numbers brought to the national one (+33 6.. →
/// 06..).
[[nodiscard]] QString phoneDigits(QStringView text);

} // namespace carnet
