#include "shell/pages.h"

#include "customers/customers_page.h"
#include "customers/list_page.h"
#include "customers/saved_filters.h"
#include "duplicates/duplicates_page.h"
#include "form/scanner.h"
#include "outbox/outbox_page.h"
#include "shell/customer_editing.h"
#include "shell/top_bar.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace carnet {

namespace {

DetailsPanel::Commands detailsCommands(const Actions &actions, QWidget *window)
{
    auto *more = new QMenu(window);
    actions.fillCustomerMenu(more);
    return {actions.edit,
            actions.sendSelected,
            actions.blacklist,
            actions.exportFile,
            actions.remove,
            actions.details,
            more};
}

MergeTalk::Knows mergeKnows(Shop &shop, const CustomerEditing &editing)
{
    return {[&shop] { return shop.rulesContext(); },
            [&editing](CustomerId id) { return editing.isOpen(id); }};
}

} // namespace

Pages::Pages(Shop &shop, const Actions &actions, TopBar &top, const CustomerEditing &editing, QWidget *window)
    : QObject(window)
    , m_shop(shop)
    , m_top(top)
    , m_customers(new CustomersPage(shop.desk(), shop.directory(), detailsCommands(actions, window), window))
    , m_outbox(new OutboxPage(shop.desk(), window))
    , m_duplicates(new DuplicatesPage(shop.desk(), shop.directory(), mergeKnows(shop, editing), window))
    , m_filters(new SavedFilters(shop.desk(), shop.directory(), this))
    , m_all{m_customers, m_outbox, m_duplicates}
{
    wireCustomers(actions);
    wireSearch(window);
    wireFilters(actions);
    connect(actions.customers, &QAction::triggered, this, [this] { Q_EMIT placeWanted(Place::All); });
    connect(actions.outbox, &QAction::triggered, this,
            [this] { Q_EMIT placeWanted(m_outbox->firstFilled()); });
    connect(actions.duplicates, &QAction::triggered, this, [this] { Q_EMIT placeWanted(Place::Duplicates); });
    connect(actions.findDuplicates, &QAction::triggered, this, [this] {
        const CustomerId id = m_customers->selection().current;
        Q_EMIT placeWanted(Place::Duplicates);
        m_duplicates->goTo(id);
    });
}

void Pages::wireCustomers(const Actions &actions)
{
    ListPage &list = m_customers->customers();
    connect(actions.copy, &QAction::triggered, &list, &ListPage::copySelection);
    connect(actions.selectAll, &QAction::triggered, &list, &ListPage::selectAll);
    connect(actions.columns, &QMenu::aboutToShow, &list,
            [&list, menu = actions.columns] { list.fillColumnsMenu(menu); });
    connect(actions.sorting, &QMenu::aboutToShow, &list,
            [&list, menu = actions.sorting] { list.fillSortMenu(menu); });
    connect(&list, &ListPage::newCustomerRequested, this, &Pages::newCustomerWanted);
    connect(&list, &ListPage::connectRequested, this, &Pages::connectionWanted);
    connect(&list, &ListPage::menuRequested, this, &Pages::menuWanted);
    connect(&list, &ListPage::importRequested, this, &Pages::importWanted);
    connect(m_customers, &CustomersPage::continueWanted, this, &Pages::continueWanted);
    connect(m_customers, &CustomersPage::discardWanted, this, &Pages::discardWanted);

    const auto showForms = [this] { m_customers->setUnfinished(m_shop.forms().left()); };
    connect(&m_shop.forms(), &UnfinishedForms::changed, this, showForms);
    showForms();
    const auto showTill = [this] {
        m_customers->customers().setTillConnected(m_shop.address().isComplete());
    };
    connect(&m_shop, &Shop::addressChanged, this, showTill);
    showTill();
}

