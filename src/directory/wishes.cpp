#include "directory/wishes.h"

#include <QDeadlineTimer>

#include <utility>

namespace carnet {

namespace {

Wishes::Task takeFirst(std::deque<Wishes::Task> &tasks)
{
    Wishes::Task task = std::move(tasks.front());
    tasks.pop_front();
    return task;
}

} // namespace

quint64 Wishes::ask(const Query &query)
{
    const QMutexLocker lock(&m_mutex);
    m_question = {query, ++m_token};
    m_wanted.wakeOne();
    return m_question->token;
}

void Wishes::look(const View &view)
{
    const QMutexLocker lock(&m_mutex);
    m_view = view;
}

void Wishes::change(const QList<CustomerId> &ids)
{
    const QMutexLocker lock(&m_mutex);
    for (const CustomerId id : ids)
        m_changed.insert(id);
    m_wanted.wakeOne();
}

void Wishes::add(Needs needs, Task task)
{
    const QMutexLocker lock(&m_mutex);
    (needs == Needs::TheStore ? m_readings : m_searches).push_back(std::move(task));
    m_wanted.wakeOne();
}

void Wishes::end()
{
    const QMutexLocker lock(&m_mutex);
    m_ended = true;
    m_wanted.wakeOne();
}

std::optional<Wishes::Wish> Wishes::next(Clock::time_point changesFrom, Clock::time_point quietAt)
{
    const QMutexLocker lock(&m_mutex);
    const auto isReady = [&] {
        return m_ended || m_question || !m_readings.empty() || !m_searches.empty()
            || (!m_changed.isEmpty() && Clock::now() >= changesFrom);
    };
    while (!isReady()) {
        const auto until = m_changed.isEmpty() ? quietAt : std::min(changesFrom, quietAt);
        m_wanted.wait(&m_mutex,
                      until == Clock::time_point::max() ? QDeadlineTimer(QDeadlineTimer::Forever)
                                                        : QDeadlineTimer(until));
        if (!isReady() && Clock::now() >= quietAt)
            return std::nullopt;
    }
    if (m_ended)
        return std::nullopt;
    Wish wish;
    if (m_question)
        wish.question = std::exchange(m_question, std::nullopt);
    else if (!m_readings.empty())
        wish.reading = takeFirst(m_readings);
    else if (!m_searches.empty())
        wish.search = takeFirst(m_searches);
    else
        wish.changed = std::exchange(m_changed, {});
    return wish;
}

Wishes::Wish Wishes::meanwhile()
{
    const QMutexLocker lock(&m_mutex);
    Wish wish;
    if (m_question)
        wish.question = std::exchange(m_question, std::nullopt);
    else if (!m_readings.empty())
        wish.reading = takeFirst(m_readings);
    return wish;
}

QSet<CustomerId> Wishes::takeChanged()
{
    const QMutexLocker lock(&m_mutex);
    return std::exchange(m_changed, {});
}

bool Wishes::isAny() const
{
    const QMutexLocker lock(&m_mutex);
    return m_ended || m_question || !m_readings.empty() || !m_searches.empty() || !m_changed.isEmpty();
}

View Wishes::view() const
{
    const QMutexLocker lock(&m_mutex);
    return m_view;
}

} // namespace carnet
