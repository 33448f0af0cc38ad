// How the letters of a text file are written. Tables of the single-byte sets: Unicode Consortium,
// MAPPINGS/VENDORS/APPLE/ROMAN.TXT, MAPPINGS/ISO8859/8859-15.TXT; WHATWG Encoding Standard for Windows-1252.
// Own tables, for Qt does not promise to know these sets everywhere.
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringDecoder>

#include <array>
#include <optional>

namespace carnet {

enum class Encoding : std::uint8_t { Utf8, Utf16, Windows1252, Latin9, MacRoman };
inline constexpr std::array allEncodings{Encoding::Utf8, Encoding::Utf16, Encoding::Windows1252,
                                         Encoding::Latin9, Encoding::MacRoman};

/// Also of the five bytes that stand for nothing there: control characters.
[[nodiscard]] QChar windows1252(unsigned char byte);

/// Looks at a whole file, in pieces, and tells how it is written.
class EncodingGuess
{
public:
    void look(QByteArrayView piece);
    /// UTF-8 only when all of it is.
    [[nodiscard]] Encoding guess() const;
    /// Holds what no text holds: NULs among letters.
    [[nodiscard]] bool isBinary() const;

private:
    void lookForUtf8(QByteArrayView piece);

    qint64 m_length = 0;
    QByteArray m_beginning; ///< the first four bytes
    std::array<qint64, 2> m_nuls{}; ///< at even and at odd places
    bool m_isUtf8 = true;
    int m_expected = 0; ///< bytes of the present character that are still to come
    unsigned char m_least = 0x80; ///< the next one is no smaller,
    unsigned char m_most = 0xBF; ///< and no greater
};

/// Makes text of bytes that come in pieces; without the mark in front.
class TextDecoder
{
public:
    explicit TextDecoder(Encoding encoding)
        : m_encoding(encoding)
    { }

    [[nodiscard]] QString decode(QByteArrayView piece);
    /// Something was no text in this encoding; it stands as U+FFFD.
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

private:
    Encoding m_encoding;
    std::optional<QStringDecoder> m_decoder;
    bool m_isFirst = true;
    bool m_hasFailed = false;
};

} // namespace carnet
