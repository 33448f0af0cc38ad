// Copies once a day, five of them, in the order they were made whatever the clock said; and what takes a
// damaged store's place.
#include "harness/registry.h"
#include "store/backup.h"
#include "store/store.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace carnet;

namespace {

const QDateTime today(QDate(2026, 11, 24), QTime(11, 0), Qt::UTC);

void addTo(const QString &file, const QString &name)
{
    const auto store = Store::open(file);
    QVERIFY(store.ok());
    Record record;
    record.wanted.emplace();
    record.wanted->set(Field::Name, name);
    QVERIFY(store.value()->write(record).ok());
}

int countIn(const QString &file)
{
    const auto store = Store::open(file);
    return store ? store.value()->count() : -1;
}

void overwrite(const QString &file, qint64 from, const QByteArray &bytes)
{
    QFile damaged(file);
    QVERIFY(damaged.open(QFile::ReadWrite));
    QVERIFY(damaged.seek(from));
    QCOMPARE(damaged.write(bytes), bytes.size());
}

} // namespace

class BackupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void onceADayAndFiveAreKept();
    void anEmptyStoreIsNotCopied();
    void aClockSetBackCostsNoCopy();
    void aDamagedCopyIsPassedOver();
    void aDamagedStoreIsNotCopied();
    void theBackupTakesTheDamagedStoresPlace();
    void aLogLeftBehindIsNotPlayedIntoTheBackup();
    void aBackupThatCannotBeCopiedChangesNothing();
    void aStoreThatIsGoneIsMissed();
    void whoMayReadACopy();

private:
    [[nodiscard]] Backup copy(const QDateTime &at) const { return backUp(m_file, m_copies, at).value(); }
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    QString m_copies;
};

void BackupTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(QStringLiteral("it's é.carnet"));
    m_copies = m_folder->filePath(QStringLiteral("b"));
    addTo(m_file, QStringLiteral("Aubry"));
}

void BackupTest::onceADayAndFiveAreKept()
{
    QCOMPARE(copy(today), Backup::Made);
    QCOMPARE(copy(today.addSecs(3600)), Backup::NotDue);
    for (int day = 1; day <= 7; ++day)
        QCOMPARE(copy(today.addDays(day).addSecs(-7200)), Backup::Made); // the next morning a little earlier
    QCOMPARE(QDir(m_copies).entryList(QDir::Files).size(), 5);
    QCOMPARE(newestGoodBackup(m_copies)->takenAt, today.addDays(7).addSecs(-7200));
    QCOMPARE(newestGoodBackup(m_copies)->number, 8);
}

void BackupTest::anEmptyStoreIsNotCopied()
{
    const QString file = m_folder->filePath(QStringLiteral("empty.carnet"));
    QVERIFY(Store::open(file).ok());
    QCOMPARE(backUp(file, m_copies, today).value(), Backup::NotDue);
    UnfinishedForm form;
    QVERIFY(Store::open(file).value()->keepForm(form).ok());
    QCOMPARE(backUp(file, m_copies, today).value(), Backup::Made);
}

void BackupTest::aClockSetBackCostsNoCopy()
{
    for (int day = 0; day < 5; ++day)
        QCOMPARE(copy(today.addYears(3).addDays(day)), Backup::Made);
    addTo(m_file, QStringLiteral("Bensalem"));
    QCOMPARE(copy(today), Backup::Made);
    QCOMPARE(copy(today), Backup::NotDue);
    QCOMPARE(newestGoodBackup(m_copies)->takenAt, today);
    QCOMPARE(countIn(newestGoodBackup(m_copies)->file), 2);
}

void BackupTest::aDamagedCopyIsPassedOver()
{
    QVERIFY(!newestGoodBackup(m_copies));
    QCOMPARE(copy(today), Backup::Made);
    QCOMPARE(copy(today.addDays(1)), Backup::Made);
    overwrite(newestGoodBackup(m_copies)->file, 4096, QByteArray(4096, '\x55'));
    QCOMPARE(newestGoodBackup(m_copies)->takenAt, today);
    QFile::resize(newestGoodBackup(m_copies)->file, 0);
    QVERIFY(!newestGoodBackup(m_copies));
}

void BackupTest::aDamagedStoreIsNotCopied()
{
    QCOMPARE(copy(today), Backup::Made);
    overwrite(m_file, 4096, QByteArray(4096, '\x55'));
    const auto again = backUp(m_file, m_copies, today.addDays(1));
    QVERIFY(!again);
    QCOMPARE(again.error(), StoreError::Damaged);
    QCOMPARE(newestGoodBackup(m_copies)->takenAt, today);
    QCOMPARE(QDir(m_copies).entryList(QDir::Files).size(), 1);
}

