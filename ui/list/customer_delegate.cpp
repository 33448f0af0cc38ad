#include "list/customer_delegate.h"

#include "list/customer_columns.h"
#include "list/customer_model.h"
#include "look/icon.h"
#include "look/metrics.h"
#include "look/pill.h"
#include "look/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace carnet {

namespace {

constexpr int inset = 12;

bool isMuted(const CustomerColumn &column)
{
    return column.kind == ColumnKind::Modified
        || (column.kind == ColumnKind::Field && column.field != Field::Phone && column.field != Field::Email);
}

} // namespace

void CustomerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    painter->save();
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QPalette &palette = option.palette;
    const bool selected = option.state & QStyle::State_Selected;
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool isCurrent = view && view->currentIndex().row() == index.row() && selected;

    painter->fillRect(option.rect, colour(selected ? Token::Selection : Token::Base, palette));
    if (!selected && (option.state & QStyle::State_MouseOver))
        painter->fillRect(option.rect, colour(Token::RowHover, palette));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      colour(Token::Line, palette));

    const CustomerColumn &column = customerColumns().at(index.column());
    const int side = scaled(inset, option.fontMetrics);
    const QRect cell = option.rect.adjusted(side, 0, -scaled(6, option.fontMetrics), -1);
    if (column.kind == ColumnKind::Customer) {
        if (isCurrent)
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                              colour(Token::Ring, palette));
        paintName(painter, cell, option, index);
    } else if (column.kind == ColumnKind::State) {
        const auto state = static_cast<SendState>(index.data(CustomerModel::StateRole).toInt());
        paintPill(*painter, cell, pillOf(state), option.font, palette, selected);
    } else {
        painter->setPen(colour(isMuted(column) ? Token::Muted : Token::Text, palette));
        const QString text = index.data().toString();
        painter->drawText(cell, Qt::AlignVCenter | Qt::AlignLeft,
                          option.fontMetrics.elidedText(text, Qt::ElideRight, cell.width()));
    }
    painter->restore();
}

void CustomerDelegate::paintName(QPainter *painter, const QRect &cell, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    const bool blacklisted = index.data(CustomerModel::BlacklistedRole).toBool();
    const bool company = index.data(CustomerModel::CompanyRole).toBool();
    const QColor ink = colour(blacklisted ? Token::Danger : Token::Text, palette);
    const auto picture = blacklisted ? QLatin1StringView("slash-circle-fill")
        : company                    ? QLatin1StringView("building")
                                     : QLatin1StringView("person");
    const int size = option.fontMetrics.height() > 20 ? 20 : 16;
    paintIcon(*painter, QRect(cell.left(), cell.center().y() - size / 2 + 1, size, size), picture, ink);

    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics boldMetrics(bold);
    int left = cell.left() + size + scaled(8, option.fontMetrics);
    int room = cell.right() - left;
    QString name = index.data(CustomerModel::NameRole).toString().simplified();
    const QString first = index.data(CustomerModel::FirstNameRole).toString().simplified();
    if (name.isEmpty() && first.isEmpty())
        name = index.data().toString();

    const int nameWidth = boldMetrics.horizontalAdvance(name);
    const int gap = name.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(u' ');
    const int firstWidth = option.fontMetrics.horizontalAdvance(first);
    if (blacklisted) {
        const PillLook pill{tr("Blacklisted"), {}, Token::Danger, Token::DangerTint, false};
        const QSize pillRoom = pillSize(pill, option.font);
        if (nameWidth + gap + firstWidth + pillRoom.width() + 12 <= room) {
            paintPill(*painter,
                      QRect(cell.right() - pillRoom.width(), cell.top(), pillRoom.width(), cell.height()),
                      pill, option.font, palette, option.state & QStyle::State_Selected);
            room -= pillRoom.width() + 12;
        }
    }
    painter->setPen(ink);
    painter->setFont(bold);
    painter->drawText(QRect(left, cell.top(), room, cell.height()), Qt::AlignVCenter | Qt::AlignLeft,
                      boldMetrics.elidedText(name, Qt::ElideRight, room));
    left += nameWidth + gap;
    room -= nameWidth + gap;
    if (room <= 0)
        return;
    painter->setFont(option.font);
    painter->drawText(QRect(left, cell.top(), room, cell.height()), Qt::AlignVCenter | Qt::AlignLeft,
                      option.fontMetrics.elidedText(first, Qt::ElideRight, room));
}

bool CustomerDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                 const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString text = index.data().toString();
    const bool elided =
        option.fontMetrics.horizontalAdvance(text) > option.rect.width() - scaled(18, option.fontMetrics);
    if (elided)
        QToolTip::showText(event->globalPos(), text, view);
    else
        QToolTip::hideText();
    return true;
}

} // namespace carnet
