// Deleting and blacklisting very many customers: one step of the history however many slices it takes,
// nothing leaves before it can no longer be taken back, and stopped or killed halfway nothing is lost.
#include "desk/bulk_editing.h"
#include "harness/registry.h"
#include "outbox/outbox.h"
#include "store/store.h"
#include "till_double/till_double.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace carnet;
using namespace carnet::test;

namespace {

constexpr int many = 260; // more than ten slices

} // namespace

class BulkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aDeletionIsOneStep();
    void blacklistingIsOneStep();
    void nothingElseIsUndoneMeanwhile();
    void stoppedItKeepsWhatWasDone();
    void anUndoCanBeStoppedToo();
    void nothingLeavesWhileItCanBeTakenBack();
    void whatIsCalledLeavesAllTheSame();
    void killedHalfwayNothingIsLost();
    void aStepThatLeavesIsCorrected();

private:
    void open();
    void close();
    [[nodiscard]] int present() const;
    [[nodiscard]] int blacklisted() const;
    void stopAfter(qsizetype done);
    [[nodiscard]] BulkEditing::Tell hear()
    {
        return [this](const Result<BulkDone, StoreError> &done) { m_said << done.value(); };
    }
    [[nodiscard]] UndoHistory::Tell hearUndone()
    {
        return [this](const Result<Undone, StoreError> &undone) { m_undone << undone.value(); };
    }
    void wait() const { QTRY_VERIFY(!m_work->isUnderWay()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TillDouble> m_till;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<TillClient> m_client;
    std::unique_ptr<Outbox> m_outbox;
    std::unique_ptr<LongWork> m_work;
    std::unique_ptr<UndoHistory> m_history;
    std::unique_ptr<Merging> m_merging;
    std::unique_ptr<BulkEditing> m_bulk;
    QList<CustomerId> m_ids;
    QDateTime m_now;
    QList<BulkDone> m_said;
    QList<Undone> m_undone;
};

void BulkTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_till = std::make_unique<TillDouble>();
    m_now = QDateTime::currentDateTimeUtc();
    open();
    std::vector<Record> records;
    for (int i = 0; i < many; ++i) {
        Record record;
        Customer customer;
        customer.set(Field::Name, QStringLiteral("Customer %1").arg(i));
        record.tillId =
            QString::number(m_till->addOnTill({{QStringLiteral("name"), customer.value(Field::Name)}}));
        record.base = customer;
        record.wanted = customer;
        records.push_back(record);
    }
    m_ids = m_store->write(records).value();
}

void BulkTest::cleanup()
{
    close();
}

void BulkTest::close()
{
    m_bulk.reset();
    m_merging.reset();
    m_history.reset();
    m_work.reset();
    m_outbox.reset();
    m_client.reset();
    m_store.reset();
}

void BulkTest::open()
{
    m_store = std::move(Store::open(m_folder->filePath(QStringLiteral("bulk.carnet")))).value();
    m_client = std::make_unique<TillClient>();
    m_client->setAddress({m_till->url(), TillDouble::shop(), TillDouble::key()});
    OutboxSettings settings;
    settings.lookAgain = std::chrono::milliseconds(5); // the clock is the test's
    m_outbox = std::make_unique<Outbox>(
        *m_store, *m_client, [this] { return m_now; }, settings);
    m_work = std::make_unique<LongWork>(25);
    m_history = std::make_unique<UndoHistory>(*m_outbox, *m_store, *m_work);
    m_merging = std::make_unique<Merging>(*m_store, *m_outbox, *m_history);
    m_bulk = std::make_unique<BulkEditing>(*m_store, *m_outbox, *m_history, *m_work, *m_merging);
    m_said.clear();
}

int BulkTest::present() const
{
    return m_store->count();
}

int BulkTest::blacklisted() const
{
    int count = 0;
    m_store->visitSummaries([&count](const RecordSummary &summary) {
        count += isBlacklisted(summary.customer) ? 1 : 0;
        return true;
    });
    return count;
}

void BulkTest::stopAfter(qsizetype done)
{
    connect(m_work.get(), &LongWork::progressed, m_work.get(), [this, done](qint64 present) {
        if (present >= done)
            m_work->cancel();
    });
}

void BulkTest::aDeletionIsOneStep()
{
    m_bulk->remove(m_ids, hear());
    wait();
    QCOMPARE(present(), 0);
    QCOMPARE(m_said.size(), 1);
    QVERIFY(m_said.first().wereOnTill);
    QVERIFY(!m_said.first().isStopped);
    QCOMPARE(m_said.first().step.count, 260);
    QCOMPARE(*m_history->state().undo, (UndoStep{UndoStep::Kind::Delete, QStringLiteral("Customer 0"), 260}));
    m_history->undo(hearUndone());
    wait();
    QCOMPARE(present(), many);
    QVERIFY(!m_history->state().canUndo());
    QCOMPARE(m_outbox->status().waiting, 0); // nothing is left to be sent
    m_history->redo(hearUndone());
    wait();
    QCOMPARE(present(), 0);
    QVERIFY(!m_history->state().canRedo());
}

