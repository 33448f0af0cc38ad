// Work on many customers, a batch at a time, so that the desk hears what else is asked meanwhile. What fits
// in one batch is done at once. One at a time: undo and what is done to a selection never run into each
// other.
#pragma once

#include "customer/result.h"
#include "desk/values.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace carnet {

class LongWork : public QObject
{
    Q_OBJECT

public:
    /// A batch of the usual length takes a few hundredths of a second, and one wait for the disk.
    explicit LongWork(qsizetype batchLength = 500);

    enum class End : std::uint8_t { Done, Cancelled, Failed };

    struct Job
    {
        WorkUnderWay what;
        qsizetype count = 0;
        /// Works on the items from..to (not included); when it fails, nothing more is done.
        std::function<Result<Done, StoreError>(qsizetype from, qsizetype to)> batch;
        std::function<void(End end, std::optional<StoreError> error)> ended;
    };

    /// False: another is under way.
    [[nodiscard]] bool start(Job job);
    /// What was done so far stays.
    void cancel();
    /// From began() to ended().
    [[nodiscard]] bool isUnderWay() const { return m_isLong; }

Q_SIGNALS:
    // Only when there is more than one batch.
    void began(const carnet::WorkUnderWay &what);
    void progressed(qint64 done, qint64 count);
    void ended(); ///< after Job::ended was called

private:
    void work();
    void end(End end, std::optional<StoreError> error = {});

    QTimer m_next{this};
    Job m_job;
    qsizetype m_batchLength;
    qsizetype m_done = 0;
    bool m_isLong = false;
};

} // namespace carnet
