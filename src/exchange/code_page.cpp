#include "exchange/code_page.h"

#include <algorithm>

namespace carnet {

namespace {

/// The upper half of a set: of the bytes from 0x80 on.
using UpperHalf = std::array<char16_t, 128>;

constexpr UpperHalf macRoman{
    0x00C4, 0x00C5, 0x00C7, 0x00C9, 0x00D1, 0x00D6, 0x00DC, 0x00E1, 0x00E0, 0x00E2, 0x00E4, 0x00E3, 0x00E5,
    0x00E7, 0x00E9, 0x00E8, 0x00EA, 0x00EB, 0x00ED, 0x00EC, 0x00EE, 0x00EF, 0x00F1, 0x00F3, 0x00F2, 0x00F4,
    0x00F6, 0x00F5, 0x00FA, 0x00F9, 0x00FB, 0x00FC, 0x2020, 0x00B0, 0x00A2, 0x00A3, 0x00A7, 0x2022, 0x00B6,
    0x00DF, 0x00AE, 0x00A9, 0x2122, 0x00B4, 0x00A8, 0x2260, 0x00C6, 0x00D8, 0x221E, 0x00B1, 0x2264, 0x2265,
    0x00A5, 0x00B5, 0x2202, 0x2211, 0x220F, 0x03C0, 0x222B, 0x00AA, 0x00BA, 0x03A9, 0x00E6, 0x00F8, 0x00BF,
    0x00A1, 0x00AC, 0x221A, 0x0192, 0x2248, 0x2206, 0x00AB, 0x00BB, 0x2026, 0x00A0, 0x00C0, 0x00C3, 0x00D5,
    0x0152, 0x0153, 0x2013, 0x2014, 0x201C, 0x201D, 0x2018, 0x2019, 0x00F7, 0x25CA, 0x00FF, 0x0178, 0x2044,
    0x20AC, 0x2039, 0x203A, 0xFB01, 0xFB02, 0x2021, 0x00B7, 0x201A, 0x201E, 0x2030, 0x00C2, 0x00CA, 0x00C1,
    0x00CB, 0x00C8, 0x00CD, 0x00CE, 0x00CF, 0x00CC, 0x00D3, 0x00D4, 0xF8FF, 0x00D2, 0x00DA, 0x00DB, 0x00D9,
    0x0131, 0x02C6, 0x02DC, 0x00AF, 0x02D8, 0x02D9, 0x02DA, 0x00B8, 0x02DD, 0x02DB, 0x02C7};

constexpr UpperHalf asLatin1()
{
    UpperHalf half{};
    for (std::size_t i = 0; i < half.size(); ++i)
        half.at(i) = static_cast<char16_t>(0x80 + i);
    return half;
}

constexpr UpperHalf latin9Half()
{
    UpperHalf half = asLatin1();
    half[0x24] = 0x20AC;
    half[0x26] = 0x0160;
    half[0x28] = 0x0161;
    half[0x34] = 0x017D;
    half[0x38] = 0x017E;
    half[0x3C] = 0x0152;
    half[0x3D] = 0x0153;
    half[0x3E] = 0x0178;
    return half;
}

constexpr UpperHalf windows1252Half()
{
    constexpr std::array<char16_t, 32> letters{
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};
    UpperHalf half = asLatin1();
    for (std::size_t i = 0; i < letters.size(); ++i)
        half.at(i) = letters.at(i);
    return half;
}

constexpr UpperHalf latin9 = latin9Half();
constexpr UpperHalf windows = windows1252Half();

const UpperHalf &halfOf(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Latin9:
        return latin9;
    case Encoding::MacRoman:
        return macRoman;
    default:
        return windows;
    }
}

QChar charOf(const UpperHalf &half, unsigned char byte)
{
    return byte < 0x80 ? QChar(static_cast<char16_t>(byte)) : QChar(half.at(byte - 0x80U));
}

QString singleBytes(const UpperHalf &half, QByteArrayView piece)
{
    QString text(piece.size(), Qt::Uninitialized);
    std::ranges::transform(piece, text.begin(),
                           [&half](char c) { return charOf(half, static_cast<unsigned char>(c)); });
    return text;
}

bool isLittleEndian(const std::array<qint64, 2> &nuls)
{
    return nuls[1] > nuls[0];
}

} // namespace

QChar windows1252(unsigned char byte)
{
    return charOf(windows, byte);
}

void EncodingGuess::look(QByteArrayView piece)
{
    constexpr qsizetype longestMark = 4;
    if (m_beginning.size() < longestMark)
        m_beginning += piece.first(std::min(longestMark - m_beginning.size(), piece.size())).toByteArray();
    for (qsizetype at = piece.indexOf('\0'); at >= 0; at = piece.indexOf('\0', at + 1))
        ++m_nuls.at(static_cast<std::size_t>((m_length + at) % 2));
    if (m_isUtf8)
        lookForUtf8(piece);
    m_length += piece.size();
}

/// The well-formed sequences of the Unicode Standard, table 3-7: none too long, no halves of UTF-16.
void EncodingGuess::lookForUtf8(QByteArrayView piece)
{
    for (const char c : piece) {
        const auto byte = static_cast<unsigned char>(c);
        if (m_expected > 0) {
            if (byte < m_least || byte > m_most) {
                m_isUtf8 = false;
                return;
            }
            m_least = 0x80;
            m_most = 0xBF;
            --m_expected;
        } else if (byte >= 0x80) {
            if (byte < 0xC2 || byte > 0xF4) {
                m_isUtf8 = false;
                return;
            }
            m_expected = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
            m_least = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80;
            m_most = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF;
        }
    }
}

Encoding EncodingGuess::guess() const
{
    const bool hasMark = m_beginning.startsWith("\xFF\xFE") || m_beginning.startsWith("\xFE\xFF");
    // Western text in UTF-16 has a NUL beside nearly each letter, all on one side.
    const qint64 more = std::max(m_nuls[0], m_nuls[1]);
    const qint64 fewer = std::min(m_nuls[0], m_nuls[1]);
    if (hasMark || (more > m_length / 5 && fewer < more / 20 + 1))
        return Encoding::Utf16;
    return m_isUtf8 && m_expected == 0 ? Encoding::Utf8 : Encoding::Windows1252;
}

bool EncodingGuess::isBinary() const
{
    // A single NUL is dirt of a program; one in a hundred bytes is no text.
    return guess() != Encoding::Utf16 && m_nuls[0] + m_nuls[1] > m_length / 100 + 1;
}

QString TextDecoder::decode(QByteArrayView piece)
{
    if (m_encoding != Encoding::Utf8 && m_encoding != Encoding::Utf16)
        return singleBytes(halfOf(m_encoding), piece);
    if (!m_decoder) {
        std::array<qint64, 2> nuls{};
        for (qsizetype i = 0; i < piece.size(); ++i)
            nuls.at(static_cast<std::size_t>(i % 2)) += piece[i] == '\0' ? 1 : 0;
        const bool hasMark = piece.startsWith("\xFF\xFE") || piece.startsWith("\xFE\xFF");
        m_decoder.emplace(m_encoding == Encoding::Utf8 ? QStringDecoder::Utf8
                              : hasMark                ? QStringDecoder::Utf16
                              : isLittleEndian(nuls)   ? QStringDecoder::Utf16LE
                                                       : QStringDecoder::Utf16BE);
    }
    QString text = (*m_decoder)(piece);
    if (m_isFirst && text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    m_isFirst = m_isFirst && text.isEmpty();
    m_hasFailed = m_hasFailed || m_decoder->hasError();
    return text;
}

} // namespace carnet
