// A workbook, and the formats of its numbers.
#include "exchange/number_format.h"
#include "exchange/xlsx_book.h"

using namespace carnet;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QString text = QString::fromUtf8(bytes);
    const NumberFormat format = formatOfCode(text.left(text.size() / 2));
    (void)shownNumber(text.mid(text.size() / 2), format, size % 2 == 0);
    (void)shownNumber(QStringLiteral("639982011"), format, false);
    XlsxBook book(bytes);
    if (!book.open()) {
        for (int sheet = 0; sheet < std::min<qsizetype>(book.sheets().size(), 3); ++sheet)
            (void)book.read(sheet, [](const TableRow &, qint64, qint64) { return true; });
    }
    return 0;
}
