// Sixteen neighbouring bytes, compared at once.
#pragma once

#include <QtGlobal>

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#endif

namespace carnet {

/// One byte that is looked for where the bits of a mask count.
class BlockByte
{
public:
    static constexpr qsizetype size = 16; ///< of a block

#if defined(__SSE2__) || defined(_M_X64)
    using Equal = __m128i;
    BlockByte(char value, char mask)
        : m_values(_mm_set1_epi8(value))
        , m_masks(_mm_set1_epi8(mask))
    { }
    [[nodiscard]] Equal in(const char *block) const
    {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(block)); // NOLINT
        return _mm_cmpeq_epi8(_mm_and_si128(bytes, m_masks), m_values);
    }
    [[nodiscard]] static Equal both(Equal a, Equal b)
    {
        return _mm_and_si128(a, b);
    }
    [[nodiscard]] static Equal either(Equal a, Equal b)
    {
        return _mm_or_si128(a, b);
    }
    /// A bit a byte.
    [[nodiscard]] static quint32 bits(Equal equal)
    {
        return static_cast<quint32>(_mm_movemask_epi8(equal));
    }

private:
    __m128i m_values;
    __m128i m_masks;
#else
    using Equal = quint32;
    BlockByte(char value, char mask)
        : m_value(value)
        , m_mask(mask)
    { }
    [[nodiscard]] Equal in(const char *block) const
    {
        Equal found = 0;
        for (unsigned i = 0; i < size; ++i)
            found |= static_cast<quint32>((block[i] & m_mask) == m_value) << i;
        return found;
    }
    [[nodiscard]] static Equal both(Equal a, Equal b)
    {
        return a & b;
    }
    [[nodiscard]] static Equal either(Equal a, Equal b)
    {
        return a | b;
    }
    [[nodiscard]] static quint32 bits(Equal equal)
    {
        return equal;
    }

private:
    char m_value;
    char m_mask;
#endif
};

} // namespace carnet
