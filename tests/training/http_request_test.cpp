// The request reader: the same requests however the bytes are cut, and a named fault for what is none.
#include "harness/registry.h"
#include "training/http_request.h"

#include <QRandomGenerator>
#include <QTest>

using namespace carnet;

class HttpRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsAreReadHoweverCut_data();
    void requestsAreReadHoweverCut();
    void whatIsNoRequestIsNamed_data();
    void whatIsNoRequestIsNamed();
    void aPipelineIsReadInOrder();
    void theConnectionIsKeptAsAsked_data();
    void theConnectionIsKeptAsAsked();
    void limitsHoldBeforeTheEndArrives();
    void garbageNeverYieldsARequest();
};

void HttpRequestTest::requestsAreReadHoweverCut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no body") << QByteArray("GET /list?a=1?2 HTTP/1.1\r\nHost: x\r\n\r\n")
                             << QByteArray("/list") << QByteArray("a=1?2") << QByteArray();
    QTest::newRow("counted") << QByteArray("POST /add HTTP/1.1\r\nCONTENT-Length:  5 \r\n\r\nab\r\nc")
                             << QByteArray("/add") << QByteArray() << QByteArray("ab\r\nc");
    QTest::newRow("same length twice")
        << QByteArray("POST /add HTTP/1.1\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nab")
        << QByteArray("/add") << QByteArray() << QByteArray("ab");
    QTest::newRow("chunked") << QByteArray("POST /add HTTP/1.1\r\nTransfer-Encoding: Chunked\r\n\r\n"
                                           "3\r\nabc\r\nA;note=1\r\n0123456789\r\n0\r\n\r\n")
                             << QByteArray("/add") << QByteArray() << QByteArray("abc0123456789");
    QTest::newRow("trailer") << QByteArray("POST /add HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
                                           "1\r\na\r\n0\r\nChecksum: 1\r\n\r\n")
                             << QByteArray("/add") << QByteArray() << QByteArray("a");
    QTest::newRow("empty line before")
        << QByteArray("\r\n\r\nGET / HTTP/1.1\r\n\r\n") << QByteArray("/") << QByteArray() << QByteArray();
}

void HttpRequestTest::requestsAreReadHoweverCut()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, body);
    for (const qsizetype step : {qsizetype(1), qsizetype(2), qsizetype(7), bytes.size()}) {
        HttpRequestReader reader;
        std::optional<HttpRequest> request;
        for (qsizetype at = 0; at < bytes.size(); at += step) {
            QVERIFY2(!request, "a request before its last byte");
            reader.feed(QByteArrayView(bytes).sliced(at, std::min(step, bytes.size() - at)));
            request = reader.next();
        }
        QVERIFY(request);
        QCOMPARE(request->path, path);
        QCOMPARE(request->query, query);
        QCOMPARE(request->body, body);
        QVERIFY(!reader.fault());
        QVERIFY(!reader.next());
    }
}

void HttpRequestTest::whatIsNoRequestIsNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("fault");
    const auto row = [](const char *name, const QByteArray &bytes, HttpFault fault) {
        QTest::newRow(name) << bytes << static_cast<int>(fault);
    };
    row("one word", "hello\r\n\r\n", HttpFault::Malformed);
    row("version", "GET / HTTP/2.0\r\n\r\n", HttpFault::Malformed);
    row("two spaces", "GET  / HTTP/1.1\r\n\r\n", HttpFault::Malformed);
    row("header without colon", "GET / HTTP/1.1\r\nHost\r\n\r\n", HttpFault::Malformed);
    row("space before colon", "GET / HTTP/1.1\r\nHost : x\r\n\r\n", HttpFault::Malformed);
    row("NUL in header", QByteArray("GET / HTTP/1.1\r\nHost: a\0b\r\n\r\n", 30), HttpFault::Malformed);
    row("length with sign", "POST / HTTP/1.1\r\nContent-Length: +5\r\n\r\nabcde", HttpFault::Malformed);
    row("length in words", "POST / HTTP/1.1\r\nContent-Length: five\r\n\r\n", HttpFault::Malformed);
    row("two lengths", "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        HttpFault::Malformed);
    row("length and chunks", "POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
        HttpFault::Malformed);
    row("unknown encoding", "POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n", HttpFault::UnknownEncoding);
    row("chunk size", "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", HttpFault::Malformed);
    row("chunk end", "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n",
        HttpFault::Malformed);
    row("huge length", "POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n", HttpFault::BodyTooLong);
    row("huge chunk", "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n7fffffff\r\n",
        HttpFault::BodyTooLong);
}

