// Phone numbers. Sources: ITU-T E.164 and the national plans as of libphonenumber; numbers kept for films and
// books: Arcep, decision 2018-0881 (01 99 00, 02 61 91, 03 53 01, 04 65 71, 05 36 49, 06 39 98), Ofcom
// ("Telephone numbers for use in TV and radio drama programmes"), NANPA (555-0100 to 555-0199).
#include "customer/rules/phone.h"
#include "customer/rules/rule_rows.h"
#include "customer/rules/text.h"
#include "harness/registry.h"

using namespace carnet;
using namespace carnet::test;

class PhoneRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void national_data();
    void national() { judgeRow(Field::Phone); }
    void international_data();
    void international();
    void aNumberIsTakenOutOfWhatWasPasted_data();
    void aNumberIsTakenOutOfWhatWasPasted() { offerOf(Field::Phone); }
    void theWorldsForm_data();
    void theWorldsForm();
    void metropolitanFranceNeedsNoLibrary_data();
    void metropolitanFranceNeedsNoLibrary();
    void bothPhonesHaveTheSameRule();
};

void PhoneRulesTest::national_data()
{
    using enum Problem;
    ruleColumns();
    ruleRow("", "0612345678", "06 12 34 56 78");
    ruleRow("", "06.12.34.56.78", "06 12 34 56 78");
    ruleRow("", "06-12-34-56-78", "06 12 34 56 78");
    ruleRow("", "06/12/34/56/78", "06 12 34 56 78");
    ruleRow("", "06 12 345 678", "06 12 34 56 78");
    ruleRow("", "06\u00a012\u202f34 56 78", "06 12 34 56 78");
    ruleRow("", "0639981244", "06 39 98 12 44");
    ruleRow("", "0199001234", "01 99 00 12 34");
    ruleRow("", "0261911234", "02 61 91 12 34");
    ruleRow("", "0353011234", "03 53 01 12 34");
    ruleRow("", "0465718041", "04 65 71 80 41");
    ruleRow("", "0536491234", "05 36 49 12 34");
    ruleRow("", "+33612345678", "06 12 34 56 78");
    ruleRow("", "0033612345678", "06 12 34 56 78");
    ruleRow("", "+33 (0)6 12 34 56 78", "06 12 34 56 78");
    ruleRow("", "+33(0)612345678", "06 12 34 56 78");
    ruleRow("FR", "01 42 68 53 00", "01 42 68 53 00");
    ruleRow("fr", "0142685300", "01 42 68 53 00");
    ruleRow("France", "0142685300", "01 42 68 53 00");
    // Strokes, dots and brackets of every kind
    for (const char *typed : {"06\u201139\u201198\u201112\u201134",
                              "06\u201039\u201098\u201012\u201034",
                              "06–39–98–12–34",
                              "06—39—98—12—34",
                              "06\u221239\u221298\u221212\u221234",
                              "06\ufe6339\ufe6398\ufe6312\ufe6334",
                              "06\uff0d39\uff0d98\uff0d12\uff0d34",
                              "06·39·98·12·34",
                              "06•39•98•12•34",
                              "06_39_98_12_34",
                              "06,39,98,12,34",
                              "06\u221539\u221598\u221512\u221534",
                              "(06) 39 98 12 34",
                              "(+33) 6 39 98 12 34",
                              "(+33)639981234",
                              "+(33) 6 39 98 12 34",
                              "[+33] 6 39 98 12 34",
                              "(0033) 6 39 98 12 34",
                              "(00 33) 6 39 98 12 34",
                              "+33 [0]6 39 98 12 34",
                              "+33 (0) 6 39 98 12 34",
                              "+ 33 6 39 98 12 34",
                              "\uff0b33 6 39 98 12 34",
                              "00 33 (0)6 39 98 12 34",
                              "639981234"})
        ruleRow("", typed, "06 39 98 12 34");
    // Parts of France with plans of their own, dialled alike from all of it
    ruleRow("", "0590 12 34 56", "0590 12 34 56");
    ruleRow("FR", "0692123456", "0692 12 34 56");
    ruleRow("RE", "0692123456", "0692 12 34 56");
    ruleRow("GP", "0612345678", "06 12 34 56 78");
    ruleRow("", "+590 590 12 34 56", "0590 12 34 56");
    ruleRow("", "+33 692 12 34 56", "0692 12 34 56"); // with the wrong code, as many write it
    ruleRow("BE", "+33 692 12 34 56", "+262 692 12 34 56");
    ruleRow("", "0800123456", "0 800 123 456"); // free of charge from all of France: no part's own
    ruleRow("", "0892 12 34 56", "0 892 123 456");
    ruleRow("RE", "0 800 12 34 56", "0 800 123 456");
    // Other countries: grouped there, international elsewhere; parentheses and hyphens are not sent
    ruleRow("", "+3225551212", "+32 2 555 12 12");
    ruleRow("BE", "+3225551212", "02 555 12 12");
    ruleRow("BE", "025551212", "02 555 12 12");
    ruleRow("BE", "+33612345678", "+33 6 12 34 56 78");
    ruleRow("CH", "0446681800", "044 668 18 00");
    ruleRow("LU", "27123456", "27 12 34 56");
    ruleRow("DE", "03012345678", "030 12345678");
    ruleRow("IT", "0612345678", "06 1234 5678"); // there the 0 belongs to the number
    ruleRow("ES", "612345678", "612 34 56 78");
    ruleRow("MC", "93151515", "93 15 15 15");
    ruleRow("GB", "02079460958", "020 7946 0958");
    ruleRow("UK", "+442079460958", "020 7946 0958");
    ruleRow("EN", "01632960123", "01632 960123");
    ruleRow("GB", "07700900123", "07700 900123");
    ruleRow("US", "2015550123", "201 555 0123");
    ruleRow("US", "(201) 555-0123", "201 555 0123");
    ruleRow("CA", "5145550123", "514 555 0123");
    // National parts that begin with 0, from abroad
    for (const char *number : {"+39 02 1234 5678", "+39 06 1234 5678", "+225 07 12 34 5678",
                               "+241 06 12 34 56", "+242 06 612 3456", "+378 0549 886377"})
        right("", number);
    ruleRow("", "+39 (0)6 1234 5678", "+39 06 1234 5678");
    ruleRow("", "+44 (0)20 7946 0958", "+44 20 7946 0958");
    // Countries without a 0 to dial: a number with one is not theirs, and keeps it
    for (const char *country : {"MC", "LU", "AD", "ES", "PT", "NO", "DK", "PL", "GR", "MT", "CZ", "BE"})
        right(country, "01 42 34 56 78");
    ruleRow("LU", "0612345678", "0612345678");
    ruleRow("MC", "+377 93 15 15 15", "93 15 15 15");
    ruleRow("CI", "+225 01 23 45 67 89", "01 23 45 6789");
    ruleRow("RU", "8 (912) 345-67-89", "8 912 345 67 89");
    right("US", "1-201-555-0123"); // the 1 is dialled
    right("PM", "41 12 34"); // at home
    ruleRow("", "0508411234", "0508 41 12 34");
    ruleRow("", "+508 41 12 34", "0508 41 12 34");
    ruleRow("BE", "+508411234", "+508 41 12 34");
    ruleRow("", "0596123456", "0596 12 34 56");
    ruleRow("", "0639123456", "0639 12 34 56");
    ruleRow("", "0976621234", "0976 62 12 34");
    // Longer than the plan on this computer: Benin, ten digits since November 2024
    right("", "+229 01 97 12 34 56");
    right("BJ", "01 97 12 34 56");
    ruleRow("BJ", "97123456", "97 12 34 56");
    wrong("", "+33 6 12 34 56 78 9", PhoneUnlikely); // France is not
    wrong("", "+262 692 12 34 56 7", PhoneUnlikely);
    wrong("", "+44 20 7946 0958 12", PhoneUnlikely);
    // Extensions are kept as they are written
    ruleRow("", "0142685300 poste 12", "01 42 68 53 00 poste 12");
    ruleRow("", "0142685300x12", "01 42 68 53 00 x12");
    ruleRow("", "+33142685300 ext. 12", "01 42 68 53 00 ext. 12");
    ruleRow("US", "201-555-0123 #7", "201 555 0123 #7");
    // A country no plan is known for: only the characters are judged
    right("Syldavia", "123456");
    right("AQ", "123456");
    ruleRow("Syldavia", "+33612345678", "+33 6 12 34 56 78");
    // No numbers, or not one number
    wrong("", "0612345678 / 0142685300", PhoneUnlikely);
    wrong("", "06 12 34", PhoneUnlikely);
    wrong("", "061234567", PhoneUnlikely); // a digit is missing
    wrong("", "06123456789", PhoneUnlikely); // one too many
    wrong("", "12345", PhoneUnlikely);
    wrong("", "0000000000", PhoneUnlikely);
    wrong("", "061234567890123456", PhoneUnlikely);
    wrong("", "ask his wife", PhoneUnlikely);
    wrong("", "0800 FLOWERS", PhoneUnlikely);
    wrong("", "06 12 34 56 78 (wife)", PhoneUnlikely);
    wrong("", "+999 123456", PhoneUnlikely);
    wrong("", "+", PhoneUnlikely);
    wrong("", "٠٦١٢٣٤٥٦٧٨", PhoneUnlikely); // Arabic digits are not the till's
    wrong("DE", "03012345678901234", PhoneUnlikely);
}

