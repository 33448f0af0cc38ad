#include "look/draw/brush.h"

namespace carnet::draw {

Brush::Brush(QPainter *painter)
    : m_painter(painter)
{
    m_painter->save();
    m_painter->setRenderHint(QPainter::Antialiasing);
}

Brush::~Brush()
{
    m_painter->restore();
}

void Brush::box(const QRectF &rect, double radius, const QColor &fill, const QColor &line, double width) const
{
    const double inset = width / 2;
    m_painter->setPen(width > 0 ? QPen(line, width) : QPen(Qt::NoPen));
    m_painter->setBrush(fill);
    m_painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
}

void Brush::ring(const QRectF &rect, double radius, const QPalette &palette) const
{
    box(rect, radius, Qt::transparent, colour(Token::Ring, palette), 2);
}

} // namespace carnet::draw
