#include "duplicates/duplicates_page.h"

#include "duplicates/duplicates_view.h"
#include "duplicates/pair_details.h"
#include "words/step_words.h"

namespace carnet {

DuplicatesPage::DuplicatesPage(Desk &desk, Directory &directory, const MergeTalk::Knows &knows,
                               QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_search(desk, directory, this)
    , m_talk(desk, knows, parent)
    , m_view(new DuplicatesView(m_search, desk, parent))
    , m_details(new PairDetails(desk, knows, parent))
{
    connect(m_view, &DuplicatesView::currentChanged, this, [this] {
        m_details->showGroup(m_view->current());
        Q_EMIT selectionChanged();
    });
    connect(m_view, &DuplicatesView::mergeWanted, this, &DuplicatesPage::merge);
    connect(m_view, &DuplicatesView::mergeAllWanted, this, &DuplicatesPage::mergeAll);
    connect(m_view, &DuplicatesView::notFound, this,
            [this] { Q_EMIT told(tr("No duplicate of this customer was found.")); });
    connect(m_details, &PairDetails::mergeWanted, this, &DuplicatesPage::merge);
    connect(m_details, &PairDetails::denied, this, &DuplicatesPage::deny);
    connect(m_details, &PairDetails::editRequested, this, &Page::editRequested);
    connect(m_details, &PairDetails::storeFailed, this, &Page::storeFailed);
    connect(&m_talk, &MergeTalk::merged, this, [this](CustomerId gone, const QString &text) {
        m_search.forget(gone);
        Q_EMIT done(text);
    });
    connect(&m_talk, &MergeTalk::denied, this, &DuplicatesPage::deny);
    connect(&m_talk, &MergeTalk::told, this, &Page::told);
    connect(&m_talk, &MergeTalk::storeFailed, this, &Page::storeFailed);
    connect(&m_search, &DuplicateSearch::changed, this, &DuplicatesPage::takeFound);
}

void DuplicatesPage::takeFound()
{
    Q_EMIT countsChanged();
    Q_EMIT statusChanged();
    const bool hasAny = !m_search.groups().empty();
    if (std::exchange(m_hasDetails, hasAny) != hasAny)
        Q_EMIT detailsComeOrGo();
}

QHash<Place, int> DuplicatesPage::counts() const
{
    return {{Place::Duplicates, static_cast<int>(m_search.groups().size())}};
}

void DuplicatesPage::merge()
{
    if (const auto pair = m_details->pair())
        m_talk.begin(*pair, m_details->fullest());
}

void DuplicatesPage::mergeAll()
{
    whenAnswered(m_desk.mergeExact(m_search.exact()), this, [this](const Result<BulkDone, StoreError> &bulk) {
        if (bulk)
            Q_EMIT done(doneWords(bulk.value(), {}));
        else
            Q_EMIT storeFailed(bulk.error());
    });
}

void DuplicatesPage::deny(const AlikePair &pair)
{
    whenAnswered(m_desk.noteNotAlike({pair.denied()}), this,
                 [this, pair](const Result<Done, StoreError> &noted) {
                     if (!noted) {
                         Q_EMIT storeFailed(noted.error());
                         return;
                     }
                     m_search.forget(pair);
                     Q_EMIT told(tr("Remembered: these two are not the same customer."));
                 });
}

void DuplicatesPage::goTo(CustomerId id)
{
    m_view->goTo({id});
}

QWidget *DuplicatesPage::view() const
{
    return m_view;
}

QWidget *DuplicatesPage::list() const
{
    return m_view->list();
}

QWidget *DuplicatesPage::details() const
{
    return m_details;
}

bool DuplicatesPage::hasDetails() const
{
    return m_hasDetails;
}

Page::DetailsRoom DuplicatesPage::detailsRoom() const
{
    return {460, 300};
}

void DuplicatesPage::setPlace(Place) { }

/// Commands on customers do not act here: Delete would mean both.
Selection DuplicatesPage::selection() const
{
    return {};
}

QString DuplicatesPage::title() const
{
    return tr("Duplicates");
}

QString DuplicatesPage::status() const
{
    if (m_search.state() != DuplicateSearch::State::Found)
        return {};
    return tr("%Ln possible duplicates", nullptr, static_cast<int>(m_search.groups().size()));
}

void DuplicatesPage::note(Whereabouts &here) const
{
    if (const AlikeGroup *group = m_view->current())
        here.alike = group->ids;
}

void DuplicatesPage::goBackTo(const Whereabouts &there)
{
    if (!there.alike.empty())
        m_view->goTo(there.alike);
}

} // namespace carnet
