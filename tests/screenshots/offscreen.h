// A screen of a chosen size that nobody sees.
#pragma once

#include <QString>

namespace carnet::screenshots {

/// Before the QApplication exists. `size` as "1366x768"; QT_SCALE_FACTOR scales it as a desktop does. False:
/// not understood.
[[nodiscard]] bool useOffscreen(const QString &size);

} // namespace carnet::screenshots
