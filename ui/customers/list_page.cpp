#include "customers/list_page.h"

#include "customers/customer_model.h"
#include "customers/customer_table.h"
#include "customers/empty_page.h"
#include "directory/difference.h"

#include <QActionGroup>
#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>
#include <QMenu>
#include <QScopedValueRollback>

namespace carnet {

namespace {

constexpr quint8 pageVersion = 1;

} // namespace

ListPage::ListPage(Directory &directory, QWidget *parent)
    : QStackedWidget(parent)
    , m_model(new CustomerModel(directory, this))
    , m_table(new CustomerTable(m_model, this))
    , m_empty(new EmptyPage(this))
    , m_directory(directory)
{
    addWidget(m_table);
    addWidget(m_empty);
    setFocusProxy(m_table);
    connect(&directory, &Directory::answered, this, &ListPage::take);
    connect(m_table, &CustomerTable::scrolled, this, &ListPage::tellView);
    connect(m_empty, &EmptyPage::connectRequested, this, &ListPage::connectRequested);
    connect(m_empty, &EmptyPage::importRequested, this, &ListPage::importRequested);
    connect(m_empty, &EmptyPage::clearSearchRequested, this, &ListPage::clearSearchRequested);
    connect(m_empty, &EmptyPage::newCustomerRequested, this, [this] {
        Customer prefilled;
        prefilled.set(m_query.isCode ? Field::Barcode : Field::Name, m_query.text.trimmed());
        Q_EMIT newCustomerRequested(prefilled);
    });
    connect(m_table, &CustomerTable::editRequested, this, &ListPage::editRequested);
    connect(m_table, &CustomerTable::typed, this, &ListPage::typed);
    connect(m_table, &CustomerTable::selectionMoved, this, &ListPage::userMoved);
    connect(m_table, &CustomerTable::currentMoved, this, &ListPage::userMoved);
    connect(m_table, &QAbstractItemView::pressed, this, [this] { m_followsTop = false; });
    connect(m_table, &CustomerTable::menuRequested, this, &ListPage::menuRequested);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &ListPage::sortByClick);
    sortBy(0, Qt::AscendingOrder);
}

void ListPage::ask()
{
    m_query.locale = QLocale();
    m_asked = m_directory.ask(m_query);
}

/// Only another selection makes what was said of the last one worthless.
void ListPage::tellView()
{
    View view = m_table->view();
    const bool isSame = view.ids == m_view.ids && view.selected == m_view.selected;
    view.number = m_view.number + (isSame ? 0 : 1);
    m_view = view;
    m_directory.look(m_view);
}

void ListPage::setPlace(Place place)
{
    if (m_query.place == place)
        return;
    m_query.place = place;
    m_toSelect = CustomerId::None;
    ask();
}

void ListPage::setConditions(const Conditions &conditions)
{
    if (m_query.conditions == conditions)
        return;
    m_query.conditions = conditions;
    m_toSelect = CustomerId::None;
    ask();
}

void ListPage::setSearch(const QString &text)
{
    if (m_query.text == text)
        return;
    if (m_query.text.isEmpty())
        m_beforeSearch = whereabouts();
    m_query.text = text;
    m_query.isCode = false;
    m_toSelect = CustomerId::None;
    ask();
}

void ListPage::searchCard(const QString &code)
{
    if (m_query.text.isEmpty())
        m_beforeSearch = whereabouts();
    m_query.text = code;
    m_query.isCode = true;
    ask();
    openFound();
}

void ListPage::setUnfinished(const QList<UnfinishedForm> &forms)
{
    QSet<CustomerId> customers;
    for (const UnfinishedForm &form : forms)
        customers.insert(form.customer);
    m_model->setUnfinished(customers);
}

void ListPage::setTillConnected(bool connected)
{
    m_isTillConnected = connected;
}