/// E.164, where the setting asks for it.
void PhoneRulesTest::international_data()
{
    ruleColumns();
    ruleRow("", "06 12 34 56 78", "+33612345678");
    ruleRow("", "0639981244", "+33639981244");
    ruleRow("", "+33 (0)6 12 34 56 78", "+33612345678");
    ruleRow("", "0590 12 34 56", "+590590123456");
    // What is dialled from France only has no form of the world's.
    ruleRow("", "0 800 123 456", "0 800 123 456");
    ruleRow("", "0892 12 34 56", "0 892 123 456");
    ruleRow("RE", "800123456", "0 800 123 456");
    ruleRow("", "+33 800 123 456", "0 800 123 456");
    // Each part of France overseas has its own code; 06 39 98 is for films.
    ruleRow("", "0508 41 12 34", "+508411234");
    ruleRow("", "+33 508 41 12 34", "+508411234");
    ruleRow("", "0262 12 34 56", "+262262123456");
    ruleRow("", "0269 61 23 45", "+262269612345");
    ruleRow("", "0594 12 34 56", "+594594123456");
    ruleRow("", "0596 12 34 56", "+596596123456"); // in no plan of the library, like the next
    ruleRow("", "0639 12 34 56", "+262639123456");
    ruleRow("", "0639 98 12 34", "+33639981234");
    ruleRow("", "0690 12 34 56", "+590690123456");
    ruleRow("", "0691 12 34 56", "+590691123456");
    ruleRow("", "0692 12 34 56", "+262692123456");
    ruleRow("", "0693 12 34 56", "+262693123456");
    ruleRow("", "0694 12 34 56", "+594694123456");
    ruleRow("", "0696 12 34 56", "+596696123456");
    ruleRow("", "0697 12 34 56", "+596697123456");
    ruleRow("", "0976 62 12 34", "+596976621234");
    ruleRow("", "0708 40 12 34", "+508708401234");
    ruleRow("", "0709 00 12 34", "+590709001234");
    ruleRow("", "0709 10 12 34", "+596709101234");
    ruleRow("", "0709 20 12 34", "+262709201234");
    ruleRow("", "0709 30 12 34", "+594709301234");
    ruleRow("", "0709 35 12 34", "+262709351234");
    ruleRow("", "0947 50 12 34", "+590947501234");
    ruleRow("MQ", "0696 12 34 56", "+596696123456");
    // A 0 typed where none is dialled tells of another country's number: it stays.
    ruleRow("MC", "01 42 34 56 78", "01 42 34 56 78");
    ruleRow("MC", "93 15 15 15", "+37793151515");
    ruleRow("LU", "0612345678", "0612345678");
    ruleRow("AD", "0612345678", "0612345678");
    ruleRow("ES", "0612345678", "0612345678");
    ruleRow("BE", "06 12 34 56 78", "06 12 34 56 78"); // no Belgian number begins so
    ruleRow("BE", "0470 12 34 56", "+32470123456");
    ruleRow("SM", "0549 886377", "+3780549886377");
    ruleRow("CI", "0123456789", "+2250123456789");
    ruleRow("BJ", "01 97 12 34 56", "01 97 12 34 56"); // newer than the plan
    ruleRow("", "+229 01 97 12 34 56", "+229 01 97 12 34 56");
    ruleRow("RU", "8 (912) 345-67-89", "+79123456789");
    ruleRow("US", "00 33 6 12 34 56 78", "+33612345678");
    ruleRow("", "+33 692 12 34 56", "+262692123456");
    ruleRow("BE", "02 555 12 12", "+3225551212");
    ruleRow("GB", "020 7946 0958", "+442079460958");
    ruleRow("US", "(201) 555-0123", "+12015550123");
    ruleRow("IT", "0612345678", "+390612345678");
    ruleRow("", "0142685300 poste 12", "+33142685300 poste 12");
    wrong("", "06 12 34", Problem::PhoneUnlikely);
    wrong("", "ask his wife", Problem::PhoneUnlikely);
}

