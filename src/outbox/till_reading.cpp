#include "outbox/till_reading.h"

namespace carnet {

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
    m_sender.hold();
}

void TillReading::cancel()
{
    *m_cancelled = true;
    if (m_call)
        m_call->cancel();
    Outcome outcome;
    outcome.verdict = Verdict::NotReceived;
    outcome.cause = Cause::Cancelled;
    if (m_stage == Stage::WaitingForSender || m_stage == Stage::Asking)
        giveUp(outcome);
}

void TillReading::fetch()
{
    if (m_stage != Stage::WaitingForSender)
        return;
    m_stage = Stage::Fetching;
    m_job = {};
    m_job.storeFile = m_writer.store().file();
    m_job.revision = m_writer.store().revision();
    m_call = m_till.list();
    connect(m_call, &ListCall::progress, this, &TillReading::progress);
    connect(m_call, &ListCall::finished, this, &TillReading::take);
}

void TillReading::take(const TillList &list)
{
    if (list.outcome.verdict != Verdict::Accepted) {
        giveUp(list.outcome);
        return;
    }
    m_job.list = list;
    apply(false);
}

void TillReading::apply(bool trusted)
{
    m_stage = Stage::Applying;
    m_job.trusted = trusted;
    m_job.now = m_now();
    m_worker.start([this, job = m_job, cancelled = m_cancelled] {
        const auto told = [this](const QList<CustomerId> &ids) {
            QMetaObject::invokeMethod(this, [this, ids] { m_writer.reread(ids); });
        };
        const ListApplied applied = applyList(job, *cancelled, told);
        QMetaObject::invokeMethod(this, [this, applied] { finish(applied); });
    });
}

void TillReading::finish(const ListApplied &applied)
{
    if (applied.doubtful && !*m_cancelled) {
        m_stage = Stage::Asking;
        Q_EMIT doubtful(applied.known, applied.listed);
        return;
    }
    ListApplied whole = applied;
    whole.summary.outcome = m_job.list.outcome;
    whole.summary.storeFailed = applied.failed;
    if (*m_cancelled) {
        whole.summary.outcome.verdict = Verdict::NotReceived;
        whole.summary.outcome.cause = Cause::Cancelled;
    }
    m_stage = Stage::Idle;
    m_job = {};
    m_sender.release();
    Q_EMIT ended(whole);
}

void TillReading::believe(bool accept)
{
    if (m_stage != Stage::Asking)
        return;
    if (accept)
        apply(true);
    else
        cancel();
}

void TillReading::giveUp(const Outcome &outcome)
{
    ListApplied nothing;
    nothing.summary.outcome = outcome;
    m_stage = Stage::Idle;
    m_job = {};
    m_sender.release();
    Q_EMIT ended(nothing);
}

} // namespace carnet
