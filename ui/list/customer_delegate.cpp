#include "list/customer_delegate.h"

#include "list/customer_columns.h"
#include "list/customer_model.h"
#include "look/icon.h"
#include "look/metrics.h"
#include "look/pill.h"
#include "look/theme.h"
#include "look/type.h"
#include "look/verbatim.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>

#include <optional>

namespace carnet {

namespace {

constexpr int inset = 12;
constexpr int barWidth = 3;
constexpr int roomBesidePill = 150; ///< for the name

bool isMuted(const CustomerColumn &column)
{
    return column.kind == ColumnKind::Modified
        || (column.kind == ColumnKind::Field && column.field != Field::Phone && column.field != Field::Email);
}

/// Where the content stands: the text's edge is the header's.
QRect cellOf(const QStyleOptionViewItem &option)
{
    return option.rect.adjusted(scaled(inset, option.fontMetrics), 0, -scaled(6, option.fontMetrics), -1);
}

bool isFirstShown(const QTableView *table, int column)
{
    const QHeaderView *header = table->horizontalHeader();
    for (int visual = 0; visual < header->visualIndex(column); ++visual) {
        if (!header->isSectionHidden(header->logicalIndex(visual)))
            return false;
    }
    return true;
}

/// The bar at the edge marks the current row: always when it is selected, and wherever the keys are.
bool hasBar(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    return table && table->currentIndex().row() == index.row()
        && (option.state.testFlag(QStyle::State_Selected) || table->hasFocus())
        && isFirstShown(table, index.column());
}

PillLook unfinishedPill()
{
    return {CustomerDelegate::tr("Unfinished form"), QLatin1StringView("journal-text"), Token::Info,
            Token::InfoTint, false};
}

PillLook blacklistPill()
{
    return {CustomerDelegate::tr("Blacklisted"), {}, Token::Danger, Token::DangerTint, false};
}

} // namespace

/// Icon, bold family name or company, first name, and the pill where the column has room for both.
struct CustomerDelegate::Name
{
    QRect icon;
    QFont bold;
    QString name;
    QRect nameRect;
    QString first;
    QRect firstRect;
    std::optional<QRect> pill;
    std::optional<QRect> unfinished; ///< the pill when there is room for it, else its picture
    bool isWordy = false;
    bool isElided = false;
};

CustomerDelegate::Name CustomerDelegate::layOutName(const QStyleOptionViewItem &option,
                                                    const QModelIndex &index)
{
    const QRect cell = cellOf(option);
    const int side = iconSide(option.fontMetrics);
    Name layout;
    layout.icon = QRect(cell.left(), cell.center().y() - side / 2 + 1, side, side);
    layout.bold = fontFor(TextStep::Strong, option.font);
    layout.name = index.data(CustomerModel::NameRole).toString().simplified();
    layout.first = index.data(CustomerModel::FirstNameRole).toString().simplified();
    if (layout.name.isEmpty() && layout.first.isEmpty())
        layout.name = index.data().toString();

    const QFontMetrics boldMetrics(layout.bold);
    const int left = layout.icon.right() + 1 + scaled(8, option.fontMetrics);
    int room = cell.right() + 1 - left;
    const int nameWidth = boldMetrics.horizontalAdvance(layout.name);
    const int gap =
        layout.name.isEmpty() || layout.first.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(u' ');
    const int whole = nameWidth + gap + option.fontMetrics.horizontalAdvance(layout.first);
    if (index.data(CustomerModel::BlacklistedRole).toBool()) {
        // The column's width decides, not the name's: the word stands in all such rows or in none.
        const int width = pillSize(blacklistPill(), option.font).width();
        const int apart = scaled(inset, option.fontMetrics);
        if (room >= scaled(roomBesidePill, option.fontMetrics) + apart + width) {
            layout.pill = QRect(cell.right() + 1 - width, cell.top(), width, cell.height());
            room -= width + apart;
        }
    }
    if (index.data(CustomerModel::UnfinishedRole).toBool()) {
        const int apart = scaled(inset, option.fontMetrics);
        const int wordy = pillSize(unfinishedPill(), option.font).width();
        layout.isWordy = room >= scaled(roomBesidePill, option.fontMetrics) + apart + wordy;
        const int width = layout.isWordy ? wordy : side;
        layout.unfinished = QRect(left + room - width, cell.top(), width, cell.height());
        room -= width + apart;
    }
    layout.isElided = whole > room;
    layout.nameRect = QRect(left, cell.top(), room, cell.height());
    layout.firstRect =
        QRect(left + nameWidth + gap, cell.top(), std::max(0, room - nameWidth - gap), cell.height());
    return layout;
}

void CustomerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    painter->save();
    const QPalette &palette = option.palette;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->fillRect(option.rect,
                      colour(selected      ? Token::Selection
                                 : hovered ? Token::RowHover
                                           : Token::Base,
                             palette));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      colour(Token::Line, palette));
    if (hasBar(option, index))
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), barWidth, option.rect.height()),
                          colour(Token::Ring, palette));

    const CustomerColumn &column = customerColumns().at(index.column());
    const QRect cell = cellOf(option);
    if (column.kind == ColumnKind::Customer) {
        paintName(painter, option, index);
    } else if (column.kind == ColumnKind::State) {
        const auto state = static_cast<SendState>(index.data(CustomerModel::StateRole).toInt());
        paintPill(*painter, cell, pillOf(state), option.font, palette, selected);
    } else {
        painter->setPen(colour(isMuted(column) ? Token::Muted : Token::Text, palette));
        painter->drawText(cell, Qt::AlignVCenter | Qt::AlignLeft,
                          elided(index.data().toString(), option.fontMetrics, cell.width()));
    }
    painter->restore();
}

