// Text and JSON as tills write them.
#include "harness/registry.h"
#include "till/wire_text.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace carnet;

class WireTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isDecoded_data();
    void isDecoded();
    void longNumbersKeepEveryDigit();
    void isAnId_data();
    void isAnId();
    void isPlain_data();
    void isPlain();
};

void WireTextTest::isDecoded_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &text) {
        QTest::newRow(name) << bytes << text;
    };
    row("UTF-8", "\xC3\x89lodie \xE2\x82\xAC \xF0\x9F\x98\x80", QStringLiteral("Élodie € 😀"));
    row("with a mark", "\xEF\xBB\xBF\xC3\x89lodie", QStringLiteral("Élodie"));
    row("Latin-1", "\xC9lodie Lef\xE8vre", QStringLiteral("Élodie Lefèvre"));
    row("Windows-1252", "c\x9Cur \x80 d\x92or", QStringLiteral("cœur € d’or"));
    row("both", "\xC3\x89lodie;\xC9lodie", QStringLiteral("Élodie;Élodie"));
    // A database column that was too short.
    row("UTF-8 cut in a letter", "\xC3\x89lodie \xC3;\xC3\xA9t\xC3\xA9", QStringLiteral("Élodie Ã;été"));
    row("cut at the end", "\xC3\xA9t\xC3", QStringLiteral("étÃ"));
    row("empty", "", QString());
    row("NUL", QByteArray("a\0b", 3), QStringLiteral("a") + QChar(0) + QStringLiteral("b"));
}

void WireTextTest::isDecoded()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(decoded(bytes), text);
}

void WireTextTest::longNumbersKeepEveryDigit()
{
    const QJsonObject object =
        parsedJson(R"({"a":12345678901234567890123,"b":"12345678901234567890123 \" 12345678901234567890",
                       "c":9007199254740993,"d":-1.5,"e":[12345678901234567890],"f":1.2345678901234567890})")
            .toObject();
    QCOMPARE(textOf(object.value(QStringLiteral("a"))), QStringLiteral("12345678901234567890123"));
    QCOMPARE(textOf(object.value(QStringLiteral("b"))),
             QStringLiteral("12345678901234567890123 \" 12345678901234567890"));
    QCOMPARE(textOf(object.value(QStringLiteral("c"))), QStringLiteral("9007199254740993"));
    QCOMPARE(textOf(object.value(QStringLiteral("d"))), QStringLiteral("-1.5"));
    QCOMPARE(object.value(QStringLiteral("e")).toArray().first().toString(),
             QStringLiteral("12345678901234567890"));
    QVERIFY(object.value(QStringLiteral("f")).isDouble());
}

void WireTextTest::isAnId_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *json, const char *id) {
        QTest::newRow(json) << QByteArray(json) << QString::fromUtf8(id);
    };
    row("12", "12");
    row("\"12\"", "12");
    row("\"c-12_A\"", "c-12_A");
    row("\"007\"", "007");
    row("12.0", "12");
    row("1e3", "1000");
    row("9223372036854775807", "9223372036854775807");
    row("98765432109876543210987654321", "98765432109876543210987654321");
    row("1e20", "");
    row("0", "");
    row("\"000\"", "");
    row("-1", "");
    row("1.5", "");
    row("true", "");
    row("null", "");
    row("\"\"", "");
    row("\"a b\"", "");
    row("\"1;2\"", "");
    row("\"\\u0661\"", ""); // a digit, but not of a number on the wire
}

void WireTextTest::isAnId()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, id);
    QCOMPARE(idOf(parsedJson(json)), id);
    QCOMPARE(idOf(QJsonValue(QString(65, u'1'))), QString());
}

void WireTextTest::isPlain_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    QTest::newRow("markup") << QStringLiteral("<b>No</b>,<br/>no") << QStringLiteral("No , no");
    QTest::newRow("lines") << QStringLiteral(" a\r\n\tb ") << QStringLiteral("a b");
    QTest::newRow("direction") << QStringLiteral("a") + QChar(0x202E) + QStringLiteral("b")
                               << QStringLiteral("ab");
    QTest::newRow("long") << QStringLiteral("x").repeated(600) << QStringLiteral("x").repeated(499) + u'…';
    QTest::newRow("less than") << QStringLiteral("1 < 2") << QStringLiteral("1 < 2");
}

void WireTextTest::isPlain()
{
    QFETCH(QString, text);
    QFETCH(QString, plain);
    QCOMPARE(plainText(text), plain);
}

CARNET_TEST(WireTextTest)
#include "wire_text_test.moc"
