// Any file, all the way to the customers it would become.
#include "exchange/column_match.h"
#include "exchange/row_meaning.h"
#include "exchange/source_table.h"

#include <QDir>

using namespace carnet;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Source source{{}, QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size))};
    const auto read = readSource(source, {}, {QDir::tempPath()});
    if (!read)
        return 0;
    const SourceTable &table = read.value();
    std::vector<ColumnUse> uses;
    const auto targets = targetsOf(table.names());
    for (std::size_t i = 0; i < targets.size(); ++i)
        uses.push_back({targets[i], table.columns[i].dates.order()});
    const RowMeaning meaning(uses, {QDate(2026, 11, 27), QLocale(QLocale::French, QLocale::France)});
    RowFileReader reader(*table.rows);
    for (TableRow row; reader.next(row);)
        (void)meaning.read(row);
    return 0;
}