void PhoneRulesTest::international()
{
    rules::Context context = clerk();
    context.phoneForm = rules::PhoneForm::International;
    judgeRow(Field::Phone, context);
    if (QTest::currentTestFailed())
        return;
    // Sent so, and still read in groups.
    QFETCH(const QString, country);
    QFETCH(const QString, typed);
    QFETCH(const QString, kept);
    Customer customer;
    customer.set(Field::Country, country);
    QCOMPARE(rules::shown(Field::Phone, kept, customer, context.locale),
             rules::tidied(Field::Phone, typed, customer, clerk()));
}

// RFC 3966 (tel), and what copying out of letters and lists leaves.
void PhoneRulesTest::aNumberIsTakenOutOfWhatWasPasted_data()
{
    offerColumns();
    for (const char *pasted :
         {"tel:+33639981234", "tel:06-39-98-12-34", "TEL:0639981234", "callto:+33639981234",
          "Tél. : 06 39 98 12 34", "Tél 06 39 98 12 34", "Portable: 06 39 98 12 34",
          "tél. portable 06 39 98 12 34", "06 39 98 12 34;", "06 39 98 12 34,", "06 39 98 12 34.",
          "\"06 39 98 12 34\"", "« 06 39 98 12 34 »", "06 39 98 12 34 (maison)", "06 39 98 12 34 maison",
          "06 39 98 12 34 (sa femme)", "Mme Roux 06 39 98 12 34", "n° 06 39 98 12 34"})
        offerRow("", pasted, "06 39 98 12 34");
    offerRow("BE", "tel:+3225551212", "02 555 12 12");
    offerRow("", "06 39 98 12 34 / 01 42 68 53 00", "");
    offerRow("", "ask his wife", "");
    offerRow("", "06 12 34;", "");
}

