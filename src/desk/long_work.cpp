#include "desk/long_work.h"

namespace carnet {

LongWork::LongWork(qsizetype batchLength)
    : m_batchLength(batchLength)
{
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &LongWork::work);
}

bool LongWork::start(Job job)
{
    if (m_job.batch)
        return false;
    m_job = std::move(job);
    m_done = 0;
    work();
    if (!m_job.batch)
        return true;
    m_isLong = true;
    m_next.start();
    Q_EMIT began(m_job.what);
    return true;
}

void LongWork::cancel()
{
    if (m_job.batch)
        end(End::Cancelled);
}

void LongWork::work()
{
    const qsizetype to = std::min(m_job.count, m_done + m_batchLength);
    const auto worked = m_job.batch(m_done, to);
    m_done = to;
    if (!worked)
        end(End::Failed, worked.error());
    else if (m_done == m_job.count)
        end(End::Done);
    else if (m_isLong)
        Q_EMIT progressed(m_done, m_job.count);
}

void LongWork::end(End end, std::optional<StoreError> error)
{
    m_next.stop();
    const Job job = std::exchange(m_job, {});
    const bool wasLong = std::exchange(m_isLong, false);
    job.ended(end, error);
    if (wasLong)
        Q_EMIT ended();
}

} // namespace carnet