void CustomerDelegate::paintName(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    const Name name = layOutName(option, index);
    const bool blacklisted = index.data(CustomerModel::BlacklistedRole).toBool();
    const bool company = index.data(CustomerModel::CompanyRole).toBool();
    const QColor ink = colour(blacklisted ? Token::Danger : Token::Text, option.palette);
    const auto picture = blacklisted ? QLatin1StringView("slash-circle-fill")
        : company                    ? QLatin1StringView("building")
                                     : QLatin1StringView("person");
    paintIcon(*painter, name.icon, picture, ink);
    if (name.pill)
        paintPill(*painter, *name.pill, blacklistPill(), option.font, option.palette,
                  option.state.testFlag(QStyle::State_Selected));
    if (name.unfinished && name.isWordy) {
        paintPill(*painter, *name.unfinished, unfinishedPill(), option.font, option.palette,
                  option.state.testFlag(QStyle::State_Selected));
    } else if (name.unfinished) {
        const QRect place(name.unfinished->topLeft(), name.icon.size());
        paintIcon(*painter, place.translated(0, name.icon.top() - place.top()), unfinishedPill().icon,
                  colour(Token::Info, option.palette));
    }
    painter->setPen(ink);
    painter->setFont(name.bold);
    painter->drawText(name.nameRect, Qt::AlignVCenter | Qt::AlignLeft,
                      elided(name.name, QFontMetrics(name.bold), name.nameRect.width()));
    painter->setFont(option.font);
    painter->drawText(name.firstRect, Qt::AlignVCenter | Qt::AlignLeft,
                      elided(name.first, option.fontMetrics, name.firstRect.width()));
}

bool CustomerDelegate::isElided(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const int room = cellOf(option).width();
    switch (customerColumns().at(index.column()).kind) {
    case ColumnKind::Customer:
        return layOutName(option, index).isElided;
    case ColumnKind::State: {
        const auto state = static_cast<SendState>(index.data(CustomerModel::StateRole).toInt());
        return pillSize(pillOf(state), option.font).width() > room;
    }
    default:
        return isTooWide(index.data().toString(), option.fontMetrics, room);
    }
}

bool CustomerDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                 const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const bool isMarked = index.isValid() && index.data(CustomerModel::UnfinishedRole).toBool()
        && customerColumns().at(index.column()).kind == ColumnKind::Customer;
    const int said = isMarked ? Qt::AccessibleTextRole : Qt::DisplayRole;
    if (index.isValid() && (isMarked || isElided(option, index)))
        QToolTip::showText(event->globalPos(), asToolTip(index.data(said).toString()), view);
    else
        QToolTip::hideText();
    return true;
}

} // namespace carnet
