// What the line at the bottom says of the list.
#include "customers/customers_page.h"
#include "harness/registry.h"

#include <QTest>

using namespace carnet;

class StatusLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts_data();
    void counts();
};

void StatusLineTest::counts_data()
{
    QTest::addColumn<int>("shown");
    QTest::addColumn<int>("all");
    QTest::addColumn<int>("selected");
    QTest::addColumn<bool>("searching");
    QTest::addColumn<QString>("words");
    QTest::newRow("all") << 12 << 12 << 0 << false << QStringLiteral("12 customers");
    QTest::newRow("selected") << 12 << 12 << 3 << false << QStringLiteral("12 customers · 3 selected");
    QTest::newRow("searched") << 2 << 12 << 1 << true << QStringLiteral("2 of 12 found");
    QTest::newRow("not found") << 0 << 12 << 0 << true << QStringLiteral("0 of 12 found");
    QTest::newRow("nobody to search") << 0 << 0 << 0 << true << QStringLiteral("0 customers");
}

void StatusLineTest::counts()
{
    QFETCH(int, shown);
    QFETCH(int, all);
    QFETCH(int, selected);
    QFETCH(bool, searching);
    QTEST(countWords(shown, all, selected, searching), "words");
}

CARNET_TEST(StatusLineTest)
#include "status_line_test.moc"
