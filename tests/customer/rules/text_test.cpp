// All text. Sources: Unicode Standard Annex 15 (NFC), annex 31 (joiners), annex 44 (general categories Cc,
// Cf, Z*; Default_Ignorable_Code_Point); "Trojan Source" (CVE-2021-42574) for the direction characters.
#include "customer/rules/rule_rows.h"
#include "customer/rules/text.h"
#include "harness/registry.h"

Q_DECLARE_METATYPE(std::optional<carnet::rules::Progress>)

using namespace carnet;
using namespace carnet::test;

class TextRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data();
    void lines() { judgeRow(Field::Name); }
    void notes_data();
    void notes() { judgeRow(Field::PrivateNote); }
    void whatCannotBeSeenIsCounted_data();
    void whatCannotBeSeenIsCounted();
    void everyFieldHasALongestText_data();
    void everyFieldHasALongestText();
    void halfACharacterIsTakenOut();
    void progress_data();
    void progress();
};

void TextRulesTest::lines_data()
{
    ruleColumns();
    ruleRow("", "  Blanchet  ", "Blanchet");
    ruleRow("", "Le\u00a0Gall", "Le Gall"); // no-break space
    ruleRow("", "Le\u202fGall", "Le Gall"); // narrow no-break space
    ruleRow("", "Le\u2003Gall", "Le Gall"); // em space
    ruleRow("", "Le\u3000Gall", "Le Gall"); // ideographic space
    ruleRow("", "Le \t Gall", "Le Gall");
    ruleRow("", "Le\nGall", "Le Gall");
    ruleRow("", "Le\r\nGall", "Le Gall");
    ruleRow("", "Le\u2028Gall", "Le Gall"); // line separator
    ruleRow("", "Le\u0085Gall", "Le Gall"); // next line
    ruleRow("", " \u00a0 \t", "");
    ruleRow("", "Se\u0301verine", "S\u00e9verine"); // composed
    ruleRow("", "A\u030angstro\u0308m", "\u00c5ngstr\u00f6m");
    ruleRow("", "\u212bngstr\u00f6m", "\u00c5ngstr\u00f6m"); // Angstrom sign
    ruleRow("", "\u1112\u1161\u11ab", "\ud55c"); // Hangul
    ruleRow("", "q\u0323\u0307", "q\u0323\u0307"); // has no composed form
    ruleRow("", "\ufb01n", "\ufb01n"); // a ligature is not taken apart: NFC, not NFKC
    ruleRow("", "e\u200b\u0301", "\u00e9"); // composes when what stood between is gone
    ruleRow("", "Blan\u200bchet", "Blanchet"); // zero-width space
    ruleRow("", "Blan\u200dchet", "Blanchet"); // joiners hide between Latin letters
    ruleRow("", "Blan\u200cchet", "Blanchet");
    ruleRow("", "Blan\u2060chet", "Blanchet"); // word joiner
    ruleRow("", "Blan\u00adchet", "Blanchet"); // soft hyphen
    ruleRow("", "\ufeffBlanchet", "Blanchet"); // byte order mark
    ruleRow("", "\u202eBlanchet", "Blanchet"); // right-to-left override
    ruleRow("", "\u202aBlan\u202cchet", "Blanchet"); // embedding
    ruleRow("", "\u2066Blan\u2069chet", "Blanchet"); // isolates
    ruleRow("", "\u200eBlanchet\u200f", "Blanchet"); // marks
    ruleRow("", "Blan\u0007chet", "Blanchet"); // bell
    ruleRow("", "Blan\u001b[31mchet", "Blan[31mchet"); // escape
    ruleRow("", "Blan\u007fchet", "Blanchet");
    ruleRow("", "Blan\u0090chet", "Blanchet"); // C1 control
    ruleRow("", "Blan\u3164chet", "Blanchet"); // Hangul filler
    ruleRow("", "Blan\u034fchet", "Blanchet"); // grapheme joiner
    ruleRow("", "\u3164\u3164", ""); // an empty name in disguise
    ruleRow("", "Blan\U000E0061chet", "Blanchet"); // tag character U+E0061
    ruleRow("",
            "Blan\xef\xbf\xbe"
            "chet",
            "Blanchet"); // U+FFFE, no character
    right("", "李小龙");
    right("", "عمر بن سالم");
    right("", "می\u200cخواهم"); // Persian needs its non-joiner
    right("", "क्\u200dष"); // and Hindi its joiner
    right("", "שלום");
    right("", "O\u2019Neil");
    right("", "L'\u00c9t\u00e9 & <Cie> \"50 %\"");
    right("", "'); DROP TABLE customer; --");
    right("", "\xF0\x9F\x98\x80"); // an emoji
    right("", "\xF0\x9F\x91\xA9\u200d\xF0\x9F\x91\xA9\u200d\xF0\x9F\x91\xA7"); // a family, held by joiners
    right("", "\u2764\ufe0f"); // a heart that asks for colour
    right("", "\xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD"); // a thumb with a colour of skin
    // Flags of England, Scotland and Wales: a black flag, the region in tags, and their end (UTS 51)
    right("", "\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F");
    right("", "\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F rugby");
    right("", "\U0001F3F4\U000E0067\U000E0062\U000E0077\U000E006C\U000E0073\U000E007F");
    ruleRow("", "\U0001F3F4\U000E0067\U000E0062", "\U0001F3F4"); // without an end: hidden text
    ruleRow("", "a\U000E0067\U000E007F", "a"); // behind no flag
    // Joined emoji, some with arrows, which are signs of mathematics, or newer than Qt's tables
    right("", "\U0001F642\u200d\u2194\ufe0f"); // a head that shakes
    right("", "\U0001F3C3\u200d\u27a1\ufe0f"); // running to the right
    right("", "\U0001F468\U0001F3FD\u200d\U0001F9B0");
    right("", "\U0001F3F3\ufe0f\u200d\U0001F308"); // the rainbow's flag
    right("", "\U0001F3F4\u200d\u2620\ufe0f"); // the pirates'
    right("", "\u2764\ufe0f\u200d\U0001F525");
    right("", "\U0001F9D1\u200d\U0001FAEF\u200d\U0001F9D1"); // of Unicode 17
    right("", "\U0001F1EB\U0001F1F7"); // a country's flag needs no joiner
    right("", "1\ufe0f\u20e3"); // a key
    right("", "\u2602\ufe0e"); // an umbrella that asks for black
    right("", "\u845b\U000E0100"); // a variant of a Japanese name
    right("", "\u0d28\u0d4d\u200d"); // Malayalam: a joiner at the end of a word
    right("", "\u0dc1\u0dca\u200d\u0dbb\u0dd3"); // Sri, in Sinhala
    right("", "\u182d\u180e\u1820"); // Mongolian's vowel separator
    right("", "\u0600\u0661"); // a sign over an Arabic number is drawn
    right("", "\xF0\xA0\xAE\xB7"); // U+20BB7, two UTF-16 units, in Japanese names
}

