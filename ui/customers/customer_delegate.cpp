#include "customers/customer_delegate.h"

#include "customers/customer_columns.h"
#include "customers/customer_model.h"
#include "customers/found_where.h"
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

/// All that the cell says.
QString toolTipOf(const QModelIndex &index)
{
    const QString text = index.data().toString();
    const QString reason = customerColumns().at(index.column()).kind == ColumnKind::Customer
        ? index.data(CustomerModel::ReasonRole).toString()
        : QString();
    return reason.isEmpty() ? text : QString(text % u'\n' % reason);
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
    QString reason; ///< where it was found
    QRect reasonRect;
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
    const int apart = scaled(inset, option.fontMetrics);
    if (index.data(CustomerModel::BlacklistedRole).toBool()) {
        // The column's width decides, not the name's: the word stands in all such rows or in none.
        const int width = pillSize(blacklistPill(), option.font).width();
        if (room >= scaled(roomBesidePill, option.fontMetrics) + apart + width) {
            layout.pill = QRect(cell.right() + 1 - width, cell.top(), width, cell.height());
            room -= width + apart;
        }
    }
    if (index.data(CustomerModel::UnfinishedRole).toBool()) {
        const int wordy = pillSize(unfinishedPill(), option.font).width();
        layout.isWordy = room >= scaled(roomBesidePill, option.fontMetrics) + apart + wordy;
        const int width = layout.isWordy ? wordy : side;
        layout.unfinished = QRect(left + room - width, cell.top(), width, cell.height());
        room -= width + apart;
    }
    // Why a row is there is seen, at the cost of the end of a long name.
    layout.reason = index.data(CustomerModel::ReasonRole).toString();
    if (!layout.reason.isEmpty()) {
        const auto wanted = [&] { return option.fontMetrics.horizontalAdvance(layout.reason) + 1 + apart; };
        const int most = std::max(room - whole, room * 2 / 3);
        layout.isElided = wanted() > most;
        if (layout.isElided)
            layout.reason = index.data(CustomerModel::BriefReasonRole).toString();
        const qsizetype cut = layout.reason.indexOf(u'…');
        if (wanted() > most && cut > 0 && cut + 1 < layout.reason.size())
            layout.reason = layout.reason.sliced(cut); // the field's name goes first
        if (wanted() > most) // what was found stands at the end
            layout.reason = option.fontMetrics.elidedText(layout.reason, Qt::ElideLeft, most - apart - 1);
        const int width = std::min(wanted(), most);
        room -= width;
        layout.reasonRect =
            QRect(left + std::min(whole, room) + apart, cell.top(), width - apart, cell.height());
    }
    layout.isElided = layout.isElided || whole > room;
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
        paintPill(*painter, cell, index.data(CustomerModel::PillRole).value<PillLook>(), option.font, palette,
                  selected);
    } else {
        painter->setPen(colour(isMuted(column) ? Token::Muted : Token::Text, palette));
        paintText(painter, cell, index.data().toString(), index, palette);
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
    paintText(painter, name.nameRect, name.name, index, option.palette);
    painter->setFont(option.font);
    paintText(painter, name.firstRect, name.first, index, option.palette);
    painter->setPen(colour(Token::Muted, option.palette));
    paintText(painter, name.reasonRect, name.reason, index, option.palette);
}

void CustomerDelegate::paintText(QPainter *painter, const QRect &rect, const QString &text,
                                 const QModelIndex &index, const QPalette &palette)
{
    const QFontMetrics metrics = painter->fontMetrics();
    const QString shown = elided(text, metrics, rect.width());
    const auto parts = index.data(CustomerModel::PartsRole).value<QList<SearchPart>>();
    const qsizetype whole = shown == text ? text.size() : shown.size() - 1; // but the three dots
    for (const auto &[start, length] : foundSpans(parts, text)) {
        if (start >= whole)
            continue;
        const int left = rect.left() + metrics.horizontalAdvance(shown.left(start));
        const int width = metrics.horizontalAdvance(shown.mid(start, std::min(length, whole - start)));
        const int top = rect.center().y() - metrics.height() / 2;
        painter->fillRect(QRect(left, top, width, metrics.height()), colour(Token::WarningTint, palette));
        painter->fillRect(QRect(left, top + metrics.height() - 2, width, 2), colour(Token::Warning, palette));
    }
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, shown);
}

bool CustomerDelegate::isElided(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const int room = cellOf(option).width();
    switch (customerColumns().at(index.column()).kind) {
    case ColumnKind::Customer:
        return layOutName(option, index).isElided;
    case ColumnKind::State:
        return pillSize(index.data(CustomerModel::PillRole).value<PillLook>(), option.font).width() > room;
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
    if (isMarked)
        QToolTip::showText(event->globalPos(), asToolTip(index.data(Qt::AccessibleTextRole).toString()),
                           view);
    else if (index.isValid() && isElided(option, index))
        QToolTip::showText(event->globalPos(), asToolTip(toolTipOf(index)), view);
    else
        QToolTip::hideText();
    return true;
}

} // namespace carnet
