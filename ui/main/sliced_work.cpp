#include "main/sliced_work.h"

namespace carnet {

namespace {

/// A few milliseconds of reading and writing, and one wait for the disk.
constexpr qsizetype sliceLength = 25;

} // namespace

SlicedWork::SlicedWork()
{
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &SlicedWork::work);
}

void SlicedWork::start(Job job)
{
    if (m_job.slice || job.count == 0)
        return;
    m_job = std::move(job);
    m_done = 0;
    work();
    if (!m_job.slice)
        return;
    m_isLong = true;
    m_next.start();
    Q_EMIT began(m_job.words);
}

void SlicedWork::cancel()
{
    if (m_job.slice)
        end(End::Cancelled);
}

void SlicedWork::work()
{
    const qsizetype to = std::min(m_job.count, m_done + sliceLength);
    const bool worked = m_job.slice(m_done, to);
    m_done = to;
    if (!worked)
        end(End::Failed);
    else if (m_done == m_job.count)
        end(End::Done);
    else if (m_isLong)
        Q_EMIT progressed(m_done, m_job.count);
}

void SlicedWork::end(End end)
{
    m_next.stop();
    const Job job = std::exchange(m_job, {});
    const bool wasLong = std::exchange(m_isLong, false);
    job.ended(end);
    if (wasLong)
        Q_EMIT ended();
}

} // namespace carnet
