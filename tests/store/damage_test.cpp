// A store damaged in every way a disk, a copy or a program can: it is said at the start or by the daily
// check, the file is left as it was, and the backup takes its place.
#include "harness/registry.h"
#include "store/backup.h"
#include "store/connection.h"
#include "store/schema.h"
#include "store/store.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <functional>

using namespace carnet;

namespace {

using Damage = std::function<void(const QString &file)>;

constexpr int customers = 400;
constexpr int pageSize = 4096;
const QDateTime now(QDate(2026, 11, 24), QTime(11, 0), Qt::UTC);

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void replace(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly | QFile::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

void patch(const QString &path, qint64 from, const QByteArray &bytes)
{
    QByteArray content = contentOf(path);
    QVERIFY(content.size() >= from + bytes.size());
    content.replace(from, bytes.size(), bytes);
    replace(path, content);
}

QByteArray noise(int size)
{
    QRandomGenerator random(7);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    return bytes;
}

void setHeaderNumber(const QString &path, int at, quint32 number)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    patch(path, at, bytes);
}

void fill(const QString &file)
{
    const auto store = Store::open(file);
    QVERIFY(store.ok());
    std::vector<Record> records;
    for (int i = 0; i < customers; ++i) {
        Record record;
        record.tillId = QString::number(i + 1);
        record.base.emplace();
        record.base->set(Field::Name, QString::number(i));
        record.base->set(Field::PrivateNote, QString(300, u'x'));
        record.wanted = record.base;
        records.push_back(record);
    }
    QVERIFY(store.value()->write(records).ok());
}

} // namespace

Q_DECLARE_METATYPE(Damage)

class DamageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isSaidAndMended_data();
    void isSaidAndMended();
    void refusedFilesAreLeftAsTheyAre_data();
    void refusedFilesAreLeftAsTheyAre();
    void aLostLogLeavesAnOlderStore();
    void aPageThatCannotBeReadIsTold();
    void aValueNobodyWroteIsDamage_data();
    void aValueNobodyWroteIsDamage();
    void columnsThatCannotBeReadAreNotUpToDate();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    QString m_copies;
};

void DamageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(QStringLiteral("customers.carnet"));
    m_copies = m_folder->filePath(QStringLiteral("backups"));
    fill(m_file);
}

void DamageTest::isSaidAndMended_data()
{
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<bool>("atStart");
    const auto row = [](const char *name, bool atStart, const Damage &damage) {
        QTest::newRow(name) << damage << atStart;
    };
    row("empty file", true, [](const QString &file) { replace(file, {}); });
    row("all zeros", true,
        [](const QString &file) { replace(file, QByteArray(contentOf(file).size(), '\0')); });
    row("cut inside the header", true, [](const QString &file) { replace(file, contentOf(file).left(50)); });
    row("cut after the header", true, [](const QString &file) { replace(file, contentOf(file).left(100)); });
    row("cut to one page", false, [](const QString &file) { replace(file, contentOf(file).left(pageSize)); });
    row("cut in the middle", false,
        [](const QString &file) { replace(file, contentOf(file).left(contentOf(file).size() / 2)); });
    row("cut inside a page", false,
        [](const QString &file) { replace(file, contentOf(file).chopped(1000)); });
    row("header zeroed", true, [](const QString &file) { patch(file, 0, QByteArray(100, '\0')); });
    row("schema zeroed", true,
        [](const QString &file) { patch(file, 100, QByteArray(pageSize - 100, '\0')); });
    row("schema overwritten", true, [](const QString &file) { patch(file, 100, noise(pageSize - 100)); });
    for (const int page : {2, 3, 10, 40}) {
        const qint64 at = qint64(page) * pageSize;
        row(qPrintable(QStringLiteral("page %1 zeroed").arg(page)), false,
            [at](const QString &file) { patch(file, at, QByteArray(pageSize, '\0')); });
        row(qPrintable(QStringLiteral("page %1 overwritten").arg(page)), false,
            [at](const QString &file) { patch(file, at, noise(pageSize)); });
    }
    row("two pages swapped", false, [](const QString &file) {
        const QByteArray content = contentOf(file);
        patch(file, 20 * pageSize, content.mid(30 * pageSize, pageSize));
        patch(file, 30 * pageSize, content.mid(20 * pageSize, pageSize));
    });
}

void DamageTest::isSaidAndMended()
{
    QFETCH(Damage, damage);
    QFETCH(bool, atStart);
    QCOMPARE(backUp(m_file, m_copies, now).value(), Backup::Made);
    damage(m_file);
    const QByteArray damaged = contentOf(m_file);

    { // which the program closes before a backup takes its place
        const auto opened = Store::open(m_file);
        if (atStart) {
            QVERIFY(!opened);
            QCOMPARE(opened.error(), StoreError::Damaged);
            QCOMPARE(contentOf(m_file), damaged);
        }
    }
    const auto checked = backUp(m_file, m_copies, now.addDays(1));
    QVERIFY(!checked);
    QCOMPARE(checked.error(), StoreError::Damaged);

    QVERIFY(restoreBackup(*newestGoodBackup(m_copies), m_file).ok());
    const auto again = Store::open(m_file);
    QVERIFY(again.ok());
    QCOMPARE(again.value()->count(), customers);
    QCOMPARE(backUp(m_file, m_copies, now.addDays(1)).value(), Backup::Made);
}

