// Random bytes read as UTF-8 through every rule: no crash, no hang, and what is tidied stays tidy, is judged
// the same, and comes back the same from what the form would show. CARNET_SEED repeats a run, CARNET_ROUNDS
// makes it longer.
#include "customer/country.h"
#include "customer/fold.h"
#include "customer/normal_form.h"
#include "customer/rules/barcode.h"
#include "customer/rules/coordinates.h"
#include "customer/rules/phone.h"
#include "customer/rules/rule_rows.h"
#include "customer/rules/scanned_code.h"
#include "customer/rules/text.h"
#include "customer/wire.h"
#include "harness/registry.h"

#include <QRandomGenerator>

using namespace carnet;
using namespace carnet::test;

class AnyTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyRuleTakesAnyText();
    void anyDigitsAreAPhoneNumber();
    void hugeTextsAreTakenInTime();
    void marksAreOrderedAsUnicodeSays();

private:
    quint32 m_seed = 0;
    int m_rounds = 2'000;
};

void AnyTextTest::initTestCase()
{
    bool isGiven = false;
    const quint32 given = qEnvironmentVariable("CARNET_SEED").toUInt(&isGiven);
    m_seed = isGiven ? given : QRandomGenerator::global()->generate();
    const int rounds = qEnvironmentVariableIntValue("CARNET_ROUNDS");
    if (rounds > 0)
        m_rounds = rounds;
    qInfo("CARNET_SEED=%u", m_seed);
}

