#include "customers/customers_page.h"

#include "customers/filter_strip.h"
#include "customers/list_page.h"
#include "customers/unfinished_list.h"
#include "places/place_table.h"

#include <QLocale>
#include <QVBoxLayout>

namespace carnet {

CustomersPage::CustomersPage(Desk &desk, Directory &directory, const DetailsPanel::Commands &commands,
                             QWidget *parent)
    : Page(parent)
    , m_view(new QWidget(parent))
    , m_unfinished(new UnfinishedList(m_view))
    , m_strip(new FilterStrip(m_view))
    , m_list(new ListPage(directory, m_view))
    , m_details(new DetailsPanel(desk, commands, parent))
{
    auto *column = new QVBoxLayout(m_view);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_unfinished);
    column->addWidget(m_list, 1);
    m_view->setFocusProxy(m_list);

    connect(m_strip, &FilterStrip::changed, this, &CustomersPage::takeConditions);
    connect(m_strip, &FilterStrip::closed, this, &CustomersPage::closeFilter);
    connect(m_strip, &FilterStrip::keepWanted, this, [this](const QString &name, std::optional<int> kept) {
        Q_EMIT filterKept({name, m_place, m_strip->conditions()}, kept);
    });
    connect(m_list, &ListPage::editRequested, this, &Page::editRequested);
    connect(m_list, &ListPage::selectionChanged, this, &CustomersPage::takeSelection);
    connect(m_list, &ListPage::countsChanged, this, &CustomersPage::takeListed);
    connect(m_list, &ListPage::shown, this, &CustomersPage::takeShown);
    connect(&desk, &Desk::recordsChanged, m_list, &ListPage::recordsChanged);
    connect(&desk, &Desk::recordsChanged, m_details, &DetailsPanel::customersChanged);
    connect(m_details, &DetailsPanel::done, this, &Page::done);
    connect(m_details, &DetailsPanel::storeFailed, this, &Page::storeFailed);
    connect(m_details, &DetailsPanel::continueWanted, this, &CustomersPage::continueWanted);
    connect(m_details, &DetailsPanel::discardWanted, this, &CustomersPage::discardWanted);
    connect(m_unfinished, &UnfinishedList::continueWanted, this, &CustomersPage::continueWanted);
    connect(m_unfinished, &UnfinishedList::discardWanted, this, &CustomersPage::discardWanted);
}

void CustomersPage::setUnfinished(const QList<UnfinishedForm> &forms)
{
    m_forms = forms;
    m_list->setUnfinished(forms);
    m_details->setUnfinished(forms);
    showForms();
    Q_EMIT countsChanged();
}

void CustomersPage::showForms()
{
    m_unfinished->setForms(m_place == Place::Drafts ? m_forms : QList<UnfinishedForm>());
}

void CustomersPage::setSearch(const QString &text)
{
    m_isSearching = !text.trimmed().isEmpty();
    m_list->setSearch(text);
}

void CustomersPage::showFilter(const Filter &filter, std::optional<int> kept)
{
    setPlace(filter.place);
    m_filter = filter;
    m_keptFilter = kept;
    m_strip->hide();
    m_list->setConditions(filter.conditions);
    Q_EMIT statusChanged();
}

void CustomersPage::changeFilter()
{
    m_strip->open(m_filter, m_keptFilter);
}

void CustomersPage::renameFilter()
{
    changeFilter();
    m_strip->focusName();
}

void CustomersPage::takeConditions()
{
    m_filter.conditions = m_strip->conditions();
    m_list->setConditions(m_filter.conditions);
    Q_EMIT statusChanged();
}

void CustomersPage::closeFilter()
{
    const bool hadFocus = m_strip->isAncestorOf(m_strip->window()->focusWidget());
    m_filter = {};
    m_keptFilter.reset();
    m_strip->hide();
    m_list->setConditions({});
    if (hadFocus)
        m_list->setFocus();
    Q_EMIT filterClosed();
}

void CustomersPage::takeSelection()
{
    m_selection = {m_list->selectedIds(), m_list->currentId(), m_list->currentField()};
    m_details->showCustomers(m_selection.ids);
    Q_EMIT selectionChanged();
}

void CustomersPage::takeShown(int shown, int all)
{
    m_shown = shown;
    m_all = all;
    Q_EMIT statusChanged();
}

void CustomersPage::takeListed(const QHash<Place, int> &counts)
{
    m_listed = counts;
    const bool isEmpty = counts.value(Place::All) == 0;
    if (std::exchange(m_isShopEmpty, isEmpty) != isEmpty)
        Q_EMIT detailsComeOrGo();
    Q_EMIT countsChanged();
    Q_EMIT counted();
}

bool CustomersPage::shows(Place place) const
{
    return rowOf(place).group == PlaceRow::Group::Customers;
}

QHash<Place, int> CustomersPage::counts() const
{
    QHash<Place, int> counts = m_listed;
    counts[Place::Drafts] += static_cast<int>(m_forms.size());
    return counts;
}

QWidget *CustomersPage::list() const
{
    return m_list;
}

QWidget *CustomersPage::above() const
{
    return m_strip->isVisible() ? static_cast<QWidget *>(m_strip) : m_unfinished;
}

Page::DetailsRoom CustomersPage::detailsRoom() const
{
    return {320, 0};
}

void CustomersPage::setPlace(Place place)
{
    m_place = place;
    if (!m_strip->isVisible() || m_keptFilter) { // conditions of one's own go along to another place
        m_filter = {};
        m_keptFilter.reset();
        m_strip->hide();
        m_list->setConditions({});
    }
    showForms();
    m_list->setPlace(place);
}

QString CustomersPage::title() const
{
    return tr("Customers");
}

QString CustomersPage::status() const
{
    return countWords(m_shown, m_all, m_list->selectedCount(), m_isSearching || !m_filter.conditions.empty());
}

void CustomersPage::note(Whereabouts &here) const
{
    const OutboxItem item = here.outboxItem;
    here = m_list->whereabouts();
    here.outboxItem = item;
}

void CustomersPage::goBackTo(const Whereabouts &there)
{
    m_list->goBackTo(there);
}

QString countWords(int shown, int all, int selected, bool searching)
{
    const QLocale locale;
    if (searching && all > 0)
        return CustomersPage::tr("%1 of %2 found").arg(locale.toString(shown), locale.toString(all));
    const QString counts = CustomersPage::tr("%Ln customers", nullptr, shown);
    return selected > 0
        ? CustomersPage::tr("%1 · %2").arg(counts, CustomersPage::tr("%Ln selected", nullptr, selected))
        : counts;
}

} // namespace carnet
