// What the window's thread wants of the directory's: the only thing both threads touch.
#pragma once

#include "directory/values.h"

#include <QMutex>
#include <QSet>
#include <QWaitCondition>

#include <atomic>
#include <chrono>
#include <deque>
#include <functional>

namespace carnet {

class Librarian;

class Wishes
{
public:
    using Clock = std::chrono::steady_clock;
    struct Question
    {
        Query query;
        quint64 token = 0;
    };
    using Task = std::function<void(const Librarian &)>;
    /// When a task can be done.
    enum class Needs : std::uint8_t { TheStore, AllCustomers };

    // For the window's thread.

    quint64 ask(const Query &query);
    void look(const View &view);
    void change(const QList<CustomerId> &ids);
    void add(Needs needs, Task task);
    void end();

    // For the directory's.

    /// The most urgent: one of the four.
    struct Wish
    {
        std::optional<Question> question;
        Task reading;
        Task search;
        QSet<CustomerId> changed;
    };
    /// Waits for one; changes wait until `changesFrom`. Nothing: the end, or nobody wants anything until
    /// `quietAt`.
    [[nodiscard]] std::optional<Wish> next(Clock::time_point changesFrom, Clock::time_point quietAt);
    /// What can be done before all customers are read, without waiting.
    [[nodiscard]] Wish meanwhile();
    [[nodiscard]] QSet<CustomerId> takeChanged();
    [[nodiscard]] View view() const;
    /// Something is wanted that is not done yet, or it is the end.
    [[nodiscard]] bool isAny() const;
    [[nodiscard]] bool isEnded() const { return m_ended; }
    /// Nobody waits for the answer to that question any more.
    [[nodiscard]] bool isStale(quint64 token) const { return m_ended || m_token != token; }

private:
    mutable QMutex m_mutex;
    QWaitCondition m_wanted;
    std::optional<Question> m_question;
    std::deque<Task> m_readings; ///< that need the store only
    std::deque<Task> m_searches;
    QSet<CustomerId> m_changed;
    View m_view;
    std::atomic<quint64> m_token = 0;
    std::atomic<bool> m_ended = false;
};

} // namespace carnet