void TextRulesTest::notes_data()
{
    ruleColumns();
    right("", "one\ntwo");
    right("", "one\n\ntwo");
    right("", "bread    2.10\nmilk     1.05"); // people align with spaces
    right("", "one\ttwo");
    right("", "2\u00a0500 \u20ac");
    right("", "Livrer\u00a0: 18\u202fh"); // typography is the writer's own
    right("", "\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F 5-0");
    ruleRow("", "one\r\ntwo", "one\ntwo");
    ruleRow("", "one\rtwo", "one\ntwo");
    ruleRow("", "one\u2028two\u2029three", "one\ntwo\nthree");
    ruleRow("", "\n  one \n two \n\n", "one \n two");
    ruleRow("", "one\u200b two", "one two");
    ruleRow("", "\u202eone", "one");
    ruleRow("", "e\u0301", "\u00e9");
}

void TextRulesTest::whatCannotBeSeenIsCounted_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("removed");
    QTest::newRow("nothing") << QStringLiteral("Blanchet") << 0;
    QTest::newRow("spaces can be seen") << QStringLiteral(" a\u00a0 b\t") << 0;
    QTest::newRow("accents can be seen") << QStringLiteral("e\u0301") << 0;
    QTest::newRow("one") << QStringLiteral("Blan\u200bchet") << 1;
    QTest::newRow("three") << QStringLiteral("\u202eBlan\u200b\u0007chet") << 3;
    QTest::newRow("outside the first plane") << QString::fromUtf8("a\U000E0061") << 1;
    QTest::newRow("a joiner in its place") << QString::fromUtf8("می\u200cخواهم") << 0;
}

