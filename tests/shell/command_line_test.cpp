// The options: what is accepted, what is refused, and that the key never comes from the command line.
#include "harness/registry.h"
#include "shell/command_line.h"

#include <QTest>

using namespace carnet;
using Kind = CommandLineError::Kind;

class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodOptionsAreTaken();
    void wrongOptionsAreRefused_data();
    void wrongOptionsAreRefused();
    void tillAddresses_data();
    void tillAddresses();
};

void CommandLineTest::goodOptionsAreTaken()
{
    const auto line = parseCommandLine(
        {QStringLiteral("--data"), QStringLiteral("/tmp/a b"), QStringLiteral("--till=http://127.0.0.1:8080"),
         QStringLiteral("--shop"), QStringLiteral("7"), QStringLiteral("--language"), QStringLiteral("fr")},
        QStringLiteral("secret"));
    QVERIFY(line.ok());
    QCOMPARE(line.value().dataFolder, QStringLiteral("/tmp/a b"));
    QCOMPARE(line.value().till, QUrl(QStringLiteral("http://127.0.0.1:8080")));
    QCOMPARE(line.value().shop, QStringLiteral("7"));
    QCOMPARE(line.value().key, QStringLiteral("secret"));
    QCOMPARE(line.value().language, Language::French);
    QVERIFY(!line.value().training);
    QVERIFY(parseCommandLine({QStringLiteral("--training")}, {}).value().training);
    QVERIFY(parseCommandLine({QStringLiteral("--help")}, {}).value().showHelp);
    QVERIFY(parseCommandLine({QStringLiteral("--version")}, {}).value().showVersion);
    QVERIFY(!helpText().contains(QStringLiteral("--key")));
}

void CommandLineTest::wrongOptionsAreRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const QStringList &arguments, Kind kind) {
        QTest::newRow(name) << arguments << static_cast<int>(kind);
    };
    row("unknown", {QStringLiteral("--fast")}, Kind::UnknownOption);
    row("the key", {QStringLiteral("--key"), QStringLiteral("x")}, Kind::UnknownOption);
    row("short unknown", {QStringLiteral("-x")}, Kind::UnknownOption);
    row("a value for a switch", {QStringLiteral("--training=1")}, Kind::UnknownOption);
    row("a second file", {QStringLiteral("a.csv"), QStringLiteral("b.csv")}, Kind::UnexpectedText);
    row("no value at the end", {QStringLiteral("--data")}, Kind::MissingValue);
    row("an option instead of a value", {QStringLiteral("--shop"), QStringLiteral("--training")},
        Kind::MissingValue);
    row("empty value", {QStringLiteral("--shop=")}, Kind::MissingValue);
    row("language", {QStringLiteral("--language"), QStringLiteral("de")}, Kind::BadLanguage);
    row("till with training", {QStringLiteral("--training"), QStringLiteral("--shop"), QStringLiteral("7")},
        Kind::TillWithTraining);
}

void CommandLineTest::wrongOptionsAreRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, kind);
    const auto line = parseCommandLine(arguments, {});
    QVERIFY(!line.ok());
    QCOMPARE(static_cast<int>(line.error().kind), kind);
    QVERIFY(!sentenceFor(line.error()).isEmpty());
}

void CommandLineTest::tillAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("https") << QStringLiteral("https://kash.click") << true;
    QTest::newRow("https with a port") << QStringLiteral("https://till.example:8443") << true;
    QTest::newRow("http to 127.0.0.1") << QStringLiteral("http://127.0.0.1:9000") << true;
    QTest::newRow("http to 127.9.9.9") << QStringLiteral("http://127.9.9.9:9000") << true;
    QTest::newRow("http to localhost") << QStringLiteral("http://localhost:9000") << true;
    QTest::newRow("http to ::1") << QStringLiteral("http://[::1]:9000") << true;
    QTest::newRow("http elsewhere") << QStringLiteral("http://kash.click") << false;
    QTest::newRow("a name that begins like loopback") << QStringLiteral("http://127.0.0.1.example") << false;
    QTest::newRow("a name that begins like localhost") << QStringLiteral("http://localhost.example") << false;
    QTest::newRow("user before the at") << QStringLiteral("http://127.0.0.1@kash.click") << false;
    QTest::newRow("no scheme") << QStringLiteral("kash.click") << false;
    QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << false;
    QTest::newRow("no host") << QStringLiteral("https://") << false;
    QTest::newRow("nonsense") << QStringLiteral("://") << false;
}

void CommandLineTest::tillAddresses()
{
    QFETCH(QString, address);
    QFETCH(bool, accepted);
    const auto line = parseCommandLine({QStringLiteral("--till"), address}, {});
    QCOMPARE(line.ok(), accepted);
    if (!accepted)
        QCOMPARE(static_cast<int>(line.error().kind), static_cast<int>(Kind::BadTillUrl));
}

CARNET_TEST(CommandLineTest)
#include "command_line_test.moc"
