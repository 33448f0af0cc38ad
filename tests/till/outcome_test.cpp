// The table of outcomes, row by row.
#include "harness/registry.h"
#include "till/outcome.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace carnet;
using namespace std::chrono_literals;
using Error = QNetworkReply::NetworkError;

class OutcomeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isJudged_data();
    void isJudged();
    void retryAfterIsRead_data();
    void retryAfterIsRead();
    void aDateIsComparedWithTheTillsClock();
    void aNumberThatMayBeCutIsNotBelieved();
    void aRefusalIsComparedWithTheList_data();
    void aRefusalIsComparedWithTheList();
    void theKeyIsNotRepeated_data();
    void theKeyIsNotRepeated();
};

static const QDateTime now(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

void OutcomeTest::isJudged_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("sent");
    QTest::addColumn<int>("error");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<QString>("tillId");
    const auto row = [](const char *name, CallKind kind, bool sent, Error error, int status, const char *body,
                        Verdict verdict, const char *id = "") {
        QTest::newRow(name) << static_cast<int>(kind) << sent << static_cast<int>(error) << status
                            << QByteArray(body) << static_cast<int>(verdict) << QString::fromUtf8(id);
    };
    using enum CallKind;
    row("name not found", Add, false, Error::HostNotFoundError, 0, "", Verdict::NotReceived);
    row("refused", Add, false, Error::ConnectionRefusedError, 0, "", Verdict::NotReceived);
    row("TLS", Add, false, Error::SslHandshakeFailedError, 0, "", Verdict::NotReceived);
    row("closed after sending", Add, true, Error::RemoteHostClosedError, 0, "", Verdict::Unknown);
    row("body asked for twice", Add, true, Error::ContentReSendError, 0, "", Verdict::Unknown);
    row("timed out after sending", Edit, true, Error::TimeoutError, 0, "", Verdict::Unknown);
    row("OK with id", Add, true, Error::NoError, 200, R"({"result":"OK","id":12})", Verdict::Accepted, "12");
    row("success true, text id", Add, true, Error::NoError, 200, R"({"success":true,"clientId":"12"})",
        Verdict::Accepted, "12");
    row("id under data", Add, true, Error::NoError, 200, R"({"success":1,"data":{"insertId":12}})",
        Verdict::Accepted, "12");
    row("bare number", Add, true, Error::NoError, 200, "12", Verdict::Accepted, "12");
    row("bare OK", Edit, true, Error::NoError, 200, "OK", Verdict::Accepted);
    row("bare OK, add without id", Add, true, Error::NoError, 200, "OK", Verdict::Accepted);
    row("KO", Edit, true, Error::NoError, 200, R"({"result":"KO","error":"bad mail"})", Verdict::Refused);
    row("error only", Add, true, Error::NoError, 200, R"({"error":"bad mail"})", Verdict::Refused);
    row("400 understood", Add, true, Error::ProtocolInvalidOperationError, 400, R"({"error":"bad mail"})",
        Verdict::Refused);
    row("wrong key by words", Add, true, Error::NoError, 200, R"({"result":"KO","error":"wrong key"})",
        Verdict::WrongCredentials);
    row("401", Add, true, Error::AuthenticationRequiredError, 401, "", Verdict::WrongCredentials);
    row("403", Edit, true, Error::ContentAccessDenied, 403, "", Verdict::WrongCredentials);
    row("a proxy that wants a password, before anything was sent", Add, false,
        Error::ProxyAuthenticationRequiredError, 0, "", Verdict::NotReceived);
    row("407 of somebody who got it all", Add, true, Error::ProxyAuthenticationRequiredError, 407, "",
        Verdict::Unknown);
    row("422 understood", Add, true, Error::UnknownContentError, 422, R"({"error":"bad mail"})",
        Verdict::Refused);
    row("400 in words", Add, true, Error::ProtocolInvalidOperationError, 400, "bad mail", Verdict::Refused);
    row("404 in words", Edit, true, Error::ContentNotFoundError, 404, "404 page not found", Verdict::Unknown);
    row("404 about the customer", Edit, true, Error::ContentNotFoundError, 404, "Unknown customer 12",
        Verdict::Refused);
    row("413 page", Add, true, Error::UnknownContentError, 413, "<h1>Too large</h1>", Verdict::Refused);
    row("403 about the customer", Delete, true, Error::ContentAccessDenied, 403,
        R"({"error":"Unknown customer 12"})", Verdict::Refused);
    row("403 about anything else", Delete, true, Error::ContentAccessDenied, 403, R"({"error":"bad mail"})",
        Verdict::WrongCredentials);
    row("206 with a yes", Add, true, Error::NoError, 206, R"({"result":"OK","id":12})", Verdict::Unknown);
    row("201 with a yes", Add, true, Error::NoError, 201, R"({"result":"OK","id":12})", Verdict::Accepted,
        "12");
    row("delete of nobody", Delete, true, Error::NoError, 200, R"({"error":"unknown client"})",
        Verdict::Refused);
    row("empty 200", Add, true, Error::NoError, 200, "", Verdict::Unknown);
    row("captive page", Edit, true, Error::NoError, 200, "<html>Welcome to the hotel</html>",
        Verdict::Unknown);
    row("redirect", Add, true, Error::NoError, 302, R"({"result":"OK"})", Verdict::Unknown);
    row("308", Edit, true, Error::NoError, 308, "", Verdict::Unknown);
    row("500 that says OK", Add, true, Error::InternalServerError, 500, R"({"result":"OK"})",
        Verdict::Unknown);
    row("502", Edit, true, Error::UnknownServerError, 502, "", Verdict::Unknown);
    row("503 without a wait", Add, true, Error::ServiceUnavailableError, 503, "", Verdict::Unknown);
    row("429", Add, true, Error::UnknownContentError, 429, "", Verdict::ToldToWait);
    row("garbage", Add, true, Error::NoError, 200, "\x01\x02\x03", Verdict::Unknown);
    row("400 page", Add, true, Error::ProtocolInvalidOperationError, 400, "<html>Bad request</html>",
        Verdict::Refused);
    row("406 page", Edit, true, Error::UnknownContentError, 406, "<h1>Not acceptable</h1>", Verdict::Refused);
    row("501 page", Add, true, Error::OperationNotImplementedError, 501, "<h1>Not implemented</h1>",
        Verdict::Refused);
    row("501 in words", Add, true, Error::OperationNotImplementedError, 501, "later", Verdict::Unknown);
    row("404 page on add", Add, true, Error::ContentNotFoundError, 404, "<h1>Not found</h1>",
        Verdict::Unknown);
}

