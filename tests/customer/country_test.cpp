// The table of countries against the standard and against Qt's own copy of Unicode CLDR.
#include "customer/country.h"
#include "customer/country_table.h"
#include "customer/fold.h"
#include "harness/registry.h"

#include <QSet>
#include <QTest>

using namespace carnet;

class CountryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableIsWhole();
    void namesAreThoseOfCldr_data();
    void namesAreThoseOfCldr();
    void everyNameMeansItsCode();
    void noTextMeansNothing_data();
    void noTextMeansNothing();
};

void CountryTest::theTableIsWhole()
{
    QCOMPARE(allCountries().size(), std::size_t(250)); // 249 of ISO 3166-1, and Kosovo
    QSet<QStringView> codes;
    QStringView before;
    for (const Country &country : allCountries()) {
        QCOMPARE(country.code.size(), 2);
        QCOMPARE(country.alpha3.size(), 3);
        QVERIFY(before < country.code); // countryName() looks it up by halves
        QVERIFY(!country.english.isEmpty() && !country.french.isEmpty());
        before = country.code;
        codes.insert(country.code);
        codes.insert(country.alpha3);
    }
    QCOMPARE(codes.size(), 500);
}

void CountryTest::namesAreThoseOfCldr_data()
{
    QTest::addColumn<QLocale>("locale");
    for (const auto language : {QLocale::English, QLocale::French}) {
        for (const QLocale &locale :
             QLocale::matchingLocales(language, QLocale::AnyScript, QLocale::AnyTerritory)) {
            if (QLocale::territoryToCode(locale.territory()).size() == 2)
                QTest::addRow("%s", qPrintable(locale.name())) << locale;
        }
    }
}

void CountryTest::namesAreThoseOfCldr()
{
    QFETCH(const QLocale, locale);
    // Qt knows the names of the countries in which a language is spoken. They change from one edition to the
    // next.
    static const QSet<QString> renamed{QStringLiteral("HK"), QStringLiteral("MO"), QStringLiteral("TR")};
    const QString code = QLocale::territoryToCode(locale.territory());
    if (renamed.contains(code) || countryName(code, locale.language()).isEmpty()
        || locale.nativeTerritoryName().isEmpty())
        QSKIP("not of ISO 3166-1, renamed since, or not named by Qt");
    QCOMPARE(squeezed(countryName(code, locale.language())), squeezed(locale.nativeTerritoryName()));
}

void CountryTest::everyNameMeansItsCode()
{
    for (const Country &country : allCountries()) {
        for (const QStringView text : {country.code, country.alpha3, country.english, country.french})
            QCOMPARE(countryMeant(text), country.code.toString());
        QCOMPARE(countryMeant(folded(country.french)), country.code.toString());
        QCOMPARE(countryMeant(country.code.toString().toLower()), country.code.toString());
    }
}

void CountryTest::noTextMeansNothing_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", " ", "-", "Syldavia", "F", "ZZ", "QQQ", "\xF0\x9F\x98\x80"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("long") << QString(100'000, u'x');
}

void CountryTest::noTextMeansNothing()
{
    QFETCH(const QString, text);
    QCOMPARE(countryMeant(text), QString());
}

CARNET_TEST(CountryTest)
#include "country_test.moc"
