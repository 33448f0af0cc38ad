// A file on its way in, up to the last button: read, judged and matched on a worker, each newer question
// ending the older one without an answer. Writes nothing but rows put aside. Lives on the window's thread.
#pragma once

#include "desk/import_planner.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <atomic>

namespace carnet {

class ImportSession : public QObject
{
    Q_OBJECT

public:
    /// `storeFile`: who is here. `folder`: where rows are put aside; nobody else can read it.
    ImportSession(QString storeFile, QString folder, QObject *parent = nullptr);
    /// Waits for nothing that takes long.
    ~ImportSession() override;

    // Answered on this object's thread (see whenAnswered()).
    [[nodiscard]] QFuture<Result<SourceTable, SourceFailure>> read(const Source &source,
                                                                   const SourceSettings &settings);
    [[nodiscard]] QFuture<Result<ImportPlan, PlanFailure>> plan(const SourceTable &table,
                                                                const RowMeaning &meaning);
    void stop();

Q_SIGNALS:
    void progressed(int permille);

private:
    template <typename Answer, typename Work> QFuture<Answer> begin(Work work);

    QString m_storeFile;
    QString m_folder;
    std::shared_ptr<std::atomic<bool>> m_isWanted; ///< of the newest question
    QThreadPool m_worker;
};

} // namespace carnet
