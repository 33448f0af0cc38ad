// The guide speaks of what is on the screen: each bold name is a word of a menu, a button or a label, each
// key does something, each picture is there, and both languages tell the same.
#include "guide/guide_book.h"
#include "harness/registry.h"
#include "settings/language.h"
#include "shell/actions.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QTest>
#include <QWidget>
#include <QXmlStreamReader>

using namespace carnet;

/// As it stands on the screen, in both languages.
struct ScreenSentence
{
    QString english;
    QString french;
};

namespace {

/// As it is read: without the mark of its key, its numbers as dots.
QString asRead(QString text)
{
    static const QRegularExpression number(QStringLiteral("%L?[n\\d]"));
    text.remove(QRegularExpression(QStringLiteral("&(?!&)")));
    return text.replace(number, QStringLiteral("…"));
}

/// Every sentence of the program that stands on its screens.
QList<ScreenSentence> sentences()
{
    QFile file(QStringLiteral(CARNET_TRANSLATIONS "/carnet_fr.ts"));
    if (!file.open(QFile::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<ScreenSentence> all;
    QString source;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"source")
            source = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == u"translation")
            all.append({asRead(source), asRead(xml.readElementText(QXmlStreamReader::IncludeChildElements))});
    }
    return all;
}

QStringList captured(const QString &text, const QString &pattern)
{
    static const QRegularExpression lineEnd(QStringLiteral("\n *"));
    QStringList all;
    for (auto matches =
             QRegularExpression(pattern, QRegularExpression::DotMatchesEverythingOption).globalMatch(text);
         matches.hasNext();)
        all << matches.next().captured(1).replace(lineEnd, QStringLiteral(" "));
    return all;
}

/// "File > Export…" are two.
QStringList boldNames(const GuideChapter &chapter)
{
    QStringList names;
    for (const QString &path : captured(chapter.markdown, QStringLiteral("\\*\\*(.+?)\\*\\*")))
        names << path.split(QStringLiteral(" > "));
    return names;
}

QStringList pictures(const GuideChapter &chapter)
{
    return captured(chapter.markdown, QStringLiteral("!\\[[^\\]]+\\]\\(([^)]+)\\)"));
}

} // namespace

class GuideTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void boldNamesAreOnTheScreen_data() { chapters(); }
    void boldNamesAreOnTheScreen();
    void bothLanguagesNameTheSame_data() { chapters(); }
    void bothLanguagesNameTheSame();
    void picturesAndLinksAreThere_data() { chapters(); }
    void picturesAndLinksAreThere();
    void keysDoSomething_data() { chapters(); }
    void keysDoSomething();
    void frenchIsWrittenAsFrench_data() { chapters(); }
    void frenchIsWrittenAsFrench();

private:
    void chapters();

    QList<GuideChapter> m_english;
    QList<GuideChapter> m_french;
    QList<ScreenSentence> m_sentences;
};

void GuideTextTest::initTestCase()
{
    Speech speech;
    speech.speak(Language::English);
    m_english = readGuide();
    speech.speak(Language::French);
    m_french = readGuide();
    m_sentences = sentences();
    QVERIFY(m_english.size() >= 8);
    QCOMPARE(m_french.size(), m_english.size());
    QVERIFY(m_sentences.size() > 500);
}

void GuideTextTest::chapters()
{
    QTest::addColumn<qsizetype>("at");
    for (qsizetype i = 0; i < m_english.size(); ++i)
        QTest::addRow("%s", qPrintable(m_english.at(i).file)) << i;
}

void GuideTextTest::boldNamesAreOnTheScreen()
{
    QFETCH(qsizetype, at);
    const auto names = boldNames(m_english.at(at));
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QVERIFY2(std::ranges::any_of(m_sentences, [&](const ScreenSentence &s) { return s.english == name; }),
                 qPrintable(name));
    for (const QString &name : boldNames(m_french.at(at)))
        QVERIFY2(std::ranges::any_of(m_sentences, [&](const ScreenSentence &s) { return s.french == name; }),
                 qPrintable(name));
}

