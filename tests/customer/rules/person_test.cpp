// Phones, e-mail, birth dates, identity documents; and what the shop itself gives: card, code, position.
#include "customer/rules/rule_rows.h"
#include "harness/registry.h"

using namespace carnet;
using namespace carnet::test;

class PersonRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void phone_data();
    void phone() { judgeRow(Field::Phone); }
    void email_data();
    void email() { judgeRow(Field::Email); }
    void aSlipIsRepaired();
    void birthDate_data();
    void birthDate() { judgeRow(Field::BirthDate); }
    void identity_data();
    void identity() { judgeRow(Field::IdentityNumber); }
    void barcode_data();
    void barcode() { judgeRow(Field::Barcode); }
    void accountingCode_data();
    void accountingCode() { judgeRow(Field::AccountingCode); }
    void position_data();
    void position() { judgeRow(Field::Position); }
    void lines_data();
    void lines() { judgeRow(Field::Name); }
    void blacklist_data();
    void blacklist() { judgeRow(Field::Blacklist); }
};

// Numbering plans: ITU-T E.164, national plans as of libphonenumber; numbers for fiction: Arcep, Ofcom.
void PersonRulesTest::phone_data()
{
    using enum Problem;
    ruleColumns();
    ruleRow("", "0612345678", "06 12 34 56 78");
    ruleRow("", "06.12.34.56.78", "06 12 34 56 78");
    ruleRow("", "0639981244", "06 39 98 12 44"); // Arcep: for fiction, never given out
    ruleRow("", "06-12-34-56-78", "06 12 34 56 78");
    ruleRow("", "06 12 345 678", "06 12 34 56 78");
    ruleRow("", "+33612345678", "06 12 34 56 78");
    ruleRow("", "0033612345678", "06 12 34 56 78");
    ruleRow("", "+33 (0)6 12 34 56 78", "06 12 34 56 78");
    ruleRow("FR", "01 42 68 53 00", "01 42 68 53 00");
    ruleRow("", "+32 2 555 12 12", "+32 2 555 12 12");
    ruleRow("BE", "+32 2 555 12 12", "02 555 12 12");
    ruleRow("BE", "025551212", "02 555 12 12");
    ruleRow("BE", "+33612345678", "+33 6 12 34 56 78");
    ruleRow("CH", "0446681800", "044 668 18 00");
    ruleRow("GB", "02079460958", "020 7946 0958");
    ruleRow("UK", "+442079460958", "020 7946 0958");
    ruleRow("US", "2015550123", "(201) 555-0123");
    ruleRow("LU", "27123456", "27 12 34 56");
    ruleRow("", "0142685300 poste 12", "01 42 68 53 00 ext. 12");
    ruleRow("", "0612345678 / 0142685300", "0612345678 / 0142685300", PhoneUnlikely); // two numbers stay two
    ruleRow("", "06 12 34", "06 12 34", PhoneUnlikely);
    ruleRow("", "12345", "12345", PhoneUnlikely);
    ruleRow("", "061234567890123456", "061234567890123456", PhoneUnlikely);
    ruleRow("", "ask his wife", "ask his wife", PhoneUnlikely);
    ruleRow("", "0800 FLOWERS", "0800 FLOWERS", PhoneUnlikely);
    ruleRow("", "06 12 34 56 78 (wife)", "06 12 34 56 78 (wife)", PhoneUnlikely);
    ruleRow("", "+999 123456", "+999 123456", PhoneUnlikely);
}

// HTML Living Standard, "valid e-mail address"; RFC 5321 4.5.3.1; RFC 6531 for international addresses.
void PersonRulesTest::email_data()
{
    using enum Problem;
    ruleColumns();
    for (const char *address :
         {"a@b.fr", "marie.blanchet@shop.example", "o'neil@shop.example", "a+b=c@shop.example",
          "x_y-z@sub.domain.example", "josé@café.example", "a@münchen.example"})
        right("", address);
    ruleRow("", " a@b.example ", "a@b.example");
    ruleRow("", "a\u200b@b.example", "a@b.example");
    ruleRow("", "marie.shop.example", "marie.shop.example", EmailNoAt);
    ruleRow("", "marie@shop,example", "marie@shop,example", EmailComma);
    ruleRow("", "marie blanchet@shop.example", "marie blanchet@shop.example", EmailSpace);
    ruleRow("", "marie@shop", "marie@shop", EmailNoDot);
    for (const char *address :
         {"@shop.example", "marie@@shop.example", ".marie@shop.example", "marie.@shop.example",
          "ma..rie@shop.example", "marie@-shop.example", "marie@shop..example", "marie@.example"})
        ruleRow("", address, address, EmailMalformed);
    ruleRow("", "marie@gmial.com", "marie@gmial.com", EmailLikelySlip);
    ruleRow("", "marie@gmail.con", "marie@gmail.con", EmailLikelySlip);
    ruleRow("", "marie@hotmial.com", "marie@hotmial.com", EmailLikelySlip);
}

