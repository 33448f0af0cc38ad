// French is complete: no sentence without a translation, placeholders and plurals as in English, French
// spacing.
#include "harness/registry.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

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
    static const QRegularExpression badSpace(
        QStringLiteral("(?: |\\w)[;!?](?:\\s|$)|[ \\w]:(?:\\s|$)|« | »"));
    for (const QString &form : forms) {
        QVERIFY2(!form.isEmpty(), qPrintable(source));
        // "one customer" may be said without the number.
        if (!plural)
            QCOMPARE(placeholders(form), placeholders(source));
        QVERIFY2(!badSpace.match(form).hasMatch(), qPrintable(form));
    }
}

CARNET_TEST(TranslationsTest)
#include "translations_test.moc"
