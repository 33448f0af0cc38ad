// Random schedules of user, program and till (schedule.h). CARNET_SEED repeats one, CARNET_SCHEDULES says how
// many.
#include "harness/registry.h"
#include "outbox/schedule.h"

#include <QElapsedTimer>
#include <QTest>

using namespace carnet::test;

class SchedulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLostAndNothingTwice();
};

void SchedulesTest::nothingIsLostAndNothingTwice()
{
    bool isGiven = false;
    const quint32 given = qEnvironmentVariable("CARNET_SEED").toUInt(&isGiven);
    const quint32 seed = isGiven ? given : QRandomGenerator::global()->generate();
    const int wanted = qEnvironmentVariableIntValue("CARNET_SCHEDULES");
    const int schedules = wanted > 0 ? wanted : isGiven ? 1 : 200;
    Schedule::Tally tally;
    QElapsedTimer sinceWord;
    sinceWord.start();
    for (int i = 0; i < schedules; ++i) {
        const quint32 each = seed + static_cast<quint32>(i);
        Schedule schedule(each);
        const QString problem = schedule.run();
        if (!problem.isEmpty())
            qInfo().noquote() << schedule.journal();
        QVERIFY2(problem.isEmpty(), qPrintable(QStringLiteral("CARNET_SEED=%1: %2").arg(each).arg(problem)));
        tally.kills += schedule.tally().kills;
        tally.faults += schedule.tally().faults;
        tally.decisions += schedule.tally().decisions;
        if (sinceWord.elapsed() > 60'000) {
            qInfo("%d of %d schedules", i + 1, schedules);
            sinceWord.start();
        }
    }
    qInfo("%d schedules from seed %u with %d kills, %d faults, %d answers of the user: nothing lost, nothing "
          "twice",
          schedules, seed, tally.kills, tally.faults, tally.decisions);
}

CARNET_TEST(SchedulesTest)
#include "schedules_test.moc"
