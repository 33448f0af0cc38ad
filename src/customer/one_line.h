// Text for places that have one line: a row, a name within a sentence, a button.
#pragma once

#include <QString>

namespace carnet {

/// What would break the line (line ends of every kind, tabs, control characters) becomes one space, what
/// would turn the direction of the words around it goes; spaces of its own stay as they are.
[[nodiscard]] QString oneLine(const QString &text);

} // namespace carnet
