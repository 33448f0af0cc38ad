#include "look/icon_label.h"

#include "look/icon.h"
#include "look/metrics.h"

#include <QPainter>

namespace carnet {

IconLabel::IconLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

IconLabel::IconLabel(QLatin1StringView icon, Token ink, QWidget *parent)
    : IconLabel(parent)
{
    setIcon(icon, ink);
}

void IconLabel::setIcon(QLatin1StringView icon, Token ink)
{
    m_icon = icon;
    m_ink = ink;
    update();
}

void IconLabel::setSide(int side)
{
    m_side = side;
    updateGeometry();
}

QSize IconLabel::sizeHint() const
{
    const int side = m_side == 16 ? iconSide(fontMetrics()) : scaled(m_side, this);
    return {side, side};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    if (m_icon.isEmpty())
        return;
    QPainter painter(this);
    paintIcon(painter, rect(), m_icon, colour(m_ink, palette()));
}

} // namespace carnet
