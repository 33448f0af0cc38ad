// Rows of CSV are the same wherever the text is cut, and no cell is lost.
#include "exchange/csv_reader.h"
#include "exchange/csv_shape.h"

#include <cstdlib>

using namespace carnet;

namespace {

struct Read
{
    std::vector<TableRow> rows;
    qint64 openQuotes = 0;
    bool isTooLong = false;
};

Read readIn(const QString &text, const CsvForm &form, qsizetype piece)
{
    Read read;
    CsvReader reader(form, [&read](const TableRow &row) {
        read.rows.push_back(row);
        return true;
    });
    for (qsizetype at = 0; at < text.size(); at += piece) {
        if (!reader.feed(QStringView(text).mid(at, piece)))
            break;
    }
    (void)reader.finish();
    read.openQuotes = reader.openQuotes();
    read.isTooLong = reader.tooLong().has_value();
    return read;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const QString text =
        QString::fromUtf8(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size) - 1);
    const CsvForm form = shapeOf(text, true).form;
    const Read whole = readIn(text, form, text.size() + 1);
    const Read cut = readIn(text, form, 1 + data[0] % 16);
    if (!(whole.rows == cut.rows) || whole.openQuotes != cut.openQuotes || whole.isTooLong != cut.isTooLong)
        std::abort();
    return 0;
}
