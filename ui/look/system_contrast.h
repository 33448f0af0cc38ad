// Whether the user asked the system for high contrast. Then Carnet keeps the system's own colours (ui.md 19).
#pragma once

namespace carnet {

[[nodiscard]] bool isHighContrastOn();

} // namespace carnet
