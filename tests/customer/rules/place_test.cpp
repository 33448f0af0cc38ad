// Postcodes, countries and coordinates.
#include "customer/rules/coordinates.h"
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
    void country_data();
    void country();
    void latitude_data();
    void latitude() { judgeRow(Field::Latitude); }
    void longitude_data();
    void longitude() { judgeRow(Field::Longitude); }
    void pairs_data();
    void pairs();
    void coordinatesAreSentInTheShortestForm_data();
    void coordinatesAreSentInTheShortestForm();
    void aPairIsJudgedTogether();
};

// Examples of the Universal Postal Union's addressing guides; France: La Poste.
void PlaceRulesTest::postcode_data()
{
    using enum Problem;
    ruleColumns();
    for (const char *code :
         {"75001", "01000", "69002", "20000", "20200", "95880", "97110", "97133", "97150", "97410", "97500",
          "97600", "98000", "98714", "98800", "69439", "F-75001", "FR-75001"})
        right("FR", code);
    ruleRow("FR", "75 001", "75001"); // spacing is not part of it
    ruleRow("", "75\u00a0001", "75001");
    for (const char *code : {"7500", "750011", "2A004", "SW1A 1AA", "ABCDE", "69439 CEDEX 03", "７５００１"})
        wrong("FR", code, PostcodeShape);
    for (const char *code : {"00100", "96000", "97900", "99123", "97000"})
        wrong("FR", code, PostcodeBeginning);
    struct Row
    {
        const char *country, *fits, *not_;
    };
    for (const Row &row :
         {Row{"AD", "AD500", "AD5"},   {"AT", "1010", "0101"},     {"AU", "2600", "260"},
          {"BE", "1000", "10000"},     {"BG", "1000", "100"},      {"BL", "97133", "75001"},
          {"CA", "K1A 0B1", "K1A 0D"}, {"CH", "1204", "120"},      {"CY", "2008", "20080"},
          {"CZ", "100 00", "1000"},    {"DE", "10115", "1011"},    {"DK", "1566", "15666"},
          {"EE", "69501", "6950"},     {"ES", "28070", "53001"},   {"FI", "00550", "0055"},
          {"GB", "SW1A 1AA", "SW1A"},  {"GF", "97300", "97100"},   {"GG", "GY1 1AA", "GY1"},
          {"GP", "97100", "75001"},    {"GR", "151 24", "1512"},   {"HR", "10000", "1000"},
          {"HU", "1037", "10370"},     {"IE", "D02 AF30", "D02"},  {"IM", "IM1 1AA", "IM"},
          {"IS", "101", "1010"},       {"IT", "00187", "0018"},    {"JE", "JE1 1AA", "JE"},
          {"LI", "9490", "8490"},      {"LT", "LT-01100", "0110"}, {"LU", "L-4750", "47500"},
          {"LV", "LV-1073", "LV-10"},  {"MC", "98000", "06000"},   {"MF", "97150", "97100"},
          {"MQ", "97200", "97100"},    {"MT", "NXR 01", "1234"},   {"NC", "98800", "75001"},
          {"NL", "1012 JS", "1012"},   {"NO", "0107", "107"},      {"PF", "98714", "75001"},
          {"PL", "00-950", "0-950"},   {"PM", "97500", "75001"},   {"PT", "1000-205", "1000-20"},
          {"RE", "97400", "97100"},    {"RO", "060274", "6027"},   {"SE", "113 49", "1134"},
          {"SI", "4000", "400"},       {"SK", "010 01", "0100"},   {"SM", "47890", "4789"},
          {"TF", "98413", "75001"},    {"TR", "06101", "6101"},    {"US", "22162-1010", "2216"},
          {"VA", "00120", "00121"},    {"WF", "98600", "75001"},   {"YT", "97600", "75001"},
          {"UK", "EC1A 1BB", "12345"}, {"EN", "M1 1AA", "12345"},  {"Belgique", "1000", "10000"}}) {
        right(row.country, row.fits);
        wrong(row.country, row.not_, PostcodeShape);
    }
    for (const char *code : {"sw1a 1aa", "SW1A1AA", "GIR 0AA", "B33 8TH", "CR2 6XH", "DN55 1PT"})
        right("GB", code);
    right("JP", "anything");
    right("Syldavia", "anything");
    right("", "75001");
    wrong("", "7500", PostcodeShape);
}

