// "Update from till" in the real window: the user's place, selection and half-filled form survive it, it can
// be stopped, and a list that looks wrong is not believed without a question.
#include "harness/registry.h"
#include "look/toast.h"
#include "settings/language.h"
#include "shell/window_desk.h"
#include "till_double/till_double.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace carnet;
using namespace carnet::test;

class UpdateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_speech.speak(Language::English); }
    void init();
    void cleanup();
    void theUsersPlaceSurvives();
    void aHalfFilledFormSurvives();
    void savingNeverWaitsForIt();
    void itCanBeStopped();
    void aListThatLooksWrongIsAskedAbout_data();
    void aListThatLooksWrongIsAskedAbout();
    void theQuestionCanBeLeftAlone();
    void theNextNoticeComesUpWhenOneIsClosed();
    void aConflictIsShown();
    void columnsNobodyKnowsAreKept();
    void whoAsksIsAnsweredUntilItHoldsNoLonger();

private:
    Speech m_speech;
    void open(int customers);
    void update();
    [[nodiscard]] QString firstVisible() const;
    [[nodiscard]] QString nameAt(int row) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TillDouble> m_till;
    std::unique_ptr<WindowDesk> m_desk;
};

void UpdateTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_till = std::make_unique<TillDouble>();
    m_desk = std::make_unique<WindowDesk>();
}

void UpdateTest::cleanup()
{
    m_desk.reset();
}

void UpdateTest::open(int customers)
{
    for (int i = 0; i < customers; ++i)
        m_till->addOnTill(
            {{QStringLiteral("name"), QStringLiteral("Customer %1").arg(i, 4, 10, QLatin1Char('0'))},
             {QStringLiteral("phone"), QStringLiteral("06%1").arg(i, 8, 10, QLatin1Char('0'))}});
    QVERIFY(m_desk->open(m_folder->path(), {m_till->url(), TillDouble::shop(), TillDouble::key()}));
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->table()->model()->rowCount(), customers, 20'000);
    QTRY_VERIFY(!m_desk->shop->desk().isUpdating());
}

