// The guide is opened, searched and walked through.
#include "guide/guide_dialog.h"
#include "guide/guide_page.h"
#include "harness/registry.h"
#include "settings/language.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

using namespace carnet;

class GuideDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void passagesAreFoundWithoutAccents_data();
    void passagesAreFoundWithoutAccents();
    void theFirstChapterIsOpen();
    void wordsLeaveTheChaptersThatHoldThem();
    void enterGoesToTheNextPlaceAndChapter();
    void wordsThatAreNowhereAreSaid();
    void aLinkOpensItsChapter();
    void thereIsOne();

private:
    [[nodiscard]] static QStringList listed(const QDialog &dialog);

    Speech m_speech;
};

void GuideDialogTest::init()
{
    m_speech.speak(Language::French);
}

QStringList GuideDialogTest::listed(const QDialog &dialog)
{
    const auto *list = dialog.findChild<QListWidget *>();
    QStringList titles;
    for (int row = 0; row < list->count(); ++row) {
        if (!list->item(row)->isHidden())
            titles << list->item(row)->text();
    }
    return titles;
}

void GuideDialogTest::passagesAreFoundWithoutAccents_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found"); // the pieces, joined

    const QString text = QStringLiteral("Créer un œuf, une\nÉTIQUETTE");
    QTest::addRow("accents") << QStringLiteral("CREER") << text << QStringLiteral("Créer");
    QTest::addRow("capitals") << QStringLiteral("étiq") << text << QStringLiteral("ÉTIQ");
    QTest::addRow("a ligature") << QStringLiteral("oeuf") << text << QStringLiteral("œuf");
    QTest::addRow("half a ligature") << QStringLiteral("euf") << text << QStringLiteral("œuf");
    QTest::addRow("two words") << QStringLiteral("un creer") << text << QStringLiteral("Créer|un|un");
    QTest::addRow("one of them missing") << QStringLiteral("creer xyz") << text << QString();
    QTest::addRow("nothing") << QStringLiteral("  ") << text << QString();
    QTest::addRow("an emoji before") << QStringLiteral("b") << QStringLiteral("a😀b") << QStringLiteral("b");
}

void GuideDialogTest::passagesAreFoundWithoutAccents()
{
    QFETCH(QString, words);
    QFETCH(QString, text);
    QFETCH(QString, found);
    QStringList pieces;
    for (const TextSpan &passage : passagesWith(words, text))
        pieces << text.mid(passage.start, passage.length);
    QCOMPARE(pieces.join(u'|'), found);
}

void GuideDialogTest::theFirstChapterIsOpen()
{
    const GuideDialog dialog(nullptr);
    QCOMPARE(listed(dialog).size(), readGuide().size());
    QVERIFY(dialog.findChild<GuidePage *>()->toPlainText().startsWith(QStringLiteral("Le premier jour")));
}

void GuideDialogTest::wordsLeaveTheChaptersThatHoldThem()
{
    const GuideDialog dialog(nullptr);
    auto *search = dialog.findChild<QLineEdit *>();
    search->setText(QStringLiteral("etiquettes"));
    QCOMPARE(listed(dialog), QStringList{QStringLiteral("Au quotidien")});
    auto *page = dialog.findChild<GuidePage *>();
    QVERIFY(page->toPlainText().startsWith(QStringLiteral("Au quotidien")));
    QCOMPARE(page->extraSelections().size(), 1);
    QCOMPARE(page->extraSelections().first().cursor.selectedText(), QStringLiteral("étiquettes"));
    search->clear();
    QCOMPARE(listed(dialog).size(), readGuide().size());
    QVERIFY(page->extraSelections().isEmpty());
}

void GuideDialogTest::enterGoesToTheNextPlaceAndChapter()
{
    const GuideDialog dialog(nullptr);
    auto *search = dialog.findChild<QLineEdit *>();
    search->setText(QStringLiteral("brouillon"));
    const QStringList chapters = listed(dialog);
    QVERIFY(chapters.size() > 1);
    QVERIFY(chapters.size() < readGuide().size());
    const auto *page = dialog.findChild<GuidePage *>();
    const auto *list = dialog.findChild<QListWidget *>();
    const int first = list->currentRow();
    for (qsizetype i = page->extraSelections().size(); i > 1; --i) {
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(list->currentRow(), first);
    }
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(list->currentItem()->text(), chapters.at(1));
    QVERIFY(!page->extraSelections().isEmpty());
}

void GuideDialogTest::wordsThatAreNowhereAreSaid()
{
    const GuideDialog dialog(nullptr);
    dialog.findChild<QLineEdit *>()->setText(QStringLiteral("zanzibar"));
    QVERIFY(listed(dialog).isEmpty());
    QVERIFY(dialog.findChild<QLabel *>()->isVisibleTo(&dialog));
}

void GuideDialogTest::aLinkOpensItsChapter()
{
    const GuideDialog dialog(nullptr);
    auto *page = dialog.findChild<GuidePage *>();
    Q_EMIT page->anchorClicked(QUrl(QStringLiteral("5-files.md")));
    QVERIFY(page->toPlainText().startsWith(QStringLiteral("Importer et exporter")));
}

void GuideDialogTest::thereIsOne()
{
    QWidget window;
    window.show();
    GuideDialog::showOver(&window);
    GuideDialog::showOver(&window);
    QCOMPARE(window.findChildren<GuideDialog *>().size(), 1);
    QVERIFY(window.findChild<GuideDialog *>()->isVisible());
}

CARNET_TEST(GuideDialogTest)
#include "guide_dialog_test.moc"
