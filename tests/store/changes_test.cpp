// Who keeps a picture of the customers asks what changed since; and the list update what each row was when it
// was heard last.
#include "harness/registry.h"
#include "store/backup.h"
#include "store/connection.h"
#include "store/store.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace carnet;
using namespace std::chrono_literals;

class ChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatWasWrittenAndRemovedIsTold();
    void whoIsAheadOfTheStoreReadsAll();
    void theOldestRemovedAreForgotten();
    void aRestoredStoreIsAnother();
    void whatIsAsBaseHasOneRow();
    void onlyAddsThatMayBeThereAreSought();
    void whatWasHeardIsKeptWithBase();
    void aReadIsInterrupted();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(QStringLiteral("a.carnet")); }
    [[nodiscard]] QString ask(const QString &sql) const
    {
        return Connection(file(), Connection::Mode::ReadOnly, 1s).ask(sql).value_or(QString());
    }
    CustomerId add(const QString &name, const QString &tillId = {});
    void remove(CustomerId id) const;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
};

using Ids = std::vector<CustomerId>;

void ChangesTest::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::move(Store::open(file())).value();
}

CustomerId ChangesTest::add(const QString &name, const QString &tillId)
{
    Record record;
    record.tillId = tillId;
    record.wanted.emplace();
    record.wanted->set(Field::Name, name);
    if (!tillId.isEmpty())
        record.base = record.wanted;
    return m_store->write(record).value();
}

void ChangesTest::remove(CustomerId id) const
{
    Record nothing;
    nothing.id = id;
    QVERIFY(m_store->write(nothing).ok());
}

void ChangesTest::whatWasWrittenAndRemovedIsTold()
{
    QCOMPARE(m_store->change(), 0);
    const CustomerId first = add(QStringLiteral("Aubry"));
    const CustomerId second = add(QStringLiteral("Bensalem"));
    const qint64 before = m_store->change();
    QCOMPARE(before, 2);
    QCOMPARE(m_store->changedSince(before).upTo, before);
    QVERIFY(m_store->changedSince(before).written.empty());

    const CustomerId third = add(QStringLiteral("Colin"));
    remove(first);
    remove(CustomerId(4711)); // never was
    Changes changes = m_store->changedSince(before);
    QVERIFY(!changes.all);
    QCOMPARE(changes.written, Ids{third});
    QCOMPARE(changes.removed, Ids{first});
    QCOMPARE(changes.upTo, m_store->change());
    QVERIFY(m_store->changedSince(changes.upTo).removed.empty());

    Record again; // an undo brings it back under its number
    again.id = first;
    again.wanted.emplace();
    QVERIFY(m_store->write(again).ok());
    changes = m_store->changedSince(0);
    QCOMPARE(changes.written.size(), 3U);
    QVERIFY(changes.removed.empty());
    QVERIFY(std::ranges::count(changes.written, second) == 1);

    remove(third); // the newest of all: its number is not given again
    const qint64 newest = m_store->change();
    m_store = std::move(Store::open(file())).value();
    QCOMPARE(m_store->change(), newest);
    (void)add(QStringLiteral("Durand"));
    QCOMPARE(m_store->change(), newest + 1);
}

void ChangesTest::whoIsAheadOfTheStoreReadsAll()
{
    (void)add(QStringLiteral("Aubry"));
    QVERIFY(m_store->changedSince(m_store->change() + 1).all);
}