void GuideTextTest::bothLanguagesNameTheSame()
{
    QFETCH(qsizetype, at);
    QCOMPARE(m_french.at(at).file, m_english.at(at).file);
    QStringList left = boldNames(m_french.at(at));
    for (const QString &name : boldNames(m_english.at(at))) {
        const auto said = std::ranges::find_if(left, [&](const QString &french) {
            return std::ranges::any_of(m_sentences, [&](const ScreenSentence &s) {
                return s.english == name && s.french == french;
            });
        });
        QVERIFY2(said != left.end(), qPrintable(name));
        left.erase(said);
    }
    QCOMPARE(left, QStringList());
}

void GuideTextTest::picturesAndLinksAreThere()
{
    QFETCH(qsizetype, at);
    QCOMPARE(pictures(m_french.at(at)), pictures(m_english.at(at)));
    for (const QString &picture : pictures(m_english.at(at))) {
        for (const QString &folder : {QStringLiteral(":/guide/en/"), QStringLiteral(":/guide/fr/")})
            QVERIFY2(!QImage(folder + picture).isNull(), qPrintable(folder + picture));
    }
    for (const auto *chapter : {&m_english.at(at), &m_french.at(at)}) {
        for (const QString &target :
             captured(chapter->markdown, QStringLiteral("(?<!!)\\[[^\\]]+\\]\\(([^)]+)\\)")))
            QVERIFY2(std::ranges::any_of(m_english,
                                         [&](const GuideChapter &other) { return other.file == target; }),
                     qPrintable(target));
    }
}

void GuideTextTest::keysDoSomething()
{
    QFETCH(qsizetype, at);
    QWidget window;
    const Actions actions(&window);
    QStringList keys{QStringLiteral("Enter"), QStringLiteral("Tab"), QStringLiteral("Esc"),
                     QStringLiteral("Ctrl+S")};
    for (const QAction *action : window.findChildren<QAction *>()) {
        for (const QKeySequence &key : action->shortcuts())
            keys << key.toString(QKeySequence::PortableText);
    }
    // What is no key: commands and endings of files.
    static const QRegularExpression key(QStringLiteral("^(F\\d+|\\w+|(Ctrl\\+|Shift\\+|Maj\\+)+.+)$"));
    for (const QString &code : captured(m_english.at(at).markdown, QStringLiteral("`([^`]+)`"))) {
        if (key.match(code).hasMatch())
            QVERIFY2(keys.contains(code), qPrintable(code));
    }
    const auto portable = [](QStringList codes) {
        codes.replaceInStrings(QStringLiteral("Maj+"), QStringLiteral("Shift+"));
        codes.replaceInStrings(QStringLiteral("Suppr"), QStringLiteral("Del"));
        codes.replaceInStrings(QStringLiteral("Entrée"), QStringLiteral("Enter"));
        codes.replaceInStrings(QStringLiteral("Échap"), QStringLiteral("Esc"));
        codes.sort();
        return codes;
    };
    QCOMPARE(portable(captured(m_french.at(at).markdown, QStringLiteral("`([^`]+)`"))),
             portable(captured(m_english.at(at).markdown, QStringLiteral("`([^`]+)`"))));
}

void GuideTextTest::frenchIsWrittenAsFrench()
{
    QFETCH(qsizetype, at);
    QString text = m_french.at(at).markdown;
    text.remove(QRegularExpression(QStringLiteral("`[^`]*`|!?\\[[^\\]]*\\]\\([^)]*\\)")));
    static const QRegularExpression wrong(
        QStringLiteral("(?<![\u00A0]):|(?<!\u202F)[;!?]|'|«(?!\u00A0)|(?<!\u00A0)»|\\.\\.\\."));
    const auto match = wrong.match(text);
    QVERIFY2(!match.hasMatch(), qPrintable(text.mid(std::max(match.capturedStart() - 30, 0LL), 60)));
}

CARNET_TEST(GuideTextTest)
#include "guide_text_test.moc"
