// Work on many, a batch at a time: each once, in order; stopped or failed it keeps what was done.
#include "desk/long_work.h"
#include "harness/registry.h"

#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace carnet;

class LongWorkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void worksOnEachOnceAndInOrder_data();
    void worksOnEachOnceAndInOrder();
    void hearsWhatElseIsAskedInBetween();
    void keepsWhatWasDoneWhenStopped();
    void endsWhenABatchFails();
    void takesOneJobAtATime();
    void takesTheNextFromTheEndOfOne();

private:
    LongWork::Job jobOf(qsizetype count);

    std::unique_ptr<LongWork> m_work;
    QList<qsizetype> m_items;
    QList<LongWork::End> m_ends;
};

void LongWorkTest::init()
{
    m_work = std::make_unique<LongWork>(25);
    m_items.clear();
    m_ends.clear();
}

LongWork::Job LongWorkTest::jobOf(qsizetype count)
{
    LongWork::Job job;
    job.count = count;
    job.batch = [this](qsizetype from, qsizetype to) -> Result<Done, StoreError> {
        for (qsizetype i = from; i < to; ++i)
            m_items << i;
        return Done{};
    };
    job.ended = [this](LongWork::End end, std::optional<StoreError>) { m_ends << end; };
    return job;
}

void LongWorkTest::worksOnEachOnceAndInOrder_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("isLong");
    QTest::newRow("one") << 1 << false;
    QTest::newRow("a batch") << 25 << false;
    QTest::newRow("a batch and one") << 26 << true;
    QTest::newRow("many") << 1'003 << true;
}

void LongWorkTest::worksOnEachOnceAndInOrder()
{
    QFETCH(int, count);
    QFETCH(bool, isLong);
    const QSignalSpy began(m_work.get(), &LongWork::began);
    const QSignalSpy ended(m_work.get(), &LongWork::ended);
    QVERIFY(m_work->start(jobOf(count)));
    QCOMPARE(m_work->isUnderWay(), isLong);
    QTRY_VERIFY(!m_work->isUnderWay());
    QList<qsizetype> all(count);
    std::iota(all.begin(), all.end(), 0);
    QCOMPARE(m_items, all);
    QCOMPARE(m_ends, QList{LongWork::End::Done});
    QCOMPARE(began.count(), isLong ? 1 : 0);
    QCOMPARE(ended.count(), isLong ? 1 : 0);
}

void LongWorkTest::hearsWhatElseIsAskedInBetween()
{
    QVERIFY(m_work->start(jobOf(10'000)));
    qsizetype seen = 0;
    QMetaObject::invokeMethod(
        this, [&] { seen = m_items.size(); }, Qt::QueuedConnection);
    QTRY_VERIFY(!m_work->isUnderWay());
    QVERIFY(seen > 0);
    QVERIFY(seen < 10'000);
}

void LongWorkTest::keepsWhatWasDoneWhenStopped()
{
    connect(m_work.get(), &LongWork::progressed, this, [this](qint64 done, qint64 count) {
        QCOMPARE(count, 10'000);
        QCOMPARE(done, m_items.size());
        if (done >= 100)
            m_work->cancel();
    });
    QVERIFY(m_work->start(jobOf(10'000)));
    QTRY_VERIFY(!m_work->isUnderWay());
    QCOMPARE(m_ends, QList{LongWork::End::Cancelled});
    QCOMPARE(m_items.size(), 100);
    m_work->cancel(); // of nothing
    QCOMPARE(m_ends.size(), 1);
}

void LongWorkTest::endsWhenABatchFails()
{
    LongWork::Job job = jobOf(10'000);
    job.batch = [batch = job.batch](qsizetype from, qsizetype to) {
        return from < 50 ? batch(from, to) : StoreError::DiskFull;
    };
    QVERIFY(m_work->start(std::move(job)));
    QTRY_VERIFY(!m_work->isUnderWay());
    QCOMPARE(m_ends, QList{LongWork::End::Failed});
    QCOMPARE(m_items.size(), 50);
}

void LongWorkTest::takesOneJobAtATime()
{
    QVERIFY(m_work->start(jobOf(1'000)));
    QVERIFY(!m_work->start(jobOf(3)));
    QTRY_VERIFY(!m_work->isUnderWay());
    QCOMPARE(m_items.size(), 1'000);
    QCOMPARE(m_ends.size(), 1);
}

void LongWorkTest::takesTheNextFromTheEndOfOne()
{
    LongWork::Job job = jobOf(30);
    job.ended = [this](LongWork::End, std::optional<StoreError>) { QVERIFY(m_work->start(jobOf(40))); };
    QVERIFY(m_work->start(std::move(job)));
    QTRY_COMPARE(m_items.size(), 70);
    QTRY_VERIFY(!m_work->isUnderWay());
}

CARNET_TEST(LongWorkTest)
#include "long_work_test.moc"
