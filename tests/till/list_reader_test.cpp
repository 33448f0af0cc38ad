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
    void noColumnIsLost();
    void oneDamagedNameDoesNotChangeTheOthers();
    void aListThatEndedWithTheConnectionMayBeCut();
    void numbersThatAreTooLongKeepTheirDigits();
    void aNumberThatComesTwiceComesTwice();
    void depthAndNulDoNoHarm();
    void aHundredThousandRowsAreRead_data();
    void aHundredThousandRowsAreRead();
    void datesComeInEveryShape_data();
    void datesComeInEveryShape();
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
    row("CSV, bar", "id|name|surname\n4|Aubry|Anne\n");
    row("CSV with a mark and a note for Excel", "\xEF\xBB\xBFsep=;\r\nid;nom;prenom\r\n4;Aubry;Anne\r\n");
    row("CSV, every line ends in a separator", "id;nom;prenom;\n4;Aubry;Anne;\n");
    row("CSV, only rows end in a separator", "id;nom;prenom\n4;Aubry;Anne;\n");
    row("CSV, empty lines", "\n\nid;nom;prenom\n\n4;Aubry;Anne\n\n");
    row("CSV, empty last cell", "id\tname\tsurname\tphone\n4\tAubry\tAnne\t");
    row("CSV, quoted names", "\"id\";\"Nom\";\"Pr\xE9nom\"\n4;Aubry;Anne\n");
    row("under any name", R"({"result":"OK","zz":[{"id":4,"name":"Aubry","surname":"Anne"}],"n":1})");
    row("before a longer list of something else",
        R"({"clients":[{"id":4,"name":"Aubry","surname":"Anne"}],"shops":[{"id":1,"name":"A"},{"id":2,"name":"B"}]})");
    row("counted from 0", R"({"0":{"id":4,"name":"Aubry","surname":"Anne"}})");
    row("counted, the number under another name", R"({"1":{"idClient":"4","nom":"Aubry","prenom":"Anne"}})");
    row("keyed by number under a name", R"({"clients":{"4":{"name":"Aubry","surname":"Anne"}}})");
    row("with an empty error", R"({"error":"","clients":[{"id":4,"name":"Aubry","surname":"Anne"}]})");
    row("names in capitals and with underscores", R"([{"ID_CLIENT":4,"NAME":"Aubry","SUR_NAME":"Anne"}])");
    row("several numbers, the first counts",
        R"([{"customerID":9,"id":4,"idClient":8,"nom":"Aubry","prenom":"Anne"}])");
    row("a number of nothing beside a good one", R"([{"id":0,"idClient":4,"nom":"Aubry","prenom":"Anne"}])");
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
    row("an empty object", "{}");
    row("null", "null");
    row("a list and an error",
        R"({"result":"OK","error":"only a part","clients":[{"id":4,"name":"Aubry"}]})");
    row("a list and a no", R"({"result":"KO","clients":[{"id":4,"name":"Aubry"}]})");
    row("numbers and nothing of a customer's", R"([{"id":1,"label":"x"}])");
    row("rows that are no objects", R"([{"id":4,"name":"Aubry"},null])");
    row("too deep", R"({"a":{"b":{"c":{"d":[{"id":4,"name":"Aubry"}]}}}})");
    row("a PHP warning before it", "<br />\n<b>Warning</b>: x<br />[{\"id\":4,\"name\":\"Aubry\"}]");
    row("CSV with a short row", "id;name;surname\n4;Aubry\n5;Brun;Luc\n");
    row("CSV without numbers", "name;surname\nAubry;Anne\n");
    row("CSV without fields", "id;points\n4;12\n");
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

void ListReaderTest::noColumnIsLost()
{
    const auto list =
        readList(R"([{"id":4,"idClient":5,"numero":"12 bis","nom":"B","Name":"C","name":"A","NOM":"D"}])");
    QVERIFY(list);
    const TillRow row = list->rows.first();
    QCOMPARE(row.id, QStringLiteral("4"));
    QVERIFY(
        QStringList({QStringLiteral("A"), QStringLiteral("C")}).contains(row.customer.value(Field::Name)));
    QCOMPARE(row.extra.size(), 5);
    QCOMPARE(row.extra.value(QStringLiteral("numero")).toString(), QStringLiteral("12 bis"));
    QCOMPARE(row.extra.value(QStringLiteral("idClient")).toInt(), 5);

    const auto csv = readList("id;name;note;note\n4;Aubry;one;two\n");
    QVERIFY(csv);
    QCOMPARE(csv->rows.first().customer.value(Field::PrivateNote), QStringLiteral("one"));
    QCOMPARE(csv->rows.first().extra.value(QStringLiteral("note (2)")).toString(), QStringLiteral("two"));
}

