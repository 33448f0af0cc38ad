// What can be done with the selected customers, by whatever key or button.
#include "harness/registry.h"
#include "look/toast.h"
#include "till_double/till_double.h"
#include "window_desk.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace carnet;
using namespace carnet::test;

class CustomerCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void severalCanBeChangedAgain_data();
    void severalCanBeChangedAgain();
    void shortcutsAreTypedOnAnyKeyboard_data();
    void shortcutsAreTypedOnAnyKeyboard();
    void aNewCustomerStaysSelectedWhenItIsSent();

private:
    [[nodiscard]] QAction *withKey(const QKeySequence &key) const;
    [[nodiscard]] int blacklisted() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TillDouble> m_till;
    std::unique_ptr<WindowDesk> m_desk;
};

void CustomerCommandsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_till = std::make_unique<TillDouble>();
    for (int i = 0; i < 60; ++i)
        m_till->addOnTill(
            {{QStringLiteral("name"), QStringLiteral("Customer %1").arg(i, 2, 10, QLatin1Char('0'))}});
    m_desk = std::make_unique<WindowDesk>();
    QVERIFY(m_desk->open(m_folder->path(), {m_till->url(), TillDouble::shop(), TillDouble::key()}));
    QTRY_COMPARE(m_desk->table()->model()->rowCount(), 60);
    QVERIFY(QTest::qWaitForWindowActive(m_desk->window.get()));
}

void CustomerCommandsTest::cleanup()
{
    m_desk.reset();
    m_till.reset();
}

QAction *CustomerCommandsTest::withKey(const QKeySequence &key) const
{
    for (QAction *action : m_desk->window->actions()) {
        if (action->shortcuts().contains(key))
            return action;
    }
    return nullptr;
}

int CustomerCommandsTest::blacklisted() const
{
    const auto all = m_desk->customers();
    return static_cast<int>(
        std::ranges::count_if(all, [](const RecordSummary &s) { return isBlacklisted(s.customer); }));
}

void CustomerCommandsTest::severalCanBeChangedAgain_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {1, 3, 25, 26, 60}) // in one slice, and in several
        QTest::addRow("%d", count) << count;
}

void CustomerCommandsTest::severalCanBeChangedAgain()
{
    QFETCH(const int, count);
    QItemSelectionModel *selection = m_desk->table()->selectionModel();
    const auto *model = m_desk->table()->model();
    selection->select(QItemSelection(model->index(0, 0), model->index(count - 1, 0)),
                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QAction *blacklist = withKey(Qt::CTRL | Qt::Key_B);
    QAction *remove = withKey(Qt::Key_Delete);
    blacklist->trigger();
    QTRY_COMPARE(blacklisted(), count);
    QTRY_VERIFY(blacklist->isEnabled());
    QVERIFY(remove->isEnabled());
    QTRY_COMPARE(blacklist->text(), QStringLiteral("Remove from &blacklist"));
    blacklist->trigger();
    QTRY_COMPARE(blacklisted(), 0);
    QTRY_VERIFY(withKey(Qt::CTRL | Qt::Key_Z)->isEnabled());
    withKey(Qt::CTRL | Qt::Key_Z)->trigger();
    QTRY_COMPARE(blacklisted(), count);
    QTRY_VERIFY(remove->isEnabled());
    remove->trigger();
    QTRY_COMPARE(storeOf(*m_desk->shop)->count(), 60 - count);
}

void CustomerCommandsTest::shortcutsAreTypedOnAnyKeyboard_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("held");
    QTest::addColumn<QKeySequence>("means");
    const auto row = [](const char *name, int key, const QKeySequence &means,
                        Qt::KeyboardModifiers also = {}) {
        QTest::newRow(name) << key << (Qt::ControlModifier | also) << means;
    };
    const QKeySequence one(Qt::CTRL | Qt::Key_1);
    const QKeySequence two(Qt::CTRL | Qt::Key_2);
    const QKeySequence zero(Qt::CTRL | Qt::Key_0);
    const QKeySequence plus(Qt::CTRL | Qt::Key_Plus);
    row("1", Qt::Key_1, one);
    row("1, AZERTY", Qt::Key_Ampersand, one);
    row("1, number pad", Qt::Key_1, one, Qt::KeypadModifier);
    row("2, AZERTY", Qt::Key_Eacute, two);
    row("2, number pad", Qt::Key_2, two, Qt::KeypadModifier);
    row("0, AZERTY", Qt::Key_Agrave, zero);
    row("0, number pad", Qt::Key_0, zero, Qt::KeypadModifier);
    row("+, AZERTY", Qt::Key_Equal, plus);
    row("+, number pad", Qt::Key_Plus, plus, Qt::KeypadModifier);
    row("-, number pad", Qt::Key_Minus, QKeySequence(Qt::CTRL | Qt::Key_Minus), Qt::KeypadModifier);
}

void CustomerCommandsTest::shortcutsAreTypedOnAnyKeyboard()
{
    QFETCH(const int, key);
    QFETCH(const Qt::KeyboardModifiers, held);
    QFETCH(const QKeySequence, means);
    const QSignalSpy triggered(withKey(means), &QAction::triggered);
    QTest::keyClick(m_desk->window.get(), Qt::Key(key), held);
    QCOMPARE(triggered.count(), 1);
}

void CustomerCommandsTest::aNewCustomerStaysSelectedWhenItIsSent()
{
    m_desk->trigger(Qt::CTRL | Qt::Key_N);
    m_desk->type("name", QStringLiteral("Customer 305"));
    m_desk->save();
    const auto selected = [this] {
        return m_desk->table()->selectionModel()->selectedRows().value(0).data().toString();
    };
    QTRY_COMPARE(selected(), QStringLiteral("Customer 305"));
    const auto count = m_till->customers.size();
    m_desk->trigger(Qt::Key_F9);
    QTRY_COMPARE(m_till->customers.size(), count + 1);
    QTRY_COMPARE(m_desk->shop->desk().status().waiting + m_desk->shop->desk().status().sending, 0);
    QCOMPARE(selected(), QStringLiteral("Customer 305"));
    m_desk->trigger(Qt::Key_F5);
    QTRY_VERIFY(!m_desk->shop->desk().isUpdating());
    QCOMPARE(selected(), QStringLiteral("Customer 305"));
}

CARNET_TEST(CustomerCommandsTest)
#include "customer_commands_test.moc"