void ListPage::sortByClick(int column)
{
    const bool again = m_query.column == column && !m_query.descending;
    sortBy(column, again ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void ListPage::sortBy(int column, Qt::SortOrder order)
{
    m_query.column = column;
    m_query.descending = order == Qt::DescendingOrder;
    m_table->horizontalHeader()->setSortIndicator(column, order);
    ask();
}

void ListPage::recordsChanged(const QList<CustomerId> &ids)
{
    m_model->refresh(ids);
}

void ListPage::take(const Answer &answer)
{
    if (answer.token != m_asked)
        return; // something else has been asked since
    const bool sameQuestion = answer.token == m_answered;
    const bool newText = std::exchange(m_answeredText, m_query.text) != m_query.text;
    m_answered = answer.token;
    m_exact = answer.exact;
    {
        const QScopedValueRollback ours(m_choosing, true);
        const Spot spot = m_table->spot();
        const Before before{sameQuestion, newText, m_model->rowCount() == 0,
                            m_table->selectionModel()->hasSelection(), m_table->currentIndex().row()};
        listRows(answer);
        m_model->setQuestion(m_query.question());
        showRows(answer);
        if (!comeBack(before)) {
            const bool chosen = chooseRow(before);
            const bool sameRows = sameQuestion || (newText && m_query.text.isEmpty());
            if (sameRows && !m_followsTop)
                m_table->returnTo(spot);
            if (chosen || !sameQuestion)
                m_table->scrollTo(m_table->currentIndex());
        }
    }
    tellView();
    Q_EMIT countsChanged(answer.counts);
    Q_EMIT shown(static_cast<int>(answer.ids->size()), answer.all);
    Q_EMIT selectionChanged();
    if (std::exchange(m_openFound, false))
        openFound();
}

/// In a new layout Qt would look after each selected row; the answer says where they are.
void ListPage::listRows(const Answer &answer)
{
    if (m_model->tellsDifference(answer)) {
        m_model->take(answer);
        return;
    }
    const CustomerIds before = m_model->ids();
    const QList<RowRange> rows = m_table->selectedRows();
    const bool isKnown = before == m_view.ids && rows == m_view.selected && answer.view == m_view.number;
    m_table->clearSelection();
    m_model->take(answer);
    if (!rows.isEmpty())
        m_table->selectRows(isKnown ? answer.selected : rowsAmong(*answer.ids, *before, rows));
}

/// To where the user was before the list was made anew, or before a search that found nothing.
bool ListPage::comeBack(const Before &before)
{
    if (m_model->rowCount() == 0)
        return false;
    if (before.wasEmpty && before.isNewText && m_query.text.isEmpty() && !m_comeBackTo)
        m_comeBackTo = m_beforeSearch;
    const auto there = std::exchange(m_comeBackTo, std::nullopt);
    return there && m_table->goBackTo(*there);
}

/// The selected row stays while it is there. Otherwise a new question goes to its first row, and a row that
/// went away leaves its place to the one that came up. What nobody has selected does not stay: the answer to
/// what is typed on may be another. True when another row was chosen.
bool ListPage::chooseRow(const Before &before)
{
    if (const int row = m_model->rowOf(m_toSelect); row >= 0) {
        m_toSelect = CustomerId::None;
        m_isOurChoice = false;
        m_table->goToRow(row);
        return true;
    }
    if (before.wasEmpty && before.isSameQuestion)
        m_followsTop = true; // customers arrive: until the user moves, the first is the first
    const bool hasSelection = m_table->selectionModel()->hasSelection();
    const bool searchesOn = before.isNewText && m_isOurChoice && !m_query.text.isEmpty();
    if (m_followsTop || searchesOn || (!before.isSameQuestion && !hasSelection)) {
        m_isOurChoice = true;
        m_table->goToRow(0);
        return true;
    }
    if (before.hadSelection && !hasSelection) {
        m_table->goToRow(std::clamp(before.row, 0, std::max(0, m_model->rowCount() - 1)));
        return true;
    }
    return false;
}

Whereabouts ListPage::whereabouts() const
{
    Whereabouts here = m_table->whereabouts();
    here.search = m_query.text;
    return here;
}

void ListPage::userMoved()
{
    if (m_choosing)
        return;
    m_followsTop = false;
    m_isOurChoice = false;
    m_toSelect = CustomerId::None;
    tellView();
    Q_EMIT selectionChanged();
}

Copying &ListPage::copying()
{
    return m_table->copying();
}

QList<CustomerId> ListPage::selectedIds() const
{
    return m_table->selectedIds();
}

int ListPage::selectedCount() const
{
    int count = 0;
    for (const RowRange &rows : m_table->selectedRows())
        count += rows.length();
    return count;
}

CustomerId ListPage::currentId() const
{
    return m_model->idAt(m_table->rowInUse().row());
}

std::optional<Field> ListPage::currentField() const
{
    return m_table->fieldAt(m_table->rowInUse());
}

void ListPage::select(CustomerId id)
{
    if (id == CustomerId::None)
        return;
    m_isOurChoice = false;
    m_followsTop = false;
    if (const int row = m_model->rowOf(id); row >= 0) {
        if (!m_table->selectionModel()->isRowSelected(row))
            m_table->goToRow(row);
        return;
    }
    m_toSelect = id;
}

void ListPage::openFound()
{
    m_openFound = m_answered != m_asked;
    const CustomerId id = m_model->rowCount() == 1 ? m_model->idAt(0) : m_exact;
    if (!m_openFound && id != CustomerId::None)
        Q_EMIT editRequested(id, std::nullopt);
}

QByteArray ListPage::saveState() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << pageVersion << m_query.column << m_query.descending << m_table->columns().saveState();
    return bytes;
}

void ListPage::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    quint8 version = 0;
    int column = 0;
    bool descending = false;
    QByteArray columns;
    in >> version >> column >> descending >> columns;
    if (in.status() != QDataStream::Ok || version != pageVersion)
        return;
    m_table->columns().restoreState(columns);
    sortBy(std::clamp(column, 0, m_model->columnCount() - 1),
           descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void ListPage::fillColumnsMenu(QMenu *menu)
{
    m_table->columns().fillMenu(menu);
}

void ListPage::fillSortMenu(QMenu *menu)
{
    menu->clear();
    qDeleteAll(menu->findChildren<QActionGroup *>());
    auto *columns = new QActionGroup(menu);
    for (int i = 0; i < m_model->columnCount(); ++i) {
        if (m_table->isColumnHidden(i) && i != m_query.column)
            continue;
        QAction *action = menu->addAction(titleOf(customerColumns().at(i)));
        action->setCheckable(true);
        action->setChecked(i == m_query.column);
        columns->addAction(action);
        connect(action, &QAction::triggered, this, [this, i] { sortBy(i, Qt::AscendingOrder); });
    }
    menu->addSeparator();
    auto *orders = new QActionGroup(menu);
    const std::pair<QString, Qt::SortOrder> both[] = {{tr("Ascending"), Qt::AscendingOrder},
                                                      {tr("Descending"), Qt::DescendingOrder}};
    for (const auto &[words, order] : both) {
        QAction *action = menu->addAction(words);
        action->setCheckable(true);
        action->setChecked(m_query.descending == (order == Qt::DescendingOrder));
        orders->addAction(action);
        connect(action, &QAction::triggered, this, [this, order = order] { sortBy(m_query.column, order); });
    }
}

void ListPage::copySelection()
{
    m_table->copySelection();
}

CustomerIds ListPage::listedIds() const
{
    return m_model->ids();
}

QList<CustomerColumn> ListPage::shownColumns() const
{
    return m_table->shownColumns();
}

std::vector<Field> ListPage::shownFields() const
{
    std::vector<Field> fields;
    for (const CustomerColumn &column : m_table->shownColumns()) {
        if (column.kind == ColumnKind::Customer)
            fields.insert(fields.end(), {Field::Name, Field::FirstName});
        else if (column.kind == ColumnKind::Town)
            fields.insert(fields.end(), {Field::Postcode, Field::Town});
        else if (column.kind == ColumnKind::Field)
            fields.push_back(column.field);
    }
    std::vector<Field> once;
    std::ranges::copy_if(fields, std::back_inserter(once),
                         [&once](Field field) { return std::ranges::find(once, field) == once.end(); });
    return once;
}

void ListPage::selectAll()
{
    m_table->selectAll();
}

void ListPage::showRows(const Answer &answer)
{
    QWidget *page = m_table;
    if (answer.ids->empty()) {
        m_empty->explain({.place = m_query.place,
                          .isFiltered = !m_query.conditions.empty(),
                          .search = m_query.text.trimmed(),
                          .isCard = m_query.isCode,
                          .isShopEmpty = answer.counts.value(Place::All) == 0,
                          .isTillConnected = m_isTillConnected});
        page = m_empty;
    }
    setFocusProxy(page == m_table ? m_table : nullptr);
    setCurrentWidget(page); // keeps the focus inside when it was
}

} // namespace carnet
