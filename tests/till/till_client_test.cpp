// The client with a good till: bodies byte for byte, and the list.
#include "calls.h"
#include "harness/registry.h"
#include "read_list.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;

class TillClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodiesAreByteExact();
    void nobodyListens();
    void theListIsRead();
};

void TillClientTest::bodiesAreByteExact()
{
    TillDouble till;
    TillClient client;
    client.setAddress(addressOf(till));

    Customer customer = anne();
    customer.set(Field::PrivateNote, {});
    const Outcome added = outcomeOf(client.add(customer, FieldSet::all()));
    QCOMPARE(added.verdict, Verdict::Accepted);
    QCOMPARE(added.tillId, QStringLiteral("1"));
    Customer changed = customer;
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

void TillClientTest::nobodyListens()
{
    TillDouble till;
    TillClient client;
    client.setAddress(addressOf(till));
    till.goOffline();
    const Outcome outcome = added(client);
    QCOMPARE(outcome.verdict, Verdict::NotReceived);
    QCOMPARE(outcome.cause, Cause::NoConnection);
    client.setAddress({});
    QCOMPARE(added(client).verdict, Verdict::NotReceived);
}

void TillClientTest::theListIsRead()
{
    TillDouble till;
    till.addOnTill({{QStringLiteral("name"), QStringLiteral("Aubry")}});
    TillClient client;
    client.setAddress(addressOf(till));
    const auto kept = std::make_shared<KeptRows>();
    const TillList list = listOf(client.list(kept));
    QCOMPARE(list.outcome.verdict, Verdict::Accepted);
    QCOMPARE(list.customers, 1);
    QCOMPARE(kept->rows.first().customer.value(Field::Name), QStringLiteral("Aubry"));
    QCOMPARE(till.ledger().first().body, QByteArray("idboutique=7&key=k%26y%3D%2B%C3%BC+secret&format=json"));
}

CARNET_TEST(TillClientTest)
#include "till_client_test.moc"
