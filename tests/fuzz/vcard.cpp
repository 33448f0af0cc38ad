// Cards are the same wherever the bytes are cut.
#include "exchange/vcard_reader.h"

#include <cstdlib>

using namespace carnet;

static std::vector<TableRow> readIn(QByteArrayView bytes, qsizetype piece)
{
    std::vector<TableRow> rows;
    VcardReader reader([&rows](const TableRow &row) {
        rows.push_back(row);
        return true;
    });
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        if (!reader.feed(bytes.sliced(at, std::min(piece, bytes.size() - at))))
            break;
    }
    (void)reader.finish();
    return rows;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size) - 1);
    if (readIn(bytes, bytes.size()) != readIn(bytes, 1 + data[0] % 16))
        std::abort();
    return 0;
}
