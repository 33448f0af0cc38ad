// Values of several lines where there is one: nothing breaks it, nothing of the words is lost.
#include "customer/customer.h"
#include "customer/one_line.h"
#include "harness/registry.h"

#include <QTest>

using namespace carnet;

class OneLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatBreaksALineBecomesASpace_data();
    void whatBreaksALineBecomesASpace();
    void namesHaveOneLine();
};

void OneLineTest::whatBreaksALineBecomesASpace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const QString &text, const QString &line) {
        QTest::newRow(name) << text << line;
    };
    row("plain", QStringLiteral("Dupont"), QStringLiteral("Dupont"));
    row("line feed", QStringLiteral("Dupont\nFils"), QStringLiteral("Dupont Fils"));
    row("of Windows", QStringLiteral("Dupont\r\nFils"), QStringLiteral("Dupont Fils"));
    row("of old Macs", QStringLiteral("Dupont\rFils"), QStringLiteral("Dupont Fils"));
    row("line separator", QStringLiteral("Dupont\u2028Fils"), QStringLiteral("Dupont Fils"));
    row("paragraph separator", QStringLiteral("Dupont\u2029Fils"), QStringLiteral("Dupont Fils"));
    row("next line", QStringLiteral("Dupont\u0085Fils"), QStringLiteral("Dupont Fils"));
    row("tab", QStringLiteral("Dupont\tFils"), QStringLiteral("Dupont Fils"));
    row("vertical tab, form feed", QStringLiteral("a\vb\fc"), QStringLiteral("a b c"));
    row("beside a space", QStringLiteral("Dupont \nFils"), QStringLiteral("Dupont Fils"));
    row("at the ends", QStringLiteral("\nDupont\n"), QStringLiteral("Dupont"));
    row("nothing else", QStringLiteral("\n\t"), QString());
    row("spaces of its own", QStringLiteral("12\u00a0rue  des\u202fLilas"),
        QStringLiteral("12\u00a0rue  des\u202fLilas"));
    row("direction", QStringLiteral("abc\u202Edef\u202C"), QStringLiteral("abcdef"));
    row("emoji", QStringLiteral("Livrer 🚚\nici"), QStringLiteral("Livrer 🚚 ici"));
}

void OneLineTest::whatBreaksALineBecomesASpace()
{
    QFETCH(QString, text);
    QFETCH(QString, line);
    QCOMPARE(oneLine(text), line);
}

void OneLineTest::namesHaveOneLine()
{
    Customer customer;
    customer.set(Field::Email, QStringLiteral("a@b.example\n"));
    QCOMPARE(displayName(customer), QStringLiteral("a@b.example"));
    customer.set(Field::Name, QStringLiteral("Dupont\nFils"));
    customer.set(Field::FirstName, QStringLiteral("Alice\u2028Anne"));
    QCOMPARE(displayName(customer), QStringLiteral("Dupont Fils Alice Anne"));
    QCOMPARE(spokenName(customer), QStringLiteral("Alice Anne Dupont Fils"));
}

CARNET_TEST(OneLineTest)
#include "one_line_test.moc"
