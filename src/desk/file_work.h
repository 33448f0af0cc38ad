// Work with files, on a worker: each newer question ends the older one without an answer. Lives on the
// window's thread.
#pragma once

#include "desk/data_folder.h"
#include "exchange/source_table.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <atomic>

namespace carnet {

class FileWork : public QObject
{
    Q_OBJECT

public:
    /// `folder`: the shop's, where rows are put aside; nobody else can read it.
    explicit FileWork(DataFolder folder, QObject *parent = nullptr);
    /// Waits for nothing that takes long.
    ~FileWork() override;

    void stop();

Q_SIGNALS:
    void progressed(int permille);

protected:
    [[nodiscard]] QString storeFile() const { return m_folder.storeFile(); }

    /// `work` gets what it may ask and tell meanwhile. Answered on this object's thread (see whenAnswered()).
    template <typename Answer, typename Work> QFuture<Answer> begin(Work work)
    {
        const auto isWanted = beginAnew();
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        auto question = promise->future();
        m_worker.start([this, isWanted, promise, work = std::move(work)] {
            auto answer = std::make_shared<Answer>(work(readingFor(isWanted)));
            QMetaObject::invokeMethod(this, [isWanted, promise, answer] {
                if (isWanted->load())
                    promise->addResult(std::move(*answer));
                promise->finish();
            });
        });
        return question;
    }

private:
    using Wanted = std::shared_ptr<std::atomic<bool>>;
    [[nodiscard]] Wanted beginAnew();
    [[nodiscard]] Reading readingFor(const Wanted &isWanted);

    DataFolder m_folder;
    Wanted m_isWanted; ///< of the newest question
    QThreadPool m_worker;
};

} // namespace carnet
