// The list as the user meets it: what is typed, selected, opened and copied, and that the place survives.
#include "customers/copying.h"
#include "customers/customer_table.h"
#include "customers/list_page.h"
#include "filled_store.h"
#include "harness/registry.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace carnet;
using namespace carnet::test;

class ListPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theFirstRowIsSelectedAtFirst();
    void aSearchKeepsTheSelectedRowOrTakesTheFirst();
    void typingOnFollowsTheBestAnswer();
    void nothingFoundIsNoWayAway();
    void aListMadeAnewGoesBack();
    void aLargerTextKeepsTheRowInView();
    void whatWasFoundIsMarkedAndNamed();
    void thePlaceSurvivesAnUpdate();
    void aDeletedRowLeavesItsPlaceToTheNext();
    void opensWithTheColumnsField();
    void enterOpensTheOnlyRowEvenBeforeTheAnswer();
    void enterOpensWhoseCardItIs();
    void lettersGoToTheSearch();
    void copiesRowsWithTabs();
    void aLongCopyTellsHowFarItIsAndCanBeStopped();
    void ctrlHomeAndEndReachTheEnds();
    void emptyPagesSayWhy();
    void aNewCustomerIsSelectedOnceItIsListed();
    void sortAndColumnsAreRemembered();

private:
    void open();
    void tellChanged(const QList<CustomerId> &ids);
    [[nodiscard]] QStringList shownNames() const;
    [[nodiscard]] QString selectedName() const;
    [[nodiscard]] QPushButton *button(const QString &text) const;

    std::unique_ptr<FilledStore> m_shop;
    QList<CustomerId> m_ids;
    std::unique_ptr<Directory> m_directory;
    std::unique_ptr<ListPage> m_page;
    CustomerTable *m_table = nullptr;
};

void ListPageTest::init()
{
    m_shop = std::make_unique<FilledStore>();
    std::vector<Customer> customers;
    for (int i = 0; i < 100; ++i) {
        Customer customer = person(QStringLiteral("Name %1").arg(i, 3, 10, QLatin1Char('0')));
        if (i < 10)
            customer.set(Field::Phone, QStringLiteral("06 11 1%1 11 11").arg(i));
        customers.push_back(customer);
    }
    m_ids = m_shop->add(customers);
    open();
}

void ListPageTest::cleanup()
{
    m_page.reset();
    m_directory.reset();
}

void ListPageTest::tellChanged(const QList<CustomerId> &ids)
{
    m_directory->changed(ids);
    m_page->recordsChanged(ids);
}

void ListPageTest::open()
{
    cleanup();
    m_directory = std::make_unique<Directory>(m_shop->file());
    m_page = std::make_unique<ListPage>(*m_directory);
    m_table = m_page->findChild<CustomerTable *>();
    m_page->resize(1000, 400);
    m_page->show();
    QTRY_COMPARE(m_table->model()->rowCount(), m_shop->store->count());
}

QStringList ListPageTest::shownNames() const
{
    QStringList names;
    for (int row = 0; row < m_table->model()->rowCount(); ++row)
        names << m_table->model()->index(row, 0).data().toString();
    return names;
}

QString ListPageTest::selectedName() const
{
    const auto ids = m_page->selectedIds();
    const auto found = m_shop->store->summaries(ids);
    return found.size() == 1 ? displayName(found.front().customer) : QString::number(ids.size());
}

