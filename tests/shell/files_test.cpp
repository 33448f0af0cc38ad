// A file comes into the real window however a user brings it: dragged, copied, or named by the desktop.
#include "exchange/import_dialog.h"
#include "harness/registry.h"
#include "settings/language.h"
#include "shell/window_desk.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QTemporaryDir>
#include <QUrl>

using namespace carnet;
using namespace carnet::test;

class FilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_speech.speak(Language::English); }
    void init();
    void cleanup() { m_desk.close(); }
    void aFileIsDroppedOnTheWindow();
    void anotherOneIsDroppedOnTheDialog();
    void whatIsNoFileIsNotTaken();
    void copiedRowsArePasted();
    void theDesktopNamesAFile();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &text) const;
    /// False: it is not taken.
    static bool drop(QWidget *on, const QList<QUrl> &urls);
    [[nodiscard]] ImportDialog *dialog() const { return m_desk.window->findChild<ImportDialog *>(); }
    [[nodiscard]] bool says(const QString &words) const;

    Speech m_speech;
    std::unique_ptr<QTemporaryDir> m_folder;
    WindowDesk m_desk;
};

void FilesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_desk.open(m_folder->filePath(QStringLiteral("data")), {}));
}

QString FilesTest::write(const QString &name, const QByteArray &text) const
{
    QFile file(m_folder->filePath(name));
    if (file.open(QFile::WriteOnly))
        file.write(text);
    return file.fileName();
}

bool FilesTest::drop(QWidget *on, const QList<QUrl> &urls)
{
    QMimeData data;
    data.setUrls(urls);
    QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, {});
    enter.ignore();
    QCoreApplication::sendEvent(on, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent dropped({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(on, &dropped);
    return true;
}

bool FilesTest::says(const QString &words) const
{
    return dialog() && std::ranges::any_of(dialog()->findChildren<QLabel *>(), [&words](const QLabel *label) {
               return label->text().contains(words);
           });
}

void FilesTest::aFileIsDroppedOnTheWindow()
{
    const QString file = write(QStringLiteral("Clients d’été.csv"), "nom;tel\nAubry;0639980001\n");
    QVERIFY(drop(m_desk.window.get(), {QUrl::fromLocalFile(file)}));
    QTRY_VERIFY(says(QStringLiteral("Clients d’été.csv · 1 row")));
}

void FilesTest::anotherOneIsDroppedOnTheDialog()
{
    QVERIFY(
        drop(m_desk.window.get(), {QUrl::fromLocalFile(write(QStringLiteral("one.csv"), "nom\nAubry\n"))}));
    QTRY_VERIFY(says(QStringLiteral("one.csv")));
    QVERIFY(drop(dialog(),
                 {QUrl(QStringLiteral("https://shop.example/a.csv")),
                  QUrl::fromLocalFile(write(QStringLiteral("two.csv"), "nom\nCaron\n"))}));
    QTRY_VERIFY(says(QStringLiteral("two.csv")));
    QCOMPARE(m_desk.window->findChildren<ImportDialog *>().size(), 1);
}

void FilesTest::whatIsNoFileIsNotTaken()
{
    QVERIFY(!drop(m_desk.window.get(), {QUrl(QStringLiteral("https://shop.example/a.csv"))}));
    QVERIFY(!drop(m_desk.window.get(), {}));
    QVERIFY(!dialog());
}

void FilesTest::copiedRowsArePasted()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("nom\ttel\nAubry\t0639980001\nCaron\t0639980002\n"));
    m_desk.trigger(QKeySequence(Qt::CTRL | Qt::Key_V));
    QTRY_VERIFY(says(QStringLiteral("Copied rows · 2 rows")));
}

void FilesTest::theDesktopNamesAFile()
{
    m_desk.window->importFile(write(QStringLiteral("one.csv"), "nom\nAubry\n"));
    QTRY_VERIFY(says(QStringLiteral("one.csv")));
    // What is being chosen there is not replaced unasked.
    m_desk.window->importFile(write(QStringLiteral("two.csv"), "nom\nCaron\n"));
    QVERIFY(!says(QStringLiteral("two.csv")));
    QCOMPARE(m_desk.window->findChildren<ImportDialog *>().size(), 1);
}

CARNET_TEST(FilesTest)
#include "files_test.moc"
