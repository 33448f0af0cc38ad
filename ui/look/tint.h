// The tinted ground of pills, panels and strips; under high contrast an outline instead.
#pragma once

#include "look/theme.h"

class QPainter;
class QRectF;

namespace carnet {

void paintTint(QPainter &painter, const QRectF &rect, double radius, Token tint, const QPalette &palette);

} // namespace carnet
