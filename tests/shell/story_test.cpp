// The whole way: a customer typed in the window, saved here, sent to the till, and back to "Up to date".
#include "desk/answered.h"
#include "form/customer_form.h"
#include "harness/registry.h"
#include "look/appearance.h"
#include "shell/main_window.h"
#include "shell/store_of.h"
#include "till_double/till_double.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <ranges>

using namespace carnet;
using namespace carnet::test;

class StoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aNewCustomerReachesTheTill();
    void undoBeforeItLeavesSendsNothing();
    void offlineItWaitsAndSurvivesARestart();

private:
    void open(bool isOnline = true);
    void typeNewCustomer(const QString &name);
    [[nodiscard]] std::vector<RecordSummary> customers() const;
    void trigger(const QKeySequence &key);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TillDouble> m_till;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<Shop> m_shop;
    std::unique_ptr<MainWindow> m_window;
};

void StoryTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_till = std::make_unique<TillDouble>();
    m_appearance = std::make_unique<Appearance>();
}

void StoryTest::cleanup()
{
    m_window.reset();
    m_shop.reset();
}

void StoryTest::open(bool isOnline)
{
    m_window.reset();
    m_shop.reset();
    CommandLine line;
    line.till = m_till->url();
    line.shop = TillDouble::shop();
    line.key = TillDouble::key();
    const auto folder = openDataFolder(m_folder->path(), false);
    QVERIFY(folder);
    m_shop = std::make_unique<Shop>(Shop::Parts{*folder, line});
    QVERIFY(answered(m_shop->open()).ok());
    m_window = std::make_unique<MainWindow>(*m_shop, *m_appearance);
    m_window->open();
    m_shop->start();
    QTRY_VERIFY(!m_shop->desk().isUpdating());
    QCOMPARE(m_shop->desk().lastUpdate().isValid(), isOnline);
}

void StoryTest::trigger(const QKeySequence &key)
{
    const auto actions = m_window->actions();
    const auto found = std::ranges::find_if(
        actions, [&key](const QAction *action) { return action->shortcuts().contains(key); });
    QVERIFY(found != actions.end());
    (*found)->trigger();
    settle(m_shop->desk());
}

void StoryTest::typeNewCustomer(const QString &name)
{
    trigger(QKeySequence(Qt::CTRL | Qt::Key_N));
    auto *form = m_window->findChild<CustomerForm *>();
    QVERIFY(form);
    auto *nameField = form->findChild<QLineEdit *>(QStringLiteral("name"));
    QVERIFY(nameField);
    nameField->setFocus();
    QTest::keyClicks(nameField, name);
    const auto buttons = form->findChildren<QPushButton *>();
    const auto save = std::ranges::find(buttons, QStringLiteral("Save"), &QPushButton::text);
    QVERIFY(save != buttons.end());
    QTest::mouseClick(*save, Qt::LeftButton);
    QTRY_VERIFY(!m_window->findChild<CustomerForm *>());
}

std::vector<RecordSummary> StoryTest::customers() const
{
    std::vector<RecordSummary> all;
    carnet::test::storeOf(*m_shop)->visitSummaries([&all](const RecordSummary &summary) {
        all.push_back(summary);
        return true;
    });
    return all;
}

void StoryTest::aNewCustomerReachesTheTill()
{
    open();
    typeNewCustomer(QStringLiteral("Aubry & fils"));
    QCOMPARE(customers().size(), 1U);
    QCOMPARE(customers().front().state, SendState::Waiting);
    QCOMPARE(m_till->count(QStringLiteral("addClient.php")), 0); // it rests while it can be undone

    trigger(QKeySequence(Qt::Key_F9));
    QTRY_COMPARE(customers().front().state, SendState::UpToDate);
    QCOMPARE(m_till->count(QStringLiteral("addClient.php")), 1);
    QCOMPARE(m_till->ledger().constLast().body,
             QByteArray("shopID=7&key=k%26y%3D%2B%C3%BC+secret&data%5Bname%5D=Aubry+%26+fils"));
    QCOMPARE(customers().front().tillId, QStringLiteral("1"));
}

void StoryTest::undoBeforeItLeavesSendsNothing()
{
    open();
    typeNewCustomer(QStringLiteral("Aubry"));
    trigger(QKeySequence(Qt::CTRL | Qt::Key_Z));
    QVERIFY(customers().empty());
    trigger(QKeySequence(Qt::Key_F9));
    trigger(QKeySequence(Qt::Key_F5)); // whatever would leave, leaves before the list is read
    QTRY_COMPARE(m_till->count(QStringLiteral("getClients.php")), 2);
    QCOMPARE(m_till->count(QStringLiteral("addClient.php")), 0);
}

void StoryTest::offlineItWaitsAndSurvivesARestart()
{
    m_till->goOffline();
    open(false);
    typeNewCustomer(QStringLiteral("Aubry"));
    trigger(QKeySequence(Qt::Key_F9));
    QTRY_COMPARE(m_shop->desk().status().pause, Pause::NoConnection);
    QCOMPARE(customers().front().state, SendState::Waiting);

    m_till->comeBack();
    open();
    QCOMPARE(customers().size(), 1U);
    trigger(QKeySequence(Qt::Key_F9));
    QTRY_COMPARE(customers().front().state, SendState::UpToDate);
    QCOMPARE(m_till->count(QStringLiteral("addClient.php")), 1);
}

CARNET_TEST(StoryTest)
#include "story_test.moc"
