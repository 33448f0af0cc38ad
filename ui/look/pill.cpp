#include "look/pill.h"

#include "look/icon.h"
#include "look/metrics.h"
#include "look/tint.h"
#include "look/type.h"
#include "look/verbatim.h"

#include <QFontMetrics>
#include <QPainter>

namespace carnet {

namespace {

QFont pillFont(const PillLook &look, const QFont &base)
{
    return fontFor(look.quiet ? TextStep::Help : TextStep::SmallHeading, base);
}

} // namespace

QSize pillSize(const PillLook &look, const QFont &base)
{
    const QFontMetrics metrics(pillFont(look, base));
    const int sides = scaled(9, metrics);
    const int picture = look.icon.isEmpty() ? 0 : scaled(14, metrics) + scaled(6, metrics);
    return {sides * 2 + picture + metrics.horizontalAdvance(look.text),
            std::max(scaled(22, metrics), metrics.height() + 6)};
}

void paintPill(QPainter &painter, const QRect &rect, const PillLook &look, const QFont &base,
               const QPalette &palette, bool onSelection)
{
    const QFont font = pillFont(look, base);
    const QFontMetrics metrics(font);
    const QSize size = pillSize(look, base);
    const QRect body(rect.left(), rect.center().y() - size.height() / 2 + 1,
                     std::min(size.width(), rect.width()), size.height());
    painter.save();
    if (!look.quiet)
        paintTint(painter, body, body.height() / 2.0, onSelection ? Token::Base : look.tint, palette);
    const QColor ink = colour(look.ink, palette);
    int left = body.left() + scaled(9, metrics);
    if (!look.icon.isEmpty()) {
        const int side = scaled(14, metrics);
        paintIcon(painter, QRect(left, body.center().y() - side / 2 + 1, side, side), look.icon, ink);
        left += side + scaled(6, metrics);
    }
    painter.setFont(font);
    painter.setPen(ink);
    const QRect text(left, body.top(), body.right() - left + 1, body.height());
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, elided(look.text, metrics, text.width()));
    painter.restore();
}

PillLabel::PillLabel(QWidget *parent)
    : QLabel(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PillLabel::setLook(const PillLook &look)
{
    m_look = look;
    setText(look.text); // what screen readers say; it is painted here
    updateGeometry();
    update();
}

QSize PillLabel::sizeHint() const
{
    return pillSize(m_look, font());
}

void PillLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPill(painter, rect(), m_look, font(), palette(), false);
}

} // namespace carnet
