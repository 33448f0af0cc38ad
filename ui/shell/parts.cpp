#include "shell/parts.h"

#include "exchange/zip_entry.h"
#include "store/connection.h"

#include <QCoreApplication>

namespace carnet {

QList<Part> allParts()
{
    const auto latin = [](const char *text) { return QString::fromLatin1(text); };
    return {{latin("Carnet"), QCoreApplication::applicationVersion(), latin("MIT"), latin("carnet.txt")},
            {latin("Qt"), latin(qVersion()), latin("LGPL 3"), latin("lgpl-3.txt")},
            {latin("SQLite"), sqliteVersion(), latin("public domain"), latin("sqlite.txt")},
            {latin("libzip"), libzipVersion(), latin("BSD"), latin("libzip.txt")},
            {latin("zlib"), {}, latin("zlib"), latin("zlib.txt")},
            {latin("QtKeychain"), {}, latin("BSD"), latin("qtkeychain.txt")},
            {latin("libphonenumber"), {}, latin("Apache 2.0"), latin("apache-2.0.txt")},
            {latin("Protocol Buffers"), {}, latin("BSD"), latin("protobuf.txt")},
            {latin("Bootstrap Icons"), {}, latin("MIT"), latin("bootstrap-icons.txt")},
            {latin("Unicode CLDR"), {}, latin("Unicode 3.0"), latin("unicode-cldr.txt")}};
}

} // namespace carnet
