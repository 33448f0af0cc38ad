// A piece of text that is looked for in folded texts (search_text.h), a block of bytes at a time.
#pragma once

#include "directory/byte_block.h"

#include <QByteArray>
#include <QByteArrayView>

#include <algorithm>
#include <bit>

namespace carnet {

class Needle
{
public:
    /// Stands anywhere, wherever words begin.
    [[nodiscard]] static Needle anywhere(const QByteArray &folded);
    /// Begins a word, and holds as many word beginnings as `words` does (" du pont").
    [[nodiscard]] static Needle atWord(const QByteArray &words);

    [[nodiscard]] const QByteArray &text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    /// Where it begins in `text`, not before `from`; -1: nowhere.
    [[nodiscard]] qsizetype indexIn(QByteArrayView text, qsizetype from = 0) const;
    /// Calls `visit` with each place where it begins, not before `from`; the answer is the place to go on
    /// from, behind that one. Of a needle that is not empty.
    template <typename Visit> void each(QByteArrayView text, qsizetype from, Visit visit) const;
    [[nodiscard]] bool isIn(QByteArrayView text) const { return indexIn(text) >= 0; }
    [[nodiscard]] bool isAt(QByteArrayView text, qsizetype at) const
    {
        return at + m_text.size() <= text.size() && standsAt(text.data() + at);
    }
    /// It ends in front of the byte `end` of the text.
    [[nodiscard]] bool endsAt(QByteArrayView text, qsizetype end) const;
    /// Whatever holds `other` holds this.
    [[nodiscard]] bool isWithin(const Needle &other) const;

private:
    [[nodiscard]] bool standsAt(const char *text) const;

    QByteArray m_text; ///< as it stands in a folded text
    QByteArray m_masks; ///< which bits of each byte count
};

inline bool Needle::standsAt(const char *text) const
{
    const char *bytes = m_text.constData();
    const char *masks = m_masks.constData();
    for (qsizetype i = 0; i < m_text.size(); ++i) {
        if ((text[i] & masks[i]) != bytes[i])
            return false;
    }
    return true;
}

/// Its first and last byte are compared, a block at a time.
template <typename Visit> void Needle::each(QByteArrayView text, qsizetype from, Visit visit) const
{
    const qsizetype last = m_text.size() - 1;
    const qsizetype end = text.size() - last; // of the places where it may begin
    const char *bytes = text.data();
    if (end - from < BlockByte::size) {
        while (from < end)
            from = standsAt(bytes + from) ? visit(from) : from + 1;
        return;
    }
    const BlockByte firstByte(m_text.front(), m_masks.front());
    const BlockByte lastByte(m_text.back(), m_masks.back());
    const auto both = [&](qsizetype at) {
        return BlockByte::both(firstByte.in(bytes + at), lastByte.in(bytes + at + last));
    };
    constexpr qsizetype stride = 4 * BlockByte::size;
    for (qsizetype at = from; at < end; at = std::max(at + BlockByte::size, from)) {
        for (; at + stride <= end; at += stride) {
            const auto some = BlockByte::either(both(at), both(at + BlockByte::size));
            const auto others =
                BlockByte::either(both(at + 2 * BlockByte::size), both(at + 3 * BlockByte::size));
            if (BlockByte::bits(BlockByte::either(some, others)) != 0)
                break;
        }
        at = std::min(at, end - BlockByte::size); // the last block overlaps the one before
        for (quint32 places = BlockByte::bits(both(at)); places != 0; places &= places - 1) {
            const qsizetype place = at + std::countr_zero(places);
            if (place >= from && standsAt(bytes + place))
                from = visit(place);
        }
    }
}

} // namespace carnet
