// Unicode normal forms (annex 15) in time that grows with the text. Qt 6.4 sorts the combining marks of one
// letter by swapping neighbours: 50,000 of them take it seconds.
#pragma once

#include <QString>
#include <QStringView>

namespace carnet {

[[nodiscard]] QString normalForm(QStringView text, QString::NormalizationForm form);

} // namespace carnet
