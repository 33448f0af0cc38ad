// The watchdog tells of an event that took too long, by a clock of the test's; the program itself is watched
// when it is asked to be.
#include "harness/other_program.h"
#include "harness/registry.h"
#include "shell/watchdog.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace carnet;
using namespace std::chrono_literals;

class WatchdogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsWhatTookTooLong_data();
    void tellsWhatTookTooLong();
    void tellsOnceOfWhatHappensInsideAnother();
    void givesBackWhatTheReceiverSaid();
    void survivesTheReceiver();
    void isAskedForByTheEnvironment();
    void theProgramIsWatched();

private:
    std::chrono::milliseconds m_now = 0ms;
    QStringList m_told;
    std::unique_ptr<Watchdog> m_dog;
};

void WatchdogTest::init()
{
    m_told.clear();
    m_dog = std::make_unique<Watchdog>(
        50ms, [this] { return m_now; },
        [this](const QString &what, std::chrono::milliseconds took) {
            m_told << QStringLiteral("%1: %2").arg(what).arg(took.count());
        });
}

void WatchdogTest::tellsWhatTookTooLong_data()
{
    QTest::addColumn<int>("takes");
    QTest::addColumn<QStringList>("told");
    QTest::newRow("at once") << 0 << QStringList();
    QTest::newRow("just in time") << 50 << QStringList();
    QTest::newRow("too late") << 51 << QStringList{QStringLiteral("KeyPress of QObject \"slow\": 51")};
}

void WatchdogTest::tellsWhatTookTooLong()
{
    QFETCH(int, takes);
    QFETCH(QStringList, told);
    QObject receiver;
    receiver.setObjectName(QStringLiteral("slow"));
    m_dog->watch(&receiver, QEvent::KeyPress, [&] {
        m_now += std::chrono::milliseconds(takes);
        return true;
    });
    QCOMPARE(m_told, told);
}

void WatchdogTest::tellsOnceOfWhatHappensInsideAnother()
{
    const QObject outer;
    const QObject inner;
    m_dog->watch(&outer, QEvent::Timer, [&] {
        return m_dog->watch(&inner, QEvent::Paint, [&] {
            m_now += 70ms;
            return true;
        });
    });
    QCOMPARE(m_told, QStringList{QStringLiteral("Timer of QObject \"\": 70")});
    m_dog->watch(&inner, QEvent::Paint, [&] {
        m_now += 60ms;
        return true;
    });
    QCOMPARE(m_told.value(1), QStringLiteral("Paint of QObject \"\": 60"));
}

void WatchdogTest::givesBackWhatTheReceiverSaid()
{
    const QObject receiver;
    QVERIFY(m_dog->watch(&receiver, QEvent::Timer, [] { return true; }));
    QVERIFY(!m_dog->watch(&receiver, QEvent::Timer, [] { return false; }));
}

void WatchdogTest::survivesTheReceiver()
{
    auto receiver = std::make_unique<QObject>();
    receiver->setObjectName(QStringLiteral("gone"));
    m_dog->watch(receiver.get(), QEvent::DeferredDelete, [&] {
        receiver.reset();
        m_now += 80ms;
        return true;
    });
    QCOMPARE(m_told, QStringList{QStringLiteral("DeferredDelete of QObject \"gone\": 80")});
}

void WatchdogTest::isAskedForByTheEnvironment()
{
    qputenv("CARNET_WATCHDOG", "20");
    QCOMPARE(watchdogLimit(), std::optional(20ms));
    qunsetenv("CARNET_WATCHDOG");
#ifdef NDEBUG
    QVERIFY(!watchdogLimit());
#else
    QCOMPARE(watchdogLimit(), std::optional(50ms));
#endif
}

void WatchdogTest::theProgramIsWatched()
{
    const QTemporaryDir folder;
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("CARNET_WATCHDOG"),
                       QStringLiteral("1")); // opening a window takes longer
    program.setProcessEnvironment(environment);
    program.start(test::otherProgram(QStringLiteral(CARNET_PROGRAM)),
                  {QStringLiteral("--training"), QStringLiteral("--data"), folder.path()});
    QByteArray told;
    QTRY_VERIFY_WITH_TIMEOUT((told += program.readAllStandardError()).contains(" took "), 60'000);
    static const QRegularExpression line(QStringLiteral("Carnet: \\w+ of [\\w:]+ \".*\" took \\d+ ms"));
    QVERIFY2(QString::fromLocal8Bit(told).contains(line), told.constData());
    program.kill();
    QVERIFY(program.waitForFinished());
}

CARNET_TEST(WatchdogTest)
#include "watchdog_test.moc"
