// Which customers fulfil a condition, and that filters come back from the store as they were.
#include "directory/filter.h"
#include "harness/registry.h"

#include <QTest>

using namespace carnet;

class FilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConditionIsFulfilled_data();
    void aConditionIsFulfilled();
    void allMustHold();
    void stateAndMomentAreAsked();
    void whatIsNotWholeAsksNothing();
    void everySubjectHasTests();
    void filtersComeBack();
    void whatIsNotUnderstoodIsLeftOut();
};

static const QDate filterDay(2026, 11, 26);

static RecordSummary with(Field field, const QString &value)
{
    RecordSummary summary;
    summary.customer.set(field, value);
    return summary;
}

void FilterTest::aConditionIsFulfilled_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<QString>("own");
    QTest::addColumn<Condition::Test>("test");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("fulfilled");
    const auto row = [](const char *name, Field field, const char *own, Condition::Test test,
                        const char *value, bool fulfilled) {
        QTest::newRow(name) << field << QString::fromUtf8(own) << test << QString::fromUtf8(value)
                            << fulfilled;
    };
    row("contains, in any spelling", Field::Town, "Saint-Étienne", Condition::Test::Contains, "etienne",
        true);
    row("contains not", Field::Town, "Lyon", Condition::Test::Contains, "vienne", false);
    row("begins", Field::Postcode, "69 003", Condition::Test::BeginsWith, "690", true);
    row("begins not", Field::Postcode, "69003", Condition::Test::BeginsWith, "003", false);
    row("is", Field::Town, "LYON", Condition::Test::Is, "lyon", true);
    row("is not the whole", Field::Town, "Lyon 3", Condition::Test::Is, "Lyon", false);
    row("phones in any form", Field::Phone, "+33 6 39 98 12 44", Condition::Test::BeginsWith, "0639", true);
    row("SIRET without spaces", Field::Siret, "73282932000074", Condition::Test::Contains, "732 829 320",
        true);
    row("empty", Field::Email, "", Condition::Test::IsEmpty, "", true);
    row("empty not", Field::Email, "a@b.fr", Condition::Test::IsEmpty, "", false);
    row("filled", Field::Email, "a@b.fr", Condition::Test::IsNotEmpty, "", true);
    row("filled not", Field::Email, "", Condition::Test::IsNotEmpty, "", false);
    row("birthday this month, any year", Field::BirthDate, "1980-11-03", Condition::Test::ThisMonth, "",
        true);
    row("birthday in another", Field::BirthDate, "1980-12-03", Condition::Test::ThisMonth, "", false);
    row("nobody's birthday", Field::BirthDate, "", Condition::Test::ThisMonth, "", false);
    row("not a date", Field::BirthDate, "nov.", Condition::Test::ThisMonth, "", false);
    row("born before", Field::BirthDate, "1980-12-03", Condition::Test::Before, "1980-12-04", true);
    row("born that day is not before", Field::BirthDate, "1980-12-04", Condition::Test::Before, "1980-12-04",
        false);
    row("born after", Field::BirthDate, "1980-12-05", Condition::Test::After, "1980-12-04", true);
    row("unknown is neither", Field::BirthDate, "", Condition::Test::Before, "1980-12-04", false);
    row("born on", Field::BirthDate, "1980-12-04", Condition::Test::Is, "1980-12-04", true);
    row("blacklisted", Field::Blacklist, "1", Condition::Test::Is, "1", true);
    row("0 is not blacklisted", Field::Blacklist, "0", Condition::Test::Is, "", true);
    row("not blacklisted", Field::Blacklist, "", Condition::Test::Is, "1", false);
}

void FilterTest::aConditionIsFulfilled()
{
    QFETCH(Field, field);
    QFETCH(QString, own);
    QFETCH(Condition::Test, test);
    QFETCH(QString, value);
    QFETCH(bool, fulfilled);
    QCOMPARE(fulfils(with(field, own), {{Condition::Subject::Field, field, test, value}}, filterDay),
             fulfilled);
}

