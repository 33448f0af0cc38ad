#include "outbox/outbox_page.h"

#include "outbox/outbox_details.h"
#include "outbox/outbox_view.h"
#include "places/place_table.h"

namespace carnet {

OutboxPage::OutboxPage(Desk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_view(new OutboxView(desk, parent))
    , m_details(new OutboxDetails(desk, parent))
{
    connect(m_view, &OutboxView::editRequested, this, &Page::editRequested);
    connect(m_view, &OutboxView::storeFailed, this, &Page::storeFailed);
    connect(m_view, &OutboxView::currentChanged, m_details, &OutboxDetails::showItem);
    connect(m_view, &OutboxView::currentChanged, this, &Page::selectionChanged);
    connect(m_details, &OutboxDetails::editRequested, this, &Page::editRequested);
    connect(m_details, &OutboxDetails::told, this, &Page::told);
    connect(m_details, &OutboxDetails::storeFailed, this, &Page::storeFailed);
    connect(&desk, &Desk::statusChanged, this, &Page::statusChanged);
    connect(&desk, &Desk::statusChanged, this, &Page::countsChanged);
    connect(&desk, &Desk::sentCountChanged, this, &Page::countsChanged);
}

Place OutboxPage::firstFilled() const
{
    return m_view->firstFilled();
}

QWidget *OutboxPage::view() const
{
    return m_view;
}

QWidget *OutboxPage::details() const
{
    return m_details;
}

Page::DetailsRoom OutboxPage::detailsRoom() const
{
    return {344, 220};
}

bool OutboxPage::shows(Place place) const
{
    return rowOf(place).group == PlaceRow::Group::Outbox;
}

QHash<Place, int> OutboxPage::counts() const
{
    const QueueStatus &queue = m_desk.status();
    return {{Place::ToSend, queue.waiting + queue.sending},
            {Place::NeedsAttention, queue.needsAttention},
            {Place::InDoubt, queue.inDoubt},
            {Place::Sent, m_desk.sentCount()}};
}

void OutboxPage::setPlace(Place place)
{
    m_view->setPlace(place);
}

Selection OutboxPage::selection() const
{
    const auto ids = m_view->selectedIds();
    return {ids, ids.value(0, CustomerId::None)};
}

QString OutboxPage::title() const
{
    return tr("Outbox");
}

QString OutboxPage::status() const
{
    const QueueStatus &status = m_desk.status();
    const int action = status.needsAttention + status.inDoubt;
    const QString counts = tr("%Ln changes to send", nullptr, status.waiting + status.sending);
    return action > 0 ? tr("%1 · %2").arg(counts, tr("%Ln wait for your choice", nullptr, action)) : counts;
}

void OutboxPage::note(Whereabouts &here) const
{
    here.outboxItem = m_view->current();
}

void OutboxPage::goBackTo(const Whereabouts &there)
{
    m_view->goTo(there.outboxItem);
}

} // namespace carnet
