// E-mail, birth dates, identity documents.
#include "customer/rules/rule_rows.h"
#include "customer/wire.h"
#include "harness/registry.h"

using namespace carnet;
using namespace carnet::test;

class PersonRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void email_data();
    void email() { judgeRow(Field::Email); }
    void aSlipIsRepaired_data();
    void aSlipIsRepaired();
    void anAddressIsTakenOutOfWhatWasPasted_data();
    void anAddressIsTakenOutOfWhatWasPasted() { offerOf(Field::Email); }
    void aDateIsTakenOutOfWhatWasPasted_data();
    void aDateIsTakenOutOfWhatWasPasted() { offerOf(Field::BirthDate); }
    void anInstantIsNotShownAsADay();
    void birthDate_data();
    void birthDate() { judgeRow(Field::BirthDate); }
    void americanBirthDate_data();
    void americanBirthDate()
    {
        judgeRow(Field::BirthDate, clerk(QLocale(QLocale::English, QLocale::UnitedStates)));
    }
    void datesAreShownInTheLocalesForm_data();
    void datesAreShownInTheLocalesForm();
    void ages_data();
    void ages();
    void identity_data();
    void identity() { judgeRow(Field::IdentityNumber); }
};

// HTML Living Standard, "valid e-mail address"; RFC 5321 4.5.3.1 (64 and 254 octets) and its errata 1690; RFC
// 6531 and RFC 5890 for international addresses; examples of RFC 3696 section 3 and its errata.
void PersonRulesTest::email_data()
{
    using enum Problem;
    ruleColumns();
    for (const char *address :
         {"a@b.fr", "marie.blanchet@shop.example", "o'neil@shop.example", "a+b=c@shop.example",
          "x_y-z@sub.domain.example", "josé@café.example", "a@münchen.example", "用户@例子.广告",
          "user+mailbox@example.com", "customer/department=shipping@example.com", "$A12345@example.com",
          "!def!xyz%abc@example.com", "_somename@example.com", "1@2.fr", "a@xn--mnchen-3ya.example"})
        right("", address);
    ruleRow("", " a@b.example ", "a@b.example");
    ruleRow("", "a\u200b@b.example", "a@b.example");
    ruleRow("", "a@b.example\u00a0", "a@b.example");
    wrong("", "marie.shop.example", EmailNoAt);
    wrong("", "marie", EmailNoAt);
    wrong("", "marie@shop,example", EmailComma);
    wrong("", "a@b.fr, c@d.fr", EmailComma);
    wrong("", "marie blanchet@shop.example", EmailSpace);
    wrong("", "marie@shop.example ou paul@shop.example", EmailSpace);
    wrong("", "marie@shop", EmailNoDot);
    wrong("", "marie@shop.example;", EmailMalformed);
    for (const char *address : {"@shop.example",
                                "marie@",
                                "marie@@shop.example",
                                "marie@blanchet@shop.example",
                                ".marie@shop.example",
                                "marie.@shop.example",
                                "ma..rie@shop.example",
                                "marie@-shop.example",
                                "marie@shop-.example",
                                "marie@shop..example",
                                "marie@.example",
                                "marie@shop.example.",
                                "marie@192.168.0.1",
                                "marie@shop.1",
                                "marie@sho_p.example",
                                "<marie@shop.example>",
                                "mailto:marie@shop.example",
                                "\"marie\"@shop.example",
                                "marie@[192.168.0.1]",
                                "\xF0\x9F\x98\x80@shop.example"})
        wrong("", address, EmailMalformed);
    const auto address = [](const QByteArray &local, const QByteArray &domain) -> QByteArray {
        return local + '@' + domain + ".example";
    };
    const QByteArray longestLocal(64, 'a');
    const QByteArray label(63, 'b');
    right("", address(longestLocal, "b"));
    wrong("", address(QByteArray(65, 'a'), "b"), EmailMalformed);
    right("", address("a", label));
    wrong("", address("a", QByteArray(64, 'b')), EmailMalformed);
    right("", address(longestLocal, QByteArray(label + '.' + label + '.' + QByteArray(53, 'b')))); // 254
    wrong("", address(longestLocal, QByteArray(label + '.' + label + '.' + QByteArray(54, 'b'))), TooLong);
    // 64 octets, not letters; an international label has to fit into 63 in its ASCII form
    wrong("", address(QByteArray("é").repeated(33), "b"), EmailMalformed);
    wrong("", address("a", QByteArray("é").repeated(62)), EmailMalformed);
    for (const char *slip :
         {"marie@gmial.com",   "marie@gmail.con",  "marie@gamil.com",     "marie@hotmial.com",
          "marie@hotmal.fr",   "marie@yaho.fr",    "marie@wanado.fr",     "marie@orenge.fr",
          "marie@lapost.net",  "marie@GMIAL.COM",  "marie@protonmal.com", "marie@yahoo.co.ku",
          "marie@telnet.be",   "marie@gmail.fr",   "marie@gmail.co",      "marie@gmail.cm",
          "marie@hotmail.con", "marie@hotmail.fe", "marie@ggmail.com",    "marie@icloud.fr",
          "marie@outlok.com",  "marie@orange.f",   "marie@aol.con",       "marie@yahoo.om"})
        wrong("", slip, EmailLikelySlip);
    for (const char *own : {"marie@mail.com", "marie@ymail.com", "marie@email.com", "marie@fre.fr",
                            "marie@gmail.com", "marie@GMAIL.com"})
        right("", own);
    // Endings that these services have, and neighbours of theirs: github.com/willwhite/freemail,
    // data/free.txt.
    for (const char *domain :
         {"yahoo.gr",    "yahoo.ie",     "yahoo.it",       "yahoo.es",   "yahoo.de",       "yahoo.ca",
          "yahoo.co.in", "yahoo.com.br", "yahoo.com.au",   "yahoo.pl",   "yahoo.ro",       "yahoo.no",
          "hotmail.it",  "hotmail.be",   "hotmail.ch",     "hotmail.nl", "hotmail.co.th",  "hotmail.gr",
          "outlook.be",  "outlook.ie",   "outlook.cz",     "outlook.pt", "outlook.com.br", "live.be",
          "live.nl",     "live.com.mx",  "msn.nl",         "gmx.at",     "gmx.net",        "gmx.ch",
          "gmx.fr",      "wanadoo.es",   "protonmail.ch",  "laposte.fr", "orange.com",     "mail.ru",
          "mail.be",     "email.cz",     "email.it",       "imail.ru",   "kmail.com.au",   "xmail.com",
          "qmail.com",   "pmail.net",    "rocketmail.com", "proton.me",  "pm.me",          "me.com",
          "grange.fr",   "free.com",     "sfr.com",        "bbox.fr",    "neuf.fr",        "googlemail.com"})
        right("", QByteArray("marie@").append(domain).constData());
}

