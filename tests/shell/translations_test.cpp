// French is complete: no sentence without a translation, placeholders and plurals as in English, spacing and
// words as in a French shop, and nobody's gender guessed.
#include "harness/registry.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <vector>

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySentenceIsFrench_data();
    void everySentenceIsFrench();
};

namespace {

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%(?:n|L?\\d+)"));
    QStringList found;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();)
        found << matches.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

struct Rule
{
    QString why;
    QRegularExpression wrong;
};

Rule rule(const char *why, const QString &wrong)
{
    return {QString::fromUtf8(why),
            QRegularExpression(wrong, QRegularExpression::UseUnicodePropertiesOption)};
}

/// Of the record, never of the person, who may be a woman, a man or a company.
const QString ofTheRecord =
    QStringLiteral("(supprimé|modifié|envoyé|refusé|enregistré|ajouté|trouvé|marqué|mis|"
                   "retiré|confirmé|renvoyé|créé|conservé|gardé)(?![\\w])");

const std::vector<Rule> ofFrench{
    // The typography of the Imprimerie nationale, as CLDR and Qt's own French have it.
    rule("a colon wants U+00A0 before it", QStringLiteral("(?<!\u00A0):(?![\\d/])")),
    rule("; ! ? want U+202F before them", QStringLiteral("(?<!\u202F)[;!?]")),
    rule("quotes want U+00A0 inside", QStringLiteral("«(?!\u00A0)|(?<!\u00A0)»")),
    rule("no. wants U+00A0 behind it", QStringLiteral("[nN]°(?!\u00A0)")),
    rule("an apostrophe is U+2019", QStringLiteral("'")),
    rule("quotes are « »", QStringLiteral("[\"“”]")),
    rule("an ellipsis is one character", QStringLiteral("\\.\\.")),
    // One word each.
    rule("“assistance”", QStringLiteral("\\bsupport\\b")),
    rule("“logiciel”", QStringLiteral("\\b(programmes?|applications?)\\b")),
    rule("“connecter”", QStringLiteral("\\b(relier|reliée?s?|raccord\\w*)\\b")),
    rule("“caisse”", QStringLiteral("\\b(tpv|serveur|synchron\\w*)\\b")),
    rule("“fiche non terminée”", QStringLiteral("\\b(inachevée?s?|formulaires?)\\b")),
    rule("“Échap”, “Maj”, “Entrée”, “Suppr”", QStringLiteral("\\b(Esc|Shift|Enter|Return|Retour|Del)\\b")),
    rule("“endommager”", QStringLiteral("abîm")),
    rule("“e-mail”", QStringLiteral("(?<![eE]-)(?<![eE]-&)\\b(mail|email|courriel)\\b")),
    // Agreement: the record is « la fiche ».
    rule("« la fiche de … »", QStringLiteral("\\bfiche %\\d")),
    rule("the record is feminine", QStringLiteral("(?i)^") + ofTheRecord),
    rule("the record is feminine",
         QStringLiteral("(?i)\\b(?:fiche|%\\d»?)( est| a été| ·|,)? (aussi )?") + ofTheRecord),
};

} // namespace

void TranslationsTest::everySentenceIsFrench_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("forms");
    QTest::addColumn<bool>("plural");
    QTest::addColumn<bool>("finished");

    QFile file(QStringLiteral(CARNET_TRANSLATIONS "/carnet_fr.ts"));
    QVERIFY(file.open(QFile::ReadOnly));
    QXmlStreamReader xml(&file);
    QString context;
    QString source;
    bool plural = false;
    int number = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            plural = xml.attributes().value(QStringLiteral("numerus")) == u"yes";
        } else if (xml.name() == u"source") {
            source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            const bool finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            QStringList forms;
            if (plural) {
                while (xml.readNextStartElement())
                    forms << xml.readElementText();
            } else {
                forms << xml.readElementText();
            }
            QTest::addRow("%d %s", ++number, qPrintable(context)) << source << forms << plural << finished;
        }
    }
    QVERIFY(!xml.hasError());
    QVERIFY(number > 200);
}

void TranslationsTest::everySentenceIsFrench()
{
    QFETCH(QString, source);
    QFETCH(QStringList, forms);
    QFETCH(bool, plural);
    QFETCH(bool, finished);
    QVERIFY2(finished, qPrintable(source));
    QCOMPARE(forms.size(), plural ? 2 : 1);
    for (const QString &form : forms) {
        QVERIFY2(!form.isEmpty(), qPrintable(source));
        // "one customer" may be said without the number.
        if (!plural)
            QCOMPARE(placeholders(form), placeholders(source));
        for (const Rule &each : ofFrench) {
            const QRegularExpressionMatch wrong = each.wrong.match(form);
            QVERIFY2(!wrong.hasMatch(), qPrintable(each.why + QStringLiteral(": ") + form));
        }
    }
}

CARNET_TEST(TranslationsTest)
#include "translations_test.moc"