QPushButton *ListPageTest::button(const QString &text) const
{
    for (auto *candidate : m_page->findChildren<QPushButton *>()) {
        if (candidate->isVisible() && candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

void ListPageTest::theFirstRowIsSelectedAtFirst()
{
    QCOMPARE(selectedName(), QStringLiteral("Name 000"));
    QCOMPARE(m_page->currentId(), m_ids.first());
}

void ListPageTest::aSearchKeepsTheSelectedRowOrTakesTheFirst()
{
    m_page->select(m_ids.at(55));
    m_page->setSearch(QStringLiteral("name 05"));
    QTRY_COMPARE(m_table->model()->rowCount(), 11); // 005 and 050 to 059
    QCOMPARE(selectedName(), QStringLiteral("Name 055"));
    m_page->setSearch(QStringLiteral("name 07"));
    QTRY_COMPARE(shownNames().first(), QStringLiteral("Name 070"));
    QCOMPARE(shownNames().last(), QStringLiteral("Name 007"));
    QCOMPARE(selectedName(), QStringLiteral("Name 070"));
    m_page->setSearch({});
    QTRY_COMPARE(m_table->model()->rowCount(), 100);
    QCOMPARE(selectedName(), QStringLiteral("Name 070"));
    QVERIFY(m_table->viewport()->rect().intersects(m_table->visualRect(m_table->currentIndex())));
}

/// The first of the first letters stays listed, and is not the one who is looked for.
void ListPageTest::typingOnFollowsTheBestAnswer()
{
    Customer street = person(QStringLiteral("Aa"));
    street.set(Field::Address, QStringLiteral("46 rue du Name 05"));
    m_shop->add(street);
    open();
    QCOMPARE(selectedName(), QStringLiteral("Aa"));
    m_page->setSearch(QStringLiteral("name 05"));
    QTRY_COMPARE(m_table->model()->rowCount(), 12);
    QCOMPARE(selectedName(), QStringLiteral("Name 050"));
    QVERIFY(shownNames().indexOf(QStringLiteral("Aa")) > 9);
}

void ListPageTest::nothingFoundIsNoWayAway()
{
    m_page->select(m_ids.at(60));
    QTest::keyClick(m_table, Qt::Key_Down, Qt::ShiftModifier);
    m_table->verticalScrollBar()->setValue(m_table->verticalScrollBar()->maximum() / 2);
    const int place = m_table->verticalScrollBar()->value();
    const QList<CustomerId> selected = m_page->selectedIds();
    QCOMPARE(selected.size(), 2);
    m_page->setSearch(QStringLiteral("name 07"));
    QTRY_COMPARE(selectedName(), QStringLiteral("Name 070"));
    m_page->setSearch(QStringLiteral("name 07x"));
    QTRY_COMPARE(m_table->model()->rowCount(), 0);
    m_page->setSearch({});
    QTRY_COMPARE(m_table->model()->rowCount(), 100);
    QCOMPARE(m_page->selectedIds(), selected);
    QCOMPARE(m_table->verticalScrollBar()->value(), place);
}

void ListPageTest::aListMadeAnewGoesBack()
{
    m_page->select(m_ids.at(60));
    QTest::keyClick(m_table, Qt::Key_Down, Qt::ShiftModifier);
    const int place = m_table->verticalScrollBar()->value();
    QVERIFY(place > 0);
    const Whereabouts there = m_page->whereabouts();
    const QList<CustomerId> selected = m_page->selectedIds();
    m_page = std::make_unique<ListPage>(*m_directory);
    m_table = m_page->findChild<CustomerTable *>();
    m_page->resize(1000, 400);
    m_page->show();
    m_page->goBackTo(there);
    QTRY_COMPARE(m_table->model()->rowCount(), 100);
    QCOMPARE(m_page->selectedIds(), selected);
    QCOMPARE(m_page->currentId(), selected.last());
    QCOMPARE(m_table->verticalScrollBar()->value(), place);
}

void ListPageTest::aLargerTextKeepsTheRowInView()
{
    const auto isSeen = [this] {
        return m_table->viewport()->rect().contains(m_table->visualRect(m_table->currentIndex()).center());
    };
    m_page->select(m_ids.at(60));
    QVERIFY(isSeen());
    QFont font = m_table->font();
    for (const int size : {14, 9}) {
        font.setPointSize(size);
        m_table->setFont(font);
        QVERIFY(isSeen());
        QCoreApplication::sendPostedEvents();
        QVERIFY(isSeen());
    }
    // Scrolled away from it: the rows at the top stay.
    m_table->verticalScrollBar()->setValue(0);
    font.setPointSize(12);
    m_table->setFont(font);
    QCOMPARE(m_table->verticalScrollBar()->value(), 0);
    QVERIFY(!isSeen());
}

void ListPageTest::whatWasFoundIsMarkedAndNamed()
{
    Customer customer = person(QStringLiteral("Collignon"), QStringLiteral("René"));
    customer.set(Field::Address, QStringLiteral("46 rue du Pont"));
    customer.set(Field::Country, QStringLiteral("BE"));
    customer.set(Field::IdentityNumber, QStringLiteral("X123456"));
    customer.set(Field::PrivateNote, QStringLiteral("Rings twice, then once more; the dog is deaf"));
    customer.set(Field::Email, QStringLiteral("rene@shop.example"));
    tellChanged({m_shop->add(customer)});
    QTRY_COMPARE(m_table->model()->rowCount(), 101);
    const auto cell = [this](int column, int role) { return m_table->model()->index(0, column).data(role); };
    const auto reason = [&](const QString &text) {
        QSignalSpy answered(m_page.get(), &ListPage::shown);
        m_page->setSearch(text);
        return answered.wait() && m_table->model()->rowCount() > 0
            ? cell(0, CustomerModel::ReasonRole).toString()
            : QStringLiteral("not found");
    };
    QCOMPARE(reason(QStringLiteral("collig rene@")), QString()); // the columns show it
    QCOMPARE(cell(0, Qt::AccessibleDescriptionRole).toString(), QStringLiteral("Found: Collig, René"));
    QCOMPARE(cell(columnOf(Field::Email), Qt::AccessibleDescriptionRole).toString(),
             QStringLiteral("Found: rene"));
    QCOMPARE(reason(QStringLiteral("collignon dupont")), QStringLiteral("Address: 46 rue du Pont"));
    QCOMPARE(cell(0, Qt::AccessibleTextRole).toString(),
             QStringLiteral("Collignon René, Address: 46 rue du Pont"));
    QCOMPARE(reason(QStringLiteral("belgium")), QStringLiteral("Country: Belgium"));
    QCOMPARE(reason(QStringLiteral("x1234")), QStringLiteral("Identity document no."));
    QCOMPARE(reason(QStringLiteral("101")), QStringLiteral("Customer no. 101"));
    QCOMPARE(reason(QStringLiteral("belgium dog")),
             QStringLiteral("Country: Belgium · Private note: …e more; the dog is deaf"));
    // Where there is little room what was found is all of it.
    QCOMPARE(cell(0, CustomerModel::BriefReasonRole).toString(),
             QStringLiteral("Country: Belgium · Private note: …dog is deaf"));
    QCOMPARE(reason(QStringLiteral("belgium twice")),
             QStringLiteral("Country: Belgium · Private note: Rings twice, then once more; the dog is deaf"));
    QCOMPARE(cell(0, CustomerModel::BriefReasonRole).toString(),
             QStringLiteral("Country: Belgium · Private note: …twice, then once …"));
    m_table->setColumnHidden(columnOf(Field::Address), false);
    QCOMPARE(reason(QStringLiteral("collignon du pont")), QString());
}

void ListPageTest::thePlaceSurvivesAnUpdate()
{
    m_page->select(m_ids.at(50));
    m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::PositionAtCenter);
    const int before = m_table->visualRect(m_table->currentIndex()).top();
    std::vector<Customer> more;
    for (int i = 0; i < 60; ++i)
        more.push_back(person(QStringLiteral("Aaa %1").arg(i)));
    const QList<CustomerId> come = m_shop->add(more);
    m_shop->rename(m_ids.at(10), QStringLiteral("Zzz"));
    m_shop->remove(m_ids.at(20));
    tellChanged(come + QList{m_ids.at(10), m_ids.at(20)});
    QTRY_COMPARE(m_table->model()->rowCount(), 159);
    QCOMPARE(selectedName(), QStringLiteral("Name 050"));
    QCOMPARE(m_table->visualRect(m_table->currentIndex()).top(), before);

    // Far from the selected row it is the row at the top that stays.
    m_table->verticalScrollBar()->setValue(m_table->verticalScrollBar()->maximum());
    QTRY_VERIFY(!m_table->indexAt(QPoint(5, 1)).data().toString().isEmpty());
    const QString top = m_table->indexAt(QPoint(5, 1)).data().toString();
    m_shop->remove(come.first());
    tellChanged({come.first()});
    QTRY_COMPARE(m_table->model()->rowCount(), 158);
    QCOMPARE(m_table->indexAt(QPoint(5, 1)).data().toString(), top);
    QCOMPARE(selectedName(), QStringLiteral("Name 050"));
}

void ListPageTest::aDeletedRowLeavesItsPlaceToTheNext()
{
    m_page->select(m_ids.at(50));
    m_shop->remove(m_ids.at(50));
    tellChanged({m_ids.at(50)});
    QTRY_COMPARE(m_table->model()->rowCount(), 99);
    QCOMPARE(selectedName(), QStringLiteral("Name 051"));
}

void ListPageTest::opensWithTheColumnsField()
{
    QSignalSpy opened(m_page.get(), &ListPage::editRequested);
    const QModelIndex phone = m_table->model()->index(3, columnOf(Field::Phone));
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, m_table->visualRect(phone).center());
    QCOMPARE(m_page->currentField(), std::optional(Field::Phone));
    QTest::keyClick(m_table, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().at(0).value<CustomerId>(), m_ids.at(3));
    QCOMPARE(opened.first().at(1).value<std::optional<Field>>(), std::optional(Field::Phone));

    const QModelIndex name = m_table->model()->index(4, 0);
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, m_table->visualRect(name).center());
    QTest::mouseDClick(m_table->viewport(), Qt::LeftButton, {}, m_table->visualRect(name).center());
    QCOMPARE(opened.count(), 2);
    QCOMPARE(opened.last().at(1).value<std::optional<Field>>(), std::optional(Field::Name));
}