void DamageTest::refusedFilesAreLeftAsTheyAre_data()
{
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<StoreError>("error");
    QTest::newRow("text") << Damage([](const QString &file) { replace(file, "name;phone\nAubry;06\n"); })
                          << StoreError::NotOurs;
    QTest::newRow("garbage") << Damage([](const QString &file) { replace(file, noise(50'000)); })
                             << StoreError::NotOurs;
    QTest::newRow("another program's database")
        << Damage([](const QString &file) { setHeaderNumber(file, 68, 0x1234); }) << StoreError::NotOurs;
    QTest::newRow("newer") << Damage([](const QString &file) { setHeaderNumber(file, 60, 999); })
                           << StoreError::NewerVersion;
}

void DamageTest::refusedFilesAreLeftAsTheyAre()
{
    QFETCH(Damage, damage);
    QFETCH(StoreError, error);
    damage(m_file);
    const QByteArray before = contentOf(m_file);
    const auto opened = Store::open(m_file);
    QVERIFY(!opened);
    QCOMPARE(opened.error(), error);
    QCOMPARE(contentOf(m_file), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("customers.carnet")});
}

/// Nothing inside the file can tell that its log was lost: it is whole, as it was some time ago.
void DamageTest::aLostLogLeavesAnOlderStore()
{
    const QString copy = m_folder->filePath(QStringLiteral("copy.carnet"));
    {
        const auto store = Store::open(m_file);
        Record record;
        record.wanted.emplace();
        QVERIFY(store.value()->write(record).ok());
        replace(copy, contentOf(m_file));
        replace(copy + QStringLiteral("-wal"), noise(20'000)); // or garbage in its place
    }
    const auto store = Store::open(copy);
    QVERIFY(store.ok());
    QCOMPARE(store.value()->count(), customers);
    QVERIFY(backUp(copy, m_copies, now).ok());
}

void DamageTest::aPageThatCannotBeReadIsTold()
{
    const auto store = Store::open(m_file);
    QVERIFY(store.ok());
    int visited = 0;
    const auto visit = [&visited](const RecordSummary &) {
        ++visited;
        return true;
    };
    store.value()->visitSummaries(visit);
    QCOMPARE(visited, customers);
    QVERIFY(!store.value()->takeReadFailure());

    QFile file(m_file); // under the open store, as a failing disk does
    QVERIFY(file.open(QFile::ReadWrite));
    for (qint64 at = 40 * pageSize; at + pageSize <= file.size(); at += pageSize) {
        file.seek(at);
        file.write(QByteArray(pageSize, '\0'));
    }
    file.close();
    const auto other = Store::open(m_file); // its pages are not in memory yet
    QVERIFY(other.ok());
    visited = 0;
    other.value()->visitSummaries(visit);
    QVERIFY(visited < customers);
    QCOMPARE(other.value()->takeReadFailure(), StoreError::Damaged);
    QVERIFY(!other.value()->takeReadFailure()); // told once

    // Nor is anything written on the strength of what could not be read.
    const auto done = other.value()->transaction([&]() -> Result<Done, StoreError> {
        for (int i = 1; i <= customers; ++i)
            (void)other.value()->record(CustomerId(i));
        return Done{};
    });
    QVERIFY(!done);
    QCOMPARE(done.error(), StoreError::Damaged);
}

void DamageTest::aValueNobodyWroteIsDamage_data()
{
    QTest::addColumn<QString>("sql");
    const auto row = [](const char *name, const char *sql) { QTest::newRow(name) << QString::fromUtf8(sql); };
    row("state", "UPDATE customer SET state = 6 WHERE id = 7");
    row("negative state", "UPDATE customer SET state = -1 WHERE id = 7");
    row("state beyond eight bits", "UPDATE customer SET state = 256 WHERE id = 7");
    row("trouble", "UPDATE customer SET trouble = 99 WHERE id = 7");
    row("kind of an attempt", "INSERT INTO attempt (customer, kind, fields, revision) VALUES (7, 4, '', 0)");
    row("kind of what may have arrived", R"(UPDATE customer SET may_have_arrived = '[{"kind":4}]')");
    row("what may have arrived", "UPDATE customer SET may_have_arrived = '[{' WHERE id = 7");
    row("what was promised", "UPDATE customer SET promised = '{}' WHERE id = 7");
}

void DamageTest::aValueNobodyWroteIsDamage()
{
    QFETCH(QString, sql);
    const auto store = Store::open(m_file);
    QVERIFY(store.ok());
    QVERIFY(store.value()->record(CustomerId(7)));
    QVERIFY(Connection(m_file, Connection::Mode::ReadWrite, std::chrono::seconds(1)).run(sql));
    QVERIFY(!store.value()->record(CustomerId(7)));
    QCOMPARE(store.value()->takeReadFailure(), StoreError::Damaged);
    const auto done = store.value()->transaction([&]() -> Result<Done, StoreError> {
        (void)store.value()->record(CustomerId(7));
        return Done{};
    });
    QVERIFY(!done);
}

void DamageTest::columnsThatCannotBeReadAreNotUpToDate()
{
    patch(m_file, 100, noise(pageSize - 100)); // where the tables are described
    Connection connection(m_file, Connection::Mode::ReadWrite, std::chrono::seconds(1));
    QCOMPARE(connection.ask(QStringLiteral("PRAGMA user_version")), QString::number(schemaVersion()));
    QVERIFY(!bringUpToDate(connection));
    QCOMPARE(connection.error(), StoreError::Damaged);
}

CARNET_TEST(DamageTest)
#include "damage_test.moc"
