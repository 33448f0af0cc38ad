// A file on its way in, up to the last button: read, judged and matched. Writes nothing but rows put aside.
#pragma once

#include "desk/file_work.h"
#include "desk/import_planner.h"

namespace carnet {

class ImportSession : public FileWork
{
    Q_OBJECT

public:
    using FileWork::FileWork;

    [[nodiscard]] QFuture<Result<SourceTable, SourceFailure>> read(const Source &source,
                                                                   const SourceSettings &settings);
    [[nodiscard]] QFuture<Result<ImportPlan, PlanFailure>> plan(const SourceTable &table,
                                                                const RowMeaning &meaning);
    /// Rows with the names of the columns, and a last cell each that says why: as CSV, whole or not there.
    using Rows = std::vector<std::pair<qint64, QString>>; ///< from 0, ascending
    [[nodiscard]] QFuture<bool> writeRows(const SourceTable &table, const Rows &rows,
                                          const QString &reasonName, const QString &file);
};

} // namespace carnet
