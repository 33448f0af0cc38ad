// What is dragged over a window that takes files.
#pragma once

#include <QString>

class QMimeData;

namespace carnet {

/// The first file of this computer; empty when there is none.
[[nodiscard]] QString droppedFile(const QMimeData &data);

} // namespace carnet
