// What a till can do to time and memory: nothing without an end.
#include "calls.h"
#include "harness/registry.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace std::chrono_literals;

class LimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEndlessReplyIsGivenUp();
    void anEndlessListIsGivenUp();
    void aListThatIsPackedIsRead();
    void aBombIsGivenUp();
    void aDribblingTillIsGivenUp();
    void aConnectionThatNeverComesIsGivenUp();
    void cancellingEndsAtOnce();
    void aClientThatGoesAwayIsSilent();
};

/// What lies in buffers on both sides while the client hangs up.
static constexpr qint64 underWay = 24 << 20;

void LimitsTest::anEndlessReplyIsGivenUp()
{
    TillDouble till;
    TillClient client;
    client.setAddress(addressOf(till));
    till.fail({}, endlessBody());
    QCOMPARE(added(client).cause, Cause::StrangeAnswer);
    QVERIFY2(till.poured() < (1 << 20) + underWay, qPrintable(QString::number(till.poured())));
}

void LimitsTest::anEndlessListIsGivenUp()
{
    TillDouble till;
    TillClient client;
    client.setAddress(addressOf(till));
    till.fail({}, endlessBody());
    const TillList list = listOf(client.list());
    QCOMPARE(list.outcome.cause, Cause::StrangeAnswer);
    QVERIFY2(till.poured() < (8 << 20) + underWay, qPrintable(QString::number(till.poured())));
}

void LimitsTest::aListThatIsPackedIsRead()
{
    TillDouble till;
    TillClient client;
    client.setAddress(addressOf(till));
    till.fail({}, say(gzippedAnswer(R"([{"id":4,"name":"Aubry"}])")));
    const TillList list = listOf(client.list());
    QCOMPARE(list.outcome.verdict, Verdict::Accepted);
    QCOMPARE(list.customers, 1);
    till.fail({}, say(packedAnswer("gzip", gzipped(R"([{"id":4,"name":"Aubry"}])").chopped(9))));
    QCOMPARE(listOf(client.list()).outcome.cause, Cause::StrangeAnswer); // it came: the line did not drop
    for (const TillDouble::Entry &entry : till.ledger())
        QCOMPARE(entry.header("accept-encoding"), QByteArray("identity"));
}

void LimitsTest::aBombIsGivenUp()
{
    TillDouble till;
    TillClient client;
    client.setAddress(addressOf(till));
    const QByteArray bomb = gzippedAnswer("[" + QByteArray(64 << 20, ' ') + "]");
    till.fail({}, say(bomb), 2);
    QCOMPARE(listOf(client.list()).outcome.cause, Cause::StrangeAnswer);
    QCOMPARE(added(client).cause, Cause::StrangeAnswer);
}

void LimitsTest::aDribblingTillIsGivenUp()
{
    // Never silent for as long as the time-out, and still not for ever.
    TillDouble till;
    TillClient client;
    client.setTransferTimeout(400ms);
    client.setAddress(addressOf(till));
    till.fail({}, dripBody(150ms));
    const Outcome outcome = added(client);
    QCOMPARE(outcome.verdict, Verdict::Unknown);
    QCOMPARE(outcome.cause, Cause::TimedOut);
    QCOMPARE(outcome.status, 200); // the head was there
}

void LimitsTest::aConnectionThatNeverComesIsGivenUp()
{
    QTcpServer busy;
    busy.setListenBacklogSize(1);
    QVERIFY(busy.listen(QHostAddress::LocalHost));
    busy.pauseAccepting();
    // Fills the line of those who wait to be let in; the next one hears nothing at all.
    QList<QTcpSocket *> waiting;
    for (int i = 0; i < 8; ++i) {
        waiting << new QTcpSocket(&busy);
        waiting.last()->connectToHost(QHostAddress::LocalHost, busy.serverPort());
        if (!waiting.last()->waitForConnected(100))
            break;
    }
    if (waiting.last()->state() == QAbstractSocket::ConnectedState)
        QSKIP("this system lets everybody in");
    TillClient client;
    client.setTransferTimeout(200ms);
    client.setAddress({QUrl(QStringLiteral("http://127.0.0.1:%1").arg(busy.serverPort())), TillDouble::shop(),
                       TillDouble::key()});
    const Outcome outcome = added(client);
    QCOMPARE(outcome.verdict, Verdict::NotReceived);
    QCOMPARE(outcome.cause, Cause::TimedOut);
}

void LimitsTest::cancellingEndsAtOnce()
{
    TillDouble till;
    TillClient client;
    client.setAddress(addressOf(till));
    till.fail({}, stallAfterWork(), 2);
    TillCall *call = client.add(anne(), FieldSet::all());
    connect(
        &till, &TillDouble::served, call, [call] { call->cancel(); }, Qt::QueuedConnection);
    const Outcome outcome = outcomeOf(call);
    QCOMPARE(outcome.verdict, Verdict::Unknown);
    QCOMPARE(outcome.cause, Cause::Cancelled);

    ListCall *list = client.list();
    connect(
        &till, &TillDouble::served, list, [list] { list->cancel(); }, Qt::QueuedConnection);
    QCOMPARE(listOf(list).outcome.cause, Cause::Cancelled);
}

void LimitsTest::aClientThatGoesAwayIsSilent()
{
    TillDouble till;
    till.fail({}, stallAfterWork(), 3);
    auto client = std::make_unique<TillClient>();
    client->setAddress(addressOf(till));
    int told = 0;
    for (int i = 0; i < 3; ++i)
        connect(client->add(anne(), FieldSet::all()), &TillCall::finished, this, [&told] { ++told; });
    QTRY_COMPARE(till.count({}), 3);
    client.reset();
    QCoreApplication::processEvents();
    QCOMPARE(told, 0);
}

CARNET_TEST(LimitsTest)
#include "limits_test.moc"
