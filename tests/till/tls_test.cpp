// TLS: only a till that shows a good certificate for its name is told anything.
#include "calls.h"
#include "harness/registry.h"
#include "till_double/certificates.h"

#include <QTcpServer>
#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace std::chrono_literals;

class TlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aGoodCertificateIsTrusted();
    void aBadOneIsToldNothing_data();
    void aBadOneIsToldNothing();
    void faultsBehindTlsLandInTheirRow_data();
    void faultsBehindTlsLandInTheirRow();
    void aTillThatTalksNoTlsIsToldNothing();
    void aTillThatSaysNothingIsToldNothing();

private:
    std::unique_ptr<Certificates> m_certificates;
};

void TlsTest::initTestCase()
{
    m_certificates = std::make_unique<Certificates>();
    QVERIFY2(m_certificates->isValid(), "the program openssl is needed");
}

void TlsTest::aGoodCertificateIsTrusted()
{
    const TrustFor trust(m_certificates->authority());
    TillDouble till(m_certificates->identityFor({QStringLiteral("127.0.0.1"), QStringLiteral("localhost")}));
    TillClient client;
    client.setAddress(addressOf(till));
    QCOMPARE(added(client).verdict, Verdict::Accepted);
    client.setAddress(addressOf(till, QStringLiteral("localhost")));
    QCOMPARE(added(client).verdict, Verdict::Accepted);
    QCOMPARE(listOf(client.list()).customers, 2);
    QCOMPARE(till.count(QStringLiteral("addClient.php")), 2);
}

void TlsTest::aBadOneIsToldNothing_data()
{
    QTest::addColumn<QString>("host"); ///< of the certificate
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("trusted");
    QTest::newRow("another name") << QStringLiteral("kash.click") << 2 << true;
    QTest::newRow("another address") << QStringLiteral("127.0.0.2") << 2 << true;
    QTest::newRow("an unknown issuer") << QStringLiteral("127.0.0.1") << 2 << false;
    QTest::newRow("expired") << QStringLiteral("127.0.0.1") << -1 << true;
}

void TlsTest::aBadOneIsToldNothing()
{
    QFETCH(QString, host);
    QFETCH(int, days);
    QFETCH(bool, trusted);
    std::optional<TrustFor> trust;
    if (trusted)
        trust.emplace(m_certificates->authority());
    TillDouble till(m_certificates->identityFor({host}, days));
    TillClient client;
    client.setAddress(addressOf(till));
    const Outcome outcome = added(client);
    QCOMPARE(outcome.verdict, Verdict::NotReceived);
    QCOMPARE(outcome.cause, Cause::SecureLink);
    const TillList list = listOf(client.list());
    QCOMPARE(list.outcome.verdict, Verdict::NotReceived);
    QCOMPARE(list.outcome.cause, Cause::SecureLink);
    QCOMPARE(till.ledger().size(), 0);
    QCOMPARE(till.brokenOff().size(), 0);
}

void TlsTest::faultsBehindTlsLandInTheirRow_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("verdict");
    const auto row = [](const char *name, const Fault &fault, Verdict verdict) {
        QTest::newRow(name) << fault << static_cast<int>(verdict);
    };
    row("closed in the body", closeInBody(100), Verdict::Unknown);
    row("closed after the body", closeAfterBody(), Verdict::Unknown);
    row("reset after the body", closeAfterBody().byReset(), Verdict::Unknown);
    row("closed after the work", closeAfterWork(), Verdict::Unknown);
    row("closed in the answer", closeInAnswer(), Verdict::Unknown);
    row("closed after the answer", closeAfterAnswer(), Verdict::Accepted);
    row("until the connection closes", workThenSay(answerUntilClose(R"({"result":"OK"})")),
        Verdict::Accepted);
    row("stalled", stallAfterWork(), Verdict::Unknown);
    row("redirect", say(redirect(302, "/workers/addClient.php")), Verdict::Unknown);
}

void TlsTest::faultsBehindTlsLandInTheirRow()
{
    QFETCH(Fault, fault);
    QFETCH(int, verdict);
    const TrustFor trust(m_certificates->authority());
    TillDouble till(m_certificates->identityFor({QStringLiteral("127.0.0.1")}));
    TillClient client;
    client.setTransferTimeout(fault.when == Fault::When::StallAfterWork ? 400ms : 10'000ms);
    client.setAddress(addressOf(till));
    till.fail({}, fault);
    QCOMPARE(static_cast<int>(added(client).verdict), verdict);
    QVERIFY(till.count({}) <= 1);
    QCOMPARE(till.connections(), 1);
}

void TlsTest::aTillThatTalksNoTlsIsToldNothing()
{
    TillDouble till;
    TillAddress address = addressOf(till);
    address.base.setScheme(QStringLiteral("https"));
    TillClient client;
    client.setTransferTimeout(2000ms);
    client.setAddress(address);
    QCOMPARE(added(client).verdict, Verdict::NotReceived);
    QCOMPARE(till.ledger().size(), 0);
}

void TlsTest::aTillThatSaysNothingIsToldNothing()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    TillClient client;
    client.setTransferTimeout(200ms);
    client.setAddress({QUrl(QStringLiteral("https://127.0.0.1:%1").arg(silent.serverPort())),
                       TillDouble::shop(), TillDouble::key()});
    const Outcome outcome = added(client);
    QCOMPARE(outcome.verdict, Verdict::NotReceived);
    QCOMPARE(outcome.cause, Cause::TimedOut);
}

CARNET_TEST(TlsTest)
#include "tls_test.moc"
