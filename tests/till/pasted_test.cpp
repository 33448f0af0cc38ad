// Keys as they come out of mails and web pages.
#include "harness/registry.h"
#include "till/till_address.h"

#include <QTest>

using namespace carnet;

class PastedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isCleaned_data();
    void isCleaned();
};

void PastedTest::isCleaned_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("clean");
    const auto row = [](const char *name, const QString &pasted, const QString &clean) {
        QTest::newRow(name) << pasted << clean;
    };
    const QString key = QStringLiteral("k&y=+ü secret");
    row("nothing", {}, {});
    row("as it is", key, key);
    row("spaces", QStringLiteral("  ") + key + u' ', key);
    row("zero width", QStringLiteral("ab\u200Bcd"), QStringLiteral("abcd"));
    row("soft hyphen", QStringLiteral("ab\u00ADcd"), QStringLiteral("abcd"));
    row("mark in front", QStringLiteral("\uFEFFabcd"), QStringLiteral("abcd"));
    row("no-break space behind", QStringLiteral("abcd\u00A0"), QStringLiteral("abcd"));
    row("line end inside", QStringLiteral("ab\r\ncd\n"), QStringLiteral("abcd"));
    row("tab", QStringLiteral("\tabcd"), QStringLiteral("abcd"));
    row("direction", QStringLiteral("\u202Aabcd\u202C"), QStringLiteral("abcd"));
    row("variation selector", QStringLiteral("ab\uFE0Fcd"), QStringLiteral("abcd"));
    row("a tag", QStringLiteral("ab\U000E0041cd"), QStringLiteral("abcd"));
    row("quotes", QStringLiteral("\"abcd\""), QStringLiteral("abcd"));
    row("French quotes", QStringLiteral("«\u00A0abcd\u00A0»"), QStringLiteral("abcd"));
    row("quotes in quotes", QStringLiteral("“'abcd'”"), QStringLiteral("abcd"));
    row("one quote is its own", QStringLiteral("ab\"cd\""), QStringLiteral("ab\"cd\""));
    row("beyond the basic plane", QStringLiteral("ab\U0001F511"), QStringLiteral("ab\U0001F511"));
}

void PastedTest::isCleaned()
{
    QFETCH(QString, pasted);
    QFETCH(QString, clean);
    QCOMPARE(cleanedSecret(pasted), clean);
    QCOMPARE(cleanedSecret(clean), clean);
}

CARNET_TEST(PastedTest)
#include "pasted_test.moc"