void TextRulesTest::whatCannotBeSeenIsCounted()
{
    QFETCH(const QString, typed);
    QFETCH(const int, removed);
    QCOMPARE(rules::invisibleCharacters(typed), removed);
    QCOMPARE(rules::invisibleCharacters(rules::tidyLine(typed)), 0);
}

void TextRulesTest::everyFieldHasALongestText_data()
{
    QTest::addColumn<int>("field");
    for (const FieldInfo &info : allFields())
        QTest::newRow(info.key) << static_cast<int>(info.field);
}

void TextRulesTest::everyFieldHasALongestText()
{
    QFETCH(const int, field);
    const FieldInfo &info = infoOf(static_cast<Field>(field));
    // Counted in characters as people count them: these take two UTF-16 units each.
    const QString face = QString::fromUtf8("\xF0\x9F\x98\x80");
    Customer customer;
    customer.set(info.field, face.repeated(info.longest + 1));
    const Findings findings = rules::judge(info.field, customer, clerk());
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().problem, Problem::TooLong);
    QCOMPARE(findings.first().severity, Severity::Error);
    QCOMPARE(findings.first().detail,
             (QStringList{QString::number(info.longest + 1), QString::number(info.longest)}));
    customer.set(info.field, face.repeated(info.longest));
    for (const Finding &finding : rules::judge(info.field, customer, clerk()))
        QVERIFY(finding.problem != Problem::TooLong);
}

void TextRulesTest::halfACharacterIsTakenOut()
{
    const QChar high(0xD83D);
    const QChar low(0xDE00);
    QCOMPARE(rules::tidyLine(QString(QStringLiteral("a") + high + QStringLiteral("b"))),
             QStringLiteral("ab"));
    QCOMPARE(rules::tidyLine(QString(QStringLiteral("a") + low + QStringLiteral("b"))), QStringLiteral("ab"));
    QCOMPARE(rules::tidyLine(QString(QString(high) + low)), QString(QString(high) + low));
    QCOMPARE(rules::tidyLine(QString(QString(high))), QString());
}

void TextRulesTest::progress_data()
{
    using Unit = rules::Progress::Unit;
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<std::optional<rules::Progress>>("progress");
    const auto row = [](const char *name, Field field, const QString &typed,
                        std::optional<rules::Progress> said) {
        QTest::newRow(name) << static_cast<int>(field) << typed << said;
    };
    row("short", Field::Name, QString(180, u'x'), {});
    row("near the end", Field::Name, QString(181, u'x'), rules::Progress{Unit::Characters, 181, 200});
    row("past the end", Field::Name, QString(205, u'x'), rules::Progress{Unit::Characters, 205, 200});
    row("no digits yet", Field::Siret, QStringLiteral("S"), {});
    row("13 of 14", Field::Siret, QStringLiteral("732 829 320 0007"), rules::Progress{Unit::Digits, 13, 14});
    row("a postcode is not counted", Field::Postcode, QStringLiteral("75001"), {});
}

void TextRulesTest::progress()
{
    QFETCH(const int, field);
    QFETCH(const QString, typed);
    QFETCH(const std::optional<rules::Progress>, progress);
    QCOMPARE(rules::progress(static_cast<Field>(field), typed), progress);
}

CARNET_TEST(TextRulesTest)
#include "text_test.moc"