void PersonRulesTest::aSlipIsRepaired_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");
    QTest::newRow("swapped") << QStringLiteral("marie@gmial.com") << QStringLiteral("marie@gmail.com");
    QTest::newRow("replaced") << QStringLiteral("marie@gmail.con") << QStringLiteral("marie@gmail.com");
    QTest::newRow("missing") << QStringLiteral("marie@hotmal.fr") << QStringLiteral("marie@hotmail.fr");
    QTest::newRow("one too many") << QStringLiteral("marie@gmaill.com") << QStringLiteral("marie@gmail.com");
    QTest::newRow("comma") << QStringLiteral("marie@shop,example") << QStringLiteral("marie@shop.example");
    QTest::newRow("space") << QStringLiteral("marie @shop.example") << QStringLiteral("marie@shop.example");
    QTest::newRow("two addresses") << QStringLiteral("a@b.fr, c@d.fr") << QString(); // a dot would not help
}

void PersonRulesTest::aSlipIsRepaired()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, meant);
    Customer customer;
    customer.set(Field::Email, typed);
    const Findings findings = rules::judge(Field::Email, customer, clerk());
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().suggestion, meant);
    customer.set(Field::Email, meant);
    QVERIFY(rules::judge(Field::Email, customer, clerk()).isEmpty());
}

// RFC 5322 (names and angle brackets), RFC 6068 (mailto), and what copying out of letters and lists leaves.
void PersonRulesTest::anAddressIsTakenOutOfWhatWasPasted_data()
{
    offerColumns();
    for (const char *pasted : {"Jean Dupont <jean@shop.example>",
                               "\"Dupont, Jean\" <jean@shop.example>",
                               "<jean@shop.example>",
                               "mailto:jean@shop.example",
                               "mailto:jean@shop.example?subject=Commande",
                               "mailto:jean%40shop.example",
                               "jean@shop.example;",
                               "jean@shop.example,",
                               "jean@shop.example.",
                               "; jean@shop.example",
                               "\"jean@shop.example\"",
                               "'jean@shop.example'",
                               "« jean@shop.example »",
                               "“jean@shop.example”",
                               "(jean@shop.example)",
                               "[jean@shop.example]",
                               "{jean@shop.example}",
                               "E-mail : jean@shop.example",
                               "mail jean@shop.example",
                               "Courriel: jean@shop.example",
                               "jean@shop.example (bureau)",
                               "Jean Dupont jean@shop.example",
                               "jean@shop.example Jean Dupont"})
        offerRow("", pasted, "jean@shop.example");
    offerRow("", "jean@shop.example; paul@shop.example", "");
    offerRow("", "jean@shop.example ou paul@shop.example", "");
    offerRow("", "Jean Dupont", "");
}