void ListPageTest::enterOpensTheOnlyRowEvenBeforeTheAnswer()
{
    QSignalSpy opened(m_page.get(), &ListPage::editRequested);
    m_page->setSearch(QStringLiteral("name 05"));
    m_page->openFound();
    QTRY_COMPARE(m_table->model()->rowCount(), 11);
    QCOMPARE(opened.count(), 0); // eleven are not one
    m_page->setSearch(QStringLiteral("name 051"));
    m_page->openFound();
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(opened.first().at(0).value<CustomerId>(), m_ids.at(51));
}

void ListPageTest::enterOpensWhoseCardItIs()
{
    Customer owner = person(QStringLiteral("Zola"));
    owner.set(Field::Barcode, QStringLiteral("06111"));
    const CustomerId zola = m_shop->add(owner);
    tellChanged({zola});
    QTRY_COMPARE(m_table->model()->rowCount(), 101);
    QSignalSpy opened(m_page.get(), &ListPage::editRequested);
    m_page->setSearch(QStringLiteral("06111")); // also in ten phones
    m_page->openFound();
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(opened.first().at(0).value<CustomerId>(), zola);
    QCOMPARE(m_table->model()->rowCount(), 11);
    m_page->searchCard(QStringLiteral("061111")); // in phones only
    QTRY_COMPARE(m_table->model()->rowCount(), 0);
    QVERIFY(button(QStringLiteral("New customer with this card")));
    QCOMPARE(opened.count(), 1);
}

