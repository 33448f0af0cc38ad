// Reads HTTP/1.1 requests from bytes as they arrive, however they are cut. Knows nothing of sockets.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <cstdint>
#include <optional>
#include <utility>

namespace carnet {

struct HttpRequest
{
    QByteArray method;
    QByteArray path; ///< without the query, still percent-encoded
    QByteArray query; ///< what follows '?'
    bool isHttp10 = false;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case, in the order they came
    QByteArray body;

    /// Value of the first header of that lower-case name; empty if there is none.
    [[nodiscard]] QByteArray header(QByteArrayView lowerCaseName) const;
    /// Whether the sender wants to go on using the connection.
    [[nodiscard]] bool keepsConnection() const;
};

struct HttpLimits
{
    qsizetype head = 16'384; ///< request line and headers together, bytes
    qsizetype body = 1'048'576; ///< bytes
};

/// Why no request can be read any more. The connection has to be closed.
enum class HttpFault : std::uint8_t { Malformed, HeadTooLong, BodyTooLong, UnknownEncoding };

class HttpRequestReader
{
public:
    explicit HttpRequestReader(HttpLimits limits = {});

    /// Takes bytes in; nothing more is read after a fault.
    void feed(QByteArrayView bytes);
    /// The next whole request, when one has arrived. Several may have (pipelining).
    [[nodiscard]] std::optional<HttpRequest> next();
    /// Set once next() found something that is no request; stays.
    [[nodiscard]] std::optional<HttpFault> fault() const { return m_fault; }

private:
    enum class Step : std::uint8_t { Head, Counted, ChunkSize, ChunkData, ChunkEnd, Trailer, Whole };

    bool advance();
    bool readHead();
    bool parseHead(const QByteArray &head);
    bool chooseBody();
    bool readCounted();
    bool readChunkSize();
    bool readChunkData();
    bool readChunkEnd();
    bool readTrailer();
    std::optional<QByteArray> takeLine(qsizetype longest);
    QByteArray takeBytes(qsizetype count);
    bool fail(HttpFault fault);

    HttpLimits m_limits;
    QByteArray m_buffer;
    qsizetype m_searched = 0; ///< bytes of the buffer already known to hold no end of the head
    Step m_step = Step::Head;
    HttpRequest m_request;
    qsizetype m_missing = 0; ///< bytes of the body, or of the present chunk, still to come
    qsizetype m_trailerSize = 0;
    std::optional<HttpFault> m_fault;
};

} // namespace carnet
