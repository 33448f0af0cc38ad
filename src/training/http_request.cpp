#include "training/http_request.h"

#include <algorithm>

namespace carnet {

namespace {

constexpr qsizetype longestChunkLine = 256;

bool isToken(QByteArrayView text)
{
    // RFC 9110, 5.6.2
    static constexpr QByteArrayView marks("!#$%&'*+-.^_`|~");
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || marks.contains(c);
    });
}

bool isVisible(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) {
        return static_cast<unsigned char>(c) > 0x20 && c != 0x7f;
    });
}

bool hasControl(QByteArrayView text)
{
    return std::ranges::any_of(
        text, [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f; });
}

/// Digits only, unlike QByteArray::toLongLong, which also takes signs and spaces.
std::optional<qsizetype> plainNumber(const QByteArray &text, int base)
{
    if (text.isEmpty() || text.size() > 15)
        return std::nullopt;
    const bool digits = std::ranges::all_of(text, [base](char c) {
        return (c >= '0' && c <= '9') || (base == 16 && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
    });
    if (!digits)
        return std::nullopt;
    return static_cast<qsizetype>(text.toLongLong(nullptr, base));
}

} // namespace

QByteArray HttpRequest::header(QByteArrayView lowerCaseName) const
{
    const auto found = std::ranges::find_if(
        headers, [lowerCaseName](const auto &header) { return header.first == lowerCaseName; });
    return found == headers.cend() ? QByteArray() : found->second;
}

bool HttpRequest::keepsConnection() const
{
    const QByteArray wish = header("connection").toLower();
    return isHttp10 ? wish.contains("keep-alive") : !wish.contains("close");
}

HttpRequestReader::HttpRequestReader(HttpLimits limits)
    : m_limits(limits)
{ }

void HttpRequestReader::feed(QByteArrayView bytes)
{
    if (!m_fault)
        m_buffer.append(bytes.data(), bytes.size());
}

std::optional<HttpRequest> HttpRequestReader::next()
{
    while (!m_fault && m_step != Step::Whole) {
        if (!advance())
            return std::nullopt;
    }
    if (m_fault)
        return std::nullopt;
    m_step = Step::Head;
    m_trailerSize = 0;
    return std::exchange(m_request, {});
}

/// One step forward; false when more bytes are needed or a fault was found.
bool HttpRequestReader::advance()
{
    switch (m_step) {
    case Step::Head:
        return readHead();
    case Step::Counted:
        return readCounted();
    case Step::ChunkSize:
        return readChunkSize();
    case Step::ChunkData:
        return readChunkData();
    case Step::ChunkEnd:
        return readChunkEnd();
    case Step::Trailer:
        return readTrailer();
    case Step::Whole:
        break;
    }
    return false;
}

bool HttpRequestReader::readHead()
{
    // Empty lines before a request are left over from careless senders (RFC 9112, 2.2).
    while (m_buffer.startsWith("\r\n"))
        m_buffer.remove(0, 2);
    const qsizetype end = m_buffer.indexOf("\r\n\r\n", std::max<qsizetype>(0, m_searched - 3));
    if (end < 0) {
        m_searched = m_buffer.size();
        return m_buffer.size() > m_limits.head ? fail(HttpFault::HeadTooLong) : false;
    }
    m_searched = 0;
    if (end > m_limits.head)
        return fail(HttpFault::HeadTooLong);
    const QByteArray head = takeBytes(end);
    takeBytes(4);
    return parseHead(head) ? chooseBody() : fail(HttpFault::Malformed);
}

bool HttpRequestReader::parseHead(const QByteArray &head)
{
    QList<QByteArray> lines;
    for (qsizetype from = 0; from <= head.size();) {
        const qsizetype end = head.indexOf("\r\n", from);
        lines << head.mid(from, end < 0 ? -1 : end - from);
        from = end < 0 ? head.size() + 1 : end + 2;
    }

    const QList<QByteArray> words = lines.takeFirst().split(' ');
    if (words.size() != 3 || !isToken(words[0]) || !isVisible(words[1]))
        return false;
    if (words[2] != "HTTP/1.1" && words[2] != "HTTP/1.0")
        return false;
    m_request = {};
    m_request.method = words[0];
    m_request.isHttp10 = words[2] == "HTTP/1.0";
    const qsizetype mark = words[1].indexOf('?');
    m_request.path = mark < 0 ? words[1] : words[1].left(mark);
    if (mark >= 0)
        m_request.query = words[1].mid(mark + 1);

    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || !isToken(QByteArrayView(line).first(colon)) || hasControl(line))
            return false;
        m_request.headers.append({line.left(colon).toLower(), line.mid(colon + 1).trimmed()});
    }
    return true;
}

