// Postcodes and coordinates. Postcodes: the examples of the Universal Postal Union's addressing guides.
#include "customer/rules/rule_rows.h"
#include "harness/registry.h"

using namespace carnet;
using namespace carnet::test;

class PlaceRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void postcode_data();
    void postcode() { judgeRow(Field::Postcode); }
    void latitude_data();
    void latitude() { judgeRow(Field::Latitude); }
    void longitude_data();
    void longitude() { judgeRow(Field::Longitude); }
    void aPairIsJudgedTogether();
};

void PlaceRulesTest::postcode_data()
{
    using enum Problem;
    ruleColumns();
    for (const char *code : {"75001", "01000", "69002", "20000", "20200", "95880", "97110", "97800", "98000",
                             "98714", "98800", "69439", "F-75001"})
        right("FR", code);
    for (const char *code : {"7500", "750011", "75 001", "2A004", "SW1A 1AA", "ABCDE"})
        ruleRow("FR", code, code, PostcodeShape);
    for (const char *code : {"00100", "96000", "97900", "99123", "97000"})
        ruleRow("FR", code, code, PostcodeBeginning);
    struct Row
    {
        const char *country, *fits, *not_;
    };
    for (const Row &row :
         {Row{"AT", "1010", "0101"},   {"BE", "1000", "10000"},       {"BG", "1000", "100"},
          {"CA", "K1A 0B1", "K1A 0D"}, {"CH", "1204", "120"},         {"CY", "2008", "20080"},
          {"CZ", "100 00", "1000"},    {"DE", "10115", "1011"},       {"DK", "1566", "15666"},
          {"EE", "69501", "6950"},     {"ES", "28070", "53001"},      {"FI", "00550", "0055"},
          {"GB", "SW1A 1AA", "SW1A"},  {"GP", "97100", "75001"},      {"GR", "151 24", "1512"},
          {"HR", "10000", "1000"},     {"HU", "1037", "10370"},       {"IE", "D02 AF30", "D02"},
          {"IT", "00187", "0018"},     {"LI", "9490", "8490"},        {"LT", "LT-01100", "0110"},
          {"LU", "L-4750", "47500"},   {"LV", "LV-1073", "LV-10"},    {"MC", "98000", "06000"},
          {"MT", "NXR 01", "1234"},    {"NL", "1012 JS", "1012"},     {"NO", "0107", "107"},
          {"PL", "00-950", "0-950"},   {"PT", "1000-205", "1000-20"}, {"RE", "97400", "97100"},
          {"RO", "060274", "6027"},    {"SE", "113 49", "1134"},      {"SI", "4000", "400"},
          {"SK", "010 01", "0100"},    {"US", "22162-1010", "2216"},  {"UK", "EC1A 1BB", "12345"}}) {
        right(row.country, row.fits);
        ruleRow(row.country, row.not_, row.not_, PostcodeShape);
    }
    right("JP", "anything");
    right("", "75001");
    ruleRow("", "7500", "7500", PostcodeShape);
}

void PlaceRulesTest::latitude_data()
{
    using enum Problem;
    ruleColumns();
    ruleRow("", "45.7578", "45.7578");
    ruleRow("", "45,7578", "45.7578");
    ruleRow("", " 45,7578 ", "45.7578");
    ruleRow("", "-33.86", "-33.86");
    ruleRow("", "\u221233.86", "-33.86"); // the minus sign of typography
    ruleRow("", "0", "0");
    ruleRow("", "90", "90");
    ruleRow("", "-90", "-90");
    ruleRow("", "48°51'24\"N", "48.8566667");
    ruleRow("", "48° 51′ 24″ N", "48.8566667");
    ruleRow("", "33°51'S", "-33.85");
    ruleRow("", "90.0001", "90.0001", LatitudeRange);
    ruleRow("", "-91", "-91", LatitudeRange);
    ruleRow("", "abc", "abc", CoordinateNotUnderstood);
    ruleRow("", "1e3", "1e3", CoordinateNotUnderstood);
    ruleRow("", "nan", "nan", CoordinateNotUnderstood);
    ruleRow("", "inf", "inf", CoordinateNotUnderstood);
    ruleRow("", "45.7.5", "45.7.5", CoordinateNotUnderstood);
}

void PlaceRulesTest::longitude_data()
{
    using enum Problem;
    ruleColumns();
    ruleRow("", "4,8351", "4.8351");
    ruleRow("", "180", "180");
    ruleRow("", "-180", "-180");
    ruleRow("", "2°21'03\"O", "-2.3508333");
    ruleRow("", "2°21'03\"W", "-2.3508333");
    ruleRow("", "2°21'03\"E", "2.3508333");
    ruleRow("", "180.5", "180.5", LongitudeRange);
    ruleRow("", "east", "east", CoordinateNotUnderstood);
}

void PlaceRulesTest::aPairIsJudgedTogether()
{
    Customer customer;
    customer.set(Field::Name, QStringLiteral("Blanchet"));
    customer.set(Field::Latitude, QStringLiteral("45.75"));
    Findings findings = rules::judgeAll(customer, clerk());
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().field, Field::Longitude);
    QCOMPARE(findings.first().problem, Problem::CoordinateAlone);
    customer.set(Field::Longitude, QStringLiteral("4.83"));
    QVERIFY(rules::judgeAll(customer, clerk()).isEmpty());
    customer.set(Field::Latitude, QStringLiteral("0"));
    customer.set(Field::Longitude, QStringLiteral("0"));
    findings = rules::judgeAll(customer, clerk());
    QVERIFY(!findings.isEmpty());
    QCOMPARE(findings.first().problem, Problem::CoordinateZero);
    QCOMPARE(findings.first().severity, Severity::Warning);
}

CARNET_TEST(PlaceRulesTest)
#include "place_test.moc"
