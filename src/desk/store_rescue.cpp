#include "desk/store_rescue.h"

#include "store/backup.h"
#include "store/store_file.h"

#include <QPromise>

namespace carnet {

StoreRescue::StoreRescue(const DataFolder &folder)
    : m_folder(folder)
{
    m_worker.setMaxThreadCount(1);
}

StoreRescue::~StoreRescue()
{
    m_worker.waitForDone();
}

template <typename Answer, typename Work> QFuture<Answer> StoreRescue::ask(Work work)
{
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    m_worker.start([this, promise, work = std::move(work)] {
        QMetaObject::invokeMethod(this, [promise, said = Answer(work())] {
            promise->addResult(said);
            promise->finish();
        });
    });
    return promise->future();
}

QFuture<std::optional<QDateTime>> StoreRescue::newestBackup()
{
    return ask<std::optional<QDateTime>>([folder = m_folder]() -> std::optional<QDateTime> {
        const auto backup = newestGoodBackup(folder.backups());
        return backup ? std::optional(backup->takenAt) : std::nullopt;
    });
}

QFuture<Result<Done, StoreError>> StoreRescue::useBackup()
{
    return ask<Result<Done, StoreError>>([folder = m_folder]() -> Result<Done, StoreError> {
        const auto backup = newestGoodBackup(folder.backups());
        if (!backup)
            return StoreError::Missing;
        return restoreBackup(*backup, folder.storeFile());
    });
}

QFuture<Result<Done, StoreError>> StoreRescue::startEmpty()
{
    return ask<Result<Done, StoreError>>([folder = m_folder]() -> Result<Done, StoreError> {
        if (!setAside(folder.storeFile()))
            return StoreError::ReadOnly;
        return Done();
    });
}

} // namespace carnet
