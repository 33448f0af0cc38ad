#include "list/list_page.h"

#include "list/customer_model.h"
#include "list/customer_table.h"
#include "list/empty_page.h"

#include <QHeaderView>

namespace carnet {

ListPage::ListPage(Store &store, const QString &storeFile, QWidget *parent)
    : QStackedWidget(parent)
    , m_model(new CustomerModel(store, this))
    , m_table(new CustomerTable(m_model, this))
    , m_empty(new EmptyPage(this))
{
    qRegisterMetaType<Query>();
    qRegisterMetaType<QueryAnswer>();
    qRegisterMetaType<QList<CustomerId>>();
    addWidget(m_table);
    addWidget(m_empty);
    setFocusProxy(m_table);

    auto *query = new CustomerQuery(storeFile);
    query->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, query, &CustomerQuery::load);
    connect(&m_thread, &QThread::finished, query, &QObject::deleteLater);
    connect(this, &ListPage::asked, query, &CustomerQuery::ask);
    connect(this, &ListPage::rereadAsked, query, &CustomerQuery::reread);
    connect(query, &CustomerQuery::answered, this, &ListPage::take);
    m_thread.start();

    connect(m_empty, &EmptyPage::connectRequested, this, &ListPage::connectRequested);
    connect(m_empty, &EmptyPage::clearSearchRequested, this, &ListPage::clearSearchRequested);
    connect(m_empty, &EmptyPage::newCustomerRequested, this, [this] {
        Customer prefilled;
        prefilled.set(m_isCard ? Field::Barcode : Field::Name, m_query.text.trimmed());
        Q_EMIT newCustomerRequested(prefilled);
    });
    connect(m_table, &CustomerTable::editRequested, this, &ListPage::editRequested);
    connect(m_table, &CustomerTable::typed, this, &ListPage::typed);
    connect(m_table, &CustomerTable::selectionMoved, this, &ListPage::selectionChanged);
    connect(m_table, &CustomerTable::menuRequested, this, &ListPage::menuRequested);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &ListPage::sortBy);
    m_table->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    ask();
}

ListPage::~ListPage()
{
    m_thread.quit();
    m_thread.wait();
}

void ListPage::ask()
{
    ++m_query.token;
    Q_EMIT asked(m_query);
}

void ListPage::setPlace(Place place)
{
    if (m_query.place == place)
        return;
    m_query.place = place;
    ask();
}

void ListPage::setSearch(const QString &text)
{
    if (m_query.text == text)
        return;
    m_query.text = text;
    m_isCard = false;
    ask();
}

void ListPage::setTillConnected(bool connected)
{
    m_isTillConnected = connected;
}

void ListPage::sortBy(int column)
{
    m_query.descending = m_query.column == column && !m_query.descending;
    m_query.column = column;
    m_table->horizontalHeader()->setSortIndicator(
        column, m_query.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    ask();
}

void ListPage::recordsChanged(const QList<CustomerId> &ids)
{
    m_model->refresh(ids);
    Q_EMIT rereadAsked(ids);
}

void ListPage::take(const QueryAnswer &answer)
{
    if (answer.token != m_query.token)
        return;
    const bool hadSelection = m_table->selectionModel()->hasSelection();
    const int previousRow = m_table->currentIndex().row();
    m_model->setOrder(answer.ids);
    m_answered = answer.token;

    if (const int row = m_model->rowOf(m_toSelect); m_toSelect != CustomerId::None && row >= 0) {
        m_table->selectRow(row);
        m_table->scrollTo(m_model->index(row, 0));
        m_toSelect = CustomerId::None;
    } else if (!m_table->selectionModel()->hasSelection() && m_model->rowCount() > 0
               && (hadSelection || !m_query.text.isEmpty())) {
        // The selected customer went away: a search goes to its first row, a deletion to the row that came
        // up.
        const int next = m_query.text.isEmpty() ? std::clamp(previousRow, 0, m_model->rowCount() - 1) : 0;
        m_table->selectRow(next);
    }
    showRows(answer);
    Q_EMIT countsChanged(answer.counts);
    Q_EMIT shown(static_cast<int>(answer.ids.size()), answer.all);
    Q_EMIT selectionChanged();
    if (std::exchange(m_openOnlyRow, false))
        openOnlyRow();
}

QList<CustomerId> ListPage::selectedIds() const
{
    return m_table->selectedIds();
}

CustomerId ListPage::currentId() const
{
    return m_model->idAt(m_table->currentIndex().row());
}

std::optional<Field> ListPage::currentField() const
{
    return m_table->fieldAt(m_table->currentIndex());
}

void ListPage::select(CustomerId id)
{
    if (id == CustomerId::None)
        return;
    if (const int row = m_model->rowOf(id); row >= 0) {
        if (!m_table->selectedIds().contains(id))
            m_table->selectRow(row);
        return;
    }
    m_toSelect = id;
}

void ListPage::openOnlyRow()
{
    m_openOnlyRow = m_answered != m_query.token;
    if (!m_openOnlyRow && m_model->rowCount() == 1)
        Q_EMIT editRequested(m_model->idAt(0), std::nullopt);
}

QByteArray ListPage::saveState() const
{
    return m_table->saveState();
}

void ListPage::restoreState(const QByteArray &state)
{
    m_table->restoreState(state);
    const QHeaderView *header = m_table->horizontalHeader();
    const int column = std::clamp(header->sortIndicatorSection(), 0, m_model->columnCount() - 1);
    m_query.column = column;
    m_query.descending = header->sortIndicatorOrder() == Qt::DescendingOrder;
    ask();
}

void ListPage::copySelection()
{
    m_table->copySelection();
}

void ListPage::selectAll()
{
    m_table->selectAll();
}

void ListPage::showRows(const QueryAnswer &answer)
{
    QWidget *page = m_table;
    if (answer.ids.isEmpty()) {
        m_empty->explain({.place = m_query.place,
                          .search = m_query.text.trimmed(),
                          .isCard = m_isCard,
                          .isShopEmpty = answer.counts.value(Place::All) == 0,
                          .isTillConnected = m_isTillConnected});
        page = m_empty;
    }
    setFocusProxy(page == m_table ? m_table : nullptr);
    setCurrentWidget(page); // keeps the focus inside when it was
}

} // namespace carnet
