// The till's list in every shape of till-api.md, and what is no list.
#include "customer/wire.h"
#include "harness/registry.h"
#include "read_list.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace carnet;
using namespace carnet::test;

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
    void ofSeveralListsTheBestCounts_data();
    void ofSeveralListsTheBestCounts();
    void itDoesNotMatterWhereItIsCut();
    void aRowThatNeverEndsIsNoList_data();
    void aRowThatNeverEndsIsNoList();
    void memoryHoldsNoMoreThanARow_data();
    void memoryHoldsNoMoreThanARow();
    void aHundredThousandRowsAreRead_data();
    void aHundredThousandRowsAreRead();
    void datesComeInEveryShape_data();
    void datesComeInEveryShape();
    void valuesBecomeCanonical();
    void textsAreMended_data();
    void textsAreMended();
    void numbersAreMended_data();
    void numbersAreMended();
    void whatMayBeRightStays_data();
    void whatMayBeRightStays();
    void nobodyIsBornWhereAllAre();
    void aBirthDateThatIsZeroStaysWhereItIsKnown();
    void whatIsMendedIsTheSameEachTime();
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
    row("a warning before it",
        "<br />\n<b>Warning</b>:  array_map(): [0] in <b>/a.php</b> on line <b>3</b><br />\n"
        R"([{"id":4,"name":"Aubry","surname":"Anne"}])");
    row("a notice in plain text before it and a comment behind it",
        "\nNotice: Undefined index: x in /a.php on line 3\n"
        R"([{"id":4,"name":"Aubry","surname":"Anne"}])"
        "\n<!-- 0.02 s -->");
    row("commas too many", R"([{"id":4,"name":"Aubry","surname":"Anne",},])");
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
    row("a fatal error behind it",
        "[{\"id\":4,\"name\":\"Aubry\"}]\n<b>Fatal error</b>: x in /a.php on line 3");
    row("words behind it", "[{\"id\":4,\"name\":\"Aubry\"}] and more");
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

void ListReaderTest::ofSeveralListsTheBestCounts_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char *name, const char *body, const char *ids) {
        QTest::newRow(name) << QByteArray(body) << QString::fromLatin1(ids);
    };
    row("by name, though shorter and later",
        R"({"shops":[{"id":1,"name":"A"},{"id":2,"name":"B"}],"clients":[{"id":4,"name":"C"}]})", "4");
    row("the better name", R"({"items":[{"id":1,"name":"A"}],"clients":[{"id":4,"name":"C"}]})", "4");
    row("the better name, first", R"({"clients":[{"id":4,"name":"C"}],"items":[{"id":1,"name":"A"}]})", "4");
    row("filled rather than empty", R"({"clients":[],"items":[{"id":1,"name":"A"}]})", "1");
    row("an empty one by name rather than another", R"({"zz":[{"id":1,"name":"A"}],"clients":[]})", "");
    row("the longest of no such name",
        R"({"a":[{"id":1,"name":"A"}],"b":[{"id":2,"name":"B"},{"id":3,"name":"C"}],"c":[{"id":4,"name":"D"}]})",
        "2,3");
    row("not one that holds something else", R"({"data":[{"id":1,"name":"A"},7],"zz":[{"id":2,"name":"B"}]})",
        "2");
    row("not one of no customers", R"({"data":[{"id":1,"label":"A"}],"zz":[{"id":2,"name":"B"}]})", "2");
    row("not what only begins as one keyed by number",
        R"({"a":{"1":{"name":"A"},"n":2},"b":[{"id":2,"name":"B"}]})", "2");
}

void ListReaderTest::ofSeveralListsTheBestCounts()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, ids);
    const auto list = readList(body);
    QVERIFY(list);
    QStringList found;
    for (const TillRow &row : list->rows)
        found << row.id;
    QCOMPARE(found.join(u','), ids);
}

