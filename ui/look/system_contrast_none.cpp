// Desktops other than Windows have no such switch that Qt 6.4 programs could ask.
#include "look/system_contrast.h"

namespace carnet {

bool isHighContrastOn()
{
    return false;
}

} // namespace carnet
