// A number for a text, so that many are told apart without keeping them. The same on every computer.
#pragma once

#include <QStringView>

namespace carnet {

/// 0 for an empty text and for no other; texts that differ may have the same.
[[nodiscard]] inline quint16 textMark(QStringView text)
{
    if (text.isEmpty())
        return 0;
    quint32 hash = 2166136261; // FNV-1a
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * 16777619;
    const auto mark = static_cast<quint16>(hash ^ (hash >> 16));
    return mark == 0 ? 1 : mark;
}

} // namespace carnet
