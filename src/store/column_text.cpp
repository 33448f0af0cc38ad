#include "store/column_text.h"

#include <QtEndian>

#include <algorithm>

namespace carnet {

bool survivesUtf8(const QString &text)
{
    const auto isChanged = [](QChar c) {
        switch (c.unicode()) {
        case 0:
        case 0xfeff:
        case 0xfffe:
        case 0xffff:
            return true;
        default:
            return false;
        }
    };
    return text.isValidUtf16() && std::ranges::none_of(text, isChanged);
}

QByteArray toUtf16Blob(const QString &text)
{
    QByteArray bytes(text.size() * 2, Qt::Uninitialized);
    qToLittleEndian<quint16>(text.utf16(), text.size(), bytes.data());
    return bytes;
}

QString fromUtf16Blob(QByteArrayView bytes)
{
    QString text(bytes.size() / 2, Qt::Uninitialized);
    qFromLittleEndian<quint16>(bytes.data(), text.size(), text.data());
    return text;
}

} // namespace carnet
