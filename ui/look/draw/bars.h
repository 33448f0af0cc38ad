// Scroll bars and progress bars (ui.md 2.3).
#pragma once

#include <QStyle>

class QPainter;
class QStyleOptionProgressBar;
class QStyleOptionSlider;

namespace carnet::draw {

void scrollBar(QPainter *painter, const QStyleOptionSlider *option);
[[nodiscard]] QRect scrollBarPart(const QStyleOptionSlider *option, QStyle::SubControl part);
void progressGroove(QPainter *painter, const QStyleOption *option);
void progressContents(QPainter *painter, const QStyleOptionProgressBar *option);

} // namespace carnet::draw
