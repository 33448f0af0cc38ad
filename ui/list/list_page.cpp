#include "list/list_page.h"

#include "list/customer_model.h"
#include "list/customer_table.h"
#include "look/button.h"
#include "look/icon.h"
#include "look/metrics.h"
#include "look/type.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

namespace carnet {

ListPage::ListPage(Store &store, const QString &storeFile, QWidget *parent)
    : QStackedWidget(parent)
    , m_model(new CustomerModel(store, this))
    , m_table(new CustomerTable(m_model, this))
{
    qRegisterMetaType<Query>();
    qRegisterMetaType<QueryAnswer>();
    qRegisterMetaType<QList<CustomerId>>();
    addWidget(m_table);
    addWidget(makeEmptyPage());

    auto *query = new CustomerQuery(storeFile);
    query->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, query, &CustomerQuery::load);
    connect(&m_thread, &QThread::finished, query, &QObject::deleteLater);
    connect(this, &ListPage::asked, query, &CustomerQuery::ask);
    connect(this, &ListPage::rereadAsked, query, &CustomerQuery::reread);
    connect(query, &CustomerQuery::answered, this, &ListPage::take);
    m_thread.start();

    connect(m_table, &CustomerTable::editRequested, this, &ListPage::editRequested);
    connect(m_table, &CustomerTable::typed, this, &ListPage::typed);
    connect(m_table, &CustomerTable::selectionMoved, this, &ListPage::selectionChanged);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ListPage::showMenu);
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
    ask();
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
    m_answered = true;

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
    if (answer.ids.isEmpty())
        showEmpty(answer.counts.value(Place::All) == 0);
    else
        setCurrentWidget(m_table);
    Q_EMIT countsChanged(answer.counts);
    Q_EMIT shown(static_cast<int>(answer.ids.size()), answer.all);
    Q_EMIT selectionChanged();
}

QList<CustomerId> ListPage::selectedIds() const
{
    return m_table->selectedIds();
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

void ListPage::focusTable()
{
    m_table->setFocus();
}

bool ListPage::opensOnEnter() const
{
    return m_model->rowCount() == 1;
}

void ListPage::openOnlyRow()
{
    if (opensOnEnter())
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

void ListPage::showMenu(const QPoint &where)
{
    const QList<CustomerId> ids = selectedIds();
    if (ids.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, CustomerAction action) {
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, action, ids] { Q_EMIT actionRequested(action, ids); });
    };
    add(tr("Edit"), CustomerAction::Edit);
    add(tr("Send now"), CustomerAction::SendNow);
    const bool blacklisted = m_table->currentIndex().data(CustomerModel::BlacklistedRole).toBool();
    add(blacklisted ? tr("Remove from blacklist") : tr("Blacklist"), CustomerAction::Blacklist);
    menu->addSeparator();
    add(tr("Copy phone"), CustomerAction::CopyPhone);
    add(tr("Copy e-mail"), CustomerAction::CopyEmail);
    add(tr("Copy address"), CustomerAction::CopyAddress);
    menu->addSeparator();
    add(tr("Delete"), CustomerAction::Delete);
    menu->popup(m_table->viewport()->mapToGlobal(where));
}

QWidget *ListPage::makeEmptyPage()
{
    auto *page = new QWidget(this);
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(page);
    column->setSpacing(scaled(10, this));
    column->addStretch(2);
    auto *picture = new QLabel(page);
    picture->setPixmap(
        icon(QLatin1StringView("people"), Token::Muted).pixmap(QSize(48, 48), devicePixelRatioF()));
    column->addWidget(picture, 0, Qt::AlignHCenter);
    m_emptyTitle = new QLabel(page);
    m_emptyTitle->setTextFormat(Qt::PlainText);
    applyStep(m_emptyTitle, TextStep::Headline);
    column->addWidget(m_emptyTitle, 0, Qt::AlignHCenter);
    m_emptyText = new QLabel(page);
    m_emptyText->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_emptyText, 0, Qt::AlignHCenter);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(8, this));
    m_emptyFirst = makeButton({}, QLatin1StringView("plug"), ButtonLook::Primary, page);
    m_emptySecond = makeButton({}, QLatin1StringView("person-plus"), ButtonLook::Plain, page);
    buttons->addStretch(1);
    buttons->addWidget(m_emptyFirst);
    buttons->addWidget(m_emptySecond);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addStretch(3);
    connect(m_emptyFirst, &QPushButton::clicked, this, [this] {
        if (m_query.text.isEmpty())
            Q_EMIT connectRequested();
        else
            Q_EMIT clearSearchRequested();
    });
    connect(m_emptySecond, &QPushButton::clicked, this,
            [this] { Q_EMIT newCustomerRequested(m_query.text.trimmed()); });
    return page;
}

void ListPage::showEmpty(bool nothingAtAll)
{
    const QString search = m_query.text.trimmed();
    m_emptyFirst->setIcon({});
    m_emptyText->clear();
    m_emptyFirst->setVisible(true);
    m_emptySecond->setVisible(true);
    if (!search.isEmpty()) {
        m_emptyTitle->setText(tr("No customer matches “%1”").arg(search));
        m_emptyFirst->setText(tr("Clear search"));
        setLook(m_emptyFirst, ButtonLook::Plain);
        m_emptySecond->setText(tr("New customer named “%1”").arg(search.left(60)));
    } else if (nothingAtAll) {
        m_emptyTitle->setText(tr("No customers yet"));
        m_emptyText->setText(tr("Connect your till to fetch its customers, or type the first one."));
        m_emptyFirst->setText(tr("Connect the till"));
        m_emptyFirst->setIcon(icon(QLatin1StringView("plug"), Token::OnAccent));
        setLook(m_emptyFirst, ButtonLook::Primary);
        m_emptySecond->setText(tr("New customer"));
    } else {
        switch (m_query.place) {
        case Place::Companies:
            m_emptyTitle->setText(tr("No companies"));
            break;
        case Place::Blacklisted:
            m_emptyTitle->setText(tr("No blacklisted customers"));
            break;
        case Place::NoContact:
            m_emptyTitle->setText(tr("Every customer has contact details"));
            break;
        default:
            m_emptyTitle->setText(tr("No drafts"));
            break;
        }
        m_emptyFirst->setVisible(false);
        m_emptySecond->setVisible(false);
    }
    setCurrentIndex(1);
}

} // namespace carnet