void PersonRulesTest::aDateIsTakenOutOfWhatWasPasted_data()
{
    offerColumns();
    for (const char *pasted : {"31/12/1980;", "(31/12/1980)", "\"31/12/1980\"", "Date : 31/12/1980",
                               "31/12/1980 à Lyon", "31/12/1980 ?", "DN 31/12/1980"})
        offerRow("", pasted, "1980-12-31");
    offerRow("", "12/1980;", "");
}

/// The day is sent and shown only of what is a day.
void PersonRulesTest::anInstantIsNotShownAsADay()
{
    for (const auto &text : {QStringLiteral("1980-12-30T25:00:00Z"), QStringLiteral("1980-12-30 ?"),
                             QStringLiteral("1980-12-30T23:00:00Zulu")}) {
        const QString kept = rules::tidied(Field::BirthDate, text, {}, clerk());
        QCOMPARE(kept, text);
        QCOMPARE(rules::shown(Field::BirthDate, text, {}, clerk().locale), text);
        QCOMPARE(toWire(Field::BirthDate, text), text);
    }
}

// The shapes of ui.md 6; names of months: Unicode CLDR. Days that exist: the Gregorian calendar (ISO 8601).
void PersonRulesTest::birthDate_data()
{
    using enum Problem;
    ruleColumns();
    for (const char *typed :
         {"31/12/1980", "311280", "31121980", "31.12.80", "31-12-80", "31/12/80", "1980-12-31", "1980/12/31",
          "31 12 1980", "31. 12. 1980", "31 / 12 / 1980", "31 déc. 1980", "31 DÉC 1980", "31 décembre 1980",
          "31 decembre 80", "le 31 décembre 1980", "31 Dec 1980", "31st December 1980", "December 31, 1980",
          "Dec. 31 80", "31-Dec-1980", "31déc1980", "1980-12-31T00:00:00Z", "1980-12-31 00:00:00", "19801231",
          " 31/12/1980 ", "31\u00a0déc.\u00a01980", "31/12\u200b/1980",
          // with the midnight that spreadsheets and databases put behind, or another time
          "31/12/1980 00:00:00", "31/12/1980 00:00", "31.12.1980 0:00:00", "31/12/1980 à 14h30",
          "31/12/1980 24:00", "12/31/1980 12:00:00 AM", "1980-12-31T00:00", "1980-12-31T00:00:00.000Z",
          "1980-12-31 00:00:00.000000", "1980-12-31T00:00:00+01:00", "1980-12-31T00:00:00+00:00",
          "1980-12-31T00:00:00Z[UTC]", "Wed Dec 31 1980 00:00:00 GMT+0100 (CET)",
          // midnight in Paris, told in UTC (till-api.md)
          "1980-12-30T23:00:00Z", "1980-12-30T23:00:00.000Z", "1980-12-30 23:00:00 UTC",
          // as people say it, here and around
          "mercredi 31 décembre 1980", "mer. 31 déc. 1980", "Wednesday, December 31, 1980",
          "né le 31/12/1980", "Née le : 31 décembre 1980", "the 31st of December 1980", "31. Dezember 1980",
          "31 december 1980", "31 de diciembre de 1980", "31 dicembre 1980", "31 de dezembro de 1980",
          // other strokes and marks
          "31–12–1980", "31\u201112\u20111980", "31\\12\\1980", "31,12,1980", "31_12_1980", "31/12/'80",
          "1980 12 31"})
        ruleRow("", typed, "1980-12-31");
    ruleRow("", "1980-06-29T22:00:00Z", "1980-06-30"); // summer in Paris
    ruleRow("", "mar. 3 mars 1981", "1981-03-03"); // a day and a month begin so
    ruleRow("", "3 mrt 1981", "1981-03-03");
    ruleRow("", "Mar 3 1981", "1981-03-03");
    ruleRow("", "3 März 1981", "1981-03-03");
    ruleRow("", "1er mars 1975", "1975-03-01");
    ruleRow("", "1/3/75", "1975-03-01");
    ruleRow("", "3 févr. 1975", "1975-02-03");
    ruleRow("", "3 avr. 1975", "1975-04-03");
    ruleRow("", "3 mai 1975", "1975-05-03");
    ruleRow("", "3 juin 1975", "1975-06-03");
    ruleRow("", "3 juil. 1975", "1975-07-03");
    ruleRow("", "3 août 1975", "1975-08-03");
    ruleRow("", "3 aout 1975", "1975-08-03");
    ruleRow("", "3 sept. 1975", "1975-09-03");
    ruleRow("", "3 oct 1975", "1975-10-03");
    ruleRow("", "3 nov. 1975", "1975-11-03");
    ruleRow("", "24/11/26", "2026-11-24"); // today
    ruleRow("", "25/11/26", "1926-11-25"); // the latest past one
    ruleRow("", "01/01/00", "2000-01-01");
    ruleRow("", "29/02/2000", "2000-02-29");
    ruleRow("", "29/02/24", "2024-02-29");
    ruleRow("", "31/12/1969", "1969-12-31"); // before the epoch
    ruleRow("", "01/01/1900", "1900-01-01", DateTooLongAgo);
    wrong("", "29/02/1900", DateImpossible); // no leap year
    wrong("", "29/02/2023", DateImpossible);
    wrong("", "31/02/1980", DateImpossible);
    wrong("", "31/04/1980", DateImpossible);
    wrong("", "31/13/1980", DateImpossible);
    wrong("", "12/31/1980", DateImpossible); // month first is not how it is written here
    wrong("", "00/01/1980", DateImpossible);
    wrong("", "310280", DateImpossible);
    wrong("", "31 février 1980", DateImpossible);
    ruleRow("", "25/11/2026", "2026-11-25", DateInFuture);
    ruleRow("", "2126-01-01", "2126-01-01", DateInFuture);
    for (const char *text : {"yesterday", "1980", "12/1980", "31/12", "31 marie 1980", "3 jui 1980",
                             "31/12/1980 ?", "٣١/١٢/١٩٨٠", "1e5", "31//12//1980"})
        wrong("", text, DateNotUnderstood);
}

