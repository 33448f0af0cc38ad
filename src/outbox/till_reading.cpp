#include "outbox/till_reading.h"

namespace carnet {

static Outcome cancelled()
{
    Outcome outcome;
    outcome.verdict = Verdict::NotReceived;
    outcome.cause = Cause::Cancelled;
    return outcome;
}

TillReading::TillReading(Writer &writer, Sender &sender, TillClient &till, Now now, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_sender(sender)
    , m_till(till)
    , m_now(std::move(now))
{
    connect(&m_sender, &Sender::idle, this, &TillReading::prepare);
    connect(&m_slices, &QTimer::timeout, this, &TillReading::work);
}

void TillReading::start()
{
    if (isUnderWay())
        return;
    m_stage = Stage::WaitingForSender;
    m_asked.reset(); // a new list asks anew
    m_sender.hold();
    Q_EMIT started();
}

void TillReading::cancel()
{
    switch (m_stage) {
    case Stage::Idle:
        break;
    case Stage::WaitingForSender:
    case Stage::Preparing:
        giveUp(cancelled());
        break;
    case Stage::Fetching:
        m_call->cancel();
        break;
    case Stage::Applying:
        finish(cancelled());
        break;
    }
}

void TillReading::prepare()
{
    if (m_stage != Stage::WaitingForSender)
        return;
    m_stage = Stage::Preparing;
    m_update = std::make_shared<ListUpdate>(m_writer, std::exchange(m_believed, std::nullopt));
    m_slices.start(0);
}

void TillReading::work()
{
    if (m_stage == Stage::Preparing) {
        if (!m_update->prepare())
            fetch();
        return;
    }
    const auto update = m_update; // who is told of what was written may cancel
    const bool isMore = update->apply();
    if (m_stage == Stage::Applying)
        Q_EMIT applying(update->done(), update->all());
    if (!isMore && m_stage == Stage::Applying)
        finish(m_outcome);
}

void TillReading::fetch()
{
    m_slices.stop();
    if (m_update->applied().failed) {
        finish(cancelled());
        return;
    }
    m_stage = Stage::Fetching;
    m_update->askedAt(m_now());
    m_call = m_till.list(m_update);
    connect(m_call, &ListCall::progress, this, &TillReading::progress);
    connect(m_call, &ListCall::finished, this, &TillReading::take);
}

void TillReading::take(const TillList &list)
{
    if (list.outcome.verdict != Verdict::Accepted) {
        giveUp(list.outcome);
        return;
    }
    m_outcome = list.outcome;
    m_stage = Stage::Applying;
    m_slices.start(0);
}

void TillReading::finish(const Outcome &outcome)
{
    ListApplied applied = m_update->applied();
    applied.summary.outcome = outcome;
    applied.summary.storeFailed = applied.failed;
    release();
    if (applied.doubtful && outcome.verdict == Verdict::Accepted) {
        m_asked = applied.missing;
        Q_EMIT doubtful(applied);
    } else {
        Q_EMIT ended(applied);
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
    m_slices.stop();
    m_stage = Stage::Idle;
    m_update.reset();
    m_sender.release();
}

} // namespace carnet