void HttpRequestTest::whatIsNoRequestIsNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, fault);
    HttpRequestReader reader;
    reader.feed(bytes);
    QVERIFY(!reader.next());
    QVERIFY(reader.fault());
    QCOMPARE(static_cast<int>(*reader.fault()), fault);
    reader.feed("GET / HTTP/1.1\r\n\r\n");
    QVERIFY2(!reader.next(), "nothing is read after a fault");
}

void HttpRequestTest::aPipelineIsReadInOrder()
{
    HttpRequestReader reader;
    reader.feed("POST /1 HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc"
                "GET /2 HTTP/1.1\r\n\r\n"
                "POST /3 HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /4");
    for (const QByteArray path : {"/1", "/2", "/3"}) {
        const auto request = reader.next();
        QVERIFY(request);
        QCOMPARE(request->path, path);
    }
    QVERIFY(!reader.next());
    reader.feed(" HTTP/1.1\r\n\r\n");
    QVERIFY(reader.next());
}

void HttpRequestTest::theConnectionIsKeptAsAsked_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("kept");
    QTest::newRow("1.1") << QByteArray("GET / HTTP/1.1\r\n\r\n") << true;
    QTest::newRow("1.1 close") << QByteArray("GET / HTTP/1.1\r\nConnection: Close\r\n\r\n") << false;
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << false;
    QTest::newRow("1.0 keep") << QByteArray("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n") << true;
}

void HttpRequestTest::theConnectionIsKeptAsAsked()
{
    QFETCH(QByteArray, head);
    QFETCH(bool, kept);
    HttpRequestReader reader;
    reader.feed(head);
    const auto request = reader.next();
    QVERIFY(request);
    QCOMPARE(request->keepsConnection(), kept);
}

void HttpRequestTest::limitsHoldBeforeTheEndArrives()
{
    const HttpLimits limits{.head = 100, .body = 10};
    HttpRequestReader head(limits);
    head.feed("GET /");
    head.feed(QByteArray(200, 'a'));
    QVERIFY(!head.next());
    QVERIFY(head.fault() == HttpFault::HeadTooLong);

    HttpRequestReader body(limits);
    body.feed("POST / HTTP/1.1\r\nContent-Length: 11\r\n\r\n");
    QVERIFY(!body.next());
    QVERIFY(body.fault() == HttpFault::BodyTooLong);

    HttpRequestReader chunks(limits);
    chunks.feed("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nabcdef\r\n6\r\n");
    QVERIFY(!chunks.next());
    QVERIFY(chunks.fault() == HttpFault::BodyTooLong);

    HttpRequestReader line(limits);
    line.feed("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n");
    line.feed(QByteArray(1000, '0'));
    QVERIFY(!line.next());
    QVERIFY(line.fault() == HttpFault::Malformed);

    HttpRequestReader trailer(limits);
    trailer.feed("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n");
    for (int i = 0; i < 20 && !trailer.fault(); ++i) {
        trailer.feed("Name: value\r\n");
        QVERIFY(!trailer.next());
    }
    QVERIFY(trailer.fault() == HttpFault::HeadTooLong);
}

void HttpRequestTest::garbageNeverYieldsARequest()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 300; ++round) {
        HttpRequestReader reader;
        for (int i = 0; i < 50; ++i) {
            QByteArray bytes(random.bounded(400), Qt::Uninitialized);
            for (char &c : bytes)
                c = static_cast<char>(random.bounded(256));
            // The first line cannot be right: no byte of it is a letter.
            if (i == 0)
                bytes.prepend('\x01');
            reader.feed(bytes);
            QVERIFY(!reader.next());
        }
    }
}

CARNET_TEST(HttpRequestTest)
#include "http_request_test.moc"
