#include "places/side_list.h"

#include "look/icon.h"
#include "look/metrics.h"
#include "look/pill.h"
#include "look/single_choice.h"
#include "look/type.h"

#include <QContextMenuEvent>
#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace carnet {

namespace {

constexpr int leastCompact = 52;

enum Role { PlaceRole = Qt::UserRole, CountRole, CompactRole, FilterRole };

bool isHeading(const QModelIndex &index)
{
    return !index.data(PlaceRole).isValid() && !index.data(FilterRole).isValid();
}

bool isFilter(const QModelIndex &index)
{
    return index.data(FilterRole).isValid();
}

class SideDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        if (isHeading(index))
            paintHeading(painter, option, index);
        else
            paintRow(painter, option, index);
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto at = [&option](int n) { return scaled(n, option.fontMetrics); };
        if (isHeading(index))
            return {at(leastCompact), at(34)};
        const int around = 2 * at(8) + at(compactEdge) + iconSide(option.fontMetrics) + at(gap);
        return {std::max(at(leastCompact), around + countWidth(option.font, option.fontMetrics, index)),
                at(32)};
    }

private:
    static constexpr int compactEdge = 6;
    static constexpr int gap = 6;

    static PillLook countPill(const QModelIndex &index)
    {
        const int count = index.data(CountRole).toInt();
        const QString text = count > 0 ? QLocale().toString(count) : QString();
        PillLook quiet{text, {}, Token::Muted, Token::Base, true};
        if (isFilter(index))
            return quiet;
        const auto &tint = rowOf(static_cast<Place>(index.data(PlaceRole).toInt())).tint;
        return tint ? PillLook{text, {}, tint->ink, tint->tint, false} : quiet;
    }

    /// With the room to its right.
    static int countWidth(const QFont &font, const QFontMetrics &metrics, const QModelIndex &index)
    {
        const PillLook pill = countPill(index);
        if (pill.text.isEmpty())
            return 0;
        return pill.quiet
            ? QFontMetrics(fontFor(TextStep::Help, font)).horizontalAdvance(pill.text) + scaled(8, metrics)
            : pillSize(pill, font).width() + scaled(2, metrics);
    }

    static void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        if (index.data(CompactRole).toBool())
            return;
        QFont font = fontFor(TextStep::Help, option.font);
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(colour(Token::Muted, option.palette));
        painter->drawText(
            option.rect.adjusted(scaled(14, option.fontMetrics), scaled(8, option.fontMetrics), 0, 0),
            Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
    }

    static void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        const auto at = [&option](int n) { return scaled(n, option.fontMetrics); };
        const QPalette &palette = option.palette;
        const bool selected = option.state & QStyle::State_Selected;
        const QRect body = option.rect.adjusted(at(8), 1, -at(8), -1);
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected || (option.state & QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(colour(selected ? Token::Selection : Token::RowHover, palette));
            painter->drawRoundedRect(QRectF(body), at(5), at(5));
        }
        if (selected) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(colour(Token::Ring, palette));
            painter->drawRoundedRect(QRectF(body.left(), body.top() + at(7), 3, body.height() - at(14)), 1.5,
                                     1.5);
        }

        const PlaceRow *row =
            isFilter(index) ? nullptr : &rowOf(static_cast<Place>(index.data(PlaceRole).toInt()));
        const int count = index.data(CountRole).toInt();
        const bool isTinted = row && row->tint && count > 0;
        const int side = iconSide(option.fontMetrics);
        const bool compact = index.data(CompactRole).toBool();
        const int iconLeft = body.left() + at(compact ? compactEdge : 10);
        paintIcon(*painter, QRect(iconLeft, body.center().y() - side / 2 + 1, side, side),
                  row ? row->icon : QLatin1StringView("funnel"),
                  colour(isTinted ? row->tint->ink : Token::Text, palette));
        const PillLook pill = countPill(index);
        const int right = body.right() - countWidth(option.font, option.fontMetrics, index);
        if (pill.quiet) {
            painter->setFont(fontFor(TextStep::Help, option.font));
            painter->setPen(colour(Token::Muted, palette));
            painter->drawText(body.adjusted(0, 0, -at(8), 0), Qt::AlignVCenter | Qt::AlignRight, pill.text);
        } else if (count > 0) {
            paintPill(*painter, QRect(right, body.top(), body.right() - right - at(2), body.height()), pill,
                      option.font, palette, selected);
        }
        if (compact)
            return; // the words stand in the tooltip
        QFont font = option.font;
        if (selected)
            font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(colour(Token::Text, palette));
        const int left = iconLeft + side + at(10);
        painter->drawText(
            QRect(left, body.top(), right - left, body.height()), Qt::AlignVCenter | Qt::AlignLeft,
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, right - left));
    }
};

bool opensDialog(const QModelIndex &index)
{
    const QVariant place = index.data(PlaceRole);
    return place.isValid() && rowOf(static_cast<Place>(place.toInt())).opensDialog;
}

} // namespace