void ChangesTest::theOldestRemovedAreForgotten()
{
    const CustomerId last = add(QStringLiteral("Aubry"));
    const qint64 before = m_store->change();
    {
        Connection connection(file(), Connection::Mode::ReadWrite, 1s);
        QVERIFY(connection.run(
            QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 100100) "
                           "INSERT INTO gone SELECT 1000 + i, i FROM n")));
    }
    QVERIFY(m_store->forgetOld(QDateTime::currentDateTimeUtc()).ok());
    QVERIFY(m_store->changedSince(before).all);
    const Changes changes = m_store->changedSince(100);
    QVERIFY(!changes.all);
    QCOMPARE(changes.removed.size(), 100'000U);
    QCOMPARE(m_store->change(), 100'100);
    remove(last);
    QCOMPARE(m_store->changedSince(100'100).removed, Ids{last});
}

void ChangesTest::aRestoredStoreIsAnother()
{
    (void)add(QStringLiteral("Aubry"));
    const QString identity = m_store->identity();
    QVERIFY(!identity.isEmpty());
    m_store.reset();
    const QString copies = m_folder->filePath(QStringLiteral("copies"));
    QVERIFY(backUp(file(), copies, QDateTime::currentDateTimeUtc()).ok());
    QVERIFY(restoreBackup(*newestGoodBackup(copies), file()).ok());
    m_store = std::move(Store::open(file())).value();
    QVERIFY(m_store->identity() != identity);
    const QString another = m_store->identity();
    m_store = std::move(Store::open(file())).value();
    QCOMPARE(m_store->identity(), another);
}

void ChangesTest::whatIsAsBaseHasOneRow()
{
    const CustomerId id = add(QStringLiteral("Aubry"), QStringLiteral("7"));
    Record record = *m_store->record(id);
    QCOMPARE(ask(QStringLiteral("SELECT count(*) FROM wanted")), QStringLiteral("0"));
    QVERIFY(record.wanted == record.base);

    record.wanted->set(Field::Name, QStringLiteral("Bensalem"));
    QVERIFY(m_store->write(record).ok());
    QVERIFY(*m_store->record(id) == record);
    QCOMPARE(ask(QStringLiteral("SELECT count(*) FROM wanted")), QStringLiteral("1"));
    QCOMPARE(m_store->summaries({id}).front().customer, *record.wanted);

    record.wanted.reset();
    QVERIFY(m_store->write(record).ok());
    QVERIFY(*m_store->record(id) == record);
    QCOMPARE(m_store->count(), 0);
    const RecordSummary deleted = m_store->summaries({id}).front();
    QVERIFY(deleted.hidden);
    QCOMPARE(deleted.customer, *record.base);

    record.wanted = record.base;
    QVERIFY(m_store->write(record).ok());
    QVERIFY(*m_store->record(id) == record);
    QCOMPARE(m_store->count(), 1);
    QCOMPARE(ask(QStringLiteral("SELECT count(*) FROM wanted")), QStringLiteral("0"));
}

void ChangesTest::onlyAddsThatMayBeThereAreSought()
{
    const auto write = [this](ChangeKind kind, SendState state, const QString &tillId) {
        Record record;
        record.wanted.emplace();
        record.tillId = tillId;
        record.state = state;
        if (kind != ChangeKind::None)
            record.attempt = Attempt{kind, {}, {}, {}, 0, false};
        return m_store->write(record).value();
    };
    (void)write(ChangeKind::None, SendState::Waiting, {});
    const CustomerId inDoubt = write(ChangeKind::Add, SendState::InDoubt, {});
    (void)write(ChangeKind::Add, SendState::Sending, {});
    (void)write(ChangeKind::Edit, SendState::Waiting, QStringLiteral("3"));
    const CustomerId refused = write(ChangeKind::Add, SendState::Waiting, {});
    Record deleted = *m_store->record(write(ChangeKind::Add, SendState::InDoubt, {}));
    deleted.wanted.reset();
    QVERIFY(m_store->write(deleted).ok());

    const Ids sought = m_store->idsSought();
    QCOMPARE(sought, (Ids{inDoubt, refused, deleted.id}));
    for (const CustomerId id : sought)
        QVERIFY(isSought(*m_store->record(id)));
}

void ChangesTest::whatWasHeardIsKeptWithBase()
{
    Record record = *m_store->record(add(QStringLiteral("Aubry"), QStringLiteral("7")));
    (void)add(QStringLiteral("Bensalem"));
    record.heard = std::numeric_limits<qint64>::min();
    QVERIFY(m_store->write(record).ok());
    const auto rows = m_store->heardRows(CustomerId::None, 100);
    QCOMPARE(rows.size(), 1U);
    QCOMPARE(rows.front().tillId, QStringLiteral("7"));
    QCOMPARE(rows.front().id, record.id);
    QCOMPARE(rows.front().heard, record.heard);
    QCOMPARE(m_store->record(record.id)->heard, record.heard);
    record.base.reset(); // the list that has it again is news
    QVERIFY(m_store->write(record).ok());
    QCOMPARE(m_store->record(record.id)->heard, 0);
}

void ChangesTest::aReadIsInterrupted()
{
    for (int i = 0; i < 3; ++i)
        (void)add(QString::number(i));
    int visited = 0;
    m_store->visitSummaries([&](const RecordSummary &) {
        ++visited;
        m_store->interrupt();
        return true;
    });
    QCOMPARE(visited, 1);
    QVERIFY(!m_store->takeReadFailure()); // who asked for it knows
    QCOMPARE(m_store->count(), 3);
}

CARNET_TEST(ChangesTest)
#include "changes_test.moc"
