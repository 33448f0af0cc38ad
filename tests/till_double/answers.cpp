#include "till_double/answers.h"

#include <QtEndian>

#include <array>

namespace carnet::test {

namespace {

/// CRC-32 of RFC 1952, 8.
quint32 checksum(const QByteArray &bytes)
{
    static const auto table = [] {
        std::array<quint32, 256> entries{};
        for (quint32 i = 0; i < 256; ++i) {
            quint32 value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = (value & 1U) != 0 ? 0xEDB88320U ^ (value >> 1U) : value >> 1U;
            entries.at(i) = value;
        }
        return entries;
    }();
    quint32 crc = 0xFFFFFFFFU;
    for (const char c : bytes)
        crc = table.at((crc ^ static_cast<unsigned char>(c)) & 0xFFU) ^ (crc >> 8U);
    return crc ^ 0xFFFFFFFFU;
}

QByteArray littleEndian(quint32 number)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToLittleEndian(number, bytes.data());
    return bytes;
}

} // namespace

QByteArray httpAnswer(int status, const QByteArray &body, const QByteArray &type,
                      const QByteArray &moreHeaders)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: " + type
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + moreHeaders + "\r\n" + body;
}

QByteArray answerClaiming(qsizetype length, const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(length) + "\r\n\r\n" + body;
}

QByteArray chunkedAnswer(const QList<QByteArray> &chunks, bool withLastChunk)
{
    QByteArray answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (const QByteArray &chunk : chunks)
        answer += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
    return withLastChunk ? answer + "0\r\n\r\n" : answer;
}

QByteArray answerUntilClose(const QByteArray &body)
{
    return "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + body;
}

QByteArray redirect(int status, const QByteArray &location)
{
    return httpAnswer(status, R"({"result":"OK","id":99})", "application/json",
                      "Location: " + location + "\r\n");
}

QByteArray loginPage()
{
    return httpAnswer(200,
                      "<!DOCTYPE html><html><head><title>Hotel Wi-Fi</title><script>var s={\"result\":\"OK\","
                      "\"id\":1};</script></head><body><form action=\"/login\">Room number: <input "
                      "name=\"room\"> <button>OK</button></form></body></html>",
                      "text/html; charset=utf-8");
}

QByteArray packedAnswer(const QByteArray &encoding, const QByteArray &bytes)
{
    return httpAnswer(200, bytes, "application/json", "Content-Encoding: " + encoding + "\r\n");
}

QByteArray gzippedAnswer(const QByteArray &body)
{
    return httpAnswer(200, gzipped(body), "application/json", "Content-Encoding: gzip\r\n");
}

QByteArray gzipped(const QByteArray &plain)
{
    // qCompress: four bytes of length, two of zlib's head, raw deflate, four of Adler-32.
    const QByteArray deflated = qCompress(plain, 9).mid(6).chopped(4);
    const QByteArray head("\x1F\x8B\x08\x00\x00\x00\x00\x00\x02\xFF", 10);
    return head + deflated + littleEndian(checksum(plain)) + littleEndian(static_cast<quint32>(plain.size()));
}

} // namespace carnet::test
