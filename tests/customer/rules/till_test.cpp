// What the shop itself gives a customer: card, accounting code, position on the till's screen, blacklist.
#include "customer/rules/barcode.h"
#include "customer/rules/rule_rows.h"
#include "harness/registry.h"

using namespace carnet;
using namespace carnet::test;

class TillRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void barcode_data();
    void barcode() { judgeRow(Field::Barcode); }
    void aFrenchKeyboardIsRepaired_data();
    void aFrenchKeyboardIsRepaired();
    void accountingCode_data();
    void accountingCode() { judgeRow(Field::AccountingCode); }
    void position_data();
    void position() { judgeRow(Field::Position); }
    void blacklist_data();
    void blacklist() { judgeRow(Field::Blacklist); }
};

// GS1 General Specifications 7.9; GS1's check digit calculator (6291041500213); numbers from packs.
void TillRulesTest::barcode_data()
{
    ruleColumns();
    for (const char *code : {"6291041500213", "4006381333931", "3017620422003", "2900000044036", "73513537",
                             "96385074", "036000291452", "614141000036", "00000000", "CARD-12", "12345",
                             "12345678901", "40063813339311", "4006381333932X", "ÀB-12"})
        right("", code);
    ruleRow("", " 4006381333931\n", "4006381333931");
    for (const char *code :
         {"6291041500214", "4006381333932", "3017620422004", "73513538", "96385075", "036000291453"})
        wrong("", code, Problem::BarcodeCheckDigit);
}

// The row of digits on a French keyboard (AFNOR NF Z71-300, "AZERTY"), from 1 to 0.
void TillRulesTest::aFrenchKeyboardIsRepaired_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");
    QTest::newRow("all") << QStringLiteral("&é\"'(-è_çà") << QStringLiteral("1234567890");
    QTest::newRow("a card") << QStringLiteral("'àà-\"_&\"\"\"ç\"&") << QStringLiteral("4006381333931");
    QTest::newRow("a digit among them") << QStringLiteral("&é1") << QString();
    QTest::newRow("a letter among them") << QStringLiteral("&éa") << QString();
    QTest::newRow("digits") << QStringLiteral("123456") << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TillRulesTest::aFrenchKeyboardIsRepaired()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, meant);
    QCOMPARE(rules::digitsOfAzerty(typed), meant);
}

void TillRulesTest::accountingCode_data()
{
    ruleColumns();
    right("", "411BLANCHET");
    right("", "411-000-12");
    ruleRow("", " 411BLANCHET ", "411BLANCHET");
    wrong("", "411 BLANCHET", Problem::AccountingSpaces);
    ruleRow("", "411\u00a0BLANCHET", "411 BLANCHET", Problem::AccountingSpaces);
}

void TillRulesTest::position_data()
{
    ruleColumns();
    for (const char *text : {"0", "12", "999999999", "123456789012345678"})
        right("", text);
    ruleRow("", " 12 ", "12");
    ruleRow("", "007", "7"); // as it comes back from the till
    ruleRow("", "000", "0");
    ruleRow("", "0000000000000000000000000000012", "12");
    for (const char *text :
         {"-1", "+1", "1.5", "1,5", "first", "1 2", "1e3", "٣", "½", "1234567890123456789"})
        wrong("", text, Problem::PositionNotWhole);
}

void TillRulesTest::blacklist_data()
{
    ruleColumns();
    right("", "1");
    ruleRow("", " 1 ", "1");
    ruleRow("", "0", "");
    ruleRow("", " 0", ""); // found by any_text_test: was tidied to "0" first and to nothing then
}

CARNET_TEST(TillRulesTest)
#include "till_test.moc"