void BulkTest::blacklistingIsOneStep()
{
    Customer listed = *m_store->record(m_ids.at(7))->wanted;
    listed.set(Field::Blacklist, QStringLiteral("1"));
    QVERIFY(m_outbox->save({m_ids.at(7), {*m_store->record(m_ids.at(7))->wanted, listed}}));
    m_bulk->setBlacklisted(m_ids, true, hear());
    wait();
    QCOMPARE(blacklisted(), many);
    QCOMPARE(*m_history->state().undo,
             (UndoStep{UndoStep::Kind::Blacklist, QStringLiteral("Customer 0"), 259}));
    m_history->undo(hearUndone());
    wait();
    QCOMPARE(blacklisted(), 1); // it was before
}

void BulkTest::nothingElseIsUndoneMeanwhile()
{
    m_bulk->setBlacklisted(m_ids.first(1), true, hear());
    QVERIFY(m_history->state().canUndo());
    m_bulk->remove(m_ids, hear());
    QVERIFY(m_work->isUnderWay());
    QVERIFY(!m_history->state().canUndo());
    m_history->undo(hearUndone());
    m_bulk->setBlacklisted(m_ids, true, hear());
    wait();
    QCOMPARE(present(), 0);
    QCOMPARE(*m_history->state().undo, (UndoStep{UndoStep::Kind::Delete, QStringLiteral("Customer 0"), 260}));
}

void BulkTest::stoppedItKeepsWhatWasDone()
{
    stopAfter(100);
    m_bulk->remove(m_ids, hear());
    wait();
    QCOMPARE(present(), many - 100);
    QCOMPARE(m_said.size(), 1);
    QVERIFY(m_said.first().isStopped);
    QCOMPARE(m_said.first().step.count, 100);
    QCOMPARE(*m_history->state().undo, (UndoStep{UndoStep::Kind::Delete, QStringLiteral("Customer 0"), 100}));
    m_work->disconnect(m_work.get());
    m_history->undo(hearUndone());
    wait();
    QCOMPARE(present(), many);
}

void BulkTest::anUndoCanBeStoppedToo()
{
    m_bulk->remove(m_ids, hear());
    wait();
    stopAfter(100);
    m_history->undo(hearUndone());
    wait();
    QCOMPARE(m_undone.constLast().extent, Extent::Stopped);
    QCOMPARE(present(), 100);
    QVERIFY(m_history->state().canUndo()); // the rest
    QVERIFY(m_history->state().canRedo()); // what was undone
    m_work->disconnect(m_work.get());
    m_history->undo(hearUndone());
    wait();
    QCOMPARE(present(), many);
    QVERIFY(!m_history->state().canUndo());
    m_history->redo(hearUndone());
    wait();
    m_history->redo(hearUndone());
    wait();
    QCOMPARE(present(), 0);
}

void BulkTest::nothingLeavesWhileItCanBeTakenBack()
{
    // The last slice is done long after the first: by then its own time has passed.
    connect(m_work.get(), &LongWork::progressed, this, [this] { m_now = m_now.addSecs(5); });
    m_bulk->remove(m_ids, hear());
    wait();
    m_now = m_now.addSecs(9);
    QTest::qWait(50); // many looks at the queue
    QCOMPARE(m_till->count(QStringLiteral("delClient.php")), 0);
    m_now = m_now.addSecs(2);
    QTRY_VERIFY_WITH_TIMEOUT(m_till->customers.isEmpty(), 60'000);
}

void BulkTest::whatIsCalledLeavesAllTheSame()
{
    m_bulk->remove(m_ids, hear());
    wait();
    m_outbox->sendNow(m_ids.first(3));
    QTRY_COMPARE(m_till->customers.size(), many - 3);
    QTest::qWait(50);
    QCOMPARE(m_till->customers.size(), many - 3);
}

void BulkTest::killedHalfwayNothingIsLost()
{
    m_bulk->remove(m_ids, hear());
    QVERIFY(m_work->isUnderWay());
    const int left = present();
    QVERIFY(left > 0 && left < many);
    close();
    open();
    QCOMPARE(present(), left);
    QCOMPARE(m_outbox->status().waiting, many - left);
    for (const CustomerId id : m_ids)
        QVERIFY(m_store->record(id)->base); // none is gone before the till has said so
}

void BulkTest::aStepThatLeavesIsCorrected()
{
    m_bulk->setBlacklisted(m_ids, true, hear());
    wait();
    QVERIFY(!m_history->state().willCorrect);
    m_outbox->sendNow(m_ids.last(1));
    QTRY_VERIFY(m_history->state().willCorrect);
    m_history->undo(hearUndone());
    wait();
    QVERIFY(!m_history->state().willCorrect); // there is nothing before it
    QCOMPARE(blacklisted(), 0);
    m_outbox->sendNow();
    QTRY_COMPARE(m_outbox->status().waiting + m_outbox->status().sending, 0);
    QVERIFY(m_till->customers.last().value(QStringLiteral("blacklist")) != QStringLiteral("1"));
}

CARNET_TEST(BulkTest)
#include "bulk_test.moc"