void FilterTest::allMustHold()
{
    RecordSummary summary = with(Field::Town, QStringLiteral("Lyon"));
    const Condition inLyon{Condition::Subject::Field, Field::Town, Condition::Test::Is,
                           QStringLiteral("Lyon")};
    const Condition withoutEmail{Condition::Subject::Field, Field::Email, Condition::Test::IsEmpty, {}};
    QVERIFY(fulfils(summary, {}, filterDay));
    QVERIFY(fulfils(summary, {inLyon, withoutEmail}, filterDay));
    summary.customer.set(Field::Email, QStringLiteral("a@b.fr"));
    QVERIFY(!fulfils(summary, {inLyon, withoutEmail}, filterDay));
}

void FilterTest::stateAndMomentAreAsked()
{
    RecordSummary summary;
    summary.state = SendState::Draft;
    const auto is = [](SendState state) {
        return Conditions{{Condition::Subject::State, Field::Name, Condition::Test::Is,
                           QString::number(static_cast<int>(state))}};
    };
    QVERIFY(fulfils(summary, is(SendState::Draft), filterDay));
    QVERIFY(!fulfils(summary, is(SendState::Waiting), filterDay));
    const auto modified = [](Condition::Test test, const char *value = "") {
        return Conditions{{Condition::Subject::Modified, Field::Name, test, QString::fromUtf8(value)}};
    };
    QVERIFY(!fulfils(summary, modified(Condition::Test::ThisMonth), filterDay));
    QVERIFY(!fulfils(summary, modified(Condition::Test::Before, "2026-11-26"), filterDay));
    summary.modified = QDateTime(QDate(2026, 11, 3), QTime(12, 0));
    QVERIFY(fulfils(summary, modified(Condition::Test::ThisMonth), filterDay));
    QVERIFY(!fulfils(summary, modified(Condition::Test::ThisMonth), filterDay.addYears(1)));
    QVERIFY(fulfils(summary, modified(Condition::Test::After, "2026-11-02"), filterDay));
    QVERIFY(fulfils(summary, modified(Condition::Test::Is, "2026-11-03"), filterDay));
}

void FilterTest::whatIsNotWholeAsksNothing()
{
    const Condition noText{Condition::Subject::Field, Field::Town, Condition::Test::Contains,
                           QStringLiteral(" ")};
    const Condition noDate{Condition::Subject::Field, Field::BirthDate, Condition::Test::Before,
                           QStringLiteral("31/12")};
    QVERIFY(!isWhole(noText) && !isWhole(noDate));
    QVERIFY(fulfils({}, {noText, noDate}, filterDay));
}

void FilterTest::everySubjectHasTests()
{
    for (const FieldInfo &info : allFields())
        QVERIFY(!testsOf(Condition::Subject::Field, info.field).empty());
    QVERIFY(!testsOf(Condition::Subject::State, Field::Name).empty()
            && !testsOf(Condition::Subject::Modified, Field::Name).empty());
}

void FilterTest::filtersComeBack()
{
    std::vector<Filter> filters{
        {QStringLiteral("À \"moi\""), Place::Companies, {}},
        {QStringLiteral("2"),
         Place::All,
         {{Condition::Subject::State, Field::Name, Condition::Test::Is, QStringLiteral("3")},
          {Condition::Subject::Modified, Field::Name, Condition::Test::After,
           QStringLiteral("2026-01-01")}}}};
    for (const FieldInfo &info : allFields()) {
        for (const Condition::Test test : testsOf(Condition::Subject::Field, info.field))
            filters.front().conditions.push_back(
                {Condition::Subject::Field, info.field, test, QStringLiteral("é")});
    }
    QCOMPARE(filtersOf(toText(filters)), filters);
    QVERIFY(filtersOf(QString()).empty());
}

void FilterTest::whatIsNotUnderstoodIsLeftOut()
{
    QString text = toText({{QStringLiteral("a"),
                            Place::All,
                            {{Condition::Subject::Field, Field::Town, Condition::Test::Is, {}}}},
                           {QStringLiteral("b"), Place::All, {}}});
    QCOMPARE(filtersOf(QString(text).replace(QStringLiteral("city"), QStringLiteral("shoeSize"))).size(), 1U);
    QCOMPARE(filtersOf(QString(text).replace(QStringLiteral("\"is\""), QStringLiteral("\"was\""))).size(),
             1U);
    QVERIFY(filtersOf(QStringLiteral("{\"not\": 1}")).empty());
}

CARNET_TEST(FilterTest)
#include "filter_test.moc"
