// A screen of a chosen size that nobody sees.
#pragma once

#include <QString>

namespace carnet::screenshots {

/// Before the QApplication exists. `size` as "1366x768", `ratio` as desktops scale. False: not understood.
[[nodiscard]] bool useOffscreen(const QString &size, double ratio = 1);

} // namespace carnet::screenshots
