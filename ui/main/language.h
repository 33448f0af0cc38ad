// The language of the window: the system's or the chosen one, with the number and date forms that belong to
// it.
#pragma once

#include "main/command_line.h"

class QCoreApplication;

namespace carnet {

/// Loads Carnet's and Qt's own sentences and sets the default locale. Call once, before any window exists.
void speak(QCoreApplication &application, Language language);

} // namespace carnet
