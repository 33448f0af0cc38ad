// Whether this computer has a keyring at all: what answers that it was not opened may not be there.
#pragma once

#include <functional>

class QObject;

namespace carnet {

/// Calls `said` once, later or at once, on the caller's thread, unless `context` is gone by then. true where
/// the system always has one (Windows, macOS).
void askForKeyService(QObject *context, std::function<void(bool isThere)> said);

} // namespace carnet