bool HttpRequestReader::chooseBody()
{
    const QByteArray encoding = m_request.header("transfer-encoding").toLower();
    std::optional<QByteArray> length;
    for (const auto &[name, value] : std::as_const(m_request.headers)) {
        if (name != "content-length")
            continue;
        // Two lengths that differ are a request nobody can read safely (RFC 9112, 6.3).
        if (length && *length != value)
            return fail(HttpFault::Malformed);
        length = value;
    }

    if (!encoding.isEmpty()) {
        if (length || m_request.isHttp10)
            return fail(HttpFault::Malformed);
        if (encoding != "chunked")
            return fail(HttpFault::UnknownEncoding);
        m_step = Step::ChunkSize;
        return true;
    }
    m_step = Step::Counted;
    m_missing = 0;
    if (!length)
        return true;
    const auto count = plainNumber(*length, 10);
    if (!count)
        return fail(HttpFault::Malformed);
    if (*count > m_limits.body)
        return fail(HttpFault::BodyTooLong);
    m_missing = *count;
    return true;
}

bool HttpRequestReader::readCounted()
{
    if (m_buffer.size() < m_missing)
        return false;
    m_request.body = takeBytes(m_missing);
    m_step = Step::Whole;
    return true;
}

bool HttpRequestReader::readChunkSize()
{
    const auto line = takeLine(longestChunkLine);
    if (!line)
        return false;
    const qsizetype extension = line->indexOf(';');
    const QByteArray digits = (extension < 0 ? *line : line->left(extension)).trimmed();
    const auto count = plainNumber(digits, 16);
    if (!count)
        return fail(HttpFault::Malformed);
    if (*count > m_limits.body - m_request.body.size())
        return fail(HttpFault::BodyTooLong);
    m_missing = *count;
    m_step = *count == 0 ? Step::Trailer : Step::ChunkData;
    return true;
}

bool HttpRequestReader::readChunkData()
{
    const QByteArray part = takeBytes(std::min(m_missing, m_buffer.size()));
    m_request.body += part;
    m_missing -= part.size();
    if (m_missing > 0)
        return false;
    m_step = Step::ChunkEnd;
    return true;
}

bool HttpRequestReader::readChunkEnd()
{
    if (m_buffer.size() < 2)
        return false;
    if (takeBytes(2) != "\r\n")
        return fail(HttpFault::Malformed);
    m_step = Step::ChunkSize;
    return true;
}

bool HttpRequestReader::readTrailer()
{
    const auto line = takeLine(m_limits.head);
    if (!line)
        return false;
    m_trailerSize += line->size();
    if (m_trailerSize > m_limits.head)
        return fail(HttpFault::HeadTooLong);
    if (line->isEmpty())
        m_step = Step::Whole;
    return true;
}

/// Without its end. None: not there yet, or a fault when it is longer than allowed.
std::optional<QByteArray> HttpRequestReader::takeLine(qsizetype longest)
{
    const qsizetype end = m_buffer.indexOf("\r\n");
    if (end > longest || (end < 0 && m_buffer.size() > longest)) {
        fail(HttpFault::Malformed);
        return std::nullopt;
    }
    if (end < 0)
        return std::nullopt;
    const QByteArray line = takeBytes(end);
    takeBytes(2);
    return line;
}

QByteArray HttpRequestReader::takeBytes(qsizetype count)
{
    QByteArray bytes = m_buffer.left(count);
    m_buffer.remove(0, count);
    return bytes;
}

bool HttpRequestReader::fail(HttpFault fault)
{
    m_fault = fault;
    m_buffer.clear();
    return false;
}

} // namespace carnet
