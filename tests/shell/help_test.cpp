// Help in the real window: the guide by its key, also over a dialog, and what is copied for who helps.
#include "guide/guide_dialog.h"
#include "harness/registry.h"
#include "settings/language.h"
#include "shell/about_dialog.h"
#include "shell/licences_dialog.h"
#include "shell/parts.h"
#include "shell/window_desk.h"
#include "shell/window_dialogs.h"
#include "till_double/till_double.h"

#include <QClipboard>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTemporaryDir>

using namespace carnet;
using namespace carnet::test;

class HelpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_desk.close(); }
    void theGuideOpensByItsKey();
    void theGuideOpensOverADialog();
    void whatIsCopiedForSupportNamesNobody();
    void everyPartShowsItsLicence();

private:
    QTemporaryDir m_folder;
    TillDouble m_till;
    WindowDesk m_desk;
};

void HelpTest::initTestCase()
{
    Speech speech;
    speech.speak(Language::English);
    QCoreApplication::setApplicationVersion(QStringLiteral("9.8.7"));
    for (const char *name : {"Aubry", "Caron", "Petit"})
        m_till.addOnTill({{QStringLiteral("name"), QString::fromUtf8(name)},
                          {QStringLiteral("email"), QStringLiteral("someone@shop.example")}});
    QVERIFY(m_desk.open(m_folder.path(), {m_till.url(), TillDouble::shop(), TillDouble::key()}));
    QTRY_COMPARE(m_desk.table()->model()->rowCount(), 3);
    QTRY_VERIFY(!m_desk.shop->desk().isUpdating());
}

void HelpTest::theGuideOpensByItsKey()
{
    m_desk.trigger(QKeySequence(Qt::Key_F1));
    auto *guide = m_desk.window->findChild<GuideDialog *>();
    QVERIFY(guide != nullptr && guide->isVisible());
    guide->close();
    QTRY_VERIFY(m_desk.window->findChild<GuideDialog *>() == nullptr);
}

void HelpTest::theGuideOpensOverADialog()
{
    QDialog dialog(m_desk.window.get());
    dialog.open();
    QTRY_COMPARE(QApplication::activeModalWidget(), &dialog);
    QTest::keyClick(&dialog, Qt::Key_F1);
    const auto *guide = dialog.findChild<GuideDialog *>();
    QVERIFY(guide != nullptr && guide->isVisible());
}

void HelpTest::whatIsCopiedForSupportNamesNobody()
{
    m_desk.window->findChild<WindowDialogs *>()->showAbout();
    const auto *about = m_desk.window->findChild<AboutDialog *>();
    for (QPushButton *button : about->findChildren<QPushButton *>()) {
        if (button->text() == QStringLiteral("Copy details for support"))
            button->click();
    }
    const QString copied = QGuiApplication::clipboard()->text();
    for (const char *said : {"Carnet 9.8.7", "Qt 6", "SQLite 3", "3 customers", "The till answers."})
        QVERIFY2(copied.contains(QString::fromLatin1(said)), qPrintable(copied));
    for (const QString &kept : {TillDouble::key(), QStringLiteral("Aubry"), QStringLiteral("someone"),
                                m_folder.path(), QDir::homePath()})
        QVERIFY2(!copied.contains(kept), qPrintable(copied));
}

void HelpTest::everyPartShowsItsLicence()
{
    const LicencesDialog dialog(nullptr);
    auto *list = dialog.findChild<QListWidget *>();
    QCOMPARE(list->count(), allParts().size());
    for (int row = 0; row < list->count(); ++row) {
        list->setCurrentRow(row);
        QVERIFY2(dialog.findChild<QPlainTextEdit *>()->toPlainText().size() > 200,
                 qPrintable(list->item(row)->text()));
    }
}

CARNET_TEST(HelpTest)
#include "help_test.moc"
