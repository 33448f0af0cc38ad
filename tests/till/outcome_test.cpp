// The table of outcomes, row by row.
#include "harness/registry.h"
#include "till/outcome.h"

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
    void retryAfterIsRead();
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
    row("407", Add, true, Error::ProxyAuthenticationRequiredError, 407, "", Verdict::NotReceived);
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

void OutcomeTest::retryAfterIsRead()
{
    Seen seen;
    seen.requestSent = true;
    seen.status = 503;
    seen.retryAfter = "120";
    QCOMPARE(judge(CallKind::Add, seen, now).verdict, Verdict::ToldToWait);
    QCOMPARE(judge(CallKind::Add, seen, now).retryAfter, 120s);
    seen.retryAfter = "Tue, 24 Nov 2026 12:01:00 GMT";
    QCOMPARE(judge(CallKind::Add, seen, now).retryAfter, 60s);
}

CARNET_TEST(OutcomeTest)
#include "outcome_test.moc"
