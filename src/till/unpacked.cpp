#include "till/unpacked.h"

#include <QScopeGuard>

#include <algorithm>
#include <array>
#include <optional>

#include <zlib.h>

namespace carnet {

namespace {

/// Packed twice by two servers, one behind the other; no more.
constexpr int mostLayers = 2;

// zlib's words for what it should expect (zlib.h, inflateInit2).
constexpr int gzipWindow = 15 + 16;
constexpr int zlibWindow = 15;
constexpr int rawWindow = -15;

enum class End : std::uint8_t { Whole, Cut, Broken, TooLong };

struct Inflated
{
    QByteArray bytes;
    End end = End::Broken;
};

bool isGzip(QByteArrayView bytes)
{
    return bytes.startsWith("\x1F\x8B\x08");
}

/// RFC 1950, 2.2.
bool isZlib(QByteArrayView bytes)
{
    if (bytes.size() < 2)
        return false;
    const auto first = static_cast<unsigned char>(bytes[0]);
    const auto second = static_cast<unsigned char>(bytes[1]);
    return (first & 15U) == 8 && ((first << 8U) | second) % 31U == 0;
}

std::optional<int> windowFor(const Seen &seen)
{
    if (isGzip(seen.body))
        return gzipWindow;
    if (seen.encoding.toLower().contains("deflate"))
        return isZlib(seen.body) ? zlibWindow : rawWindow;
    return std::nullopt;
}

Inflated inflated(QByteArray packed, int window, qint64 longest)
{
    Inflated result;
    z_stream stream{};
    if (inflateInit2(&stream, window) != Z_OK)
        return result;
    const auto release = qScopeGuard([&stream] { inflateEnd(&stream); });
    stream.next_in = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    std::array<char, 65'536> piece;
    for (;;) {
        stream.next_out = reinterpret_cast<Bytef *>(piece.data());
        stream.avail_out = static_cast<uInt>(piece.size());
        const int said = inflate(&stream, Z_NO_FLUSH);
        result.bytes.append(piece.data(), static_cast<qsizetype>(piece.size() - stream.avail_out));
        if (result.bytes.size() > longest) {
            result.end = End::TooLong;
            return result;
        }
        if (said == Z_STREAM_END) {
            // RFC 1952, 2.2: one member may follow another. Anything else behind the end counts for nothing.
            const QByteArrayView rest(reinterpret_cast<const char *>(stream.next_in), stream.avail_in);
            if (window == gzipWindow && isGzip(rest) && inflateReset(&stream) == Z_OK)
                continue;
            result.end = End::Whole;
            return result;
        }
        if (said == Z_BUF_ERROR || (said == Z_OK && stream.avail_in == 0 && stream.avail_out > 0)) {
            result.end = End::Cut;
            return result;
        }
        if (said != Z_OK)
            return result;
    }
}

bool isText(const QByteArray &bytes)
{
    return std::ranges::none_of(bytes, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < ' ' && c != '\n' && c != '\r' && c != '\t';
    });
}

} // namespace

Seen unpacked(Seen seen, qint64 longest)
{
    for (int depth = 0; depth < mostLayers; ++depth) {
        const auto window = windowFor(seen);
        if (!window || isText(seen.body))
            break;
        Inflated plain = inflated(seen.body, *window, longest);
        if (plain.end != End::Whole)
            plain.bytes.clear();
        if (seen.ending == Seen::Ending::Unsaid)
            seen.ending = plain.end == End::Cut ? Seen::Ending::CutOff : Seen::Ending::Whole;
        seen.tooLong = seen.tooLong || plain.end == End::TooLong;
        seen.body = plain.bytes;
        if (*window != gzipWindow)
            seen.encoding.clear();
    }
    const bool isStillPacked = !seen.encoding.isEmpty() && !isText(seen.body);
    if (isStillPacked || isGzip(seen.body))
        seen.body.clear();
    return seen;
}

} // namespace carnet