void OutcomeTest::isJudged()
{
    QFETCH(int, kind);
    QFETCH(bool, sent);
    QFETCH(int, error);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, verdict);
    QFETCH(QString, tillId);
    Seen seen;
    seen.requestSent = sent;
    seen.error = static_cast<Error>(error);
    seen.status = status;
    seen.body = body;
    const Outcome outcome = judge(static_cast<CallKind>(kind), seen, now);
    QCOMPARE(static_cast<int>(outcome.verdict), verdict);
    QCOMPARE(outcome.tillId, tillId);
}

void OutcomeTest::retryAfterIsRead_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("seconds"); ///< -1: none
    const auto row = [](const char *header, int seconds) {
        QTest::newRow(header) << QByteArray(header) << seconds;
    };
    constexpr int year = 365 * 24 * 3600;
    row("120", 120);
    row(" 0 ", 0);
    row("999999999999999999", year);
    row("9999999999999999999999", -1);
    row("-5", -1);
    row("+5", -1);
    row("1.5", -1);
    row("soon", -1);
    row("", -1);
    row("Tue, 24 Nov 2026 12:01:00 GMT", 60);
    row("Tuesday, 24-Nov-26 12:01:00 GMT", 60);
    row("Tue Nov 24 12:01:00 2026", 60);
    row("Wed Nov  4 12:01:00 2026", 0);
    row("Tue, 24 Nov 2026 11:00:00 GMT", 0);
    row("Thu, 24 Nov 1994 12:01:00 GMT", 0);
    row("Fri, 24 Nov 2999 12:01:00 GMT", year);
    row("24 novembre 2026", -1);
}

void OutcomeTest::retryAfterIsRead()
{
    QFETCH(QByteArray, header);
    QFETCH(int, seconds);
    Seen seen;
    seen.requestSent = true;
    seen.status = 503;
    seen.retryAfter = header;
    const Outcome outcome = judge(CallKind::Add, seen, now);
    QCOMPARE(outcome.retryAfter, seconds < 0 ? std::nullopt : std::optional(std::chrono::seconds(seconds)));
    QCOMPARE(outcome.verdict, seconds < 0 ? Verdict::Unknown : Verdict::ToldToWait);
}

void OutcomeTest::aDateIsComparedWithTheTillsClock()
{
    Seen seen;
    seen.requestSent = true;
    seen.status = 429;
    seen.date = "Tue, 24 Nov 2026 18:00:00 GMT"; // ours is six hours late
    seen.retryAfter = "Tue, 24 Nov 2026 18:02:00 GMT";
    QCOMPARE(judge(CallKind::Add, seen, now).retryAfter, 120s);
}

void OutcomeTest::aNumberThatMayBeCutIsNotBelieved()
{
    Seen seen;
    seen.requestSent = true;
    seen.status = 200;
    seen.body = "12"; // of 1234?
    seen.ending = Seen::Ending::Unsaid;
    QCOMPARE(judge(CallKind::Add, seen, now).verdict, Verdict::Accepted);
    QCOMPARE(judge(CallKind::Add, seen, now).tillId, QString());
    seen.body = R"({"id":12})";
    QCOMPARE(judge(CallKind::Add, seen, now).tillId, QStringLiteral("12"));
    seen.ending = Seen::Ending::CutOff;
    QCOMPARE(judge(CallKind::Add, seen, now).verdict, Verdict::Unknown);
}