void BackupTest::theBackupTakesTheDamagedStoresPlace()
{
    QCOMPARE(copy(today), Backup::Made);
    addTo(m_file, QStringLiteral("Bensalem"));
    overwrite(m_file, 100, QByteArray(8000, '\x55'));
    QFile damaged(m_file);
    QVERIFY(damaged.open(QFile::ReadOnly));
    const QByteArray bytes = damaged.readAll();
    damaged.close();

    QVERIFY(restoreBackup(*newestGoodBackup(m_copies), m_file).ok());
    const auto store = Store::open(m_file);
    QVERIFY(store.ok());
    QCOMPARE(store.value()->count(), 1);
    QCOMPARE(store.value()->fact(restoredFact()), today.toString(Qt::ISODate));
    const QDir folder(m_folder->path());
    const auto aside = folder.entryList({QStringLiteral("*.damaged-*")});
    QCOMPARE(aside.size(), 1);
    QFile kept(folder.filePath(aside.first()));
    QVERIFY(kept.open(QFile::ReadOnly));
    QCOMPARE(kept.readAll(), bytes); // byte for byte
    QVERIFY(newestGoodBackup(m_copies)); // the copy stays, and is not the store
    QCOMPARE(newestGoodBackup(m_copies)->takenAt, today);
}

void BackupTest::aLogLeftBehindIsNotPlayedIntoTheBackup()
{
    QCOMPARE(copy(today), Backup::Made);
    QByteArray log;
    {
        const auto store = Store::open(m_file);
        Record record;
        record.wanted.emplace();
        QVERIFY(store.value()->write(record).ok());
        QFile file(m_file + QStringLiteral("-wal"));
        QVERIFY(file.open(QFile::ReadOnly));
        log = file.readAll();
    }
    QVERIFY(!log.isEmpty());
    QVERIFY(QFile::remove(m_file));
    QFile left(m_file + QStringLiteral("-wal"));
    QVERIFY(left.open(QFile::WriteOnly));
    left.write(log);
    left.close();

    QVERIFY(restoreBackup(*newestGoodBackup(m_copies), m_file).ok());
    QCOMPARE(countIn(m_file), 1);
    QVERIFY(!QDir(m_folder->path()).entryList({QStringLiteral("*.damaged-*-wal")}).isEmpty());
}

void BackupTest::aBackupThatCannotBeCopiedChangesNothing()
{
    QCOMPARE(copy(today), Backup::Made);
    BackupInfo gone = *newestGoodBackup(m_copies);
    QVERIFY(QFile::rename(gone.file, gone.file + QStringLiteral(".elsewhere")));
    QVERIFY(!restoreBackup(gone, m_file));
    QCOMPARE(countIn(m_file), 1);
    QVERIFY(QDir(m_folder->path())
                .entryList({QStringLiteral("*.damaged-*"), QStringLiteral("*.restoring*")})
                .isEmpty());
}

void BackupTest::aStoreThatIsGoneIsMissed()
{
    QVERIFY(!isStoreMissing(m_file, m_copies)); // it is there
    QVERIFY(QFile::remove(m_file));
    QVERIFY(!isStoreMissing(m_file, m_copies)); // as on the first day
    QFile log(m_file + QStringLiteral("-wal"));
    QVERIFY(log.open(QFile::WriteOnly));
    log.write("x");
    log.close();
    QVERIFY(isStoreMissing(m_file, m_copies));
    QVERIFY(log.remove());
    addTo(m_file, QStringLiteral("Aubry"));
    QCOMPARE(copy(today), Backup::Made);
    QVERIFY(QFile::remove(m_file));
    QVERIFY(isStoreMissing(m_file, m_copies));
}

void BackupTest::whoMayReadACopy()
{
#ifndef Q_OS_UNIX
    QSKIP("permissions of this kind are Unix's");
#endif
    QCOMPARE(copy(today), Backup::Made);
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(m_copies) & others));
    QVERIFY(!(QFile::permissions(newestGoodBackup(m_copies)->file) & others));
    QVERIFY(restoreBackup(*newestGoodBackup(m_copies), m_file).ok());
    QVERIFY(!(QFile::permissions(m_file) & others));
}

CARNET_TEST(BackupTest)
#include "backup_test.moc"
