#include "till/unpacking.h"

#include <algorithm>
#include <array>
#include <optional>

#include <zlib.h>

namespace carnet {

namespace {

// zlib's words for what it should expect (zlib.h, inflateInit2).
constexpr int gzipWindow = 15 + 16;
constexpr int zlibWindow = 15;
constexpr int rawWindow = -15;

/// So much tells whether it is packed.
constexpr qsizetype enoughOfGzip = 3;
constexpr qsizetype enoughOfDeflate = 512;

bool isGzip(QByteArrayView bytes)
{
    return bytes.startsWith("\x1F\x8B\x08");
}

/// RFC 1950, 2.2.
bool isZlib(QByteArrayView bytes)
{
    if (bytes.size() < 2)
        return false;
    const unsigned first = static_cast<unsigned char>(bytes[0]);
    const unsigned second = static_cast<unsigned char>(bytes[1]);
    return (first & 15U) == 8 && ((first << 8U) | second) % 31U == 0;
}

bool isText(const QByteArray &bytes)
{
    return std::ranges::none_of(bytes, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < ' ' && c != '\n' && c != '\r' && c != '\t';
    });
}

} // namespace

/// What one server packed, or did not.
class Unpacking::Layer
{
public:
    /// Whole: another member may follow. Over: nothing that counts does.
    enum class State : std::uint8_t { Unknown, Plain, Packed, Whole, Over, Broken, Unwanted };

    Layer(bool mayBeDeflate, Take take)
        : m_mayBeDeflate(mayBeDeflate)
        , m_take(std::move(take))
    { }
    ~Layer()
    {
        if (m_window)
            inflateEnd(&m_stream);
    }
    Layer(const Layer &) = delete;
    Layer &operator=(const Layer &) = delete;

    bool feed(const QByteArray &bytes)
    {
        if (m_state != State::Unknown)
            return handOn(bytes);
        m_beginning += bytes;
        if (m_beginning.size() < (m_mayBeDeflate ? enoughOfDeflate : enoughOfGzip))
            return true;
        learn();
        return handOn(std::exchange(m_beginning, {}));
    }

    void finish()
    {
        if (m_state != State::Unknown)
            return;
        learn();
        handOn(std::exchange(m_beginning, {}));
    }

    [[nodiscard]] bool wasPacked() const { return m_window.has_value(); }
    [[nodiscard]] bool wasGzip() const { return m_window == gzipWindow; }
    [[nodiscard]] bool isCut() const { return m_state == State::Packed; }
    [[nodiscard]] bool isGood() const
    {
        return !wasPacked() || m_state == State::Whole || m_state == State::Over;
    }

private:
    void learn()
    {
        m_state = State::Plain;
        if (isGzip(m_beginning))
            m_window = gzipWindow;
        else if (m_mayBeDeflate && !isText(m_beginning))
            m_window = isZlib(m_beginning) ? zlibWindow : rawWindow;
        if (m_window)
            m_state = inflateInit2(&m_stream, *m_window) == Z_OK ? State::Packed : State::Broken;
    }

    bool handOn(const QByteArray &bytes)
    {
        if (m_state == State::Plain)
            return m_take(bytes);
        if (m_state == State::Packed)
            inflate(bytes);
        else if (m_state == State::Whole)
            lookBehind(bytes);
        return m_state != State::Broken && m_state != State::Unwanted;
    }

    /// RFC 1952, 2.2: one member may follow another. Anything else behind the end counts for nothing.
    void lookBehind(const QByteArray &bytes)
    {
        m_beginning += bytes;
        if (m_beginning.size() < enoughOfGzip)
            return;
        const bool goesOn = wasGzip() && isGzip(m_beginning) && inflateReset(&m_stream) == Z_OK;
        m_state = goesOn ? State::Packed : State::Over;
        if (goesOn)
            inflate(std::exchange(m_beginning, {}));
    }

    void inflate(QByteArray bytes)
    {
        m_stream.next_in = reinterpret_cast<Bytef *>(bytes.data());
        m_stream.avail_in = static_cast<uInt>(bytes.size());
        do {
            m_stream.next_out = reinterpret_cast<Bytef *>(m_piece.data());
            m_stream.avail_out = static_cast<uInt>(m_piece.size());
            const int said = ::inflate(&m_stream, Z_NO_FLUSH);
            const auto length = static_cast<qsizetype>(m_piece.size() - m_stream.avail_out);
            if (said != Z_OK && said != Z_BUF_ERROR)
                m_state = said == Z_STREAM_END ? State::Whole : State::Broken;
            if (length > 0 && !m_take(QByteArray(m_piece.data(), length)))
                m_state = State::Unwanted;
        } while (m_state == State::Packed && (m_stream.avail_in > 0 || m_stream.avail_out == 0));
        if (m_state == State::Whole)
            lookBehind(bytes.last(static_cast<qsizetype>(m_stream.avail_in)));
    }

    bool m_mayBeDeflate;
    Take m_take;
    State m_state = State::Unknown;
    QByteArray m_beginning;
    std::optional<int> m_window;
    z_stream m_stream{};
    std::array<char, 65'536> m_piece;
};

Unpacking::Unpacking(const QByteArray &encoding, Take take)
    : m_take(std::move(take))
    , m_mustBeText(!encoding.isEmpty())
{
    const bool mayBeDeflate = encoding.toLower().contains("deflate");
    m_outer = std::make_unique<Layer>(mayBeDeflate, [this, mayBeDeflate](const QByteArray &bytes) {
        if (!m_outer->wasPacked())
            return takePlain(bytes);
        if (!m_inner)
            m_inner = std::make_unique<Layer>(mayBeDeflate && m_outer->wasGzip(),
                                              [this](const QByteArray &plain) { return takePlain(plain); });
        return m_inner->feed(bytes);
    });
}

Unpacking::~Unpacking() = default;

bool Unpacking::takePlain(const QByteArray &bytes)
{
    const bool wasDeflate = (m_outer->wasPacked() && !m_outer->wasGzip())
        || (m_inner && m_inner->wasPacked() && !m_inner->wasGzip());
    m_isText = m_isText && (!m_mustBeText || wasDeflate || isText(bytes));
    return m_isText && m_take(bytes);
}

void Unpacking::feed(const QByteArray &bytes)
{
    m_outer->feed(bytes);
}

Seen::Ending Unpacking::finish(Seen::Ending ending)
{
    m_outer->finish();
    if (m_inner)
        m_inner->finish();
    if (ending != Seen::Ending::Unsaid || !m_outer->wasPacked())
        return ending;
    return m_outer->isCut() ? Seen::Ending::CutOff : Seen::Ending::Whole;
}

bool Unpacking::isGood() const
{
    return m_isText && m_outer->isGood() && (!m_inner || m_inner->isGood());
}

Seen unpacked(Seen seen, qint64 longest)
{
    QByteArray plain;
    Unpacking unpacking(seen.encoding, [&](const QByteArray &bytes) {
        plain += bytes;
        seen.tooLong = seen.tooLong || plain.size() > longest;
        return !seen.tooLong;
    });
    unpacking.feed(seen.body);
    seen.ending = unpacking.finish(seen.ending);
    seen.body = unpacking.isGood() && plain.size() <= longest ? plain : QByteArray();
    return seen;
}

} // namespace carnet
