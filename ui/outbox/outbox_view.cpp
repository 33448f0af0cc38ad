#include "outbox/outbox_view.h"

#include "look/heading_list.h"
#include "look/icon_label.h"
#include "look/metrics.h"
#include "look/pill_rows.h"
#include "look/single_choice.h"
#include "look/type.h"
#include "outbox/outbox_model.h"
#include "outbox/sending_header.h"
#include "words/state_look.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace carnet {

OutboxView::OutboxView(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new OutboxModel(desk, this))
    , m_list(new HeadingList(this))
    , m_body(new QStackedWidget(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PillRows(&widestPill, m_list));
    m_list->setAccessibleName(tr("Outbox"));
    m_body->addWidget(m_list);
    m_body->addWidget(makeEmptyPage());

    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(new SendingHeader(desk, this));
    page->addWidget(m_body, 1);

    connect(m_list, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const OutboxItem item = m_model->itemAt(index.row()); !item.isNone())
            Q_EMIT editRequested(item.customer, std::nullopt);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &OutboxView::follow);
    tieSelectionToCurrent(m_list);
    connect(m_model, &OutboxModel::reread, this, &OutboxView::keepPlace);
    connect(m_model, &OutboxModel::storeFailed, this, &OutboxView::storeFailed);
}

static QString emptyWords(Place place, const QueueStatus &status)
{
    if (place == Place::ToSend && status.needsAttention + status.inDoubt + status.drafts == 0)
        return OutboxView::tr("Everything is on the till");
    switch (place) {
    case Place::NeedsAttention:
        return OutboxView::tr("Nothing needs your attention");
    case Place::InDoubt:
        return OutboxView::tr("Nothing is in doubt");
    case Place::Sent:
        return OutboxView::tr("Nothing was sent in the last %n days", nullptr, historyDays);
    default:
        return OutboxView::tr("Nothing waits to be sent");
    }
}

QWidget *OutboxView::makeEmptyPage()
{
    auto *empty = new QWidget(this);
    auto *column = new QVBoxLayout(empty);
    auto *picture = new IconLabel(QLatin1StringView("check2"), Token::Success, empty);
    picture->setSide(48);
    m_emptyText = new QLabel(empty);
    applyStep(m_emptyText, TextStep::Headline);
    column->addStretch(2);
    column->addWidget(picture, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    column->addWidget(m_emptyText, 0, Qt::AlignHCenter);
    column->addStretch(3);
    scaleLayouts(empty);
    return empty;
}

void OutboxView::setPlace(Place place)
{
    m_current = {};
    m_wanted = {};
    m_currentRow = 0;
    m_place = place;
    m_model->setPlace(place);
}

QList<CustomerId> OutboxView::selectedIds() const
{
    return m_current.isNone() ? QList<CustomerId>{} : QList<CustomerId>{m_current.customer};
}

void OutboxView::goTo(const OutboxItem &item)
{
    m_wanted = item;
}

Place OutboxView::firstFilled() const
{
    const QueueStatus &status = m_desk.status();
    if (status.waiting + status.sending > 0)
        return Place::ToSend;
    if (status.needsAttention > 0)
        return Place::NeedsAttention;
    if (status.inDoubt > 0)
        return Place::InDoubt;
    return m_desk.sentCount() > 0 ? Place::Sent : Place::ToSend;
}

/// Nobody reads what is not shown.
void OutboxView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model->setAwake(true);
}

void OutboxView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model->setAwake(false);
}

void OutboxView::follow(const QModelIndex &current)
{
    // While rows go, the view moves to a neighbour for a moment; keepPlace() decides afterwards.
    const OutboxItem item = m_model->itemAt(current.row());
    if (item.isNone() || m_model->isRereading())
        return;
    m_currentRow = current.row();
    if (std::exchange(m_current, item) != item)
        Q_EMIT currentChanged(m_current);
}

/// Stays with the item while rows come and go, or with its customer: what was sent is then told. One that
/// left is followed by the row that came up in its place.
void OutboxView::keepPlace()
{
    m_list->layOutNow();
    m_emptyText->setText(emptyWords(m_place, m_desk.status()));
    m_body->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    int row = m_model->rowOf(std::exchange(m_wanted, {}));
    if (row < 0)
        row = m_model->rowOf(m_current);
    if (row < 0)
        row = m_model->rowOf(m_current.customer);
    if (row < 0)
        row = m_model->nearestItem(m_currentRow);
    if (row < 0) {
        m_current = {};
        Q_EMIT currentChanged(m_current);
        return;
    }
    const QModelIndex index = m_model->index(row);
    if (m_list->currentIndex() != index || !m_list->selectionModel()->isSelected(index))
        m_list->setCurrentIndex(index);
    follow(index);
}

} // namespace carnet