void Pages::wireSearch(QWidget *window)
{
    ListPage &list = m_customers->customers();
    connect(&m_top, &TopBar::searchChanged, this, &Pages::search);
    connect(&m_top, &TopBar::searchEntered, &list, &ListPage::openFound);
    connect(&m_top, &TopBar::searchLeft, &list, [&list] { list.setFocus(); });
    connect(&list, &ListPage::typed, &m_top, &TopBar::typeSearch);
    connect(&list, &ListPage::clearSearchRequested, &m_top, &TopBar::clearSearch);
    connect(new Scanner(window), &Scanner::read, this, [this](const QString &code) {
        // Or a card would seem to be nobody's where its customer is not listed.
        Q_EMIT placeWanted(Place::All);
        m_customers->customers().searchCard(code);
        m_top.setSearch(code);
    });
}

void Pages::wireFilters(const Actions &actions)
{
    connect(actions.filter, &QAction::triggered, this, [this] {
        if (!m_customers->view()->isVisible())
            Q_EMIT placeWanted(Place::All);
        m_customers->changeFilter();
    });
    connect(m_customers, &CustomersPage::counted, m_filters, &SavedFilters::load);
    connect(m_customers, &CustomersPage::filterKept, this,
            [this](const Filter &filter, std::optional<int> kept) {
                Q_EMIT filterWanted(m_filters->keep(filter, kept));
            });
    connect(m_filters, &SavedFilters::changed, this, &Pages::filtersChanged);
    connect(m_filters, &SavedFilters::storeFailed, this, &Pages::storeFailed);
}

void Pages::showFilter(int filter)
{
    m_customers->showFilter(m_filters->all().at(static_cast<std::size_t>(filter)), filter);
}

void Pages::fillFilterMenu(QMenu *menu, int filter)
{
    const auto add = [&](const QString &words, auto act) {
        connect(menu->addAction(words), &QAction::triggered, this, act);
    };
    add(tr("&Rename"), [this, filter] {
        Q_EMIT filterWanted(filter);
        m_customers->renameFilter();
    });
    add(tr("&Change"), [this, filter] {
        Q_EMIT filterWanted(filter);
        m_customers->changeFilter();
    });
    add(tr("Re&move"), [this, filter] {
        m_filters->remove(filter);
        Q_EMIT placeWanted(Place::All);
    });
}

void Pages::search(const QString &text)
{
    if (!text.trimmed().isEmpty() && !m_customers->view()->isVisible())
        Q_EMIT placeWanted(Place::All);
    m_customers->setSearch(text);
}

Page &Pages::of(Place place) const
{
    return **std::ranges::find_if(m_all, [place](const Page *page) { return page->shows(place); });
}

QHash<Place, int> Pages::counts() const
{
    QHash<Place, int> counts;
    for (const Page *page : m_all)
        counts.insert(page->counts());
    return counts;
}

Copying &Pages::copying()
{
    return m_customers->customers().copying();
}

ExportDialog::Choices Pages::exportChoices() const
{
    const ListPage &list = m_customers->customers();
    const QList<CustomerId> selected = list.selectedIds();
    return {m_customers->counts().value(Place::All), m_customers->title(), list.listedIds(),
            std::make_shared<const std::vector<CustomerId>>(selected.begin(), selected.end()),
            list.shownFields()};
}

/// Enough of the list to print, and to say how many there are.
PrintDialog::Choices Pages::printChoices() const
{
    const ListPage &list = m_customers->customers();
    PrintDialog::Choices choices{
        m_customers->title(), {}, list.selectedIds(), list.shownColumns(), m_shop.settings().country()};
    if (const CustomerIds ids = list.listedIds())
        choices.viewIds = QList<CustomerId>(ids->begin(), ids->end());
    return choices;
}

void Pages::select(CustomerId id)
{
    m_customers->customers().select(id);
}

QByteArray Pages::saveState() const
{
    return m_customers->customers().saveState();
}

void Pages::restoreState(const QByteArray &state)
{
    m_customers->customers().restoreState(state);
}

void Pages::goBackTo(const Whereabouts &there, Place place)
{
    if (!there.search.isEmpty() && &of(place) == m_customers)
        m_top.setSearch(there.search);
    for (Page *page : m_all)
        page->goBackTo(there);
}

} // namespace carnet