void PersonRulesTest::aSlipIsRepaired()
{
    Customer customer;
    customer.set(Field::Email, QStringLiteral("marie@gmial.com"));
    const Findings findings = rules::judge(Field::Email, customer, clerk());
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().severity, Severity::Warning);
    QCOMPARE(findings.first().suggestion, QStringLiteral("marie@gmail.com"));
}

void PersonRulesTest::birthDate_data()
{
    using enum Problem;
    ruleColumns();
    for (const char *typed : {"31/12/1980", "311280", "31121980", "31.12.80", "31-12-80", "1980-12-31",
                              "31 12 1980", "31 déc. 1980", "31 décembre 1980", "31 Dec 1980"})
        ruleRow("", typed, "1980-12-31");
    ruleRow("", "1er mars 1975", "1975-03-01");
    ruleRow("", "24/11/26", "2026-11-24"); // today
    ruleRow("", "25/11/26", "1926-11-25"); // the latest past one
    ruleRow("", "01/01/1900", "1900-01-01", DateTooLongAgo);
    ruleRow("", "29/02/2000", "2000-02-29");
    ruleRow("", "29/02/1900", "29/02/1900", DateImpossible);
    ruleRow("", "31/02/1980", "31/02/1980", DateImpossible);
    ruleRow("", "31/13/1980", "31/13/1980", DateImpossible);
    ruleRow("", "00/01/1980", "00/01/1980", DateImpossible);
    ruleRow("", "25/11/2026", "2026-11-25", DateInFuture);
    ruleRow("", "yesterday", "yesterday", DateNotUnderstood);
    ruleRow("", "1980", "1980", DateNotUnderstood);
}

void PersonRulesTest::identity_data()
{
    ruleColumns();
    right("", "12AB34567");
    right("", "X4RTBPFW4");
    right("", "12-AB 345");
    ruleRow("", "12/AB", "12/AB", Problem::IdentityCharacters);
    ruleRow("", "n°12", "n°12", Problem::IdentityCharacters);
}

// GS1 General Specifications 7.9; numbers from its examples and from packs.
void PersonRulesTest::barcode_data()
{
    ruleColumns();
    for (const char *code :
         {"4006381333931", "73513537", "036000291452", "3017620422003", "CARD-12", "12345", "00000000"})
        right("", code);
    for (const char *code : {"4006381333932", "73513538", "036000291453"})
        ruleRow("", code, code, Problem::BarcodeCheckDigit);
}

void PersonRulesTest::accountingCode_data()
{
    ruleColumns();
    right("", "411BLANCHET");
    ruleRow("", "411 BLANCHET", "411 BLANCHET", Problem::AccountingSpaces);
}

void PersonRulesTest::position_data()
{
    ruleColumns();
    right("", "0");
    right("", "12");
    for (const char *text : {"-1", "1.5", "first", "1 2"})
        ruleRow("", text, text, Problem::PositionNotWhole);
}

// Unicode Standard Annex 15 (NFC), general categories Cc, Cf and Z.
void PersonRulesTest::lines_data()
{
    ruleColumns();
    ruleRow("", "  Blanchet  ", "Blanchet");
    ruleRow("", "Le\u00a0Gall", "Le Gall");
    ruleRow("", "Le \t Gall", "Le Gall");
    ruleRow("", "Le\nGall", "Le Gall");
    ruleRow("", "Se\u0301verine", "S\u00e9verine");
    ruleRow("", "Blan\u200bchet", "Blanchet");
    ruleRow("", "\u202eBlanchet", "Blanchet");
    ruleRow("", "\ufeffBlanchet", "Blanchet");
    ruleRow("", "李小龙", "李小龙");
    ruleRow("", "O\u2019Neil", "O\u2019Neil");
    ruleRow("", "\xF0\x9F\x98\x80", "\xF0\x9F\x98\x80");
}

void PersonRulesTest::blacklist_data()
{
    ruleColumns();
    right("", "1");
    ruleRow("", " 1 ", "1");
    ruleRow("", "0", "");
    ruleRow("", " 0", ""); // found by any_text_test: was tidied to "0" first and to nothing then
}

CARNET_TEST(PersonRulesTest)
#include "person_test.moc"