/// Whatever comes, damaged or not.
void ListReaderTest::itDoesNotMatterWhereItIsCut()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    const auto below = [&random](qsizetype count) { return random.bounded(static_cast<int>(count)); };
    const QByteArrayList bodies{
        R"([{"id":4,"name":"Aubry","surname":"Anne"},{"id":5,"name":"Br\"un{","x":[1,{"a":2}]}])",
        R"({"result":"OK","clients":[{"id":4,"name":"Aubry"},{"id":5,"name":"B"}],"n":1})",
        R"({"zz":[{"id":4,"name":"A"}],"yy":[{"id":1,"name":"q"},{"id":2,"name":"q"}],"warnings":[]})",
        R"({"clients":{"4":{"name":"Aubry"},"5":{"name":"B","tags":[]}},"error":""})",
        "<b>Warning</b>: f(): [0] in <b>/a.php</b> on line <b>3</b>\n[{\"id\":4,\"name\":\"A\"}]<!-- 1 s -->",
        "\xEF\xBB\xBF[{\"id\":4,\"name\":\"Aub\xC3\xA9\",\"surname\":\"\xE9\",},]",
        "\xEF\xBB\xBFsep=;\nid;nom;prenom\r\n4;Aubry;\"An;\"\"ne\"\r\n5;B\xE9;\xC3\xA9\xF0\x9F\x9A\x9A\n"};
    constexpr char signs[] = "{}[],:\"\\ \n;0a\xC3\xA9\xE9<";
    const auto told = [](const std::optional<ReadList> &list) {
        QString text = list ? QStringLiteral("read") : QStringLiteral("none");
        for (const TillRow &row : list.value_or(ReadList()).rows) {
            text += u'|' + row.id;
            for (const Field field : row.present)
                text += u';' + row.customer.value(field);
        }
        return text;
    };
    for (int i = 0; i < 20'000; ++i) {
        QByteArray body = bodies.at(below(bodies.size()));
        for (int damages = below(3); damages > 0; --damages)
            body[below(body.size())] = signs[below(sizeof signs - 1)];
        const auto ending = below(2) == 0 ? Seen::Ending::Whole : Seen::Ending::Unsaid;
        QString cut = told(readList(body, ending, [&] { return 1 + below(5); }));
        if (cut != told(readList(body, ending)))
            QFAIL(qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(QString::fromLatin1(body.toHex()))));
    }
}

void ListReaderTest::aRowThatNeverEndsIsNoList_data()
{
    QTest::addColumn<QByteArray>("beginning");
    QTest::addColumn<QByteArray>("goesOn");
    const auto row = [](const char *name, const char *beginning, const char *goesOn) {
        QTest::newRow(name) << QByteArray(beginning) << QByteArray(goesOn).repeated(1000);
    };
    row("a text", R"([{"id":4,"name":")", "aaaa");
    row("a row", R"([{"id":4)", R"(,"name":"a")");
    row("blanks", R"([{"id":4,"name":"a"})", " ");
    row("blanks before it", "", "\n");
    row("brackets", "", "[");
    row("words around it", R"({"clients":[{"id":4,"name":"a"}])", R"(,"a":1)");
    row("words behind it", R"([{"id":4,"name":"a"}])", "word");
    row("a cell", "id;name\n4;", "a");
    row("cells", "id;name\n4", ";a");
    row("a quoted cell", "id;name\n4;\"", "\n");
    row("a page", "", "<p>");
}

void ListReaderTest::aRowThatNeverEndsIsNoList()
{
    QFETCH(QByteArray, beginning);
    QFETCH(QByteArray, goesOn);
    KeptRows rows;
    ListReader reader(rows);
    qsizetype fed = beginning.size();
    for (bool mayBe = reader.feed(beginning); mayBe && fed < (3 << 20); fed += goesOn.size())
        mayBe = reader.feed(goesOn);
    QVERIFY(fed < (3 << 20));
}

