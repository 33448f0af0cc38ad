// Bodies byte for byte as the URL Standard's application/x-www-form-urlencoded serializer writes them.
#include "harness/registry.h"
#include "till/form_body.h"

#include <QTest>

using namespace carnet;

class FormBodyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEncodedByteForByte_data();
    void isEncodedByteForByte();
};

void FormBodyTest::isEncodedByteForByte_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const QString &value, const char *bytes) {
        QTest::newRow(name) << value << QByteArray(bytes);
    };
    row("plain", QStringLiteral("Aubry"), "Aubry");
    row("empty", QString(), "");
    row("space", QStringLiteral("a b"), "a+b");
    row("ampersand, plus, equals", QStringLiteral("a&b+c=d"), "a%26b%2Bc%3Dd");
    row("brackets, percent", QStringLiteral("[50%]"), "%5B50%25%5D");
    row("accents", QStringLiteral("Élodie"), "%C3%89lodie");
    row("emoji", QStringLiteral("😀"), "%F0%9F%98%80");
    row("kept as they are", QStringLiteral("*-._"), "*-._");
    row("tilde, quote, slash", QStringLiteral("~'/\""), "%7E%27%2F%22");
    row("line end", QStringLiteral("a\nb"), "a%0Ab");
    row("NUL", QString(QChar(0)), "%00");
    row("lone surrogate", QString(QChar(0xD800)), "%EF%BF%BD");
    row("no-break space", QString(QChar(0xA0)), "%C2%A0");
}

void FormBodyTest::isEncodedByteForByte()
{
    QFETCH(QString, value);
    QFETCH(QByteArray, bytes);
    FormBody body;
    body.add(u"data[name]", value).add(u"z", value);
    QCOMPARE(body.bytes(), "data%5Bname%5D=" + bytes + "&z=" + bytes);
}

CARNET_TEST(FormBodyTest)
#include "form_body_test.moc"
