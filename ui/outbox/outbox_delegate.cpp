#include "outbox/outbox_delegate.h"

#include "look/metrics.h"
#include "look/type.h"
#include "look/verbatim.h"
#include "outbox/outbox_model.h"
#include "words/state_look.h"

#include <QPainter>

namespace carnet {

namespace {

constexpr int rowHeight = 54;
constexpr int headingHeight = 34;
constexpr int edge = 16;
constexpr int pillColumn = 130;
constexpr int gap = 10;

/// Wide enough for the widest pill of the language, so that the names stand in one column.
int pillWidth(const QFont &font, const QFontMetrics &metrics)
{
    return std::max(scaled(pillColumn, metrics), widestPill(font));
}

} // namespace

QSize OutboxDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool heading = index.data(OutboxModel::HeadingRole).toBool();
    return {0, scaled(heading ? headingHeight : rowHeight, option.fontMetrics)};
}

void OutboxDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    painter->save();
    if (index.data(OutboxModel::HeadingRole).toBool())
        paintHeading(*painter, option, index);
    else
        paintRow(*painter, option, index);
    const QRect rect = option.rect;
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour(Token::Line, option.palette));
    painter->restore();
}

void OutboxDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index)
{
    const int side = scaled(edge, option.fontMetrics);
    painter.fillRect(option.rect, colour(Token::Window, option.palette));
    painter.setFont(fontFor(TextStep::SmallHeading, option.font));
    painter.setPen(colour(Token::Muted, option.palette));
    painter.drawText(option.rect.adjusted(side, 0, -side, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     index.data().toString());
}

void OutboxDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QFontMetrics &metrics = option.fontMetrics;
    const QRect rect = option.rect;
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    const QPalette palette = selected ? selectedRowPalette(option.palette) : option.palette;
    painter.fillRect(rect,
                     colour(selected      ? Token::Selection
                                : hovered ? Token::RowHover
                                          : Token::Base,
                            palette));
    if (option.state & QStyle::State_HasFocus || selected)
        painter.fillRect(rect.left(), rect.top(), 3, rect.height(), colour(Token::Ring, palette));

    const int side = scaled(edge, metrics);
    const QRect body = rect.adjusted(side, 0, -side, 0);
    const int pillRoom = pillWidth(option.font, metrics);
    paintPill(painter, QRect(body.left(), body.top(), pillRoom, body.height()),
              index.data(OutboxModel::PillRole).value<PillLook>(), option.font, palette, selected);

    const QFont bold = fontFor(TextStep::Strong, option.font);
    const QFontMetrics boldMetrics(bold);
    const int left = body.left() + pillRoom + side;
    const int line = metrics.height();
    const int top = rect.center().y() - line;
    const QFont small = fontFor(TextStep::Help, option.font);

    const QString time = index.data(OutboxModel::TimeRole).toString();
    const int timeWidth = QFontMetrics(small).horizontalAdvance(time);
    painter.setFont(small);
    painter.setPen(colour(Token::Muted, palette));
    painter.drawText(QRect(body.right() - timeWidth, top, timeWidth + 1, line), Qt::AlignVCenter, time);

    const int room = body.right() - timeWidth - side - left;
    const QString name = elided(index.data().toString(), boldMetrics, room);
    const int nameWidth = boldMetrics.horizontalAdvance(name);
    painter.setFont(bold);
    painter.setPen(colour(Token::Text, palette));
    painter.drawText(QRect(left, top, room, line), Qt::AlignVCenter, name);

    const int changeRoom = room - nameWidth - scaled(gap, metrics);
    painter.setFont(option.font);
    painter.setPen(colour(Token::Muted, palette));
    if (changeRoom > 0)
        painter.drawText(QRect(left + room - changeRoom, top, changeRoom, line), Qt::AlignVCenter,
                         elided(index.data(OutboxModel::ChangeRole).toString(), metrics, changeRoom));

    const int below = body.right() - left;
    painter.setFont(small);
    painter.setPen(colour(index.data(OutboxModel::InkRole).value<Token>(), palette));
    painter.drawText(QRect(left, top + line, below, line), Qt::AlignVCenter,
                     elided(index.data(OutboxModel::SentenceRole).toString(), QFontMetrics(small), below));
}

} // namespace carnet