void UpdateTest::update()
{
    const QSignalSpy ended(&m_desk->shop->desk(), &Desk::updateEnded);
    const QSignalSpy asked(&m_desk->shop->desk(), &Desk::listDoubtful);
    m_desk->trigger(QKeySequence(Qt::Key_F5));
    QTRY_VERIFY_WITH_TIMEOUT(!ended.isEmpty() || !asked.isEmpty(), 20'000);
}

QString UpdateTest::nameAt(int row) const
{
    return m_desk->table()->model()->index(row, 0).data().toString();
}

QString UpdateTest::firstVisible() const
{
    return nameAt(m_desk->table()->rowAt(2));
}

void UpdateTest::theUsersPlaceSurvives()
{
    open(2'000);
    QTableView *table = m_desk->table();
    table->selectRow(1'000);
    QTest::qWait(0);
    table->verticalScrollBar()->setValue(table->verticalScrollBar()->value() + 5);
    QTRY_VERIFY(!nameAt(1'000).isEmpty() && !firstVisible().isEmpty()); // the rows come when they are seen
    const QString selected = nameAt(1'000);
    const QString first = firstVisible();

    // A colleague renames, adds and deletes, above and below what is in view.
    m_till->customers[11].insert(QStringLiteral("name"), QStringLiteral("Zola"));
    m_till->customers[1'501].insert(QStringLiteral("name"), QStringLiteral("Aubry"));
    m_till->customers[1'001].insert(QStringLiteral("phone"),
                                    QStringLiteral("0639981024")); // the selected one
    for (int id = 100; id < 150; ++id)
        m_till->customers.remove(id);
    for (int i = 0; i < 20; ++i)
        m_till->addOnTill({{QStringLiteral("name"), QStringLiteral("Customer 0%1 new").arg(i)}});
    update();
    QTRY_COMPARE(table->model()->rowCount(), 1'970);

    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(nameAt(table->currentIndex().row()), selected);
    QVERIFY(table->currentIndex().row() != 1'000);
    QVERIFY(table->visualRect(table->currentIndex()).isValid());
    QTRY_VERIFY(table->currentIndex().siblingAtColumn(1).data().toString().contains(QStringLiteral("24")));
}

void UpdateTest::aHalfFilledFormSurvives()
{
    open(2'000);
    m_desk->table()->selectRow(700);
    m_desk->trigger(QKeySequence(Qt::Key_F2));
    QTRY_VERIFY(m_desk->form());
    m_desk->type("email", QStringLiteral("half@"));
    m_desk->line("email")->setCursorPosition(2);
    const auto *form = m_desk->form();

    m_till->customers[701].insert(QStringLiteral("phone"), QStringLiteral("0639981024"));
    m_till->customers[701].insert(QStringLiteral("city"), QStringLiteral("Lyon"));
    m_till->customers[5].insert(QStringLiteral("name"), QStringLiteral("Zola"));
    update();
    QCOMPARE(m_desk->form(), form);
    QCOMPARE(m_desk->line("email")->text(), QStringLiteral("half@"));
    QCOMPARE(m_desk->line("email")->cursorPosition(), 2);
    m_desk->line("email")->end(false);
    m_desk->type("email", QStringLiteral("b.example"));
    m_desk->save();
    QTRY_VERIFY(!m_desk->form());
    m_desk->trigger(QKeySequence(Qt::Key_F9));
    QTRY_COMPARE(m_till->customers.value(701).value(QStringLiteral("email")),
                 QStringLiteral("half@b.example"));
    // What the colleague changed meanwhile was neither typed nor sent back.
    QCOMPARE(m_till->customers.value(701).value(QStringLiteral("phone")), QStringLiteral("0639981024"));
    QCOMPARE(m_till->customers.value(701).value(QStringLiteral("city")), QStringLiteral("Lyon"));
}

/// While a list is taken over, the store is free whenever the window is: a save never waits for it.
void UpdateTest::savingNeverWaitsForIt()
{
    for (int i = 0; i < 600; ++i)
        m_till->addOnTill({{QStringLiteral("name"), QStringLiteral("Customer %1").arg(i)}});
    QVERIFY(m_desk->open(m_folder->path(), {m_till->url(), TillDouble::shop(), TillDouble::key()}));
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->table()->model()->rowCount(), 600, 20'000);
    QTRY_VERIFY(!m_desk->shop->desk().isUpdating());
    for (auto &customer : m_till->customers)
        customer.insert(QStringLiteral("city"), QStringLiteral("Lyon"));
    Desk &outbox = m_desk->shop->desk();
    const QSignalSpy ended(&outbox, &Desk::updateEnded);
    QList<int> progress;
    int saved = 0;
    connect(&outbox, &Desk::updateApplying, this, [&](int done, int all) {
        QCOMPARE(all, 600);
        progress << done;
        Customer typed;
        typed.set(Field::Name, QStringLiteral("Typed meanwhile"));
        whenAnswered(outbox.save({CustomerId::None, {{}, typed}}), this,
                     [&saved](const Result<Saved, StoreError> &kept) { saved += kept ? 1 : 0; });
    });
    outbox.updateFromTill();
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 20'000);
    QVERIFY(progress.size() > 3);
    QVERIFY(std::ranges::is_sorted(progress));
    QCOMPARE(progress.last(), 600);
    QTRY_COMPARE(saved, static_cast<int>(progress.size()));
    QCOMPARE(static_cast<int>(m_desk->customers().size()), 600 + saved);
}

void UpdateTest::itCanBeStopped()
{
    open(50);
    const QDateTime before = m_desk->shop->desk().lastUpdate();
    m_till->customers[1].insert(QStringLiteral("name"), QStringLiteral("Zola"));
    m_till->fail(QStringLiteral("getClients.php"), {Fault::When::StallHalf, false, {}});
    m_desk->trigger(QKeySequence(Qt::Key_F5));
    QTRY_VERIFY(m_desk->button(QStringLiteral("Cancel")));
    QVERIFY(m_desk->shop->desk().isUpdating());
    m_desk->button(QStringLiteral("Cancel"))->click();
    QTRY_VERIFY(!m_desk->shop->desk().isUpdating());
    QTRY_VERIFY(!m_desk->button(QStringLiteral("Cancel")));
    QCOMPARE(nameAt(0), QStringLiteral("Customer 0000"));
    QCOMPARE(m_desk->shop->desk().lastUpdate(), before);
    QVERIFY(!m_desk->strip()); // the user knows
    update();
    QTRY_COMPARE(nameAt(49), QStringLiteral("Zola"));
}

void UpdateTest::aListThatLooksWrongIsAskedAbout_data()
{
    QTest::addColumn<int>("remaining");
    QTest::addColumn<bool>("believed");
    QTest::newRow("empty, believed") << 0 << true;
    QTest::newRow("empty, not believed") << 0 << false;
    QTest::newRow("a tenth less and one, believed") << 89 << true;
    QTest::newRow("a tenth less and one, not believed") << 89 << false;
}

void UpdateTest::aListThatLooksWrongIsAskedAbout()
{
    QFETCH(int, remaining);
    QFETCH(bool, believed);
    open(100);
    const auto all = m_till->customers;
    while (m_till->customers.size() > remaining)
        m_till->customers.remove(m_till->customers.lastKey());
    update();
    QTRY_VERIFY(m_desk->stripText().startsWith(QStringLiteral("The till's list looks incomplete.")));
    QVERIFY2(m_desk->stripText().contains(
                 QStringLiteral("100 customers are known here, the till listed %1. Nothing was changed here.")
                     .arg(remaining)),
             qPrintable(m_desk->stripText()));
    QCOMPARE(m_desk->table()->model()->rowCount(), 100);
    QCOMPARE(m_desk->customers().size(), 100U);

    m_desk->button(believed ? QStringLiteral("Use this list") : QStringLiteral("Keep what is here"))->click();
    QTRY_VERIFY(!m_desk->strip());
    QTRY_VERIFY(!m_desk->shop->desk().isUpdating());
    const int expected = believed ? remaining : 100;
    QTRY_COMPARE(static_cast<int>(m_desk->customers().size()), expected);
    if (!believed) {
        m_till->customers = all;
        update();
        QVERIFY(!m_desk->strip());
    }
}

void UpdateTest::theQuestionCanBeLeftAlone()
{
    open(100);
    const auto all = m_till->customers;
    m_till->customers.clear();
    update();
    QTRY_VERIFY(m_desk->strip());
    // The user goes on; what is typed reaches the till all the same.
    m_desk->trigger(QKeySequence(Qt::CTRL | Qt::Key_N));
    m_desk->type("name", QStringLiteral("Aubry"));
    m_desk->save();
    QTRY_VERIFY(!m_desk->form());
    m_desk->trigger(QKeySequence(Qt::Key_F9));
    QTRY_COMPARE(m_till->count(QStringLiteral("addClient.php")), 1);
    QCOMPARE(m_desk->customers().size(), 101U);
    QVERIFY(m_desk->strip());

    const auto added = m_till->customers;
    m_till->customers = all;
    m_till->customers.insert(added);
    update(); // the next list is whole: there is nothing left to ask
    QTRY_VERIFY2(!m_desk->strip(), qPrintable(m_desk->stripText()));
    QCOMPARE(m_desk->customers().size(), 101U);
}

void UpdateTest::theNextNoticeComesUpWhenOneIsClosed()
{
    open(20);
    m_till->fail(QStringLiteral("editClient.php"),
                 {Fault::When::Say, false, httpAnswer(200, R"({"result":"KO","error":"no"})")});
    m_desk->table()->selectRow(3);
    m_desk->trigger(QKeySequence(Qt::Key_F2));
    m_desk->type("email", QStringLiteral("a@b.example"));
    m_desk->save();
    QTRY_VERIFY(!m_desk->form());
    m_desk->trigger(QKeySequence(Qt::Key_F9));
    QTRY_VERIFY(
        m_desk->stripText().startsWith(QStringLiteral("The till refused the record of Customer 0003")));
    m_till->customers.clear();
    update(); // less serious: it waits behind
    QVERIFY(m_desk->stripText().startsWith(QStringLiteral("The till refused the record of Customer 0003")));
    QTest::keyClick(m_desk->window.get(), Qt::Key_Escape);
    QTRY_VERIFY(m_desk->stripText().startsWith(QStringLiteral("The till's list looks incomplete.")));
    QTest::keyClick(m_desk->window.get(), Qt::Key_Escape);
    QTRY_VERIFY2(!m_desk->strip(), qPrintable(m_desk->stripText()));
}

void UpdateTest::aConflictIsShown()
{
    open(20);
    m_desk->shop->setSendAutomatically(false);
    m_desk->table()->selectRow(3);
    m_desk->trigger(QKeySequence(Qt::Key_F2));
    m_desk->line("phone")->clear();
    m_desk->type("phone", QStringLiteral("0639981001"));
    m_desk->save();
    QTRY_VERIFY(!m_desk->form());
    m_till->customers[4].insert(QStringLiteral("phone"), QStringLiteral("0639981002"));
    update();
    QTRY_VERIFY2(m_desk->stripText().contains(
                     QStringLiteral("Customer 0003 was also changed on the till. Compare before sending.")),
                 qPrintable(m_desk->stripText()));
    m_desk->button(QStringLiteral("Show"))->click();
    QTRY_VERIFY(m_desk->button(QStringLiteral("Compare")));
    QVERIFY2(!m_desk->strip(), qPrintable(m_desk->stripText())); // the page says it
    m_desk->trigger(QKeySequence(Qt::CTRL | Qt::Key_1));
    QVERIFY(m_desk->strip());
}

void UpdateTest::columnsNobodyKnowsAreKept()
{
    open(3);
    const CustomerId id = m_desk->customers().front().id;
    QCOMPARE(storeOf(*m_desk->shop)->record(id)->extra.value(QStringLiteral("points")).toInt(), 12);
    m_desk->table()->selectRow(0);
    m_desk->trigger(QKeySequence(Qt::Key_F2));
    m_desk->type("email", QStringLiteral("a@b.example"));
    m_desk->save();
    QTRY_VERIFY(!m_desk->form());
    m_desk->trigger(QKeySequence(Qt::Key_F9));
    QTRY_COMPARE(m_till->count(QStringLiteral("editClient.php")), 1);
    QVERIFY(!m_till->ledger().constLast().body.contains("points")); // never sent back
    QTRY_COMPARE(storeOf(*m_desk->shop)->record(id)->state, SendState::UpToDate);
    QCOMPARE(storeOf(*m_desk->shop)->record(id)->extra.value(QStringLiteral("points")).toInt(), 12);
}

void UpdateTest::whoAsksIsAnsweredUntilItHoldsNoLonger()
{
    open(1);
    m_till->goOffline();
    Customer waiting;
    waiting.set(Field::Name, QStringLiteral("Waits"));
    QVERIFY(answered(m_desk->shop->desk().save({CustomerId::None, {{}, waiting}})).ok());
    const auto *toast = m_desk->window->findChild<Toast *>();

    update();
    update();
    QVERIFY(toast->isVisible());
    QVERIFY2(toast->text().startsWith(QStringLiteral("Still out of reach, tried at ")),
             qPrintable(toast->text()));
    QVERIFY2(toast->text().endsWith(QStringLiteral(" 1 change waits on this computer.")),
             qPrintable(toast->text()));
    m_till->comeBack();
    update();
    QVERIFY(!toast->isVisible());
}

CARNET_TEST(UpdateTest)
#include "update_test.moc"
