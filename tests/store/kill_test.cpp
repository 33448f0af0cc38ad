// A process that saves without pause is killed at any moment, two hundred times: everything it was told is on
// disk is there, with every value, and nothing is half there.
#include "harness/other_program.h"
#include "harness/registry.h"
#include "store/backup.h"
#include "store/kill_story.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <ranges>

using namespace carnet;
using namespace carnet::test;

struct Said
{
    Step step = Step::Save;
    qint64 token = 0;
    int version = 0;
    qint64 id = 0;
};

/// What is known of one record or form: the last step that was acknowledged, and one that was only tried.
struct Account
{
    std::optional<Said> done;
    std::optional<Said> tried;
};

namespace {

std::optional<Said> understood(const QByteArray &line)
{
    const auto words = line.split(' ');
    if (words.size() != 5)
        return std::nullopt;
    return Said{static_cast<Step>(words.at(1).at(0)), words.at(2).toLongLong(), words.at(3).toInt(),
                words.at(4).toLongLong()};
}

bool isAs(const Said &said, const std::optional<Record> &record)
{
    if (said.step == Step::Remove)
        return !record;
    if (!record)
        return false;
    Record expected = recordOf(said.step, said.token, said.version);
    expected.id = record->id;
    expected.firstSeen = record->firstSeen;
    return *record == expected;
}

bool isAs(const Said &said, const UnfinishedForm *form)
{
    if (said.step == Step::Drop)
        return !form;
    if (!form)
        return false;
    const UnfinishedForm expected = formOf(said.token, said.version);
    return form->typed == expected.typed && form->opened == expected.opened && form->at == expected.at;
}

} // namespace

class KillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acknowledgedSavesSurviveKills();

private:
    void killOne();
    void listen(const QByteArray &said);
    void checkAll();
    void checkRecord(const Store &store, const Account &account);
    void checkForm(const std::vector<UnfinishedForm> &forms, const Account &account);
    void checkNothingIsHalfThere(const Store &store);

    QRandomGenerator m_random;
    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(QStringLiteral("kill.carnet"));
    std::map<qint64, Account> m_accounts; ///< by token
    int m_acknowledged = 0;
};

void KillTest::acknowledgedSavesSurviveKills()
{
    quint32 seed = QRandomGenerator::global()->generate();
    if (const auto given = qEnvironmentVariableIntValue("CARNET_SEED"))
        seed = static_cast<quint32>(given);
    qInfo("seed %u (CARNET_SEED gives it back)", seed);
    m_random.seed(seed);

    constexpr int kills = 200;
    for (int kill = 1; kill <= kills; ++kill) {
        killOne();
        if (QTest::currentTestFailed())
            return;
        if (kill % 40 == 0)
            checkAll();
    }
    qInfo("%d kills, %d acknowledged steps, all there", kills, m_acknowledged);
    QVERIFY(m_acknowledged > kills);
}

void KillTest::killOne()
{
    QProcess child;
    child.start(test::otherProgram(QStringLiteral(CARNET_KILL_CHILD)),
                {m_file, QString::number(m_random.generate())});
    QVERIFY(child.waitForStarted());
    // One in eight is killed wherever it stands in its first milliseconds: making the file, opening it,
    // taking up the log of the one before. The others after some steps, at any point of the next.
    const bool early = m_random.bounded(8) == 0;
    const int lines = early ? 0 : 1 + m_random.bounded(24);
    QByteArray said;
    while (said.count('\n') < lines && child.waitForReadyRead(10'000))
        said += child.readAllStandardOutput();
    const qint64 delay = m_random.bounded(early ? 15'000'000 : 3'000'000);
    QElapsedTimer watch;
    watch.start();
    while (watch.nsecsElapsed() < delay) { }
    child.kill();
    child.waitForFinished();
    QCOMPARE(child.exitStatus(), QProcess::CrashExit); // killed, not failed
    said += child.readAllStandardOutput();
    QVERIFY2(early || said.count('\n') >= lines, child.readAllStandardError().constData());
    listen(said);
}

void KillTest::listen(const QByteArray &said)
{
    for (const QByteArray &line : said.left(said.lastIndexOf('\n') + 1).split('\n')) {
        const auto step = understood(line);
        if (!step)
            continue;
        Account &account = m_accounts[step->token];
        if (line.at(0) == '?') {
            account.tried = step;
        } else {
            account.done = step;
            account.tried.reset();
            ++m_acknowledged;
        }
    }
}

void KillTest::checkAll()
{
    {
        const auto opened = Store::open(m_file);
        QVERIFY(opened.ok());
        const Store &store = *opened.value();
        const auto forms = store.unfinishedForms();
        for (const auto &[token, account] : m_accounts) {
            const Step step = account.done ? account.done->step : account.tried->step;
            if (isOfForm(step))
                checkForm(forms, account);
            else
                checkRecord(store, account);
        }
        checkNothingIsHalfThere(store);
    }
    const QTemporaryDir copies; // SQLite's own check of the whole file
    QVERIFY(backUp(m_file, copies.path(), QDateTime::currentDateTimeUtc()).ok());
}

void KillTest::checkRecord(const Store &store, const Account &account)
{
    if (!account.done)
        return; // never acknowledged: it may be there or not, but not by half
    const auto record = store.record(CustomerId(account.done->id));
    QVERIFY2(isAs(*account.done, record) || (account.tried && isAs(*account.tried, record)),
             qPrintable(
                 QStringLiteral("token %1 version %2").arg(account.done->token).arg(account.done->version)));
    if (account.done->step == Step::Send && record) {
        const auto history = store.historyOf(record->id);
        const QString version = QString::number(account.done->version);
        QVERIFY(std::ranges::find(history, version, &HistoryEntry::name) != history.end());
    }
}

void KillTest::checkForm(const std::vector<UnfinishedForm> &forms, const Account &account)
{
    if (!account.done)
        return;
    const auto found = std::ranges::find(forms, account.done->id, &UnfinishedForm::id);
    const UnfinishedForm *form = found == forms.end() ? nullptr : &*found;
    QVERIFY(isAs(*account.done, form) || (account.tried && isAs(*account.tried, form)));
}

void KillTest::checkNothingIsHalfThere(const Store &store)
{
    store.visitSummaries([](const RecordSummary &summary) {
        const auto words = summary.customer.value(Field::Name).split(u'|');
        [&] { QCOMPARE(summary.customer, valuesOf(words.at(0).toLongLong(), words.value(1).toInt())); }();
        return true;
    });
}

CARNET_TEST(KillTest)
#include "kill_test.moc"
