#include "look/hairline.h"

#include "look/theme.h"

#include <QPainter>

namespace carnet {

Hairline::Hairline(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colour(Token::Line, palette()));
}

} // namespace carnet
