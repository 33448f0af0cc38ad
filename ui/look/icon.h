// Icons of one set (Bootstrap Icons), drawn from SVG in the colour of the palette, sharp at every ratio.
#pragma once

#include "look/theme.h"

#include <QIcon>
#include <QLatin1StringView>

namespace carnet {

/// `name` as in resources/icons, without ".svg". The colour follows light and dark, greyed when disabled.
[[nodiscard]] QIcon icon(QLatin1StringView name, Token token = Token::Text);
/// The program's own, in its own colours, for windows and task bars.
[[nodiscard]] QIcon applicationIcon();
/// Paints it once, for delegates.
void paintIcon(QPainter &painter, const QRect &rect, QLatin1StringView name, const QColor &ink);

} // namespace carnet