void PersonRulesTest::americanBirthDate_data()
{
    ruleColumns();
    ruleRow("", "12/31/1980", "1980-12-31");
    ruleRow("", "31/12/1980", "1980-12-31"); // there is no month 31
    ruleRow("", "5/3/80", "1980-05-03");
    ruleRow("", "05.03.80", "1980-03-05"); // dots are not written with the month first
    ruleRow("", "1980-12-31", "1980-12-31");
    ruleRow("", "Dec 31, 1980", "1980-12-31");
    wrong("", "2/31/1980", Problem::DateImpossible);
}

void PersonRulesTest::datesAreShownInTheLocalesForm_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("shown");
    QTest::newRow("fr_FR") << QLocale(QLocale::French, QLocale::France) << QStringLiteral("31/12/1980");
    QTest::newRow("fr_CH") << QLocale(QLocale::French, QLocale::Switzerland) << QStringLiteral("31.12.1980");
    QTest::newRow("fr_CA") << QLocale(QLocale::French, QLocale::Canada) << QStringLiteral("1980-12-31");
    QTest::newRow("en_GB") << QLocale(QLocale::English, QLocale::UnitedKingdom)
                           << QStringLiteral("31/12/1980");
    QTest::newRow("en_US") << QLocale(QLocale::English, QLocale::UnitedStates)
                           << QStringLiteral("12/31/1980");
}

void PersonRulesTest::datesAreShownInTheLocalesForm()
{
    QFETCH(const QLocale, locale);
    QFETCH(const QString, shown);
    const QString kept = QStringLiteral("1980-12-31");
    QCOMPARE(rules::shown(Field::BirthDate, kept, {}, locale), shown);
    QCOMPARE(rules::tidied(Field::BirthDate, shown, {}, clerk(locale)), kept);
}

void PersonRulesTest::ages_data()
{
    QTest::addColumn<QString>("born");
    QTest::addColumn<QString>("age"); ///< when it is worth a question
    QTest::newRow("110 until tomorrow") << QStringLiteral("1915-11-25") << QString();
    QTest::newRow("111 today") << QStringLiteral("1915-11-24") << QStringLiteral("111");
    QTest::newRow("born on a leap day") << QStringLiteral("1912-02-29") << QStringLiteral("114");
    QTest::newRow("today") << QStringLiteral("2026-11-24") << QString();
}

void PersonRulesTest::ages()
{
    QFETCH(const QString, born);
    QFETCH(const QString, age);
    Customer customer;
    customer.set(Field::BirthDate, born);
    const Findings findings = rules::judge(Field::BirthDate, customer, clerk());
    QCOMPARE(findings.size(), age.isEmpty() ? 0 : 1);
    if (!age.isEmpty()) {
        QCOMPARE(findings.first().problem, Problem::DateTooLongAgo);
        QCOMPARE(findings.first().severity, Severity::Warning);
        QCOMPARE(findings.first().detail, QStringList{age});
    }
}

// ICAO Doc 9303 (letters and digits); French cards (12 digits, since 2021 nine letters and digits).
void PersonRulesTest::identity_data()
{
    ruleColumns();
    for (const char *number : {"12AB34567", "X4RTBPFW4", "880692310285", "12-AB 345", "Ünï-1"})
        right("", number);
    ruleRow("", "12\u00a0AB", "12 AB");
    for (const char *number : {"12/AB", "n°12", "12_AB", "12.34", "AB#1"})
        wrong("", number, Problem::IdentityCharacters);
}

CARNET_TEST(PersonRulesTest)
#include "person_test.moc"
