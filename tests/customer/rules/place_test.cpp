// Postcodes, countries and coordinates.
#include "customer/country.h"
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
    void aPostcodeIsTakenOutOfWhatWasPasted_data();
    void aPostcodeIsTakenOutOfWhatWasPasted() { offerOf(Field::Postcode); }
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
    for (const char *code : {"75001",   "01000",    "69002",   "20000", "20200", "95880", "97110", "97133",
                             "97150",   "97410",    "97500",   "97600", "98000", "98714", "98800", "69439",
                             "F-75001", "FR-75001", "F 75001", "97095", "00484"}) // the last: "Paris Armées",
                                                                                  // of the armies' post
        right("FR", code);
    ruleRow("FR", "75 001", "75001"); // spacing is not part of it
    ruleRow("", "75\u00a0001", "75001");
    for (const char *code : {"7500", "750011", "2A004", "SW1A 1AA", "ABCDE", "69439 CEDEX 03", "７５００１"})
        wrong("FR", code, PostcodeShape);
    for (const char *code : {"96000", "97900", "99123", "97000"})
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
    // With the space of five digits, with the country's code or sign, in other groups
    for (const char *country : {"RE", "La Réunion", "Réunion"})
        ruleRow(country, "97 400", "97400");
    ruleRow("GP", "97 110", "97110");
    ruleRow("MQ", "97 200", "97200");
    ruleRow("GF", "97 300", "97300");
    ruleRow("YT", "97 600", "97600");
    ruleRow("MC", "98 000", "98000");
    ruleRow("NC", "98 800", "98800");
    ruleRow("PF", "98 714", "98714");
    struct Prefixed
    {
        const char *country, *code;
    };
    for (const Prefixed &row :
         {Prefixed{"AD", "AD501"}, {"AD", "AD 501"},     {"AD", "500"},        {"BE", "B-1000"},
          {"BE", "B 1000"},        {"BE", "BE-1000"},    {"LU", "L 4750"},     {"LU", "LU-4750"},
          {"CH", "CH 1204"},       {"DE", "D-10115"},    {"DE", "D 10115"},    {"IT", "I-00187"},
          {"IT", "IT-00187"},      {"ES", "E-28070"},    {"PT", "P-1000-205"}, {"PT", "1000 205"},
          {"AT", "A-1010"},        {"NL", "NL-1012 JS"}, {"NL", "1012js"},     {"SE", "S-113 49"},
          {"SE", "SE 113 49"},     {"NO", "N-0107"},     {"DK", "DK 1566"},    {"FI", "FIN-00550"},
          {"PL", "PL 00-950"},     {"PL", "00 950"},     {"CZ", "CZ-100 00"},  {"SI", "SI 4000"},
          {"HR", "HR 10000"},      {"HU", "H-1037"},     {"GR", "GR-151 24"},  {"MC", "MC-98000"},
          {"MC", "F-98000"},       {"RE", "F-97400"},    {"LI", "FL-9490"},    {"SM", "RSM-47890"},
          {"CA", "K1A-0B1"},       {"CA", "k1a0b1"},     {"US", "22162 1010"}, {"GB", "BFPO 57"},
          {"IE", "D02AF30"},       {"CY", "CY-2008"},    {"EE", "EE-69501"},   {"LV", "LV 1073"}})
        right(row.country, row.code);
    right("JP", "anything");
    right("Syldavia", "anything");
    right("", "75001");
    wrong("", "7500", PostcodeShape);
}

