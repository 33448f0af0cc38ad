// Text in a column, exactly as it was. SQLite keeps text as UTF-8 and cannot give back every QString: a lone
// surrogate, a byte order mark or a noncharacter comes back changed, a NUL ends the text for SQL. Such text,
// which only a paste or a file can bring, is kept as a blob of UTF-16.
#pragma once

#include <QByteArray>
#include <QString>

namespace carnet {

[[nodiscard]] bool survivesUtf8(const QString &text);

[[nodiscard]] QByteArray toUtf16Blob(const QString &text);
[[nodiscard]] QString fromUtf16Blob(QByteArrayView bytes);

} // namespace carnet
