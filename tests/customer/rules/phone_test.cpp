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
    // Parts of France with plans of their own, dialled alike from all of it
    ruleRow("", "0590 12 34 56", "0590 12 34 56");
    ruleRow("FR", "0692123456", "0692 12 34 56");
    ruleRow("RE", "0692123456", "0692 12 34 56");
    ruleRow("GP", "0612345678", "06 12 34 56 78");
    ruleRow("", "+590 590 12 34 56", "0590 12 34 56");
    ruleRow("", "+33 692 12 34 56", "0692 12 34 56"); // with the wrong code, as many write it
    ruleRow("BE", "+33 692 12 34 56", "+262 692 12 34 56");
    ruleRow("", "0800123456", "0 800 12 34 56"); // free of charge from all of France: no part's own
    ruleRow("", "0892 12 34 56", "0 892 12 34 56");
    ruleRow("RE", "0 800 12 34 56", "0 800 12 34 56");
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
    ruleRow("", "0800 12 34 56", "+33800123456");
    ruleRow("RE", "800123456", "+33800123456");
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
