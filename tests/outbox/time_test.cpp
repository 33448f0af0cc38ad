// The clock is set back or ahead, and the laptop sleeps and wakes, while changes rest, wait or are on their
// way: nothing waits for ever, and nothing is sent twice.
#include "harness/registry.h"
#include "outbox/shop.h"

using namespace carnet;
using namespace carnet::test;
using namespace std::chrono_literals;

namespace {

/// A shop whose clock the test sets. Looks at its queue every few milliseconds instead of every half minute.
struct TimedShop : Shop
{
    TimedShop()
    {
        outbox.reset();
        client->setTransferTimeout(20s);
        OutboxSettings settings;
        settings.firstBackoff = 60s;
        settings.lookAgain = 5ms;
        outbox = std::make_unique<Outbox>(
            *store, *client, [this] { return clock; }, settings);
    }

    void letTimePass() const { QTest::qWait(40); } // real time, in which nothing is to happen
    [[nodiscard]] int adds() const { return till.count(addCall); }

    QDateTime clock = noon;
};

} // namespace

class TimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangeRestsUntilItsUndoTimeIsOver();
    void theClockIsSetWhileAChangeRests_data();
    void theClockIsSetWhileAChangeRests();
    void theClockIsSetWhileTheLineIsDown_data();
    void theClockIsSetWhileTheLineIsDown();
    void theClockIsSetWhileTheTillAskedToWait_data();
    void theClockIsSetWhileTheTillAskedToWait();
    void theLaptopSleepsWhileAnAnswerIsOnItsWay();
    void theLaptopSleepsAndTheLineIsGone();
};

void TimeTest::aChangeRestsUntilItsUndoTimeIsOver()
{
    TimedShop shop;
    shop.save(named(QStringLiteral("Aubry")));
    shop.clock = noon.addSecs(9);
    shop.letTimePass();
    QCOMPARE(shop.adds(), 0);
    shop.clock = noon.addSecs(10);
    QTRY_COMPARE(shop.adds(), 1);
}

static void clockRows()
{
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("a day back") << qint64(-86'400);
    QTest::newRow("ten years back") << qint64(-315'000'000);
    QTest::newRow("asleep for a night") << qint64(36'000);
    QTest::newRow("ten years ahead") << qint64(315'000'000);
}

void TimeTest::theClockIsSetWhileAChangeRests_data()
{
    clockRows();
}

void TimeTest::theClockIsSetWhileAChangeRests()
{
    QFETCH(qint64, seconds);
    TimedShop shop;
    const CustomerId id = shop.save(named(QStringLiteral("Aubry")));
    shop.clock = noon.addSecs(seconds);
    QTRY_COMPARE(shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(shop.adds(), 1);
}

void TimeTest::theClockIsSetWhileTheLineIsDown_data()
{
    clockRows();
}

void TimeTest::theClockIsSetWhileTheLineIsDown()
{
    QFETCH(qint64, seconds);
    TimedShop shop;
    shop.till.goOffline();
    const CustomerId id = shop.save(named(QStringLiteral("Aubry")));
    shop.clock = noon.addSecs(10);
    QTRY_COMPARE(shop.outbox->status().pause, Pause::NoConnection);
    shop.till.comeBack();
    shop.letTimePass();
    QCOMPARE(shop.adds(), 0); // it waits its time
    shop.clock = shop.clock.addSecs(seconds);
    QTRY_COMPARE(shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(shop.adds(), 1);
}

void TimeTest::theClockIsSetWhileTheTillAskedToWait_data()
{
    clockRows();
}

void TimeTest::theClockIsSetWhileTheTillAskedToWait()
{
    QFETCH(qint64, seconds);
    TimedShop shop;
    shop.till.fail(addCall,
                   {Fault::When::Say, false, httpAnswer(429, {}, "text/plain", "Retry-After: 600\r\n")});
    const CustomerId id = shop.save(named(QStringLiteral("Aubry")));
    shop.clock = noon.addSecs(10);
    QTRY_COMPARE(shop.outbox->status().pause, Pause::ToldToWait);
    shop.letTimePass();
    QCOMPARE(shop.adds(), 1);
    shop.clock = shop.clock.addSecs(seconds);
    QTRY_COMPARE(shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(shop.adds(), 2);
    QCOMPARE(shop.till.customers.size(), 1);
}

void TimeTest::theLaptopSleepsWhileAnAnswerIsOnItsWay()
{
    TimedShop shop;
    // The clock jumps between the request and its answer.
    QObject::connect(&shop.till, &TillDouble::served, &shop.till,
                     [&shop] { shop.clock = noon.addSecs(40'000); });
    const CustomerId id = shop.save(named(QStringLiteral("Aubry")));
    shop.clock = noon.addSecs(10);
    QTRY_COMPARE(shop.stateOf(id), SendState::UpToDate);
    shop.letTimePass();
    QCOMPARE(shop.adds(), 1);
    QCOMPARE(shop.store->historyOf(id).size(), 1U);
    QCOMPARE(shop.store->historyOf(id).front().at, noon.addSecs(40'000));
}

void TimeTest::theLaptopSleepsAndTheLineIsGone()
{
    TimedShop shop;
    shop.till.fail(addCall, {Fault::When::StallBefore, false, {}});
    const CustomerId id = shop.save(named(QStringLiteral("Aubry")));
    shop.clock = noon.addSecs(10);
    QTRY_COMPARE(shop.adds(), 1);
    shop.clock = noon.addSecs(40'000); // the next morning
    shop.till.goOffline(); // the router has forgotten the connection
    QTRY_COMPARE(shop.stateOf(id), SendState::InDoubt);
    shop.till.comeBack();
    shop.clock = noon.addSecs(80'000);
    shop.letTimePass();
    QCOMPARE(shop.adds(), 1); // never sent again by itself
    QCOMPARE(shop.stateOf(id), SendState::InDoubt);
}

CARNET_TEST(TimeTest)
#include "time_test.moc"
