// The client against a till that misbehaves: bodies byte for byte, and an add that arrives at most once
// whatever happens.
#include "harness/registry.h"
#include "till/till_client.h"
#include "till_double/till_double.h"

#include <QSignalSpy>
#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace std::chrono_literals;

class TillClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodiesAreByteExact();
    void addsArriveAtMostOnce_data();
    void addsArriveAtMostOnce();
    void aNumberThatMayBeCutIsNotBelieved();
    void nobodyListens();
    void theListIsRead();
    void aCutListIsNoList();
};

namespace {

TillAddress addressOf(const TillDouble &till)
{
    return {till.url(), TillDouble::shop(), TillDouble::key()};
}

Outcome outcomeOf(TillCall *call)
{
    QSignalSpy spy(call, &TillCall::finished);
    if (!spy.wait(10'000))
        return {};
    return spy.first().first().value<Outcome>();
}

Customer anne()
{
    Customer customer;
    customer.set(Field::Name, QStringLiteral("Aubry & fils"));
    customer.set(Field::BirthDate, QStringLiteral("1980-12-31"));
    return customer;
}

} // namespace

void TillClientTest::bodiesAreByteExact()
{
    TillDouble till;
    TillClient client;
    client.setAddress(addressOf(till));

    Outcome added = outcomeOf(client.add(anne(), FieldSet::all()));
    QCOMPARE(added.verdict, Verdict::Accepted);
    QCOMPARE(added.tillId, QStringLiteral("1"));
    Customer changed = anne();
    changed.set(Field::Phone, {});
    changed.set(Field::Blacklist, QStringLiteral("1"));
    QCOMPARE(outcomeOf(client.edit(added.tillId, changed, {Field::Blacklist, Field::Phone})).verdict,
             Verdict::Accepted);
    QCOMPARE(outcomeOf(client.remove(added.tillId)).verdict, Verdict::Accepted);

    const QByteArray who = "shopID=7&key=k%26y%3D%2B%C3%BC+secret";
    QCOMPARE(till.ledger().at(0).body, who + "&data%5Bname%5D=Aubry+%26+fils&data%5BbirthDate%5D=347068800");
    QCOMPARE(till.ledger().at(1).body, who + "&id=1&data%5Bphone%5D=&data%5Bblacklist%5D=1");
    QCOMPARE(till.ledger().at(2).body, who + "&id=1");
    QVERIFY(till.customers.isEmpty());
}

void TillClientTest::addsArriveAtMostOnce_data()
{
    using When = Fault::When;
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<int>("arrivals"); ///< at most
    const auto row = [](const char *name, const Fault &fault, Verdict verdict, int arrivals) {
        QTest::newRow(name) << fault << static_cast<int>(verdict) << arrivals;
    };
    row("closed after the head", {When::AfterHead, false, {}}, Verdict::Unknown, 0);
    row("reset after the head", {When::AfterHead, true, {}}, Verdict::Unknown, 0);
    row("closed after the body", {When::AfterBody, false, {}}, Verdict::Unknown, 1);
    row("reset after the body", {When::AfterBody, true, {}}, Verdict::Unknown, 1);
    row("closed after the work", {When::AfterWork, false, {}}, Verdict::Unknown, 1);
    row("half the answer", {When::HalfAnswer, false, {}}, Verdict::Unknown, 1);
    row("stalled before the answer", {When::StallBefore, false, {}}, Verdict::Unknown, 1);
    row("stalled in the answer", {When::StallHalf, false, {}}, Verdict::Unknown, 1);
    row("garbage", {When::Say, false, "garbage\r\n\r\n"}, Verdict::Unknown, 1);
    row("empty 200", {When::WorkThenSay, false, httpAnswer(200, "")}, Verdict::Unknown, 1);
    row("captive page", {When::Say, false, httpAnswer(200, "<html>Log in</html>", "text/html")},
        Verdict::Unknown, 1);
    row("wrong length",
        {When::WorkThenSay, false, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"result\":\"OK\"}"},
        Verdict::Unknown, 1);
    row("broken chunks",
        {When::WorkThenSay, false, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nOK"},
        Verdict::Unknown, 1);
    row("cut chunks of JSON",
        {When::WorkThenSay, false, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"id\"\r\n"},
        Verdict::Unknown, 1);
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("redirect %d", status)
            << Fault{When::Say, false,
                     httpAnswer(status, "", "text/html", "Location: /workers/addClient.php\r\n")}
            << static_cast<int>(Verdict::Unknown) << 1;
    }
    for (const int status : {500, 502, 503})
        QTest::addRow("status %d", status)
            << Fault{When::Say, false, httpAnswer(status, R"({"result":"OK"})")}
            << static_cast<int>(Verdict::Unknown) << 1;
    row("503 with a wait", {When::Say, false, httpAnswer(503, "", "text/html", "Retry-After: 60\r\n")},
        Verdict::ToldToWait, 1);
    row("429", {When::Say, false, httpAnswer(429, "")}, Verdict::ToldToWait, 1);
    row("401", {When::Say, false, httpAnswer(401, "")}, Verdict::WrongCredentials, 1);
    row("403", {When::Say, false, httpAnswer(403, "")}, Verdict::WrongCredentials, 1);
    row("refused", {When::Say, false, httpAnswer(400, R"({"error":"no"})")}, Verdict::Refused, 1);
}

void TillClientTest::addsArriveAtMostOnce()
{
    QFETCH(Fault, fault);
    QFETCH(int, verdict);
    QFETCH(int, arrivals);
    TillDouble till;
    TillClient client;
    client.setTransferTimeout(400ms);
    client.setAddress(addressOf(till));
    // A good call first: a kept connection is what Qt is tempted to send a body again on.
    QCOMPARE(outcomeOf(client.edit(QString::number(till.addOnTill({})), anne(), {Field::Name})).verdict,
             Verdict::Accepted);
    till.fail({}, fault);
    const Outcome outcome = outcomeOf(client.add(anne(), FieldSet::all()));
    QCOMPARE(static_cast<int>(outcome.verdict), verdict);
    QVERIFY(till.count(QStringLiteral("addClient.php")) <= arrivals);
    QCOMPARE(till.count(QStringLiteral("getClients.php")), 0);
}

void TillClientTest::aNumberThatMayBeCutIsNotBelieved()
{
    TillDouble till;
    TillClient client;
    client.setAddress(addressOf(till));
    till.fail({},
              {Fault::When::WorkThenSay, false,
               "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n12\r\n"});
    const Outcome outcome = outcomeOf(client.add(anne(), FieldSet::all()));
    // Whether Qt notices the cut depends on when the close arrives; the number is believed in neither case.
    QVERIFY(outcome.verdict == Verdict::Accepted || outcome.verdict == Verdict::Unknown);
    QCOMPARE(outcome.tillId, QString());
}

void TillClientTest::nobodyListens()
{
    TillDouble till;
    TillClient client;
    client.setAddress(addressOf(till));
    till.goOffline();
    const Outcome outcome = outcomeOf(client.add(anne(), FieldSet::all()));
    QCOMPARE(outcome.verdict, Verdict::NotReceived);
    QCOMPARE(outcome.cause, Cause::NoConnection);
    client.setAddress({});
    QCOMPARE(outcomeOf(client.add(anne(), FieldSet::all())).verdict, Verdict::NotReceived);
}

void TillClientTest::theListIsRead()
{
    TillDouble till;
    till.addOnTill({{QStringLiteral("name"), QStringLiteral("Aubry")}});
    TillClient client;
    client.setAddress(addressOf(till));
    ListCall *call = client.list();
    QSignalSpy spy(call, &ListCall::finished);
    QVERIFY(spy.wait());
    const auto list = spy.first().first().value<TillList>();
    QCOMPARE(list.outcome.verdict, Verdict::Accepted);
    QCOMPARE(list.rows.size(), 1);
    QCOMPARE(list.rows.first().customer.value(Field::Name), QStringLiteral("Aubry"));
    QCOMPARE(till.ledger().first().body, QByteArray("idboutique=7&key=k%26y%3D%2B%C3%BC+secret&format=json"));
}

void TillClientTest::aCutListIsNoList()
{
    TillDouble till;
    till.addOnTill({{QStringLiteral("name"), QStringLiteral("Aubry")}});
    TillClient client;
    client.setAddress(addressOf(till));
    till.fail({}, {Fault::When::HalfAnswer, false, {}});
    ListCall *call = client.list();
    QSignalSpy spy(call, &ListCall::finished);
    QVERIFY(spy.wait());
    const auto list = spy.first().first().value<TillList>();
    QVERIFY(list.outcome.verdict != Verdict::Accepted);
    QVERIFY(list.rows.isEmpty());
}

CARNET_TEST(TillClientTest)
#include "till_client_test.moc"
