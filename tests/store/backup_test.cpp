// Copies once a day, five of them; a damaged store is set aside and a good copy takes its place.
#include "harness/registry.h"
#include "store/backup.h"
#include "store/store.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace carnet;

class BackupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onceADayAndFiveAreKept();
    void aClockSetBackStopsNothing();
    void aDamagedStoreGivesWayToABackup();
};

static const QDateTime today(QDate(2026, 11, 24), QTime(8, 0), Qt::UTC);

static void makeStore(const QString &file)
{
    const auto store = Store::open(file);
    Record record;
    record.wanted.emplace();
    record.wanted->set(Field::Name, QStringLiteral("Aubry"));
    QVERIFY(store.value()->write(record).ok());
}

void BackupTest::onceADayAndFiveAreKept()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("it's é.carnet"));
    const QString backups = folder.filePath(QStringLiteral("b"));
    makeStore(file);
    QCOMPARE(backUp(file, backups, today), BackupResult::Made);
    QCOMPARE(backUp(file, backups, today.addSecs(3600)), BackupResult::NotDue);
    for (int day = 1; day <= 7; ++day)
        QCOMPARE(backUp(file, backups, today.addDays(day)), BackupResult::Made);
    QCOMPARE(goodBackups(backups).size(), 5);
    QCOMPARE(goodBackups(backups).first().takenAt, today.addDays(7));
}

void BackupTest::aClockSetBackStopsNothing()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.carnet"));
    makeStore(file);
    QCOMPARE(backUp(file, folder.path(), today.addYears(3)), BackupResult::Made);
    QCOMPARE(backUp(file, folder.path(), today), BackupResult::Made);
}

void BackupTest::aDamagedStoreGivesWayToABackup()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.carnet"));
    const QString backups = folder.filePath(QStringLiteral("b"));
    makeStore(file);
    QCOMPARE(backUp(file, backups, today), BackupResult::Made);
    QFile damaged(file);
    QVERIFY(damaged.open(QFile::ReadWrite));
    damaged.seek(100);
    damaged.write(QByteArray(8000, '\x55'));
    damaged.close();

    QVERIFY(restoreBackup(goodBackups(backups).first().file, file).ok());
    const auto store = Store::open(file);
    QVERIFY(store.ok());
    QCOMPARE(store.value()->count(), 1);
    QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("a.carnet.damaged-*")}).size(), 1);
}

CARNET_TEST(BackupTest)
#include "backup_test.moc"