void PlaceRulesTest::aPostcodeIsTakenOutOfWhatWasPasted_data()
{
    offerColumns();
    for (const char *pasted : {"69001;", "69001 Lyon", "(69001)", "CP : 69001"})
        offerRow("", pasted, "69001");
    offerRow("BE", "B-1000 Bruxelles", "B-1000");
    offerRow("", "Lyon", "");
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
    // As people write them, and as the countries call themselves
    struct Row
    {
        const char *code, *name;
    };
    for (const Row &said : {Row{"HK", "Hong Kong"},
                            {"HK", "Hongkong"},
                            {"MO", "Macao"},
                            {"MO", "Macau"},
                            {"VA", "Vatican"},
                            {"VA", "Cité du Vatican"},
                            {"VA", "Saint-Siège"},
                            {"GB", "Irlande du Nord"},
                            {"GB", "Northern Ireland"},
                            {"GB", "Pays de Galles"},
                            {"GB", "U.K."},
                            {"IE", "Eire"},
                            {"IE", "Éire"},
                            {"IE", "Republic of Ireland"},
                            {"US", "U.S.A."},
                            {"US", "États-Unis d’Amérique"},
                            {"US", "The United States of America"},
                            {"FR", "La France"},
                            {"FR", "France métropolitaine"},
                            {"FR", "Corse"},
                            {"NL", "The Netherlands"},
                            {"NL", "Les Pays-Bas"},
                            {"NL", "Nederland"},
                            {"DE", "L’Allemagne"},
                            {"DE", "Deutschland"},
                            {"AT", "Österreich"},
                            {"AT", "Oesterreich"},
                            {"CH", "Schweiz"},
                            {"CH", "Svizzera"},
                            {"BE", "België"},
                            {"BE", "Belgie"},
                            {"BE", "Belgien"},
                            {"LU", "Luxemburg"},
                            {"LU", "Lëtzebuerg"},
                            {"ES", "España"},
                            {"IT", "Italia"},
                            {"PL", "Polska"},
                            {"CZ", "Česko"},
                            {"HU", "Magyarország"},
                            {"RO", "România"},
                            {"SE", "Sverige"},
                            {"NO", "Norge"},
                            {"DK", "Danmark"},
                            {"FI", "Suomi"},
                            {"HR", "Hrvatska"},
                            {"GR", "Ελλάδα"},
                            {"RU", "Россия"},
                            {"RU", "Russian Federation"},
                            {"TR", "Turkey"},
                            {"MA", "المغرب"},
                            {"CN", "中国"},
                            {"JP", "日本"},
                            {"BR", "Brasil"},
                            {"BA", "Bosnia and Herzegovina"},
                            {"AG", "Antigua and Barbuda"},
                            {"TT", "Trinidad and Tobago"},
                            {"MF", "St Martin"},
                            {"PM", "St Pierre et Miquelon"},
                            {"BL", "Saint Barth"},
                            {"LC", "Ste Lucie"},
                            {"RE", "Île de la Réunion"},
                            {"RE", "Reunion"},
                            {"GF", "Guyane"},
                            {"PF", "Tahiti"},
                            {"MU", "Île Maurice"},
                            {"CD", "RDC"},
                            {"CD", "RD Congo"},
                            {"CD", "République démocratique du Congo"},
                            {"CG", "Congo"},
                            {"CG", "République du Congo"},
                            {"KR", "Corée"},
                            {"KR", "South Korea"},
                            {"PS", "Palestine"},
                            {"MM", "Birmanie"},
                            {"CV", "Cabo Verde"},
                            {"VN", "Viet Nam"},
                            {"MK", "Macédoine"},
                            {"SZ", "Swaziland"}}) {
        QTest::newRow(said.name) << QString::fromUtf8(said.name) << QString::fromLatin1(said.code)
                                 << countryName(QString::fromLatin1(said.code), QLocale::English)
                                 << countryName(QString::fromLatin1(said.code), QLocale::French);
    }
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
    // Words for the sides and the units, in the languages around
    for (const char *text : {"48° 51′ 30″ nord",
                             "48° 51′ 30″ Nord",
                             "48°51'30\" North",
                             "48° 51' 30'' norte",
                             "48°51'30\"Noord",
                             "Nord 48° 51′ 30″",
                             "48 degrés 51 minutes 30 secondes nord",
                             "48 degrees 51 minutes 30 seconds north",
                             "48 Grad 51 Minuten 30 Sekunden nördlich",
                             "48deg 51min 30sec N",
                             "48d 51m 30s N",
                             "48° 51′ 30″ de latitude nord",
                             "Latitude : 48° 51′ 30″",
                             "lat. 48° 51′ 30″",
                             "48 51 30 N",
                             "N48:51:30",
                             "485130N",
                             "48° 51.5′",
                             "48° 51,5′ N",
                             "N 48 51.5",
                             "48 51.5 N",
                             "48 51.5",
                             "4851.5N",
                             "N48°51.500'",
                             "48\u00ba51\u00b430\u00b4\u00b4N",
                             "48\u02da51`30``N",
                             "48°51\u02b930\u02baN",
                             "(48° 51′ 30″ N)"})
        ruleRow("", text, "48.8583333");
    for (const char *text : {"N48.8566", "48.8566N", "48,8566° N", "48.8566° Nord", "Latitude: 48,8566",
                             "lat=48.8566", "(48.8566)", "[48.8566]", "48.8566;", "48,8566,"})
        ruleRow("", text, "48.8566");
    ruleRow("", "N 48 51.502", "48.8583667");
    ruleRow("", "33° 51' Süd", "-33.85");
    ruleRow("", "33° 51' sud", "-33.85");
    ruleRow("", "33° 51' sur", "-33.85");
    ruleRow("", "–33.86", "-33.86");
    ruleRow("", "- 33.86", "-33.86");
    wrong("", "lon 48.85", CoordinateNotUnderstood); // the other axis
    wrong("", "48.85 est", CoordinateNotUnderstood);
    wrong("", "N 48 N", CoordinateNotUnderstood);
    wrong("", "48 51", CoordinateNotUnderstood); // minutes, or a decimal comma that is missing?
    wrong("", "nord", CoordinateNotUnderstood);
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
    for (const char *text :
         {"2° 17′ 40″ est", "2° 17′ 40″ Est", "Est 2° 17′ 40″", "2°17'40\" East", "2°17'40\" Ost",
          "2°17'40\" oost", "0021740E", "2° 17′ 40″ de longitude est", "Länge: 2° 17′ 40″"})
        ruleRow("", text, "2.2944444");
    for (const char *text : {"2° 17′ 40″ ouest", "2° 17′ 40″ Ouest", "2°17'40\" West", "2°17'40\" oeste",
                             "O 2° 17′ 40″", "2° 17′ 40″ westlich", "-2° 17′ 40″"})
        ruleRow("", text, "-2.2944444");
    ruleRow("", "E 2 17.66", "2.2943333");
    ruleRow("", "W 002° 17.66", "-2.2943333");
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
    // Degrees and minutes; words; names before; no separator; longitude first where it says so
    row("41 24.2028, 2 10.4418", "41.40338 2.17403"); // Google's help, "Find or enter latitude & longitude"
    row("41°24'12.2\"N 2°10'26.5\"E", "41.4033889 2.1740278");
    row("48° 51′ 30″ nord, 2° 17′ 40″ est", "48.8583333 2.2944444");
    row("48° 51′ 30″ nord et 2° 17′ 40″ ouest", "48.8583333 -2.2944444");
    row("N 48 51.502 E 002 17.667", "48.8583667 2.29445"); // as geocachers write it
    row("N48°51.502 W002°17.667", "48.8583667 -2.29445");
    row("48 51 30 2 17 40", "48.8583333 2.2944444");
    row("48 51 30, 2 17 40", "48.8583333 2.2944444");
    row("485130N 0021740E", "48.8583333 2.2944444"); // ISO 6709 annex H without its signs
    row("+48.8577+002.295/", "48.8577 2.295"); // ISO 6709 annex H
    row("-33.8568+151.2153/", "-33.8568 151.2153");
    row("48.8566°, 2.3522°", "48.8566 2.3522");
    row("48.8566° 2.3522°", "48.8566 2.3522");
    row("48.8566 / 2.3522", "48.8566 2.3522");
    row("48.8566 | 2.3522", "48.8566 2.3522");
    row("[48.8566, 2.3522]", "48.8566 2.3522");
    row("lat 48.8566 lng 2.3522", "48.8566 2.3522");
    row("Latitude : 48,8566, Longitude : 2,3522", "48.8566 2.3522");
    row("lon: 2.3522, lat: 48.8566", "48.8566 2.3522");
    row("{\"lat\": 48.8566, \"lng\": 2.3522}", "48.8566 2.3522");
    row("POINT(2.3522 48.8566)", "48.8566 2.3522"); // ISO 19125
    row("48°51 24"); // one coordinate
    row("48 51 24");
    row("48°51'24\"");
    row("45 75");
    // Links, longitude first
    row("https://www.openstreetmap.org/?mlon=4.8351&mlat=45.7578", "45.7578 4.8351");
    row("https://map.example/?lon=4.8351&zoom=12&lat=45.7578", "45.7578 4.8351");
    row("https://yandex.com/maps/?ll=4.8351%2C45.7578&z=17", "45.7578 4.8351");
    row("https://yandex.com/maps/?ll=4.1%2C45.1&pt=4.8351,45.7578", "45.7578 4.8351");
    row("https://www.geoportail.gouv.fr/carte?c=4.8351,45.7578&z=17&permalink=yes", "45.7578 4.8351");
    row("https://www.google.com/maps/embed?pb=!1m14!1m12!1m3!1d2783.4!2d4.8351!3d45.7578!2m3!1f0",
        "45.7578 4.8351");
    row("https://www.google.com/maps/dir/Paris/Lyon/@47.3,3.1,8z/"
        "data=!4m14!4m13!1m5!1m1!1s0x1!2m2!1d2.3522!2d48.8566"
        "!1m5!1m1!1s0x2!2m2!1d4.8351!2d45.7578!3e0",
        "45.7578 4.8351"); // the end of the way
    // Links that hold the place and the middle of the view
    row("https://www.google.com/maps/place/45.7578,4.8351/@45.1,4.1,17z", "45.7578 4.8351");
    row("https://www.google.com/maps/place/45%C2%B045'28.1%22N+4%C2%B050'06.4%22E/@45.1,4.1,17z",
        "45.7578056 4.8351111");
    row("https://maps.google.com/maps?ll=45.1,4.1&q=45.7578,4.8351", "45.7578 4.8351");
    row("https://maps.apple.com/?center=45.1,4.1&q=45.7578,4.8351", "45.7578 4.8351");
    row("https://www.bing.com/maps?cp=45.1~4.1&lvl=17&sp=point.45.7578_4.8351_Lyon", "45.7578 4.8351");
    row("https://osmand.net/map?pin=45.7578,4.8351#15/45.1/4.1", "45.7578 4.8351");
    row("https://www.openstreetmap.org/export/"
        "embed.html?bbox=4.1%2C45.1%2C4.9%2C45.9&marker=45.7578%2C4.8351",
        "45.7578 4.8351");
    row("https://www.google.com/maps/dir/45.1,4.1/45.7578,4.8351/@45,4,9z", "45.7578 4.8351");
    row("https://www.openstreetmap.org/directions?route=45.1%2C4.1%3B45.7578%2C4.8351", "45.7578 4.8351");
    // Others
    row("https://www.waze.com/live-map/directions?to=ll.45.7578%2C4.8351", "45.7578 4.8351");
    row("waze://?ll=45.7578,4.8351", "45.7578 4.8351");
    row("https://wego.here.com/?map=45.7578,4.8351,15,normal", "45.7578 4.8351");
    row("https://share.here.com/l/45.7578,4.8351,Lyon", "45.7578 4.8351");
    row("https://umap.openstreetmap.fr/fr/map/boutiques_1#15/45.7578/4.8351", "45.7578 4.8351");
    row("https://www.openstreetmap.org/way/123#map=19/45.7578/4.8351", "45.7578 4.8351");
    row("https://maps.google.com/?q=loc:45.7578+4.8351", "45.7578 4.8351");
    row("https://www.google.com/url?q=https://maps.google.com/?q%3D45.7578,4.8351", "45.7578 4.8351");
    row("comgooglemaps://?q=45.7578,4.8351&center=45.1,4.1", "45.7578 4.8351");
    row("geo:45.7578,4.8351?z=17", "45.7578 4.8351");
    row("geo:0,0?q=Lyon"); // a name
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