void ListReaderTest::oneDamagedNameDoesNotChangeTheOthers()
{
    const auto list = readList("id;name\n1;\xC3\x89lodie\n2;Lef\xC3\n3;\xC9lise\n");
    QVERIFY(list);
    QCOMPARE(list->rows.size(), 3);
    QCOMPARE(list->rows.at(0).customer.value(Field::Name), QStringLiteral("Élodie"));
    QCOMPARE(list->rows.at(2).customer.value(Field::Name), QStringLiteral("Élise"));
}

void ListReaderTest::aListThatEndedWithTheConnectionMayBeCut()
{
    using enum Seen::Ending;
    QVERIFY(readList("id;name\n4;Aubry", Whole));
    QVERIFY(!readList("id;name\n4;Aub", Unsaid));
    QVERIFY(readList("id;name\n4;Aubry\n", Unsaid));
    QVERIFY(readList(R"([{"id":4,"name":"Aubry"}])", Unsaid));
}

void ListReaderTest::numbersThatAreTooLongKeepTheirDigits()
{
    const auto list = readList(
        R"([{"id":12345678901234567890,"name":"A","barcode":98765432109876543210},{"id":12345678901234567891,"name":"B"}])");
    QVERIFY(list);
    QCOMPARE(list->rows.at(0).id, QStringLiteral("12345678901234567890"));
    QCOMPARE(list->rows.at(1).id, QStringLiteral("12345678901234567891"));
    QCOMPARE(list->rows.at(0).customer.value(Field::Barcode), QStringLiteral("98765432109876543210"));
}

void ListReaderTest::aNumberThatComesTwiceComesTwice()
{
    const auto list = readList(R"([{"id":4,"name":"A"},{"id":"4","name":"B"},{"name":"nobody"}])");
    QVERIFY(list);
    QCOMPARE(list->rows.size(), 2);
    QCOMPARE(list->unusable, 1);
}

void ListReaderTest::depthAndNulDoNoHarm()
{
    QVERIFY(!readList(QByteArray(100'000, '[')));
    QVERIFY(!readList(QByteArray("{\"a\":").repeated(100'000)));
    const QByteArray nested =
        R"([{"id":4,"name":"A","x":)" + QByteArray(500, '[') + QByteArray(500, ']') + "}]";
    const auto deep = readList(nested);
    QVERIFY(deep && deep->rows.size() == 1);
    const auto nul = readList(QByteArray("id;name\n4;A\0B\n", 14));
    QVERIFY(nul);
    QCOMPARE(nul->rows.first().customer.value(Field::Name).size(), 3);
}

void ListReaderTest::aHundredThousandRowsAreRead_data()
{
    QTest::addColumn<QByteArray>("body");
    QByteArray json = "[";
    QByteArray csv = "id;nom;prenom;email;points\n";
    for (int i = 1; i <= 100'000; ++i) {
        const QByteArray n = QByteArray::number(i);
        json += (i > 1 ? ",{\"id\":" : "{\"id\":") + n + ",\"name\":\"Aubry " + n
            + "\",\"surname\":\"Anne\",\"email\":\"a" + n + "@example.org\",\"points\":12}";
        csv += n + ";Aubry " + n + ";Anne;a" + n + "@example.org;12\n";
    }
    json += "]";
    QTest::newRow("JSON") << json;
    QTest::newRow("CSV") << csv;
}

void ListReaderTest::aHundredThousandRowsAreRead()
{
    QFETCH(QByteArray, body);
    const auto list = readList(body);
    QVERIFY(list);
    QCOMPARE(list->rows.size(), 100'000);
    QCOMPARE(list->rows.last().id, QStringLiteral("100000"));
    QCOMPARE(list->rows.last().customer.value(Field::Email), QStringLiteral("a100000@example.org"));
    // Cut anywhere, it is no list.
    QVERIFY(!readList(body.chopped(30), Seen::Ending::Unsaid));
}

void ListReaderTest::datesComeInEveryShape_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *json, const char *value) {
        QTest::newRow(json) << QByteArray(json) << QString::fromUtf8(value);
    };
    row("347068800", "1980-12-31");
    row("\"347068800\"", "1980-12-31");
    row("-347155200", "1959-01-01");
    row("347065200", "1980-12-31"); // midnight in Paris
    row("\"1980-12-31\"", "1980-12-31");
    row("\"\"", "");
    row("null", "");
    row("\"31/12/1980\"", "31/12/1980");
    row("\"0000-00-00\"", "0000-00-00");
    row("99999999999999", "99999999999999");
}

void ListReaderTest::datesComeInEveryShape()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, value);
    const auto list = readList("[{\"id\":1,\"birthDate\":" + json + "}]");
    QVERIFY(list);
    QCOMPARE(list->rows.first().customer.value(Field::BirthDate), value);
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
