// The till's list in every shape of till-api.md, and what is no list.
#include "harness/registry.h"
#include "till/list_reader.h"

#include <QTest>

using namespace carnet;

class ListReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyShapeIsRead_data();
    void everyShapeIsRead();
    void whatIsNoListIsRefused_data();
    void whatIsNoListIsRefused();
    void unknownColumnsAreKeptAndMissingOnesAreNotEmpty();
    void valuesBecomeCanonical();
};

void ListReaderTest::everyShapeIsRead_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const char *body) { QTest::newRow(name) << QByteArray(body); };
    row("array", R"([{"id":4,"name":"Aubry","surname":"Anne"}])");
    row("text numbers", R"([{"id":"4","name":"Aubry","surname":"Anne"}])");
    row("with a mark", "\xEF\xBB\xBF[{\"id\":4,\"name\":\"Aubry\",\"surname\":\"Anne\"}]");
    row("held by an object", R"({"result":"OK","clients":[{"id":4,"name":"Aubry","surname":"Anne"}]})");
    row("held deeper", R"({"data":{"clients":[{"ID":4,"name":"Aubry","surname":"Anne"}]}})");
    row("keyed by number", R"({"4":{"name":"Aubry","surname":"Anne"}})");
    row("keyed by number, with an empty array inside",
        R"({"4":{"name":"Aubry","surname":"Anne","tags":[]}})");
    row("French names", R"([{"idClient":4,"NOM":"Aubry","Prénom":"Anne"}])");
    row("CSV, semicolon", "id;nom;prenom\r\n4;Aubry;Anne\r\n");
    row("CSV, comma and quotes", "id,name,surname\n4,\"Aubry\",\"Anne\"");
    row("CSV, tab", "id\tname\tsurname\n4\tAubry\tAnne\n");
    row("a row without a number beside it", R"([{"name":"x"},{"id":4,"name":"Aubry","surname":"Anne"}])");
}

void ListReaderTest::everyShapeIsRead()
{
    QFETCH(QByteArray, body);
    const auto list = readList(body);
    QVERIFY(list);
    QCOMPARE(list->rows.size(), 1);
    QCOMPARE(list->rows.first().id, QStringLiteral("4"));
    QCOMPARE(list->rows.first().customer.value(Field::Name), QStringLiteral("Aubry"));
    QCOMPARE(list->rows.first().customer.value(Field::FirstName), QStringLiteral("Anne"));
}

void ListReaderTest::whatIsNoListIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const char *body) { QTest::newRow(name) << QByteArray(body); };
    row("nothing", "");
    row("HTML", "<html><body>Log in</body></html>");
    row("OK", "OK");
    row("a number", "12");
    row("cut JSON", R"([{"id":4,"name":"Aub)");
    row("an error", R"({"error":"wrong key","details":[]})");
    row("an answer with an empty array", R"({"result":"OK","warnings":[]})");
    row("other objects", R"([{"a":1},{"b":2}])");
    row("cut CSV", "id;name;surname\n4;Aubry");
    row("open quote", "id;name\n4;\"Aubry");
    row("text", "Maintenance, please come back");
}

void ListReaderTest::whatIsNoListIsRefused()
{
    QFETCH(QByteArray, body);
    QVERIFY(!readList(body));
}

void ListReaderTest::unknownColumnsAreKeptAndMissingOnesAreNotEmpty()
{
    const auto list = readList(R"([{"id":1,"name":"A","nom":"B","points":12,"card":{"n":1}}])");
    QVERIFY(list);
    const TillRow row = list->rows.first();
    QCOMPARE(row.customer.value(Field::Name), QStringLiteral("A"));
    QCOMPARE(row.present, FieldSet{Field::Name});
    QCOMPARE(row.extra.value(QStringLiteral("points")).toInt(), 12);
    QVERIFY(row.extra.value(QStringLiteral("card")).isObject());
    QVERIFY(readList("[]") && readList("[]")->rows.isEmpty());
    QVERIFY(readList(R"({"clients":[]})"));
}

void ListReaderTest::valuesBecomeCanonical()
{
    const auto list = readList(
        R"([{"id":1,"birthDate":347068800,"lat":45.75,"lng":"4.810","blacklist":"0","phone":null}])");
    const Customer customer = list->rows.first().customer;
    QCOMPARE(customer.value(Field::BirthDate), QStringLiteral("1980-12-31"));
    QCOMPARE(customer.value(Field::Latitude), QStringLiteral("45.75"));
    QCOMPARE(customer.value(Field::Longitude), QStringLiteral("4.81"));
    QCOMPARE(customer.value(Field::Blacklist), QString());
    QCOMPARE(customer.value(Field::Phone), QString());
}

CARNET_TEST(ListReaderTest)
#include "list_reader_test.moc"
