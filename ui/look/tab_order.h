// The order in which Tab goes through a window.
#pragma once

#include <vector>

class QWidget;

namespace carnet {

/// From each to the next.
void chainStops(const std::vector<QWidget *> &stops);

} // namespace carnet
