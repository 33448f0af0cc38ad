#include "look/pill_rows.h"

#include "look/metrics.h"
#include "look/pill.h"
#include "look/type.h"
#include "look/verbatim.h"

#include <QPainter>

namespace carnet {

namespace {

constexpr int rowHeight = 54;
constexpr int headingHeight = 34;
constexpr int rowEdge = 16;
constexpr int pillColumn = 130;
constexpr int wordGap = 10;

} // namespace

PillRows::PillRows(std::function<int(const QFont &base)> widest, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_widest(std::move(widest))
{ }

QSize PillRows::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool heading = index.data(PillRow::Heading).toBool();
    return {0, scaled(heading ? headingHeight : rowHeight, option.fontMetrics)};
}

void PillRows::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (index.data(PillRow::Heading).toBool())
        paintHeading(*painter, option, index);
    else
        paintRow(*painter, option, index);
    const QRect rect = option.rect;
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour(Token::Line, option.palette));
    painter->restore();
}

void PillRows::paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const int side = scaled(rowEdge, option.fontMetrics);
    painter.fillRect(option.rect, colour(Token::Window, option.palette));
    painter.setFont(fontFor(TextStep::SmallHeading, option.font));
    painter.setPen(colour(Token::Muted, option.palette));
    painter.drawText(option.rect.adjusted(side, 0, -side, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     index.data().toString());
}

void PillRows::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
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

    const int side = scaled(rowEdge, metrics);
    const QRect body = rect.adjusted(side, 0, -side, 0);
    const int pillRoom = std::max(scaled(pillColumn, metrics), m_widest(option.font));
    paintPill(painter, QRect(body.left(), body.top(), pillRoom, body.height()),
              index.data(PillRow::Pill).value<PillLook>(), option.font, palette, selected);

    const QFont bold = fontFor(TextStep::Strong, option.font);
    const QFontMetrics boldMetrics(bold);
    const int left = body.left() + pillRoom + side;
    const int line = metrics.height();
    const int top = rect.center().y() - line;
    const QFont small = fontFor(TextStep::Help, option.font);

    const QString time = index.data(PillRow::Time).toString();
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

    const int changeRoom = room - nameWidth - scaled(wordGap, metrics);
    painter.setFont(option.font);
    painter.setPen(colour(Token::Muted, palette));
    if (changeRoom > 0)
        painter.drawText(QRect(left + room - changeRoom, top, changeRoom, line), Qt::AlignVCenter,
                         elided(index.data(PillRow::Change).toString(), metrics, changeRoom));

    const int below = body.right() - left;
    painter.setFont(small);
    painter.setPen(colour(index.data(PillRow::Ink).value<Token>(), palette));
    painter.drawText(QRect(left, top + line, below, line), Qt::AlignVCenter,
                     elided(index.data(PillRow::Sentence).toString(), QFontMetrics(small), below));
}

} // namespace carnet