SideList::SideList(QWidget *parent)
    : QListView(parent)
{
    std::optional<PlaceRow::Group> group;
    for (const PlaceRow &row : placeTable()) {
        if (std::exchange(group, row.group) != row.group) {
            auto *heading = new QStandardItem(wordsOf(row.group)); // owned by the model
            heading->setFlags(Qt::NoItemFlags);
            m_items.appendRow(heading);
        }
        auto *item = new QStandardItem(wordsOf(row));
        item->setData(static_cast<int>(row.place), PlaceRole);
        item->setToolTip(item->text());
        item->setEditable(false);
        m_items.appendRow(item);
    }

    setAccessibleName(tr("Places"));
    setModel(&m_items);
    setItemDelegate(new SideDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setUniformItemSizes(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    tieSelectionToCurrent(this);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &SideList::fit);
    fit();
}

QSize SideList::sizeHint() const
{
    const int bar = verticalScrollBar()->maximum() > 0 ? verticalScrollBar()->sizeHint().width() : 0;
    return {m_compact ? sizeHintForColumn(0) + bar : scaled(216, this), QListView::sizeHint().height()};
}

void SideList::fit()
{
    QPalette sided = palette();
    sided.setColor(QPalette::Base, colour(Token::Side, sided));
    viewport()->setPalette(sided);
    viewport()->setBackgroundRole(QPalette::Base);
    setFixedWidth(sizeHint().width());
}

void SideList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        fit();
}

QStandardItem *SideList::itemOf(int role, int value) const
{
    for (int i = 0; i < m_items.rowCount(); ++i) {
        const QVariant held = m_items.item(i)->data(role);
        if (held.isValid() && held.toInt() == value)
            return m_items.item(i);
    }
    return nullptr;
}

QStandardItem *SideList::itemOf(Place place) const
{
    return itemOf(PlaceRole, static_cast<int>(place));
}

/// Behind the last place of the first group.
void SideList::setFilters(const std::vector<FilterRow> &filters)
{
    const QSignalBlocker quiet(this);
    const QVariant chosen = currentIndex().data(FilterRole);
    const int first = itemOf(Place::Drafts)->row() + 1;
    const int count = static_cast<int>(filters.size());
    while (m_filters < count) {
        auto *item = new QStandardItem; // owned by the model
        item->setData(m_filters, FilterRole);
        item->setData(m_compact, CompactRole);
        item->setEditable(false);
        m_items.insertRow(first + m_filters++, item);
    }
    while (m_filters > count)
        m_items.removeRow(first + --m_filters);
    for (int i = 0; i < count; ++i) {
        QStandardItem *item = m_items.item(first + i);
        const FilterRow &filter = filters[static_cast<std::size_t>(i)];
        item->setText(filter.name);
        item->setToolTip(filter.name);
        setCount(*item, std::max(0, filter.count));
    }
    if (chosen.isValid() && chosen.toInt() < count)
        setFilter(chosen.toInt());
    fit();
}

void SideList::setFilter(int filter)
{
    const QSignalBlocker quiet(this);
    if (const QStandardItem *item = itemOf(FilterRole, filter))
        setCurrentIndex(item->index());
}

void SideList::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index =
        event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    if (!isFilter(index))
        return;
    const QPoint where = event->reason() == QContextMenuEvent::Keyboard
        ? viewport()->mapToGlobal(visualRect(index).center())
        : event->globalPos();
    Q_EMIT filterMenuWanted(index.data(FilterRole).toInt(), where);
}

void SideList::setPlace(Place place)
{
    const QSignalBlocker quiet(this);
    if (const QStandardItem *item = itemOf(place))
        setCurrentIndex(item->index());
}

void SideList::setCounts(const QHash<Place, int> &counts)
{
    for (const PlaceRow &row : placeTable()) {
        if (QStandardItem *item = itemOf(row.place))
            setCount(*item, counts.value(row.place));
    }
}

void SideList::setCount(QStandardItem &item, int count)
{
    if (item.data(CountRole).toInt() == count)
        return;
    item.setData(count, CountRole);
    item.setData(QLocale().toString(count), Qt::AccessibleDescriptionRole);
    if (m_compact)
        fit();
}

void SideList::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    for (int i = 0; i < m_items.rowCount(); ++i)
        m_items.item(i)->setData(compact, CompactRole);
    fit();
}

void SideList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    const QVariant place = current.data(PlaceRole);
    if (opensDialog(current)) {
        if (!signalsBlocked() && !m_isMovedByKeys)
            openDialog(current);
        return;
    }
    m_shown = current;
    if (signalsBlocked())
        return;
    if (place.isValid())
        Q_EMIT placeChosen(static_cast<Place>(place.toInt()));
    else if (isFilter(current))
        Q_EMIT filterChosen(current.data(FilterRole).toInt());
}

void SideList::keyPressEvent(QKeyEvent *event)
{
    const bool isChosen =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (isChosen && opensDialog(currentIndex())) {
        openDialog(currentIndex());
        return;
    }
    m_isMovedByKeys = true;
    QListView::keyPressEvent(event);
    m_isMovedByKeys = false;
}

/// The list goes back to the page that is shown: a dialog is no place to stay.
void SideList::openDialog(const QModelIndex &index)
{
    Q_EMIT placeChosen(static_cast<Place>(index.data(PlaceRole).toInt()));
    const auto goBack = [this] {
        const QSignalBlocker blocker(this);
        setCurrentIndex(m_shown);
    };
    QMetaObject::invokeMethod(this, goBack, Qt::QueuedConnection);
}

} // namespace carnet
