// A file read as an import reads it: columns by their names, every row made a customer.
#pragma once

#include "exchange/column_match.h"
#include "exchange/row_meaning.h"
#include "exchange/source_table.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace carnet::test {

inline rules::Context importContext(const QLocale &locale = QLocale(QLocale::French, QLocale::France))
{
    return {QDate(2026, 11, 27), locale};
}

struct ReadFile
{
    QTemporaryDir folder;
    std::optional<SourceFailure> failure;
    SourceTable table;
    std::vector<Target> targets;
    std::vector<ReadRow> rows;

    explicit ReadFile(const Source &source, const SourceSettings &settings = {})
    {
        auto read = readSource(source, settings, {folder.path()});
        if (!read) {
            failure = read.error();
            return;
        }
        table = std::move(read).value();
        targets = targetsOf(table.names());
        std::vector<ColumnUse> uses;
        for (std::size_t i = 0; i < targets.size(); ++i)
            uses.push_back({targets[i], table.columns[i].dates.order()});
        const bool isLiteral = table.kind == SourceTable::Kind::AddressBook;
        const RowMeaning meaning(uses, importContext(),
                                 isLiteral ? RowMeaning::Cells::Literal : RowMeaning::Cells::OfSpreadsheet);
        RowFileReader reader(*table.rows);
        for (TableRow row; reader.next(row);)
            rows.push_back(meaning.read(row));
    }
    explicit ReadFile(const char *name)
        : ReadFile(Source{QStringLiteral(CARNET_CASES "/") + QString::fromUtf8(name)})
    { }

    [[nodiscard]] QString value(std::size_t row, Field field) const
    {
        return rows.at(row).customer.value(field);
    }
    [[nodiscard]] QString noted(CellNote::Kind kind) const
    {
        QStringList all;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            for (const CellNote &note : rows[i].notes) {
                if (note.kind == kind)
                    all << QStringLiteral("%1:%2").arg(i + 1).arg(QString::fromUtf8(infoOf(note.field).key));
            }
        }
        return all.join(u' ');
    }
};

} // namespace carnet::test
