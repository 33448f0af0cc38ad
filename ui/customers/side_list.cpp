#include "customers/side_list.h"

#include "look/icon.h"
#include "look/metrics.h"
#include "look/pill.h"
#include "look/single_choice.h"
#include "look/type.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

#include <array>

namespace carnet {

namespace {

constexpr int leastCompact = 52;

enum Role { PlaceRole = Qt::UserRole, CountRole, IconRole, CompactRole };

struct Row
{
    Place place;
    const char *words;
    const char *icon;
};

constexpr std::array customerRows{
    Row{Place::All, QT_TRANSLATE_NOOP("carnet::SideList", "All customers"), "people"},
    Row{Place::Companies, QT_TRANSLATE_NOOP("carnet::SideList", "Companies"), "building"},
    Row{Place::Blacklisted, QT_TRANSLATE_NOOP("carnet::SideList", "Blacklisted"), "slash-circle"},
    Row{Place::NoContact, QT_TRANSLATE_NOOP("carnet::SideList", "No contact details"), "person-x"},
    Row{Place::Drafts, QT_TRANSLATE_NOOP("carnet::SideList", "Drafts"), "pencil"},
};
constexpr std::array outboxRows{
    Row{Place::ToSend, QT_TRANSLATE_NOOP("carnet::SideList", "To send"), "inboxes"},
    Row{Place::NeedsAttention, QT_TRANSLATE_NOOP("carnet::SideList", "Needs attention"),
        "exclamation-triangle"},
    Row{Place::InDoubt, QT_TRANSLATE_NOOP("carnet::SideList", "In doubt"), "question-circle"},
    Row{Place::Sent, QT_TRANSLATE_NOOP("carnet::SideList", "Sent"), "check2-all"},
};

struct Tint
{
    Token ink;
    Token tint;
};

/// Only the outbox's counts are tinted; the others are plain numbers.
const Tint *tintOf(Place place)
{
    static constexpr Tint waiting{Token::Info, Token::InfoTint};
    static constexpr Tint attention{Token::Danger, Token::DangerTint};
    static constexpr Tint doubt{Token::Doubt, Token::DoubtTint};
    switch (place) {
    case Place::ToSend:
        return &waiting;
    case Place::NeedsAttention:
        return &attention;
    case Place::InDoubt:
        return &doubt;
    default:
        return nullptr;
    }
}

class SideDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const bool heading = !index.data(PlaceRole).isValid();
        if (heading)
            paintHeading(painter, option, index);
        else
            paintRow(painter, option, index);
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto at = [&option](int n) { return scaled(n, option.fontMetrics); };
        if (!index.data(PlaceRole).isValid())
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
        const Tint *tint = tintOf(static_cast<Place>(index.data(PlaceRole).toInt()));
        const QString text = count > 0 ? QLocale().toString(count) : QString();
        return tint ? PillLook{text, {}, tint->ink, tint->tint, false}
                    : PillLook{text, {}, Token::Muted, Token::Base, true};
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

        const auto place = static_cast<Place>(index.data(PlaceRole).toInt());
        const int count = index.data(CountRole).toInt();
        const Tint *tint = count > 0 ? tintOf(place) : nullptr;
        const int side = iconSide(option.fontMetrics);
        const QString iconName = index.data(IconRole).toString();
        const QByteArray name = iconName.toLatin1();
        const bool compact = index.data(CompactRole).toBool();
        const int iconLeft = body.left() + at(compact ? compactEdge : 10);
        paintIcon(*painter, QRect(iconLeft, body.center().y() - side / 2 + 1, side, side),
                  QLatin1StringView(name), colour(tint ? tint->ink : Token::Text, palette));
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

} // namespace

SideList::SideList(QWidget *parent)
    : QListView(parent)
{
    const auto addHeading = [this](const QString &text) {
        auto *item = new QStandardItem(text); // owned by the model
        item->setFlags(Qt::NoItemFlags);
        m_items.appendRow(item);
    };
    const auto addRow = [this](const Row &row) {
        auto *item = new QStandardItem(tr(row.words));
        item->setData(static_cast<int>(row.place), PlaceRole);
        item->setData(QString::fromLatin1(row.icon), IconRole);
        item->setToolTip(item->text());
        item->setEditable(false);
        m_items.appendRow(item);
    };
    addHeading(tr("Customers"));
    for (const Row &row : customerRows)
        addRow(row);
    addHeading(tr("Outbox"));
    for (const Row &row : outboxRows)
        addRow(row);

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
    fit();
}

QSize SideList::sizeHint() const
{
    return {m_compact ? sizeHintForColumn(0) : scaled(216, this), QListView::sizeHint().height()};
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

QStandardItem *SideList::itemOf(Place place) const
{
    for (int i = 0; i < m_items.rowCount(); ++i) {
        const QVariant held = m_items.item(i)->data(PlaceRole);
        if (held.isValid() && held.toInt() == static_cast<int>(place))
            return m_items.item(i);
    }
    return nullptr;
}

void SideList::setPlace(Place place)
{
    const QSignalBlocker quiet(this);
    if (const QStandardItem *item = itemOf(place))
        setCurrentIndex(item->index());
}

void SideList::setCount(Place place, int count)
{
    QStandardItem *item = itemOf(place);
    if (!item || item->data(CountRole).toInt() == count)
        return;
    item->setData(count, CountRole);
    item->setData(QLocale().toString(count), Qt::AccessibleDescriptionRole);
    if (m_compact)
        fit();
}

void SideList::setCounts(const QHash<Place, int> &counts)
{
    for (const Row &row : customerRows)
        setCount(row.place, counts.value(row.place));
    m_drafts = counts.value(Place::Drafts);
    setCount(Place::Drafts, m_drafts + m_unfinished);
}

void SideList::setUnfinished(int forms)
{
    m_unfinished = forms;
    setCount(Place::Drafts, m_drafts + m_unfinished);
}

void SideList::setOutboxCounts(const QueueStatus &status, int sent)
{
    setCount(Place::ToSend, status.waiting + status.sending);
    setCount(Place::NeedsAttention, status.needsAttention);
    setCount(Place::InDoubt, status.inDoubt);
    setCount(Place::Sent, sent);
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
    if (place.isValid() && !signalsBlocked())
        Q_EMIT placeChosen(static_cast<Place>(place.toInt()));
}

} // namespace carnet
