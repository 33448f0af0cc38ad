// Rules that look at more than one field, and what of the till's own values is judged (till-api.md, last
// line).
#include "customer/rules/rule_rows.h"
#include "harness/registry.h"

using namespace carnet;
using namespace carnet::test;

class AcrossRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneOfTheseIsEnough_data();
    void oneOfTheseIsEnough();
    void theTillsValuesAreNotJudged();
    void aTouchedValueIsJudged_data();
    void aTouchedValueIsJudged();
    void aPairIsJudgedWhenEitherHalfIsTouched();
    void findingsStandInTheOrderOfTheForm();
};

// ui.md 6, field 2: "if 2, 3, 6, 7 and 20 are all empty".
void AcrossRulesTest::oneOfTheseIsEnough_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("enough");
    const auto row = [](Field field, const char *value, bool enough) {
        QTest::newRow(infoOf(field).key) << static_cast<int>(field) << QString::fromUtf8(value) << enough;
    };
    row(Field::Title, "Mrs", false);
    row(Field::Name, "Aubry", true);
    row(Field::FirstName, "Anna", true);
    row(Field::BirthDate, "1980-12-31", false);
    row(Field::Email, "a@b.fr", true);
    row(Field::Phone, "06 12 34 56 78", true);
    row(Field::OtherPhone, "06 12 34 56 78", false);
    row(Field::Town, "Lyon", false);
    row(Field::Siret, "73282932000074", false);
    row(Field::Barcode, "CARD-12", true);
    row(Field::PrivateNote, "regular", false);
    row(Field::Blacklist, "1", false);
}

void AcrossRulesTest::oneOfTheseIsEnough()
{
    QFETCH(const int, field);
    QFETCH(const QString, value);
    QFETCH(const bool, enough);
    Customer customer;
    customer.set(static_cast<Field>(field), value);
    const Findings findings = rules::judgeAll(customer, clerk());
    if (enough) {
        QVERIFY(findings.isEmpty());
        return;
    }
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first(), (Finding{Field::Name, Severity::Error, Problem::NothingToIdentify, {}, {}}));
}

static Customer fromTheTill()
{
    Customer customer;
    customer.set(Field::Email, QStringLiteral("not an address"));
    customer.set(Field::Phone, QStringLiteral("ask"));
    customer.set(Field::Siret, QStringLiteral("12")); // a customer group's number
    customer.set(Field::BirthDate, QStringLiteral("soon"));
    customer.set(Field::Latitude, QStringLiteral("99"));
    customer.set(Field::Country, QStringLiteral("EN"));
    customer.set(Field::Postcode, QStringLiteral("x"));
    customer.set(Field::VatNumber, QStringLiteral("FR00404833048"));
    customer.set(Field::Position, QStringLiteral("first"));
    return customer;
}

void AcrossRulesTest::theTillsValuesAreNotJudged()
{
    const Customer base = fromTheTill();
    QVERIFY(rules::judgeChanged(base, base, clerk()).isEmpty());
    QVERIFY(!rules::judgeAll(base, clerk()).isEmpty());
    Customer changed = base;
    changed.set(Field::Town, QStringLiteral("Lyon"));
    QVERIFY(rules::judgeChanged(changed, base, clerk()).isEmpty());
}

void AcrossRulesTest::aTouchedValueIsJudged_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("problem");
    const auto row = [](Field field, const char *value, Problem problem) {
        QTest::newRow(infoOf(field).key)
            << static_cast<int>(field) << QString::fromUtf8(value) << static_cast<int>(problem);
    };
    row(Field::Email, "still none", Problem::EmailNoAt);
    row(Field::Siret, "123", Problem::SiretLength);
    row(Field::BirthDate, "later", Problem::DateNotUnderstood);
    row(Field::Position, "last", Problem::PositionNotWhole);
    row(Field::Phone, "ask her", Problem::PhoneUnlikely);
}

void AcrossRulesTest::aTouchedValueIsJudged()
{
    QFETCH(const int, field);
    QFETCH(const QString, value);
    QFETCH(const int, problem);
    const Customer base = fromTheTill();
    Customer changed = base;
    changed.set(static_cast<Field>(field), value);
    const Findings findings = rules::judgeChanged(changed, base, clerk());
    QCOMPARE(findings.size(), 1);
    QCOMPARE(static_cast<int>(findings.first().field), field);
    QCOMPARE(static_cast<int>(findings.first().problem), problem);
}

void AcrossRulesTest::aPairIsJudgedWhenEitherHalfIsTouched()
{
    Customer base;
    base.set(Field::Name, QStringLiteral("Aubry"));
    base.set(Field::VatNumber, QStringLiteral("FR83404833048"));
    base.set(Field::Latitude, QStringLiteral("45.75"));
    Customer changed = base;
    changed.set(Field::Siret, QStringLiteral("73282932000074"));
    Findings findings = rules::judgeChanged(changed, base, clerk());
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().field, Field::VatNumber);
    QCOMPARE(findings.first().problem, Problem::VatSiretMismatch);

    changed = base;
    changed.set(Field::Latitude, QStringLiteral("45.76"));
    findings = rules::judgeChanged(changed, base, clerk());
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().field, Field::Longitude);
    QCOMPARE(findings.first().problem, Problem::CoordinateAlone);
}

void AcrossRulesTest::findingsStandInTheOrderOfTheForm()
{
    const Findings findings = rules::judgeAll(fromTheTill(), clerk());
    QVERIFY(findings.size() > 5);
    QVERIFY(std::ranges::is_sorted(findings, {}, &Finding::field));
}

CARNET_TEST(AcrossRulesTest)
#include "across_test.moc"
