#include "desk/import_session.h"

#include "exchange/csv_writer.h"

#include <QSaveFile>

namespace carnet {

QFuture<Result<SourceTable, SourceFailure>> ImportSession::read(const Source &source,
                                                                const SourceSettings &settings)
{
    return begin<Result<SourceTable, SourceFailure>>(
        [source, settings](const Reading &reading) { return readSource(source, settings, reading); });
}

QFuture<Result<ImportPlan, PlanFailure>> ImportSession::plan(const SourceTable &table,
                                                             const RowMeaning &meaning)
{
    using Answer = Result<ImportPlan, PlanFailure>;
    return begin<Answer>([table, meaning, file = storeFile()](const Reading &reading) -> Answer {
        const auto store = Store::open(file);
        if (!store)
            return PlanFailure::CannotReadStore;
        return planImport(table, meaning, *store.value(), reading);
    });
}

QFuture<bool> ImportSession::writeRows(const SourceTable &table, const Rows &rows, const QString &reasonName,
                                       const QString &file)
{
    return begin<bool>([table, rows, reasonName, file](const Reading &reading) {
        QSaveFile out(file);
        if (!out.open(QIODevice::WriteOnly))
            return false;
        const QChar separator = table.kind == SourceTable::Kind::Csv ? table.shape.form.separator : u';';
        out.write("\xEF\xBB\xBF" + csvLine(table.names() << reasonName, separator));
        RowFileReader reader(*table.rows);
        TableRow row;
        for (const auto &[number, reason] : rows) {
            reader.goTo(number);
            if (reading.stop() || !reader.next(row))
                return false;
            QStringList cells = row.cells();
            cells.resize(std::ssize(table.columns));
            out.write(csvLine(cells << reason, separator));
        }
        return out.commit();
    });
}

} // namespace carnet