void ListReaderTest::memoryHoldsNoMoreThanARow_data()
{
    QTest::addColumn<bool>("isJson");
    QTest::newRow("JSON") << true;
    QTest::newRow("CSV") << false;
}

static qint64 kilobytesUsed()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    return text.mid(text.indexOf("VmRSS:") + 6, 20).trimmed().split(' ').first().toLongLong();
}

void ListReaderTest::memoryHoldsNoMoreThanARow()
{
    QFETCH(bool, isJson);
    struct Count : RowSink
    {
        void open() override { }
        void take(const TillRow &) override { ++rows; }
        void close(bool) override { }
        int rows = 0;
    } count;
    ListReader reader(count);
    reader.feed(isJson ? "[" : "id;nom;prenom;email;note\n");
    const auto feed = [&](int first, int last) {
        for (int i = first; i <= last; ++i) {
            const QByteArray n = QByteArray::number(i);
            const QByteArray note(300, 'x');
            if (isJson)
                reader.feed((i > 1 ? ",{\"id\":" : "{\"id\":") + n + ",\"name\":\"Aubry " + n
                            + "\",\"surname\":\"Anne\",\"email\":\"a" + n + "@example.org\",\"note\":\""
                            + note + "\"}");
            else
                reader.feed(n + ";Aubry " + n + ";Anne;a" + n + "@example.org;" + note + "\n");
        }
    };
    constexpr int all = 200'000;
    feed(1, 1'000);
    const qint64 before = kilobytesUsed();
    if (before == 0)
        QSKIP("this system does not tell");
#ifdef __SANITIZE_ADDRESS__
    QSKIP("AddressSanitizer keeps what is freed for a while");
#endif
    feed(1'001, all);
    const qint64 grown = kilobytesUsed() - before;
    reader.feed(isJson ? "]" : "");
    QVERIFY(reader.finish());
    QCOMPARE(count.rows, all);
    QVERIFY2(grown < 4'096, qPrintable(QString::number(grown))); // of some 70,000
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
    row("\"0000-00-00\"", "");
    row("\"0000-00-00 00:00:00\"", "");
    row("\"0001-01-01T00:00:00\"", "");
    row("-62169984000", "");
    row("-62169984561", "");
    row("0", "");
    row("\"0\"", "");
    row("\"0.0\"", "");
    row("\"1980-12-31 00:00:00\"", "1980-12-31");
    row("\"1980-12-31T00:00:00.000Z\"", "1980-12-31");
    row("\"1980-12-30T23:00:00Z\"", "1980-12-31");
    row("\"1980-12-31T00:00:00+01:00\"", "1980-12-31");
    row("\"1980-12-31T12:30:00\"", "1980-12-31");
    row("\"1980-02-31 00:00:00\"", "1980-02-31 00:00:00");
    row("347068800000", "1980-12-31"); // milliseconds
    row("63072000000", "1972-01-01");
    row("347068800.0", "1980-12-31");
    row("\"n/a\"", "n/a");
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

static TillRow rowOf(const QByteArray &members)
{
    const auto list = readList("[{\"id\":1," + members + "}]");
    return list && !list->rows.isEmpty() ? list->rows.first() : TillRow();
}

void ListReaderTest::textsAreMended_data()
{
    QTest::addColumn<QString>("listed");
    QTest::addColumn<QString>("meant");
    const auto row = [](const char *listed, const char *meant) {
        QTest::newRow(listed) << QString::fromUtf8(listed) << QString::fromUtf8(meant);
    };
    row("O&#039;Brien", "O'Brien");
    row("O&#39;Brien", "O'Brien");
    row("O&#x27;Brien", "O'Brien");
    row("O&apos;Brien", "O'Brien");
    row("O&amp;#039;Brien", "O'Brien");
    row("O&amp;amp;#039;Brien", "O'Brien");
    row("Dupont &amp; Fils", "Dupont & Fils");
    row("H&eacute;l&egrave;ne", "Hélène");
    row("&quot;Chez Paul&quot;", "\"Chez Paul\"");
    row("Prix &lt; 10 &euro;", "Prix < 10 €");
    row("l&#8217;&Eacute;t&eacute;", "l’Été");
    row("l&#146;ami", "l’ami");
    row("&#128666; 18&nbsp;h", "🚚 18\u00A0h");
    row("O\\'Brien", "O'Brien");
    row("O\\\\\\'Brien", "O'Brien");
    row("HÃ©lÃ¨ne", "Hélène");
    row("HÃƒÂ©lÃƒÂ¨ne", "Hélène");
    row("H&Atilde;&copy;l&egrave;ne", "HÃ©lène"); // never so by one and the same hand
    row("lâ€™Ã‰tÃ©", "l’Été");
    row("\xC3\x85\xC2\x81ukasz", "Łukasz");
    // What may be right stays.
    row("AT&T; Fils", "AT&T; Fils");
    row("R&D", "R&D");
    row("a &unknown; b", "a &unknown; b");
    row("&#0; &#xD800; &#31;", "&#0; &#xD800; &#31;");
    row("Hélène Ã", "Hélène Ã");
    row("CAFÉ’S", "CAFÉ’S");
    row("SÃO JOÃO", "SÃO JOÃO");
    row("C:\\temp", "C:\\temp");
    row("Null", "Null");
    row("null", "null"); // a family's name
    row("0", "0");
}

void ListReaderTest::textsAreMended()
{
    QFETCH(QString, listed);
    QFETCH(QString, meant);
    const QJsonObject object{{QStringLiteral("id"), 1}, {QStringLiteral("name"), listed}};
    const auto list = readList(QJsonDocument(QJsonArray{object}).toJson());
    QVERIFY(list);
    QCOMPARE(list->rows.first().customer.value(Field::Name), meant);
}

void ListReaderTest::numbersAreMended_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<Field>("field");
    QTest::addColumn<QString>("meant");
    const auto row = [](const char *members, Field field, const char *meant) {
        QTest::newRow(members) << QByteArray(members) << field << QString::fromUtf8(meant);
    };
    using enum Field;
    row(R"("telephone":639981203)", Phone, "0639981203");
    row(R"("telephone":"639981203")", Phone, "0639981203");
    row(R"("telephone":"639981203.0")", Phone, "0639981203");
    row(R"("telephone":33639981203)", Phone, "+33639981203");
    row(R"("telephone":"33639981203")", Phone, "+33639981203");
    row(R"("telephone":800123456)", Phone, "0800123456");
    row(R"("telephone2":142345678,"pays":"FR")", OtherPhone, "0142345678");
    row(R"("telephone":475123456,"pays":"BE")", Phone, "0475123456");
    row(R"("telephone":32475123456)", Phone, "+32475123456");
    row(R"("telephone":0)", Phone, "");
    row(R"("telephone":"0.0")", Phone, "");
    row(R"("telephone":"06&nbsp;39 98 12 03")", Phone, "06\u00A039 98 12 03");
    row(R"("telephone":"0")", Phone, "");
    row(R"("codepostal":1000)", Postcode, "01000");
    row(R"("codepostal":1000,"pays":"FR")", Postcode, "01000");
    row(R"("codepostal":"1000","pays":"FR")", Postcode, "01000");
    row(R"("codepostal":1067,"pays":"DE")", Postcode, "01067");
    row(R"("codepostal":187,"pays":"IT")", Postcode, "00187");
    row(R"("codepostal":2134,"pays":"US")", Postcode, "02134");
    row(R"("codepostal":69003.0)", Postcode, "69003");
    row(R"("clientGroupID":5520135400010)", Siret, "05520135400010");
    row(R"("clientGroupID":73282932000074)", Siret, "73282932000074");
    row(R"("clientGroupID":"7.3282932000074E+13")", Siret, "73282932000074");
    row(R"("clientGroupID":0)", Siret, "");
    row(R"("position":"33.0")", Position, "33");
    row(R"("position":33.0)", Position, "33");
    row(R"("email":"NULL")", Email, "");
    row(R"("ville":"null")", Town, "");
    row(R"("lat":"0.000000","lng":0)", Latitude, "");
    row(R"("lat":"45,75","lng":"4,81")", Longitude, "4.81");
    row(R"("blacklist":1.0)", Blacklist, "1");
}

void ListReaderTest::numbersAreMended()
{
    QFETCH(QByteArray, members);
    QFETCH(Field, field);
    QFETCH(QString, meant);
    const TillRow row = rowOf(members);
    QVERIFY(row.present.contains(field));
    QCOMPARE(row.customer.value(field), meant);
}

void ListReaderTest::whatMayBeRightStays_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<Field>("field");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *members, Field field, const char *value) {
        QTest::newRow(members) << QByteArray(members) << field << QString::fromUtf8(value);
    };
    using enum Field;
    row(R"("codepostal":1000,"pays":"BE")", Postcode, "1000");
    row(R"("codepostal":1204,"pays":"CH")", Postcode, "1204");
    row(R"("codepostal":1000,"telephone":32475123456)", Postcode, "1000");
    row(R"("codepostal":1000,"numtva":"BE0123456749")", Postcode, "1000");
    row(R"("codepostal":"1000")", Postcode, "1000"); // a text, and perhaps of Brussels
    row(R"("codepostal":69003)", Postcode, "69003");
    row(R"("codeBarre":42)", Barcode, "42");
    row(R"("activityCode":411)", AccountingCode, "411");
    row(R"("activityCode":0)", AccountingCode, "0");
    row(R"("clientGroupID":3)", Siret, "3"); // a customer group
    row(R"("clientGroupID":"7,32829E+13")", Siret, "7,32829E+13");
    row(R"("telephone":"639981203","pays":"ES")", Phone, "639981203");
    row(R"("telephone":3631)", Phone, "3631");
    row(R"("telephone":"06 39 98 12 03")", Phone, "06 39 98 12 03");
    row(R"("telephone":"612 poste 4")", Phone, "612 poste 4");
    row(R"("position":0)", Position, "0");
    row(R"("commentPrivate":"null")", PrivateNote, "null");
    row(R"("lat":0,"lng":4.81)", Latitude, "0");
}

void ListReaderTest::whatMayBeRightStays()
{
    QFETCH(QByteArray, members);
    QFETCH(Field, field);
    QFETCH(QString, value);
    QCOMPARE(rowOf(members).customer.value(field), value);
}

void ListReaderTest::nobodyIsBornWhereAllAre()
{
    const auto bornIn = [](const QByteArray &dates) {
        QByteArrayList rows;
        for (const QByteArray &date : dates.split(' '))
            rows << "{\"id\":" + QByteArray::number(rows.size() + 1) + ",\"birthDate\":\"" + date + "\"}";
        const auto list = readList("[" + rows.join(',') + "]");
        QStringList days;
        const ReadList read = list.value_or(ReadList());
        for (const TillRow &row : read.rows)
            days << row.customer.value(Field::BirthDate);
        return days.join(u'|');
    };
    QCOMPARE(bornIn("0 0 0"), QStringLiteral("||"));
    QCOMPARE(bornIn("1970-01-01 1970-01-01 1970-01-01 1980-12-31"), QStringLiteral("|||1980-12-31"));
    QCOMPARE(bornIn("1970-01-01 1980-12-31"), QStringLiteral("1970-01-01|1980-12-31"));
    QCOMPARE(bornIn("1900-01-01 1900-01-01 1900-01-01"), QStringLiteral("||"));
    QCOMPARE(bornIn("1980-12-31 1980-12-31 1980-12-31"), QStringLiteral("1980-12-31|1980-12-31|1980-12-31"));
    QCOMPARE(bornIn("0 0000-00-00 -62169984000 347068800 "), QStringLiteral("|||1980-12-31|"));
}

void ListReaderTest::aBirthDateThatIsZeroStaysWhereItIsKnown()
{
    Customer known;
    known.set(Field::BirthDate, QStringLiteral("1970-01-01"));
    const TillRow zero = rowOf(R"("birthDate":0,"name":"Aubry")");
    QCOMPARE(heardOf(zero, known).value(Field::BirthDate), QStringLiteral("1970-01-01"));
    QCOMPARE(heardOf(zero, known).value(Field::Name), QStringLiteral("Aubry"));
    QCOMPARE(heardOf(rowOf(R"("birthDate":null)"), known).value(Field::BirthDate), QString());
    known.set(Field::BirthDate, QStringLiteral("1980-12-31"));
    QCOMPARE(heardOf(zero, known).value(Field::BirthDate), QString());
}

/// Whatever a till writes, reading does no harm, and the next list is no news.
void ListReaderTest::whatIsMendedIsTheSameEachTime()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    static const QStringList pieces{
        QStringLiteral("&amp;"),    QStringLiteral("&#039;"),     QStringLiteral("&#x27;"),
        QStringLiteral("&"),        QStringLiteral(";"),          QStringLiteral("Ã©"),
        QStringLiteral("â€™"),      QStringLiteral("É"),          QStringLiteral("\\'"),
        QStringLiteral("0"),        QStringLiteral("639981203"),  QStringLiteral("1000"),
        QStringLiteral(".0"),       QStringLiteral("E+13"),       QStringLiteral("-"),
        QStringLiteral("null"),     QStringLiteral("FR"),         QStringLiteral("BE"),
        QStringLiteral("00:00:00"), QStringLiteral("1980-12-31"), QStringLiteral(" "),
        QStringLiteral("T"),        QStringLiteral("Z"),          QStringLiteral("\U0001F69A"),
        QStringLiteral("+33")};
    for (int i = 0; i < 4000; ++i) {
        QJsonObject object{{QStringLiteral("id"), 1}};
        for (const FieldInfo &info : allFields()) {
            QString text;
            for (int n = random.bounded(4); n > 0; --n)
                text += pieces.at(random.bounded(static_cast<int>(pieces.size())));
            bool isNumber = false;
            const double number = text.toDouble(&isNumber);
            const bool asNumber = isNumber && random.bounded(2) == 0;
            object.insert(QString::fromUtf8(info.key), asNumber ? QJsonValue(number) : QJsonValue(text));
        }
        const QByteArray body = QJsonDocument(QJsonArray{object}).toJson();
        const auto first = readList(body);
        const auto second = readList(body);
        QVERIFY2(first && second && first->rows.size() == 1, qPrintable(QStringLiteral("seed %1").arg(seed)));
        const Customer &customer = first->rows.first().customer;
        QVERIFY2(customer == second->rows.first().customer, qPrintable(QStringLiteral("seed %1").arg(seed)));
        // What was mended and comes back as it is meant is the same again.
        QJsonObject meant{{QStringLiteral("id"), 1}};
        for (const FieldInfo &info : allFields())
            meant.insert(QString::fromUtf8(info.key), toWire(info.field, customer.value(info.field)));
        const auto again = readList(QJsonDocument(QJsonArray{meant}).toJson());
        QVERIFY(again);
        FieldSet changed = again->rows.first().customer.differing(customer);
        const QString &day = customer.value(Field::BirthDate);
        const bool isCanonical =
            day.isEmpty() || QDate::fromString(day, Qt::ISODate).toString(Qt::ISODate) == day;
        if (!isCanonical || day == again->rows.first().perhapsBorn)
            changed.remove(Field::BirthDate);
        QVERIFY2(
            changed.isEmpty(),
            qPrintable(
                QStringLiteral("seed %1: %2 %3").arg(seed).arg(changed.bits()).arg(QString::fromUtf8(body))));
    }
}

CARNET_TEST(ListReaderTest)
#include "list_reader_test.moc"
