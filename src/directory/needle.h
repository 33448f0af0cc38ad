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
    Needle() = default;
    /// Stands anywhere, wherever words begin.
    [[nodiscard]] static Needle anywhere(const QByteArray &folded);
    /// Begins a word, and holds as many word beginnings as `words` does (" du pont").
    [[nodiscard]] static Needle atWord(const QByteArray &words);
    /// Begins a phone number behind the code of its country.
    [[nodiscard]] static Needle atNational(const QByteArray &digits);

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
    Needle(const QByteArray &text, const QByteArray &masks);
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
    const BlockByte firstByte(m_text.front(), m_masks.front());
    const BlockByte lastByte(m_text.back(), m_masks.back());
    const auto places = [&](qsizetype at) { // a bit a place
        const char *block = bytes + at;
        return quint64(BlockByte::bits(BlockByte::both(firstByte.in(block), lastByte.in(block + last))));
    };
    constexpr qsizetype block = BlockByte::size;
    constexpr qsizetype stride = 4 * block;
    const auto look = [&](qsizetype at, quint64 found) {
        for (; found != 0; found &= found - 1) {
            const qsizetype place = at + std::countr_zero(found);
            if (place >= from && (last <= 1 || standsAt(bytes + place)))
                from = visit(place);
        }
    };
    qsizetype at = from;
    for (; at + stride <= end; at = std::max(at + stride, from))
        look(at,
             places(at) | places(at + block) << block | places(at + 2 * block) << 2 * block
                 | places(at + 3 * block) << 3 * block);
    for (; at + block <= end; at = std::max(at + block, from))
        look(at, places(at));
    if (at < end && end >= block) { // the last block overlaps the one before
        look(end - block, places(end - block));
        return;
    }
    for (; at < end; at = std::max(at + 1, from)) {
        if (standsAt(bytes + at))
            from = visit(at);
    }
}

} // namespace carnet
