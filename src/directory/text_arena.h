// Folded texts one after the other, so that all of them are looked through in one go. A plain value.
#pragma once

#include "directory/needle.h"

#include <vector>

namespace carnet {

/// Where a customer stands in everything the directory keeps. One that changes gets a new slot at the end.
using Slot = quint32;

/// Of what is kept by slot, only what belongs to `slots`, in their order.
template <typename T> void pick(std::vector<T> &values, const std::vector<Slot> &slots)
{
    std::vector<T> picked;
    picked.reserve(slots.size());
    for (const Slot slot : slots)
        picked.push_back(values[slot]);
    values = std::move(picked);
}

class TextArena
{
public:
    void append(QByteArrayView text);
    [[nodiscard]] Slot count() const { return static_cast<Slot>(m_ends.size()); }
    [[nodiscard]] QByteArrayView at(Slot slot) const { return between(slot, slot + 1); }
    /// Those that stay, in their new order.
    void keepOnly(const std::vector<Slot> &slots);
    [[nodiscard]] qsizetype bytes() const { return std::ssize(m_text); }

    /// Calls `visit` with each slot from `first` to before `end` whose text holds the needle.
    template <typename Visit> void find(const Needle &needle, Slot first, Slot end, Visit visit) const
    {
        findEach(needle, first, end, [&visit](Slot slot, QByteArrayView, qsizetype) {
            visit(slot);
            return false;
        });
    }
    /// Calls `visit` with the slot and with where the needle stands in which text, again for the same slot
    /// while it answers true.
    template <typename Visit> void findEach(const Needle &needle, Slot first, Slot end, Visit visit) const
    {
        const QByteArrayView text(m_text.data(), static_cast<qsizetype>(startOf(end)));
        needle.each(text, startOf(first), [&](qsizetype at) {
            first = slotAt(at, first);
            const bool again = visit(first, text, at);
            first += again ? 0 : 1;
            return again ? at + 1 : startOf(first);
        });
    }

private:
    friend class DirectoryFile;
    [[nodiscard]] qsizetype startOf(Slot slot) const { return slot == 0 ? 0 : m_ends[slot - 1]; }
    [[nodiscard]] QByteArrayView between(Slot first, Slot end) const;
    /// The slot whose text holds the byte, at or behind `first`.
    [[nodiscard]] Slot slotAt(qsizetype byte, Slot first) const;

    std::vector<char> m_text;
    std::vector<quint32> m_ends; ///< so 4 GB at most: thirty million customers
};

} // namespace carnet
