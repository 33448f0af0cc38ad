#include "look/system_contrast.h"

#include <qt_windows.h>

namespace carnet {

bool isHighContrastOn()
{
    HIGHCONTRASTW contrast{};
    contrast.cbSize = sizeof(contrast);
    return SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof(contrast), &contrast, 0) != FALSE
        && (contrast.dwFlags & HCF_HIGHCONTRASTON) != 0;
}

} // namespace carnet