// ISO 3166-1; what tills and files write instead: till-api.md. Kept as it is, shown as what it means.
void PlaceRulesTest::country_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("french");
    const auto row = [](const char *typed, const char *kept, const char *english, const char *french) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(kept)
                             << QString::fromUtf8(english) << QString::fromUtf8(french);
    };
    row("FR", "FR", "France", "France");
    row("fr", "FR", "France", "France");
    row("FRA", "FR", "France", "France");
    row("GB", "GB", "United Kingdom", "Royaume-Uni");
    row("EN", "EN", "United Kingdom", "Royaume-Uni");
    row("UK", "UK", "United Kingdom", "Royaume-Uni");
    row("uk", "uk", "United Kingdom", "Royaume-Uni");
    row("EL", "EL", "Greece", "Grèce");
    row("Royaume-Uni", "GB", "United Kingdom", "Royaume-Uni");
    row("royaume uni", "GB", "United Kingdom", "Royaume-Uni");
    row("Angleterre", "GB", "United Kingdom", "Royaume-Uni");
    row("Allemagne", "DE", "Germany", "Allemagne");
    row("ALLEMAGNE", "DE", "Germany", "Allemagne");
    row("germany", "DE", "Germany", "Allemagne");
    row("Cote d'Ivoire", "CI", "Côte d’Ivoire", "Côte d’Ivoire");
    row("etats unis", "US", "United States", "États-Unis");
    row("USA", "US", "United States", "États-Unis");
    row("Suisse", "CH", "Switzerland", "Suisse");
    row(" Belgique ", "BE", "Belgium", "Belgique");
    row("XK", "XK", "Kosovo", "Kosovo");
}

void PlaceRulesTest::country()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, kept);
    QFETCH(const QString, english);
    QFETCH(const QString, french);
    QCOMPARE(rules::tidied(Field::Country, typed, {}, clerk()), kept);
    QCOMPARE(rules::tidied(Field::Country, kept, {}, clerk()), kept);
    QCOMPARE(rules::shown(Field::Country, kept, {}, QLocale(QLocale::English)), english);
    QCOMPARE(rules::shown(Field::Country, kept, {}, QLocale(QLocale::French)), french);
    Customer customer;
    customer.set(Field::Country, kept);
    QVERIFY(rules::judge(Field::Country, customer, clerk()).isEmpty());
}

// ISO 6709 annex D for degrees, minutes and seconds.
void PlaceRulesTest::latitude_data()
{
    using enum Problem;
    ruleColumns();
    ruleRow("", "45.7578", "45.7578");
    ruleRow("", "45,7578", "45.7578");
    ruleRow("", " 45,7578 ", "45.7578");
    ruleRow("", "45.7578°", "45.7578");
    ruleRow("", "+45.7578", "45.7578");
    ruleRow("", "45.", "45");
    ruleRow("", "-33.86", "-33.86");
    ruleRow("", "\u221233.86", "-33.86"); // the minus sign of typography
    ruleRow("", "0", "0");
    ruleRow("", "-0", "0");
    ruleRow("", "-0.0", "0");
    ruleRow("", "90", "90");
    ruleRow("", "-90", "-90");
    ruleRow("", "45.75780000", "45.7578");
    ruleRow("", "45.757812345678", "45.7578123");
    ruleRow("", "0.0000001", "0.0000001"); // no exponent
    ruleRow("", "0.00000001", "0");
    ruleRow("", "48°51'24\"N", "48.8566667");
    ruleRow("", "48° 51′ 24″ N", "48.8566667");
    ruleRow("", "48º51’24”N", "48.8566667");
    ruleRow("", "48°51'24''N", "48.8566667");
    ruleRow("", "N 48° 51' 24\"", "48.8566667");
    ruleRow("", "48°51,4'", "48.8566667");
    ruleRow("", "48:51:24", "48.8566667");
    ruleRow("", "48 51 24", "48.8566667");
    ruleRow("", "48d51m24s", "48.8566667");
    ruleRow("", "48d51m24sS", "-48.8566667");
    ruleRow("", "33°51'S", "-33.85");
    ruleRow("", "33.85 s", "-33.85");
    ruleRow("", "S33.85", "-33.85");
    wrong("", "90.0001", LatitudeRange);
    wrong("", "-91", LatitudeRange);
    for (const char *text : {"abc", "1e3", "nan", "inf", "45.7.5", "45,7,5", "4.81E", "-33.85 S", "48°61'",
                             "48°51'61\"", "45 75", "--45", "+-45", "1234", "٤٥", "45.75.", "N", "°", "0x2D"})
        wrong("", text, CoordinateNotUnderstood);
}