/// Two ways to write one number have the same form; two numbers never have.
void PhoneRulesTest::theWorldsForm_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("form");
    const auto row = [](const char *typed, const char *country, const char *form) {
        QTest::addRow("%s in %s", typed, country)
            << QString::fromUtf8(typed) << QString::fromUtf8(country) << QString::fromUtf8(form);
    };
    row("06 12 34 56 78", "FR", "+33612345678");
    row("+33612345678", "FR", "+33612345678");
    row("0033612345678", "FR", "+33612345678");
    row("06 12 34 56 78 poste 3", "FR", "+33612345678");
    row("02 555 12 12", "BE", "+3225551212");
    row("02 555 12 12 00 00", "BE", "");
    row("+33612345678", "BE", "+33612345678");
    row("0590123456", "FR", "+590590123456");
    row("06\u201112\u201134\u201156\u201178", "FR", "+33612345678");
    row("(+33) 6 12 34 56 78", "FR", "+33612345678");
    row("0508 41 12 34", "FR", "+508411234");
    row("+508 41 12 34", "FR", "+508411234");
    row("+508 508 41 12 34", "FR", "+508411234");
    row("0596 12 34 56", "FR", "+596596123456");
    row("+596 596 12 34 56", "BE", "+596596123456");
    row("0 800 123 456", "FR", "+33800123456"); // to be compared, not to be dialled
    row("41 12 34", "PM", "+508411234");
    row("01 42 34 56 78", "MC", "");
    row("ask", "FR", "");
    row("", "FR", "");
    row("0612345678", "", "");
}

void PhoneRulesTest::theWorldsForm()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, country);
    QFETCH(const QString, form);
    QCOMPARE(rules::phoneE164(typed, country), form);
}

/// Belgium's reading of a French number goes through the library; France's own does not.
void PhoneRulesTest::metropolitanFranceNeedsNoLibrary_data()
{
    QTest::addColumn<QString>("significant");
    for (const char *number : {"142685300", "240123456", "320123456", "465718041", "561123456", "612345678",
                               "639981244", "751234567", "912345678", "976123456", "262123456", "590123456",
                               "596123456", "692123456", "639012345", "508412345"})
        QTest::newRow(number) << QString::fromLatin1(number);
}

void PhoneRulesTest::metropolitanFranceNeedsNoLibrary()
{
    QFETCH(const QString, significant);
    const QString abroad = u"+33" + significant;
    QCOMPARE(rules::phoneE164(abroad, u"FR"), rules::phoneE164(abroad, u"BE"));
    Customer customer;
    const QString home = rules::tidied(Field::Phone, abroad, customer, clerk());
    QCOMPARE(rules::phoneE164(home, u"FR"), rules::phoneE164(QString(u'0' + significant), u"FR"));
    customer.set(Field::Country, QStringLiteral("BE"));
    const QString there = rules::tidied(Field::Phone, abroad, customer, clerk());
    if (there.startsWith(QStringLiteral("+33 ")))
        QCOMPARE(QString(there).replace(QStringLiteral("+33 "), QStringLiteral("0")), home);
    else
        QCOMPARE(rules::onlyDigits(there).last(significant.size()), significant); // overseas, in its own plan
}

void PhoneRulesTest::bothPhonesHaveTheSameRule()
{
    QCOMPARE(infoOf(Field::OtherPhone).rule, infoOf(Field::Phone).rule);
}

CARNET_TEST(PhoneRulesTest)
#include "phone_test.moc"
