#include "look/draw/headers.h"

#include "look/draw/brush.h"
#include "look/metrics.h"
#include "look/type.h"
#include "look/verbatim.h"

namespace carnet::draw {

namespace {

void sortTriangle(const Brush &brush, QPointF leftMiddle, double side, bool pointsUp, const QColor &ink)
{
    const double half = side * 0.32 * (pointsUp ? 1 : -1);
    const QPolygonF triangle{leftMiddle + QPointF(0, half), leftMiddle + QPointF(side, half),
                             leftMiddle + QPointF(side / 2, -half)};
    brush->setPen(Qt::NoPen);
    brush->setBrush(ink);
    brush->drawPolygon(triangle);
}

} // namespace

void headerSection(QPainter *painter, const QStyleOption *option)
{
    const QRect &rect = option->rect;
    const QColor hair = colour(Token::Line, option->palette);
    painter->fillRect(rect, colour(Token::Window, option->palette));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), hair);
    painter->fillRect(QRect(rect.right(), rect.top() + rect.height() / 4, 1, rect.height() / 2), hair);
}

void headerLabel(QPainter *painter, const QStyleOptionHeader *option)
{
    const Brush brush(painter);
    QFont font = fontFor(TextStep::Help, painter->font());
    font.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font);
    const bool sorted = option->sortIndicator != QStyleOptionHeader::None;
    const int inset = scaled(12, option->fontMetrics);
    const int triangle = scaled(8, option->fontMetrics);
    const int gap = scaled(6, option->fontMetrics);
    const QRect room = option->rect.adjusted(inset, 0, sorted ? -triangle - 2 * gap : -4, 0);
    const QString text = elided(option->text, metrics, room.width());
    const QColor ink = colour(sorted ? Token::Text : Token::Muted, option->palette);
    brush->setFont(font);
    brush->setPen(ink);
    brush->drawText(room, Qt::AlignVCenter | Qt::AlignLeft, text);
    if (!sorted)
        return;
    const QPointF start(room.left() + metrics.horizontalAdvance(text) + gap,
                        QRectF(option->rect).center().y());
    // Qt names the indicator after the arrow of old desktops: SortDown is ascending.
    sortTriangle(brush, start, triangle, option->sortIndicator == QStyleOptionHeader::SortDown, ink);
}

} // namespace carnet::draw