void PlaceRulesTest::longitude_data()
{
    using enum Problem;
    ruleColumns();
    ruleRow("", "4,8351", "4.8351");
    ruleRow("", "180", "180");
    ruleRow("", "-180", "-180");
    ruleRow("", "2°21'03\"O", "-2.3508333"); // ouest
    ruleRow("", "2°21'03\"W", "-2.3508333");
    ruleRow("", "2°21'03\"E", "2.3508333");
    ruleRow("", "W 2.35", "-2.35");
    wrong("", "180.5", LongitudeRange);
    wrong("", "-200", LongitudeRange);
    wrong("", "east", CoordinateNotUnderstood);
    wrong("", "48.85 N", CoordinateNotUnderstood);
}

// RFC 5870 section 6 (geo:); the links that the maps' own "share" gives.
void PlaceRulesTest::pairs_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("pair");
    const auto row = [](const char *pasted, const char *pair = "") {
        QTest::addRow("%.60s", pasted) << QString::fromUtf8(pasted) << QString::fromUtf8(pair);
    };
    row("45.75, 4.81", "45.75 4.81");
    row("45.75,4.81", "45.75 4.81");
    row("45.75 4.81", "45.75 4.81");
    row("45.75;4.81", "45.75 4.81");
    row("(45.75, 4.81)", "45.75 4.81");
    row("45.75, -4.81", "45.75 -4.81");
    row("-33.8568, 151.2153", "-33.8568 151.2153");
    row("45, 4.81", "45 4.81");
    row("45,75 4,81", "45.75 4.81");
    row("45,75; 4,81", "45.75 4.81");
    row("45,75, 4,81", "45.75 4.81");
    row("48°51'24\"N 2°21'03\"E", "48.8566667 2.3508333");
    row("48° 51′ 24″ N, 2° 21′ 03″ E", "48.8566667 2.3508333");
    row("N 48° 51.4' E 2° 21.05'", "48.8566667 2.3508333");
    row("48.8566° N, 2.3522° E", "48.8566 2.3522");
    row("48,8566 N 2,3522 O", "48.8566 -2.3522");
    row("2.3522 E, 48.8566 N", "48.8566 2.3522");
    row("geo:13.4125,103.8667", "13.4125 103.8667");
    row("geo:48.2010,16.3695,183", "48.201 16.3695");
    row("GEO:13.4125,103.8667", "13.4125 103.8667"); // schemes have no case (RFC 3986)
    row("geo:0,0?q=45.7578,4.8351(Lyon)", "45.7578 4.8351"); // as phones share it
    row("geo:66,30;u=6.500;FOo=this%2dthat", "66 30");
    row("https://www.google.com/maps/place/Tour+Eiffel/@48.8583701,2.2919064,17z/"
        "data=!3m1!4b1!4m6!3m5!1s0x0!8m2"
        "!3d48.8583701!4d2.2944813!16zL20",
        "48.8583701 2.2944813"); // the tower, not the middle of the map
    row("https://www.google.com/maps/@45.7578,4.8351,15z", "45.7578 4.8351");
    row("https://www.google.com/maps?q=45.7578,4.8351", "45.7578 4.8351");
    row("https://maps.google.com/?q=loc:45.7578%2C4.8351", "45.7578 4.8351");
    row("https://www.google.com/maps/search/?api=1&query=45.7578%2C4.8351", "45.7578 4.8351");
    row("https://www.google.com/maps/search/45.7578,+4.8351", "45.7578 4.8351");
    row("https://www.google.com/maps/place/48%C2%B051'24.0%22N+2%C2%B021'03.0%22E/", "48.8566667 2.3508333");
    row("https://www.google.com/maps/dir/?api=1&destination=45.7578,4.8351", "45.7578 4.8351");
    row("https://www.openstreetmap.org/#map=19/45.7578/4.8351", "45.7578 4.8351");
    row("https://www.openstreetmap.org/?mlat=45.7578&mlon=4.8351#map=19/45.1/4.1", "45.7578 4.8351");
    row("https://maps.apple.com/?ll=45.7578,4.8351&q=Lyon", "45.7578 4.8351");
    row("https://www.bing.com/maps?cp=45.7578~4.8351&lvl=17", "45.7578 4.8351");
    row("https://www.openstreetmap.org/search?lat=45.7578&lon=4.8351", "45.7578 4.8351");
    row("https://www.openstreetmap.org/directions?from=&to=45.7578%2C4.8351", "45.7578 4.8351");
    row("https://maps.apple.com/place?coordinate=45.7578,4.8351&name=Lyon", "45.7578 4.8351");
    row("maps://?ll=45.7578,4.8351", "45.7578 4.8351");
    row("google.com/maps/@45.7578,4.8351,15z", "45.7578 4.8351"); // as browsers show it
    row("www.google.fr/maps/place/Lyon/@45.7578,4.8351,15z", "45.7578 4.8351");
    row("https://waze.com/ul?ll=45.7578%2C4.8351&navigate=yes", "45.7578 4.8351");
    row("45,75"); // one number
    row("45.75");
    row("45, 75"); // a decimal comma and a space
    row("95.0, 4.0"); // no such place
    row("45.75, 190.0");
    row("Lyon");
    row("https://maps.app.goo.gl/abcdef"); // says nothing by itself
    row("https://www.google.com/maps/place/Lyon/");
    row("45.75, 4.81, 12.3");
    row("-45.75 S, 4.81 E");
}

