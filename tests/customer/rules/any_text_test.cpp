// Random bytes read as UTF-8 through every rule: no crash, no hang, and what is tidied stays tidy and is
// judged the same. CARNET_SEED repeats a run.
#include "customer/rules/coordinates.h"
#include "customer/rules/rule_rows.h"
#include "harness/registry.h"

#include <QRandomGenerator>

using namespace carnet;
using namespace carnet::test;

class AnyTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tidyingTwiceEqualsOnce();
};

/// Half of it is made of what the rules look for, or random bytes would hardly ever get past their first
/// test.
static QString anyText(QRandomGenerator &random)
{
    static const char *pieces[] = {
        "0",   "1",  "9",    "732829320", "00074",  "FR",     "BE",      "CHE",    "GB",
        "@",   ".",  ",",    "..",        "gmail",  "com",    "/",       "-",      "31",
        "12",  "80", "1980", "déc.",      "°",      "'",      "\"",      "N",      "O",
        "+33", "x5", " ",    "\u00a0",    "\u200b", "\u202e", "e\u0301", "\u00df", "İ"};
    QByteArray bytes;
    const int length = random.bounded(24);
    for (int i = 0; i < length; ++i) {
        if (random.bounded(2) == 0)
            bytes += pieces[random.bounded(static_cast<int>(std::size(pieces)))];
        else
            bytes += static_cast<char>(random.bounded(256));
    }
    return QString::fromUtf8(bytes);
}

void AnyTextTest::tidyingTwiceEqualsOnce()
{
    bool isGiven = false;
    const quint32 given = qEnvironmentVariable("CARNET_SEED").toUInt(&isGiven);
    const quint32 seed = isGiven ? given : QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    static const char *countries[] = {"", "FR", "BE", "CH", "GB", "DE", "US", "zz"};
    for (int i = 0; i < 2'000; ++i) {
        Customer customer;
        customer.set(Field::Country, QString::fromUtf8(countries[random.bounded(8)]));
        for (const FieldInfo &info : allFields()) {
            const QString typed = anyText(random);
            const QString once = rules::tidied(info.field, typed, customer, clerk());
            const QString twice = rules::tidied(info.field, once, customer, clerk());
            QVERIFY2(once == twice,
                     qPrintable(QStringLiteral("CARNET_SEED=%1: %2 of \"%3\"")
                                    .arg(seed)
                                    .arg(QString::fromUtf8(info.key), typed)));
            Customer kept = customer;
            kept.set(info.field, once);
            const Findings findings = rules::judge(info.field, kept, clerk());
            kept.set(info.field, twice);
            QCOMPARE(rules::judge(info.field, kept, clerk()), findings);
            (void)rules::shown(info.field, typed, customer, clerk().locale);
            (void)rules::coordinatePair(typed);
        }
    }
    qInfo("2000 customers of any text from seed %u", seed);
}

CARNET_TEST(AnyTextTest)
#include "any_text_test.moc"
