// The roads to a till: names and addresses, IPv6, and a company's proxy, which must never see what stays on
// this computer.
#include "calls.h"
#include "harness/registry.h"
#include "till_double/certificates.h"

#include <QNetworkProxyFactory>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace std::chrono_literals;

class RoadsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAllowed_data();
    void isAllowed();
    void loopbackByName();
    void loopbackByIPv6();
    void throughAProxy();
    void aProxyThatSaysNoKeepsEverything_data();
    void aProxyThatSaysNoKeepsEverything();
    void aProxyThatIsGoneKeepsEverything();
    void loopbackNeedsNoProxy();
};

namespace {

/// A proxy that leads every CONNECT to one till, whatever name was asked for.
class ProxyDouble : public QObject
{
public:
    explicit ProxyDouble(quint16 tillPort)
        : m_tillPort(tillPort)
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *client = m_server.nextPendingConnection();
            connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
        });
    }

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    void answerOnly(const QByteArray &answer) { m_answer = answer; }
    QList<QByteArray> asked;

private:
    void read(QTcpSocket *client)
    {
        m_head += client->readAll();
        if (!m_head.endsWith("\r\n\r\n"))
            return;
        asked << m_head.left(m_head.indexOf("\r\n"));
        m_head.clear();
        disconnect(client, &QTcpSocket::readyRead, this, nullptr);
        if (!m_answer.isEmpty()) {
            client->write(m_answer);
            client->disconnectFromHost();
            return;
        }
        auto *till = new QTcpSocket(client);
        till->setProxy(QNetworkProxy::NoProxy);
        connect(till, &QTcpSocket::connected, client,
                [client] { client->write("HTTP/1.1 200 Connection established\r\n\r\n"); });
        connect(till, &QTcpSocket::readyRead, client, [client, till] { client->write(till->readAll()); });
        connect(till, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(client, &QTcpSocket::readyRead, till, [client, till] { till->write(client->readAll()); });
        till->connectToHost(QHostAddress(QHostAddress::LocalHost), m_tillPort);
    }

    QTcpServer m_server;
    quint16 m_tillPort;
    QByteArray m_head;
    QByteArray m_answer;
};

/// As a company sets up its computers: everything goes through the proxy.
class CompanyNetwork
{
public:
    explicit CompanyNetwork(quint16 proxyPort)
    {
        class Factory : public QNetworkProxyFactory
        {
        public:
            explicit Factory(quint16 port)
                : m_port(port)
            { }
            QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &) override
            {
                return {QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), m_port)};
            }

        private:
            quint16 m_port;
        };
        QNetworkProxyFactory::setApplicationProxyFactory(new Factory(proxyPort));
    }
    ~CompanyNetwork() { QNetworkProxyFactory::setUseSystemConfiguration(true); }
    Q_DISABLE_COPY_MOVE(CompanyNetwork)
};

const QString farHost = QStringLiteral("till.example");

} // namespace

void RoadsTest::isAllowed_data()
{
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *url, bool allowed) { QTest::newRow(url) << allowed; };
    row("https://kash.click", true);
    row("https://kash.click:8443/sub/", true);
    row("http://127.0.0.1:8080", true);
    row("http://127.8.9.10", true);
    row("http://localhost:8080", true);
    row("http://LOCALHOST", true);
    row("http://[::1]:8080", true);
    row("http://kash.click", false);
    row("http://192.168.1.2", false);
    row("http://[::2]", false);
    row("http://localhost.evil.example", false);
    row("http://127.0.0.1.evil.example", false);
    row("https://user:word@kash.click", false);
    row("https://kash.click/?a=b", false);
    row("ftp://kash.click", false);
    row("file:///etc", false);
    row("https://", false);
    row("kash.click", false);
    row("", false);
}

void RoadsTest::isAllowed()
{
    QFETCH(bool, allowed);
    QCOMPARE(isAllowedTillUrl(QUrl(QString::fromUtf8(QTest::currentDataTag()))), allowed);
}

