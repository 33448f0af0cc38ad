#include "look/tint.h"

#include "look/draw/brush.h"

namespace carnet {

void paintTint(QPainter &painter, const QRectF &rect, double radius, Token tint, const QPalette &palette)
{
    const draw::Brush brush(&painter);
    const bool outlined = isSystemPalette(palette);
    brush.box(rect, radius, colour(tint, palette), palette.color(QPalette::WindowText), outlined ? 1 : 0);
}

} // namespace carnet
