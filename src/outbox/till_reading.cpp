#include "outbox/till_reading.h"

#include "till/mended.h"

#include <QSemaphore>

namespace carnet {

namespace {

constexpr int lookForCancel = 50; // milliseconds

/// Keeps the rows of the best list, as they are meant.
class KeptRows : public RowSink
{
public:
    void open() override
    {
        m_open.clear();
        m_days = {};
    }
    void take(const TillRow &row) override
    {
        m_open << row;
        m_days.count(row);
    }
    void close(bool isBest) override
    {
        if (!isBest)
            return;
        m_rows = std::exchange(m_open, {});
        for (TillRow &row : m_rows)
            m_days.mend(row);
    }
    [[nodiscard]] QList<TillRow> rows() const { return m_rows; }

private:
    QList<TillRow> m_open;
    QList<TillRow> m_rows;
    NoughtDays m_days;
};

Outcome cancelled()
{
    Outcome outcome;
    outcome.verdict = Verdict::NotReceived;
    outcome.cause = Cause::Cancelled;
    return outcome;
}

} // namespace

TillReading::TillReading(Writer &writer, Sender &sender, TillClient &till, Now now, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_sender(sender)
    , m_till(till)
    , m_now(std::move(now))
    , m_cancelled(std::make_shared<std::atomic_bool>(false))
{
    m_worker.setMaxThreadCount(1);
    connect(&m_sender, &Sender::idle, this, &TillReading::fetch);
}

TillReading::~TillReading()
{
    *m_cancelled = true;
    m_worker.waitForDone();
}

void TillReading::start()
{
    if (isUnderWay())
        return;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    m_stage = Stage::WaitingForSender;
    m_asked.reset(); // a new list asks anew
    m_sender.hold();
    Q_EMIT started();
}

void TillReading::cancel()
{
    *m_cancelled = true;
    if (m_call)
        m_call->cancel();
    if (m_stage == Stage::WaitingForSender)
        giveUp(cancelled());
}

void TillReading::fetch()
{
    if (m_stage != Stage::WaitingForSender)
        return;
    m_stage = Stage::Fetching;
    m_job = {};
    m_job.storeFile = m_writer.store().file();
    m_job.revision = m_writer.store().revision();
    m_job.now = m_now();
    const auto rows = std::make_shared<KeptRows>();
    m_call = m_till.list(rows);
    connect(m_call, &ListCall::progress, this, &TillReading::progress);
    connect(m_call, &ListCall::finished, this, [this, rows](const TillList &list) {
        m_job.rows = rows->rows();
        take(list);
    });
}

void TillReading::take(const TillList &list)
{
    if (list.outcome.verdict != Verdict::Accepted) {
        giveUp(list.outcome);
        return;
    }
    m_outcome = list.outcome;
    apply();
}

void TillReading::apply()
{
    m_stage = Stage::Applying;
    m_job.missingBelieved = std::exchange(m_believed, std::nullopt);
    // The worker alone holds the list: letting go of many thousand customers takes a while.
    ListToApply job = std::exchange(m_job, {});
    m_worker.start(
        [this, job = std::move(job), cancelled = m_cancelled, heard = std::make_shared<QSemaphore>()] {
            // The worker goes on when the window has heard: it never gets ahead of it, and does not take the
            // store's lock again while the window waits for it.
            const auto told = [this, &cancelled, &heard](const ListProgress &progress) {
                QMetaObject::invokeMethod(this, [this, progress, heard] {
                    hear(progress);
                    heard->release();
                });
                while (!heard->tryAcquire(1, lookForCancel) && !*cancelled) { }
            };
            const ListApplied applied = applyList(job, *cancelled, told);
            QMetaObject::invokeMethod(this, [this, applied] { finish(applied); });
        });
}

void TillReading::hear(const ListProgress &progress)
{
    m_writer.reread(progress.written);
    Q_EMIT applying(progress.done, progress.all);
}

void TillReading::finish(const ListApplied &applied)
{
    ListApplied whole = applied;
    whole.summary.outcome = *m_cancelled ? cancelled() : m_outcome;
    whole.summary.storeFailed = applied.failed;
    release();
    if (applied.doubtful && !*m_cancelled) {
        m_asked = applied.missing;
        Q_EMIT doubtful(whole);
    } else {
        Q_EMIT ended(whole);
    }
}

void TillReading::believe(bool accept)
{
    const auto asked = std::exchange(m_asked, std::nullopt);
    if (!asked || isUnderWay())
        return;
    if (!accept) {
        giveUp(cancelled());
        return;
    }
    m_believed = asked;
    start();
}

void TillReading::giveUp(const Outcome &outcome)
{
    ListApplied nothing;
    nothing.summary.outcome = outcome;
    m_believed.reset();
    release();
    Q_EMIT ended(nothing);
}

void TillReading::release()
{
    m_stage = Stage::Idle;
    m_job = {};
    m_sender.release();
}

} // namespace carnet