void RoadsTest::loopbackByName()
{
    TillDouble till;
    TillClient client;
    client.setAddress(addressOf(till, QStringLiteral("localhost")));
    QCOMPARE(added(client).verdict, Verdict::Accepted);
    QCOMPARE(till.count({}), 1);
}

void RoadsTest::loopbackByIPv6()
{
    TillDouble till{QHostAddress(QHostAddress::LocalHostIPv6)};
    if (till.url().port() <= 0)
        QSKIP("this computer has no IPv6");
    TillClient client;
    client.setAddress(addressOf(till));
    QCOMPARE(client.address().base.host(), QStringLiteral("::1"));
    QCOMPARE(added(client).verdict, Verdict::Accepted);
    QCOMPARE(till.count({}), 1);
}

void RoadsTest::throughAProxy()
{
    const Certificates certificates;
    QVERIFY2(certificates.isValid(), "the program openssl is needed");
    const TrustFor trust(certificates.authority());
    TillDouble till(certificates.identityFor({farHost}));
    ProxyDouble proxy(static_cast<quint16>(till.url().port()));
    const CompanyNetwork company(proxy.port());
    TillClient client;
    client.setAddress(addressOf(till, farHost));
    QCOMPARE(added(client).verdict, Verdict::Accepted);
    QCOMPARE(listOf(client.list()).customers, 1);
    QCOMPARE(proxy.asked.size(), 2);
    QVERIFY(proxy.asked.first().startsWith("CONNECT till.example:"));
    QCOMPARE(till.count(QStringLiteral("addClient.php")), 1);
}

void RoadsTest::aProxyThatSaysNoKeepsEverything_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("wants a password")
        << httpAnswer(407, {}, "text/html", "Proxy-Authenticate: Basic realm=\"company\"\r\n");
    QTest::newRow("forbids") << httpAnswer(403, "<h1>Blocked</h1>", "text/html");
    QTest::newRow("finds nobody") << httpAnswer(502, "<h1>Bad gateway</h1>", "text/html");
    QTest::newRow("says OK by itself") << loginPage();
    QTest::newRow("talks nonsense") << QByteArray("nonsense\r\n\r\n");
}

void RoadsTest::aProxyThatSaysNoKeepsEverything()
{
    QFETCH(QByteArray, answer);
    ProxyDouble proxy(1);
    proxy.answerOnly(answer);
    const CompanyNetwork company(proxy.port());
    TillClient client;
    client.setTransferTimeout(3000ms);
    client.setAddress({QUrl(QStringLiteral("https://till.example")), TillDouble::shop(), TillDouble::key()});
    const Outcome outcome = added(client);
    QCOMPARE(outcome.verdict, Verdict::NotReceived);
    QVERIFY(!proxy.asked.isEmpty());
    if (answer.contains(" 407 "))
        QCOMPARE(outcome.cause, Cause::ProxyPassword);
}

void RoadsTest::aProxyThatIsGoneKeepsEverything()
{
    quint16 nobody = 0;
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        nobody = server.serverPort();
    }
    const CompanyNetwork company(nobody);
    TillClient client;
    client.setAddress({QUrl(QStringLiteral("https://till.example")), TillDouble::shop(), TillDouble::key()});
    QCOMPARE(added(client).verdict, Verdict::NotReceived);
}

void RoadsTest::loopbackNeedsNoProxy()
{
    TillDouble till;
    ProxyDouble proxy(static_cast<quint16>(till.url().port()));
    const CompanyNetwork company(proxy.port());
    TillClient client;
    for (const QString &host : {QStringLiteral("127.0.0.1"), QStringLiteral("localhost")}) {
        client.setAddress(addressOf(till, host));
        QCOMPARE(added(client).verdict, Verdict::Accepted);
    }
    QCOMPARE(proxy.asked.size(), 0);
}

CARNET_TEST(RoadsTest)
#include "roads_test.moc"
