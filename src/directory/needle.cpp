#include "directory/needle.h"

#include "directory/search_text.h"

#include <algorithm>
#include <bit>

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#endif

namespace carnet {

namespace {

constexpr qsizetype blockSize = 16;

/// The bytes of a block that are `value` where `mask` counts, a bit a byte.
#if defined(__SSE2__) || defined(_M_X64)
struct BlockByte
{
    BlockByte(char value, char mask)
        : values(_mm_set1_epi8(value))
        , masks(_mm_set1_epi8(mask))
    { }
    [[nodiscard]] __m128i equal(const char *block) const
    {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(block)); // NOLINT
        return _mm_cmpeq_epi8(_mm_and_si128(bytes, masks), values);
    }
    [[nodiscard]] quint32 in(const char *block) const
    {
        return static_cast<quint32>(_mm_movemask_epi8(equal(block)));
    }
    __m128i values;
    __m128i masks;
};

/// The first of the places from `at` on that may be one: two bytes of four blocks are compared at once.
qsizetype skipped(const char *bytes, qsizetype at, qsizetype end, qsizetype last, const BlockByte &first,
                  const BlockByte &second)
{
    constexpr qsizetype stride = 4 * blockSize;
    const auto both = [&](qsizetype block) {
        return _mm_and_si128(first.equal(bytes + block), second.equal(bytes + block + last));
    };
    for (; at + stride <= end; at += stride) {
        const __m128i half = _mm_or_si128(both(at), both(at + blockSize));
        const __m128i other = _mm_or_si128(both(at + 2 * blockSize), both(at + 3 * blockSize));
        if (_mm_movemask_epi8(_mm_or_si128(half, other)) != 0)
            break;
    }
    return at;
}
#else
struct BlockByte
{
    BlockByte(char value, char mask)
        : values(value)
        , masks(mask)
    { }
    [[nodiscard]] quint32 in(const char *block) const
    {
        quint32 found = 0;
        for (unsigned i = 0; i < blockSize; ++i)
            found |= static_cast<quint32>((block[i] & masks) == values) << i;
        return found;
    }
    char values;
    char masks;
};

qsizetype skipped(const char *, qsizetype at, qsizetype, qsizetype, const BlockByte &, const BlockByte &)
{
    return at;
}
#endif

} // namespace

Needle Needle::anywhere(const QByteArray &folded)
{
    Needle needle;
    needle.m_masks = wordMasks(folded);
    needle.m_text = folded;
    for (qsizetype i = 0; i < folded.size(); ++i)
        needle.m_text[i] = static_cast<char>(folded.at(i) & needle.m_masks.at(i));
    return needle;
}

Needle Needle::atWord(const QByteArray &words)
{
    Needle needle;
    needle.m_text = withWordsMarked(words);
    needle.m_masks.fill('\xff', needle.m_text.size());
    return needle;
}

bool Needle::standsAt(const char *text) const
{
    for (qsizetype i = 0; i < m_text.size(); ++i) {
        if ((text[i] & m_masks.at(i)) != m_text.at(i))
            return false;
    }
    return true;
}

bool Needle::endsAt(QByteArrayView text, qsizetype end) const
{
    return !isEmpty() && end >= m_text.size() && standsAt(text.data() + end - m_text.size());
}

bool Needle::isWithin(const Needle &other) const
{
    // Where this one wants to know whether a word begins and the other does not, the other says nothing.
    const auto holdsAt = [&](qsizetype start) {
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            if ((m_masks.at(i) & ~other.m_masks.at(start + i)) != 0)
                return false;
        }
        return true;
    };
    for (qsizetype at = indexIn(other.m_text); at >= 0; at = indexIn(other.m_text, at + 1)) {
        if (holdsAt(at))
            return true;
    }
    return false;
}

qsizetype Needle::indexIn(QByteArrayView text, qsizetype from) const
{
    if (isEmpty())
        return from;
    const qsizetype last = m_text.size() - 1;
    const qsizetype end = text.size() - last; // of the places where it may begin
    const char *bytes = text.data();
    if (end - from < blockSize) {
        for (qsizetype at = from; at < end; ++at) {
            if (standsAt(bytes + at))
                return at;
        }
        return -1;
    }
    const BlockByte firstByte(m_text.front(), m_masks.front());
    const BlockByte lastByte(m_text.back(), m_masks.back());
    for (qsizetype at = from; at < end; at += blockSize) {
        at = std::min(skipped(bytes, at, end, last, firstByte, lastByte),
                      end - blockSize); // the last block overlaps the one before
        quint32 both = firstByte.in(bytes + at) & lastByte.in(bytes + at + last);
        for (; both != 0; both &= both - 1) {
            const qsizetype found = at + std::countr_zero(both);
            if (standsAt(bytes + found))
                return found;
        }
    }
    return -1;
}

} // namespace carnet
