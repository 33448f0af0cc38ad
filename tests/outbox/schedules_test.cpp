// Random schedules of user, program and till (schedule.h). CARNET_SEED repeats one, CARNET_SCHEDULES says how
// many.
#include "harness/registry.h"
#include "outbox/schedule.h"
#include "outbox/two_desks.h"

#include <QElapsedTimer>
#include <QTest>

#include <cstdio>
#include <numeric>

using namespace carnet::test;

class SchedulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLostAndNothingTwice();
    void norWithTwoComputers();

private:
    /// Seeds of `count` schedules, of each `share`th that was asked for, or of the one that was.
    static QList<quint32> seeds(int count, int share);
};

QList<quint32> SchedulesTest::seeds(int count, int share)
{
    bool isGiven = false;
    const quint32 given = qEnvironmentVariable("CARNET_SEED").toUInt(&isGiven);
    const quint32 first = isGiven ? given : QRandomGenerator::global()->generate();
    const int wanted = qEnvironmentVariableIntValue("CARNET_SCHEDULES");
    QList<quint32> all(wanted > 0 ? (wanted + share - 1) / share : isGiven ? 1 : count);
    std::iota(all.begin(), all.end(), first);
    return all;
}

/// Runs a schedule for each seed; `note` hears of each that went well.
template <typename Schedule, typename Note> static void runEach(const QList<quint32> &seeds, Note note)
{
    QElapsedTimer sinceWord;
    sinceWord.start();
    for (qsizetype i = 0; i < seeds.size(); ++i) {
        Schedule schedule(seeds.at(i));
        const QString problem = schedule.run();
        if (!problem.isEmpty())
            std::fputs(qUtf8Printable(schedule.journal() + u'\n'),
                       stdout); // QtTest dies of so long a message
        QVERIFY2(problem.isEmpty(),
                 qPrintable(QStringLiteral("CARNET_SEED=%1: %2").arg(seeds.at(i)).arg(problem)));
        note(schedule.tally());
        if (sinceWord.elapsed() > 60'000) {
            qInfo("%d of %d schedules", static_cast<int>(i + 1), static_cast<int>(seeds.size()));
            sinceWord.start();
        }
    }
}

void SchedulesTest::nothingIsLostAndNothingTwice()
{
    const QList<quint32> all = seeds(200, 1);
    Schedule::Tally sum;
    runEach<Schedule>(all, [&sum](const Schedule::Tally &tally) {
        sum.kills += tally.kills;
        sum.faults += tally.faults;
        sum.decisions += tally.decisions;
    });
    qInfo("%d schedules from seed %u with %d kills, %d faults, %d answers of the user: nothing lost, nothing "
          "twice",
          static_cast<int>(all.size()), all.first(), sum.kills, sum.faults, sum.decisions);
}

void SchedulesTest::norWithTwoComputers()
{
    const QList<quint32> all = seeds(60, 4);
    TwoDesks::Tally sum;
    runEach<TwoDesks>(all, [&sum](const TwoDesks::Tally &tally) {
        sum.kills += tally.kills;
        sum.faults += tally.faults;
        sum.damaged += tally.damaged;
        sum.oldLists += tally.oldLists;
        sum.answers += tally.answers;
    });
    qInfo(
        "%d schedules of two computers from seed %u with %d kills, %d faults, %d ways to keep values, %d old "
        "lists, %d answers of the users: nothing lost, nothing twice",
        static_cast<int>(all.size()), all.first(), sum.kills, sum.faults, sum.damaged, sum.oldLists,
        sum.answers);
}

CARNET_TEST(SchedulesTest)
#include "schedules_test.moc"