void ListPageTest::lettersGoToTheSearch()
{
    QSignalSpy typed(m_page.get(), &ListPage::typed);
    QTest::keyClick(m_table, Qt::Key_2);
    QKeyEvent accented(QEvent::KeyPress, Qt::Key_Eacute, Qt::NoModifier, QStringLiteral("é"));
    QCoreApplication::sendEvent(m_table, &accented);
    QCOMPARE(typed.count(), 2);
    QCOMPARE(typed.last().first().toString(), QStringLiteral("é"));
    QTest::keyClick(m_table, Qt::Key_N, Qt::ControlModifier);
    QTest::keyClick(m_table, Qt::Key_Space);
    QCOMPARE(typed.count(), 2);
}

void ListPageTest::copiesRowsWithTabs()
{
    m_table->clearSelection();
    for (const int row : {5, 2}) {
        m_table->selectionModel()->select(m_table->model()->index(row, 0),
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    QGuiApplication::clipboard()->clear();
    m_page->copySelection();
    QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(0).startsWith(QStringLiteral("Name 002\t06 11 12 11 11\t")));
    QVERIFY(lines.at(1).startsWith(QStringLiteral("Name 005\t06 11 15 11 11\t")));
    QVERIFY(lines.at(0).endsWith(QStringLiteral("\tUp to date")));
}

void ListPageTest::aLongCopyTellsHowFarItIsAndCanBeStopped()
{
    std::vector<Customer> more;
    for (int i = 100; i < 1'000; ++i)
        more.push_back(person(QStringLiteral("Name %1").arg(i)));
    m_directory->changed(m_shop->add(more));
    QTRY_COMPARE(m_table->model()->rowCount(), 1'000);
    QSignalSpy progressed(&m_page->copying(), &Copying::progressed);
    const QSignalSpy ended(&m_page->copying(), &Copying::ended);
    m_table->selectAll();
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));

    m_page->copySelection();
    QVERIFY(progressed.wait());
    QVERIFY(progressed.first().at(0).toInt() < 1'000);
    m_page->copying().cancel();
    QCOMPARE(ended.count(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
    m_page->copySelection();
    QTRY_COMPARE(ended.count(), 2);
    QCOMPARE(progressed.last(), (QVariantList{qsizetype(1'000), qsizetype(1'000)}));
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 999);
}

void ListPageTest::ctrlHomeAndEndReachTheEnds()
{
    QTest::keyClick(m_table, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(selectedName(), QStringLiteral("Name 099"));
    QTest::keyClick(m_table, Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(selectedName(), QStringLiteral("Name 000"));
    QTest::keyClick(m_table, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_page->selectedIds(), m_ids.first(2));
    // In the order of the rows, each once, however they were chosen.
    QItemSelectionModel *selection = m_table->selectionModel();
    const auto choose = [&](int first, int last, int columns) {
        selection->select(
            QItemSelection(m_table->model()->index(first, 0), m_table->model()->index(last, columns)),
            QItemSelectionModel::Select);
    };
    choose(8, 9, 1);
    choose(5, 8, 2);
    choose(4, 4, 0);
    QCOMPARE(m_page->selectedIds(), m_ids.first(2) + m_ids.sliced(4, 6));
    QTest::keyClick(m_table, Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_page->selectedIds().size(), 100);
}

void ListPageTest::emptyPagesSayWhy()
{
    QSignalSpy wanted(m_page.get(), &ListPage::newCustomerRequested);
    m_page->setSearch(QStringLiteral("Tartempion"));
    QTRY_VERIFY(button(QStringLiteral("New customer named “Tartempion”")));
    button(QStringLiteral("New customer named “Tartempion”"))->click();
    QCOMPARE(wanted.first().first().value<Customer>().value(Field::Name), QStringLiteral("Tartempion"));
    QSignalSpy cleared(m_page.get(), &ListPage::clearSearchRequested);
    button(QStringLiteral("Clear search"))->click();
    QCOMPARE(cleared.count(), 1);

    m_page->setSearch({});
    m_page->setPlace(Place::Blacklisted);
    const auto says = [this](const QString &words) {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&words](const QLabel *label) { return label->isVisible() && label->text() == words; });
    };
    QTRY_VERIFY(says(QStringLiteral("No blacklisted customers")));
    m_page->setPlace(Place::Drafts);
    QTRY_VERIFY(says(QStringLiteral("No drafts")));
}

void ListPageTest::aNewCustomerIsSelectedOnceItIsListed()
{
    const CustomerId come = m_shop->add(person(QStringLiteral("Name 0495")));
    m_page->select(come);
    tellChanged({come});
    QTRY_COMPARE(selectedName(), QStringLiteral("Name 0495"));
    QVERIFY(m_table->viewport()->rect().intersects(m_table->visualRect(m_table->currentIndex())));
}

void ListPageTest::sortAndColumnsAreRemembered()
{
    m_page->restoreState({}); // nothing remembered: nothing changes
    QMenu menu;
    m_page->fillSortMenu(&menu);
    for (QAction *action : menu.actions()) {
        if (action->text() == QStringLiteral("Descending"))
            action->trigger();
    }
    QTRY_COMPARE(shownNames().first(), QStringLiteral("Name 099"));
    const QByteArray state = m_page->saveState();
    open();
    QCOMPARE(shownNames().first(), QStringLiteral("Name 000"));
    m_page->restoreState(state);
    QTRY_COMPARE(shownNames().first(), QStringLiteral("Name 099"));
}

CARNET_TEST(ListPageTest)
#include "list_page_test.moc"