void PlaceRulesTest::pairs()
{
    QFETCH(const QString, pasted);
    QFETCH(const QString, pair);
    const auto read = rules::readCoordinatePair(pasted);
    QCOMPARE(read ? QString(read->latitude % u' ' % read->longitude) : QString(), pair);
}

void PlaceRulesTest::coordinatesAreSentInTheShortestForm_data()
{
    QTest::addColumn<double>("degrees");
    QTest::addColumn<QString>("text");
    QTest::newRow("a tenth") << 0.1 << QStringLiteral("0.1");
    QTest::newRow("a sum that is not quite") << 0.1 + 0.2 << QStringLiteral("0.3");
    QTest::newRow("whole") << 45.0 << QStringLiteral("45");
    QTest::newRow("no exponent") << 1e-7 << QStringLiteral("0.0000001");
    QTest::newRow("rounded") << 4.81684999999 << QStringLiteral("4.81685");
    QTest::newRow("west") << -179.9999999 << QStringLiteral("-179.9999999");
}

void PlaceRulesTest::coordinatesAreSentInTheShortestForm()
{
    QFETCH(const double, degrees);
    QFETCH(const QString, text);
    QCOMPARE(rules::coordinateText(degrees), text);
    QCOMPARE(rules::coordinateText(text.toDouble()), text);
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
    QCOMPARE(findings.first().severity, Severity::Error);
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
