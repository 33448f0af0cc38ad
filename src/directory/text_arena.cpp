#include "directory/text_arena.h"

#include <algorithm>

namespace carnet {

void TextArena::append(QByteArrayView text)
{
    m_text.insert(m_text.end(), text.begin(), text.end());
    m_ends.push_back(static_cast<quint32>(m_text.size()));
}

void TextArena::keepOnly(const std::vector<Slot> &slots)
{
    TextArena kept;
    kept.m_text.reserve(m_text.size());
    kept.m_ends.reserve(slots.size());
    for (const Slot slot : slots)
        kept.append(at(slot));
    *this = std::move(kept);
}

QByteArrayView TextArena::between(Slot first, Slot end) const
{
    const qsizetype start = startOf(first);
    return {m_text.data() + start, startOf(end) - start};
}

Slot TextArena::slotAt(qsizetype byte, Slot first) const
{
    // Most are found soon behind the last one: steps that grow until they are beyond it.
    std::size_t step = 1;
    std::size_t from = first;
    while (from + step < m_ends.size() && static_cast<qsizetype>(m_ends[from + step - 1]) <= byte) {
        from += step;
        step *= 2;
    }
    const auto begin = m_ends.begin() + static_cast<std::ptrdiff_t>(from);
    const auto end = m_ends.begin() + static_cast<std::ptrdiff_t>(std::min(from + step, m_ends.size()));
    return static_cast<Slot>(std::upper_bound(begin, end, static_cast<quint32>(byte)) - m_ends.begin());
}

} // namespace carnet
