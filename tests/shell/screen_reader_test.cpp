// What a screen reader does instead of clicking: it selects rows, which leaves the current one where it was.
#include "harness/registry.h"
#include "outbox/outbox_view.h"
#include "places/side_list.h"
#include "settings/language.h"
#include "shell/window_desk.h"
#include "till_double/till_double.h"

#include <QAccessible>
#include <QListView>
#include <QTemporaryDir>

using namespace carnet;
using namespace carnet::test;

class ScreenReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_speech.speak(Language::English); }
    void init();
    void cleanup() { m_desk.reset(); }
    void aPlaceIsChosenByItsRow();
    void aRowOfTheOutboxIsChosen();
    void theSelectedCustomerIsTheOneThatOpens();

private:
    static void choose(QAbstractItemView *view, const QString &name);

    Speech m_speech;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TillDouble> m_till;
    std::unique_ptr<WindowDesk> m_desk;
};

void ScreenReaderTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_till = std::make_unique<TillDouble>();
    m_desk = std::make_unique<WindowDesk>();
    for (const char *name : {"Aubry", "Bensalem", "Caron"})
        m_till->addOnTill({{QStringLiteral("name"), QString::fromLatin1(name)}});
    QVERIFY(m_desk->open(m_folder->path(), {m_till->url(), TillDouble::shop(), TillDouble::key()}));
    QTRY_COMPARE(m_desk->table()->model()->rowCount(), 3);
    QTRY_VERIFY(!m_desk->shop->desk().isUpdating());
    m_desk->shop->setSendAutomatically(false);
}

void ScreenReaderTest::choose(QAbstractItemView *view, const QString &name)
{
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view);
    for (int i = 0; i < list->childCount(); ++i) {
        QAccessibleInterface *row = list->child(i);
        if (row->text(QAccessible::Name).startsWith(name)) {
            row->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
            return;
        }
    }
    QFAIL(qPrintable(name));
}

void ScreenReaderTest::aPlaceIsChosenByItsRow()
{
    auto *side = m_desk->window->findChild<SideList *>();
    choose(side, QStringLiteral("In doubt"));
    QTRY_VERIFY(m_desk->window->findChild<OutboxView *>()->isVisible());
    choose(side, QStringLiteral("In doubt")); // toggled off: one place is always chosen
    QCOMPARE(side->selectionModel()->selectedIndexes(), QModelIndexList{side->currentIndex()});
    choose(side, QStringLiteral("All customers"));
    QTRY_VERIFY(m_desk->table()->isVisible());
}

void ScreenReaderTest::aRowOfTheOutboxIsChosen()
{
    for (const auto &customer : m_desk->customers()) {
        Customer wanted = customer.customer;
        wanted.set(Field::Email, QStringLiteral("a@b.example"));
        QVERIFY(answered(m_desk->shop->desk().save({customer.id, {customer.customer, wanted}})).ok());
    }
    m_desk->trigger(QKeySequence(Qt::CTRL | Qt::Key_2));
    auto *page = m_desk->window->findChild<OutboxView *>();
    auto *list = page->findChild<QListView *>();
    QTRY_VERIFY(list->model()->rowCount() >= 4);
    for (const auto &customer : m_desk->customers()) {
        choose(list, spokenName(customer.customer));
        QTRY_COMPARE(page->selectedIds(), QList<CustomerId>{customer.id});
    }
}

void ScreenReaderTest::theSelectedCustomerIsTheOneThatOpens()
{
    QTableView *table = m_desk->table();
    QCOMPARE(table->currentIndex().row(), 0);
    QAccessibleTableInterface *rows = QAccessible::queryAccessibleInterface(table)->tableInterface();
    QVERIFY(rows->unselectRow(0));
    QVERIFY(rows->selectRow(2));
    m_desk->trigger(QKeySequence(Qt::Key_F2));
    QTRY_VERIFY(m_desk->form());
    QCOMPARE(m_desk->line("name")->text(), QStringLiteral("Caron"));
}

CARNET_TEST(ScreenReaderTest)
#include "screen_reader_test.moc"
