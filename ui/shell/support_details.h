// What whoever helps the user needs to know: versions, sizes and states. No name, no number of the shop, no
// path (it holds the user's name), no key.
#pragma once

#include <QString>

class QWidget;

namespace carnet {

class Shop;

/// `customers`: as many as are listed. Of the screen that `window` is on.
[[nodiscard]] QString supportDetails(Shop &shop, int customers, const QWidget *window);

} // namespace carnet
