// Work on many customers that has to happen on the window's thread: a slice at a time, so that the window
// stays alive. What fits in one slice is done at once. Undo and what is done to a selection share one, so
// that they never run into each other.
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace carnet {

class SlicedWork : public QObject
{
    Q_OBJECT

public:
    SlicedWork();

    enum class End : std::uint8_t { Done, Cancelled, Failed };

    struct Job
    {
        QString words; ///< what is under way, for the user
        qsizetype count = 0;
        /// Works on the items from..to (not included); false: it failed, and nothing more is done.
        std::function<bool(qsizetype from, qsizetype to)> slice;
        std::function<void(End end)> ended;
    };

    /// One at a time: nothing happens while isUnderWay().
    void start(Job job);
    /// What was done so far stays.
    void cancel();
    /// From began() to ended(): nobody who looks meanwhile misses the end of it.
    [[nodiscard]] bool isUnderWay() const { return m_isLong; }
    [[nodiscard]] const QString &words() const { return m_job.words; }

Q_SIGNALS:
    // Only when there is more than one slice.
    void began(const QString &words);
    void progressed(qsizetype done, qsizetype count);
    void ended(); ///< after Job::ended was called

private:
    void work();
    void end(End end);

    QTimer m_next;
    Job m_job;
    qsizetype m_done = 0;
    bool m_isLong = false;
};

} // namespace carnet