void OutcomeTest::aRefusalIsComparedWithTheList_data()
{
    QTest::addColumn<Outcome>("refusal");
    QTest::addColumn<Outcome>("list");
    QTest::addColumn<Outcome>("together");
    using enum Verdict;
    const QString words = QStringLiteral("no accents, please");
    const Outcome shown{Accepted, Cause::None, {}, {}, 200, {}};
    const Outcome wrongKey{WrongCredentials, Cause::None, {}, {}, 403, {}};
    const Outcome filtered{Refused, Cause::Filtered, {}, {}, 406, {}};
    const Outcome inWords{Refused, Cause::None, {}, words, 200, {}};
    const Outcome serviceOff{Refused, Cause::None, {}, QStringLiteral("web services are off"), 200, {}};
    const Outcome away{NotReceived, Cause::NoConnection, {}, {}, 0, {}};
    const Outcome page{Unknown, Cause::WebPage, {}, {}, 302, {}};
    const Outcome busy{ToldToWait, Cause::TillTrouble, {}, {}, 503, 60s};
    const auto row = [](const char *name, const Outcome &refusal, const Outcome &list,
                        const Outcome &together) { QTest::newRow(name) << refusal << list << together; };
    row("a firewall's 403", wrongKey, shown, {Refused, Cause::Filtered, {}, {}, 403, {}});
    row("a 403 with the till's words", {WrongCredentials, Cause::None, {}, words, 403, {}}, shown,
        {Refused, Cause::None, {}, words, 403, {}});
    row("406", filtered, shown, filtered);
    row("a wrong key", wrongKey, wrongKey, wrongKey);
    row("406 and a wrong key", filtered, wrongKey, {WrongCredentials, Cause::None, {}, {}, 406, {}, true});
    row("406 for everybody", filtered, filtered, {NotReceived, Cause::Filtered, {}, {}, 406, {}, true});
    row("403, and no line any more", wrongKey, away,
        {NotReceived, Cause::NoConnection, {}, {}, 403, {}, true});
    row("403, and a log-in page", wrongKey, page, {NotReceived, Cause::WebPage, {}, {}, 403, {}, true});
    row("403, and a till that asks to wait", wrongKey, busy,
        {ToldToWait, Cause::TillTrouble, {}, {}, 403, 60s, true});
    row("the till's words", inWords, shown, inWords);
    row("the till's words, and no line any more", inWords, away, inWords);
    row("the till's words for everybody", serviceOff, serviceOff,
        {WrongCredentials, Cause::None, {}, serviceOff.tillText, 200, {}, true});
}

void OutcomeTest::aRefusalIsComparedWithTheList()
{
    QFETCH(Outcome, refusal);
    QFETCH(Outcome, list);
    QFETCH(Outcome, together);
    QCOMPARE(comparedWithList(refusal, list), together);
}

void OutcomeTest::theKeyIsNotRepeated_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("as it is") << QStringLiteral("No shop with key k<y&' =ü% here");
    QTest::newRow("percent-encoded") << QStringLiteral("No: key=k%3Cy%26%27%20%3D%C3%BC%25&x");
    QTest::newRow("as in a form") << QStringLiteral("No: key=k%3cy%26%27+%3d%c3%bc%25&x");
    QTest::newRow("for HTML") << QStringLiteral("No: <i>k&lt;y&amp;' =ü%</i>");
    QTest::newRow("as PHP writes HTML") << QStringLiteral("No: k&lt;y&amp;&#039; =ü% !");
    QTest::newRow("where the text is cut")
        << QStringLiteral("x").repeated(495) + QStringLiteral(" k<y&' =ü%");
}

void OutcomeTest::theKeyIsNotRepeated()
{
    QFETCH(QString, words);
    Seen seen;
    seen.requestSent = true;
    seen.status = 403;
    seen.secret = QStringLiteral("k<y&' =ü%");
    seen.body = QJsonDocument(QJsonObject{{QStringLiteral("error"), words}}).toJson();
    const QString told = judge(CallKind::Add, seen, now).tillText;
    QVERIFY(told.size() > 3);
    for (const QString &part : {QStringLiteral("k<y"), QStringLiteral("=ü"), QStringLiteral("k%3"),
                                QStringLiteral("k&lt"), QStringLiteral("bc%25"), QStringLiteral("k<")})
        QVERIFY2(!told.contains(part, Qt::CaseInsensitive), qPrintable(told));
}

CARNET_TEST(OutcomeTest)
#include "outcome_test.moc"