/// Half of it is made of what the rules look for, or random bytes would hardly ever get past their first
/// test.
static QString anyText(QRandomGenerator &random)
{
    static const char *pieces[] = {"0",
                                   "1",
                                   "9",
                                   "732829320",
                                   "00074",
                                   "FR",
                                   "BE",
                                   "CHE",
                                   "GB",
                                   "U",
                                   "@",
                                   ".",
                                   ",",
                                   "..",
                                   "gmail",
                                   "com",
                                   "/",
                                   "-",
                                   "31",
                                   "12",
                                   "80",
                                   "1980",
                                   "déc.",
                                   "°",
                                   "'",
                                   "\"",
                                   "N",
                                   "O",
                                   "S",
                                   "!3d",
                                   "+33",
                                   "x5",
                                   "poste ",
                                   "06",
                                   "39",
                                   "98",
                                   " ",
                                   "SIRET",
                                   ":",
                                   "geo:",
                                   "https:",
                                   "//",
                                   "?q=",
                                   "%2C",
                                   "@45.7",
                                   "4.81",
                                   "france",
                                   "UK",
                                   "e\u0301",
                                   "İ",
                                   "Jean <",
                                   "> ",
                                   "tel:",
                                   "00 ",
                                   " T00:00",
                                   "Z",
                                   "\u2011",
                                   "nord",
                                   "lat ",
                                   "(+33)",
                                   "W5430",
                                   "\u00a0",
                                   "\u200b",
                                   "\u202e",
                                   "\u200d",
                                   "\u00df",
                                   "\u3164",
                                   "\n",
                                   "\r",
                                   "\u2028",
                                   "\xF0\x9F\x98\x80"};
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

void AnyTextTest::everyRuleTakesAnyText()
{
    QRandomGenerator random(m_seed);
    static const char *countries[] = {"", "FR", "BE", "CH", "GB", "DE", "US", "zz", "UK", "Martinique"};
    rules::Context contexts[] = {clerk(), clerk(QLocale(QLocale::English, QLocale::UnitedStates))};
    contexts[1].phoneForm = rules::PhoneForm::International;
    for (int i = 0; i < m_rounds; ++i) {
        const rules::Context &context = contexts[random.bounded(2)];
        Customer customer;
        customer.set(Field::Country, QString::fromUtf8(countries[random.bounded(10)]));
        for (const FieldInfo &info : allFields()) {
            const QString typed = anyText(random);
            const auto explain = [&](const char *what) {
                return QStringLiteral("CARNET_SEED=%1: %2, %3 of \"%4\"")
                    .arg(m_seed)
                    .arg(QString::fromUtf8(what), QString::fromUtf8(info.key), typed)
                    .toUtf8();
            };
            const QString once = rules::tidied(info.field, typed, customer, context);
            const QString twice = rules::tidied(info.field, once, customer, context);
            QVERIFY2(once == twice, explain("tidied twice"));
            QVERIFY2(rules::invisibleCharacters(once) == 0, explain("invisible"));

            Customer kept = customer;
            kept.set(info.field, once);
            const Findings findings = rules::judge(info.field, kept, context);
            const QString shown = rules::shown(info.field, once, kept, context.locale);
            const QString back = rules::tidied(info.field, shown, customer, context);
            // "UK" is shown as what it means, which is GB.
            if (info.kind != FieldKind::Country)
                QVERIFY2(back == once, explain("shown and tidied"));
            kept.set(info.field, back);
            QVERIFY2(rules::judge(info.field, kept, context) == findings, explain("judged"));
            // What the clerk calls right arrives at the till and comes back as it was.
            if (findings.isEmpty())
                QVERIFY2(fromWire(info.field, toWire(info.field, back)) == back
                             || info.kind == FieldKind::WholeNumber || info.kind == FieldKind::Coordinate
                             || info.kind == FieldKind::YesNo,
                         explain("wire"));
            for (const Finding &finding : findings) {
                if (!finding.suggestion.isEmpty()) {
                    kept.set(info.field, finding.suggestion);
                    QVERIFY2(!hasError(rules::judge(info.field, kept, context)), explain("repaired"));
                }
            }
            if (const auto pair = rules::readCoordinatePair(typed)) {
                QVERIFY2(rules::tidied(Field::Latitude, pair->latitude, {}, context) == pair->latitude
                             && rules::tidied(Field::Longitude, pair->longitude, {}, context)
                                 == pair->longitude,
                         explain("pair"));
            }
            const QString &country = customer.value(Field::Country);
            if (const QString world = rules::phoneE164(typed, country); !world.isEmpty())
                QVERIFY2(rules::phoneE164(world, country) == world, explain("E.164"));
            (void)rules::scannedCode(typed);
            (void)rules::cardKey(typed);
            (void)rules::progress(info.field, typed);
        }
        (void)rules::judgeAll(customer, context);
    }
}

/// Plans overlap: a number must not become another one from one reading to the next.
void AnyTextTest::anyDigitsAreAPhoneNumber()
{
    QRandomGenerator random(m_seed);
    static const char *countries[] = {"",   "BE", "CH", "GB", "DE", "US",         "IT", "ES",
                                      "RE", "NL", "LU", "MC", "zz", "Martinique", "GF", "YT"};
    static const char *beginnings[] = {"",   "0",   "00",      "+",   "+33", "0033",
                                       "08", "800", "+33 (0)", "069", "05"};
    static const char *ends[] = {"", "", "", " x5", " poste 12"};
    const auto oneOf = [&random](const auto &texts) {
        return QString::fromUtf8(texts[random.bounded(static_cast<int>(std::size(texts)))]);
    };
    for (int i = 0; i < m_rounds; ++i) {
        Customer customer;
        customer.set(Field::Country, oneOf(countries));
        QString typed = oneOf(beginnings);
        for (int digits = 4 + random.bounded(10); digits > 0; --digits)
            typed += QChar(static_cast<char16_t>(u'0' + random.bounded(10)));
        typed += oneOf(ends);
        const QString country = countryOf(customer);
        for (const auto form : {rules::PhoneForm::National, rules::PhoneForm::International}) {
            rules::Context context = clerk();
            context.phoneForm = form;
            const auto tidied = [&](const QString &text) {
                return rules::tidied(Field::Phone, text, customer, context);
            };
            const QString kept = tidied(typed);
            const QByteArray explain = QStringLiteral("CARNET_SEED=%1: %2 in \"%3\" is %4")
                                           .arg(m_seed)
                                           .arg(typed, customer.value(Field::Country), kept)
                                           .toUtf8();
            QVERIFY2(tidied(kept) == kept, explain);
            QVERIFY2(tidied(rules::shown(Field::Phone, kept, customer, context.locale)) == kept, explain);
            QVERIFY2(rules::phoneE164(kept, country) == rules::phoneE164(typed, country), explain);
        }
    }
}

/// A regular expression that tries every way to match would not come back from these.
void AnyTextTest::hugeTextsAreTakenInTime()
{
    for (const char *piece : {"0",
                              "a",
                              " ",
                              ".",
                              "1.",
                              "@",
                              "+33",
                              "48°",
                              "0 ",
                              "SIRET ",
                              "\u202e",
                              "e\u0301",
                              "-1,",
                              "(",
                              "<",
                              "a@b.",
                              "né ",
                              "48° ",
                              "é",
                              "\u0301\u0323",
                              "e\u0301\u0323",
                              "\u0f73\u0301",
                              "\uff9e\u0301",
                              "\u0345\u0301"}) {
        const QString huge = QString::fromUtf8(piece).repeated(50'000);
        (void)folded(huge);
        for (const FieldInfo &info : allFields()) {
            // As long as is still read, and far past that.
            for (const QString &text : {huge.left(4 * info.longest), huge}) {
                Customer customer;
                customer.set(info.field, rules::tidied(info.field, text, {}, clerk()));
                (void)rules::judge(info.field, customer, clerk());
                (void)rules::shown(info.field, customer.value(info.field), customer, clerk().locale);
            }
        }
        (void)rules::readCoordinatePair(huge);
    }
}

/// Qt's own normal forms, which take the square of the time; its conformance is tested by Qt.
void AnyTextTest::marksAreOrderedAsUnicodeSays()
{
    QRandomGenerator random(m_seed);
    static const std::pair<char32_t, char32_t> ranges[] = {
        {0x300, 0x370},   {u'a', u'z'},       {0xA0, 0x180},    {0xF70, 0xF90}, {0xFF9E, 0xFFA0},
        {0x1100, 0x1200}, {0x1D15E, 0x1D190}, {0xAC00, 0xAC80}, {0x20, 0xD7FF}};
    for (int i = 0; i < m_rounds; ++i) {
        QString text;
        for (int length = random.bounded(40); length > 0; --length) {
            const auto &[first, end] = ranges[random.bounded(static_cast<int>(std::size(ranges)))];
            text += QChar::fromUcs4(first + random.bounded(static_cast<quint32>(end - first)));
        }
        for (const auto form : {QString::NormalizationForm_C, QString::NormalizationForm_D,
                                QString::NormalizationForm_KC, QString::NormalizationForm_KD}) {
            const QString many = text.repeated(i % 50 == 0 ? 100 : 1);
            QVERIFY2(normalForm(many, form) == many.normalized(form), qPrintable(text));
        }
    }
}

CARNET_TEST(AnyTextTest)
#include "any_text_test.moc"
