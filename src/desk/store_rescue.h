// What can be done about a customers' file that cannot be used: its newest good backup put in its place, or
// an empty one begun. Nothing is deleted: what lies there is set aside under a dated name. Works on a thread
// of its own; the answers end on the thread that asks (see whenAnswered()).
#pragma once

#include "customer/result.h"
#include "desk/data_folder.h"
#include "store/store_error.h"

#include <QDateTime>
#include <QFuture>
#include <QThreadPool>

#include <optional>

namespace carnet {

class StoreRescue : public QObject
{
public:
    explicit StoreRescue(const DataFolder &folder);
    ~StoreRescue() override;

    /// When the newest backup was taken that passes its check (UTC); nothing: there is none.
    [[nodiscard]] QFuture<std::optional<QDateTime>> newestBackup();
    /// That one.
    [[nodiscard]] QFuture<Result<Done, StoreError>> useBackup();
    [[nodiscard]] QFuture<Result<Done, StoreError>> startEmpty();

private:
    template <typename Answer, typename Work> QFuture<Answer> ask(Work work);

    DataFolder m_folder;
    QThreadPool m_worker;
};

} // namespace carnet
