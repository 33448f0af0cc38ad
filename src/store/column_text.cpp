#include "store/column_text.h"

#include <QtEndian>

#include <algorithm>

namespace carnet {

namespace {

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

} // namespace

QVariant toColumn(const QString &text)
{
    if (text.isEmpty())
        return QStringLiteral(""); // a null QString would become NULL
    if (survivesUtf8(text))
        return text;
    QByteArray bytes(text.size() * 2, Qt::Uninitialized);
    qToLittleEndian<quint16>(text.utf16(), text.size(), bytes.data());
    return bytes;
}

QString fromColumn(const QVariant &column)
{
    if (column.typeId() != QMetaType::QByteArray)
        return column.toString();
    const QByteArray bytes = column.toByteArray();
    QString text(bytes.size() / 2, Qt::Uninitialized);
    qFromLittleEndian<quint16>(bytes.constData(), text.size(), text.data());
    return text;
}

} // namespace carnet
