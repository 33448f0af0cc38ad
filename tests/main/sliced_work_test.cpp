// Work on many, a slice at a time: each once, in order; stopped or failed it keeps what was done.
#include "harness/registry.h"
#include "main/sliced_work.h"

#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace carnet;

class SlicedWorkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void worksOnEachOnceAndInOrder_data();
    void worksOnEachOnceAndInOrder();
    void letsTheWindowLiveInBetween();
    void keepsWhatWasDoneWhenStopped();
    void endsWhenASliceFails();
    void takesOneJobAtATime();
    void takesTheNextFromTheEndOfOne();

private:
    SlicedWork::Job jobOf(qsizetype count);

    std::unique_ptr<SlicedWork> m_work;
    QList<qsizetype> m_items;
    QList<SlicedWork::End> m_ends;
};

void SlicedWorkTest::init()
{
    m_work = std::make_unique<SlicedWork>();
    m_items.clear();
    m_ends.clear();
}

SlicedWork::Job SlicedWorkTest::jobOf(qsizetype count)
{
    SlicedWork::Job job;
    job.words = QStringLiteral("Counting…");
    job.count = count;
    job.slice = [this](qsizetype from, qsizetype to) {
        for (qsizetype i = from; i < to; ++i)
            m_items << i;
        return true;
    };
    job.ended = [this](SlicedWork::End end) { m_ends << end; };
    return job;
}

void SlicedWorkTest::worksOnEachOnceAndInOrder_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("isLong");
    QTest::newRow("one") << 1 << false;
    QTest::newRow("a slice") << 25 << false;
    QTest::newRow("a slice and one") << 26 << true;
    QTest::newRow("many") << 1'003 << true;
}

void SlicedWorkTest::worksOnEachOnceAndInOrder()
{
    QFETCH(int, count);
    QFETCH(bool, isLong);
    const QSignalSpy began(m_work.get(), &SlicedWork::began);
    const QSignalSpy ended(m_work.get(), &SlicedWork::ended);
    m_work->start(jobOf(count));
    QCOMPARE(m_work->isUnderWay(), isLong);
    QTRY_VERIFY(!m_work->isUnderWay());
    QList<qsizetype> all(count);
    std::iota(all.begin(), all.end(), 0);
    QCOMPARE(m_items, all);
    QCOMPARE(m_ends, QList{SlicedWork::End::Done});
    QCOMPARE(began.count(), isLong ? 1 : 0);
    QCOMPARE(ended.count(), isLong ? 1 : 0);
}

void SlicedWorkTest::letsTheWindowLiveInBetween()
{
    m_work->start(jobOf(10'000));
    qsizetype seen = 0;
    QMetaObject::invokeMethod(
        this, [&] { seen = m_items.size(); }, Qt::QueuedConnection);
    QTRY_VERIFY(!m_work->isUnderWay());
    QVERIFY(seen > 0);
    QVERIFY(seen < 10'000);
}

void SlicedWorkTest::keepsWhatWasDoneWhenStopped()
{
    connect(m_work.get(), &SlicedWork::progressed, this, [this](qsizetype done, qsizetype count) {
        QCOMPARE(count, 10'000);
        QCOMPARE(done, m_items.size());
        if (done >= 100)
            m_work->cancel();
    });
    m_work->start(jobOf(10'000));
    QTRY_VERIFY(!m_work->isUnderWay());
    QCOMPARE(m_ends, QList{SlicedWork::End::Cancelled});
    QCOMPARE(m_items.size(), 100);
    m_work->cancel(); // of nothing
    QCOMPARE(m_ends.size(), 1);
}

void SlicedWorkTest::endsWhenASliceFails()
{
    SlicedWork::Job job = jobOf(10'000);
    job.slice = [slice = job.slice](qsizetype from, qsizetype to) { return from < 50 && slice(from, to); };
    m_work->start(std::move(job));
    QTRY_VERIFY(!m_work->isUnderWay());
    QCOMPARE(m_ends, QList{SlicedWork::End::Failed});
    QCOMPARE(m_items.size(), 50);
}

void SlicedWorkTest::takesOneJobAtATime()
{
    m_work->start(jobOf(1'000));
    m_work->start(jobOf(3));
    QTRY_VERIFY(!m_work->isUnderWay());
    QCOMPARE(m_items.size(), 1'000);
    QCOMPARE(m_ends.size(), 1);
}

void SlicedWorkTest::takesTheNextFromTheEndOfOne()
{
    SlicedWork::Job job = jobOf(30);
    job.ended = [this](SlicedWork::End) { m_work->start(jobOf(40)); };
    m_work->start(std::move(job));
    QTRY_COMPARE(m_items.size(), 70);
    QTRY_VERIFY(!m_work->isUnderWay());
}

CARNET_TEST(SlicedWorkTest)
#include "sliced_work_test.moc"
