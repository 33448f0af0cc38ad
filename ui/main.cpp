// Starts Carnet: reads the command line, opens the data folder, builds the shop and its window.
#include "desk/data_folder.h"
#include "desk/single_instance.h"
#include "look/appearance.h"
#include "look/carnet_style.h"
#include "look/icon.h"
#include "settings/language.h"
#include "settings/settings.h"
#include "shell/command_line.h"
#include "shell/end_request.h"
#include "shell/held_elsewhere.h"
#include "shell/main_window.h"
#include "shell/shop.h"
#include "shell/store_trouble.h"
#include "shell/terminal.h"
#include "shell/watchdog.h"
#include "words/store_sentences.h"

#include <QApplication>

#include <cstdio>

using namespace carnet;

namespace {

constexpr int wrongUse = 2;

void print(std::FILE *to, const QString &text)
{
    std::fputs(text.toLocal8Bit().constData(), to);
}

/// The shop and its window, opened now or after a backup took the damaged file's place.
class Running : public QObject
{
public:
    Running(const CommandLine &line, const DataFolder &folder, SingleInstance &instance, Speech &speech)
        : m_line(line)
        , m_folder(folder)
        , m_instance(instance)
        , m_speech(speech)
        , m_settings(folder.settingsFile())
    {
        m_appearance.apply(m_settings.scheme(), m_settings.textSize());
    }

    void open() { open(false); }

    /// Another Carnet holds the customers and cannot be brought forward.
    void askToTakeOver()
    {
        const auto holder = m_instance.holder();
        print(stderr, sentenceFor(holder) + u'\n');
        m_held = std::make_unique<HeldElsewhere>(holder);
        QObject::connect(m_held.get(), &HeldElsewhere::openWanted, this, [this] {
            if (!m_instance.takeOver()) {
                m_held->refuse();
                return;
            }
            m_held->accept();
            open();
        });
        QObject::connect(m_held.get(), &QDialog::rejected, qApp, [] { QCoreApplication::exit(1); });
        m_held->open();
    }

private:
    void open(bool mayStartEmpty)
    {
        Shop::Parts parts{m_folder, m_line};
        parts.mayStartEmpty = mayStartEmpty;
        m_shop = std::make_unique<Shop>(std::move(parts));
        whenAnswered(m_shop->open(), this, [this](const Result<Done, StoreError> &opened) {
            if (opened) {
                openWindow();
                m_shop->start();
                if (const QString file = std::exchange(m_line.file, {}); !file.isEmpty())
                    m_window->importFile(file);
                return;
            }
            // Queued: the shop is still at work, and must have gone before a backup takes its place.
            const auto end = [this, error = opened.error()] {
                m_shop.reset();
                explain(error);
            };
            QMetaObject::invokeMethod(this, end, Qt::QueuedConnection);
        });
    }

    void openWindow()
    {
        m_window = std::make_unique<MainWindow>(*m_shop, m_appearance);
        connect(&m_instance, &SingleInstance::forwardAsked, m_window.get(), &MainWindow::comeForward);
        // Queued: the window is still at work when it asks, and may be the one that goes.
        connect(m_window.get(), &MainWindow::mendingWanted, this, &Running::mend, Qt::QueuedConnection);
        connect(m_window.get(), &MainWindow::languageChosen, this, &Running::changeLanguage,
                Qt::QueuedConnection);
        connect(&m_instance, &SingleInstance::fileAsked, m_window.get(), &MainWindow::importFile);
        m_window->open();
    }

    void changeLanguage(Language language)
    {
        m_shop->settings().setLanguage(language);
        m_speech.speak(language);
        const std::unique_ptr<MainWindow> before = std::move(m_window);
        before->rememberLayout();
        openWindow();
        m_window->goBackTo(before->whereabouts());
        m_window->openSettings();
    }

    void mend()
    {
        explain(StoreError::Damaged);
        m_window.reset();
        m_shop.reset();
    }

    void explain(StoreError error)
    {
        print(stderr, openingSentenceFor(error, m_folder.storeFile()) + u'\n');
        m_trouble = std::make_unique<StoreTrouble>(error, m_folder);
        // Queued: the dialog is still at work when it says so.
        QObject::connect(
            m_trouble.get(), &StoreTrouble::restored, this, [this] { open(false); }, Qt::QueuedConnection);
        QObject::connect(
            m_trouble.get(), &StoreTrouble::emptyWanted, this, [this] { open(true); }, Qt::QueuedConnection);
        QObject::connect(m_trouble.get(), &QDialog::rejected, qApp, [] { QCoreApplication::exit(1); });
        m_trouble->open();
    }

    CommandLine m_line;
    DataFolder m_folder;
    SingleInstance &m_instance;
    Speech &m_speech;
    Settings m_settings;
    Appearance m_appearance;
    std::unique_ptr<Shop> m_shop;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<StoreTrouble> m_trouble;
    std::unique_ptr<HeldElsewhere> m_held;
};

std::unique_ptr<QApplication> makeApplication(int &argc, char **argv)
{
    if (const auto limit = watchdogLimit())
        return std::make_unique<WatchedApplication>(argc, argv, *limit);
    return std::make_unique<QApplication>(argc, argv);
}

} // namespace

static int run(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("Carnet"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CARNET_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.carnet.Carnet"));

    const auto parsed = parseCommandLine(argumentsOf(argc, argv), qEnvironmentVariable("CARNET_KEY"));
    // Questions about the program itself need no display.
    if (!parsed || parsed.value().showHelp || parsed.value().showVersion) {
        const QCoreApplication console(argc, argv);
        useTerminal();
        Speech speech;
        speech.speak(parsed ? parsed.value().language : Language::System);
        if (!parsed) {
            print(stderr, sentenceFor(parsed.error()) + u'\n');
            return wrongUse;
        }
        print(stdout, parsed.value().showHelp ? helpText() : QStringLiteral("Carnet " CARNET_VERSION "\n"));
        return 0;
    }
    CommandLine line = parsed.value();

    const auto application = makeApplication(argc, argv);
    QApplication::setStyle(new CarnetStyle); // owned by the application
    QApplication::setWindowIcon(applicationIcon());
    const auto folder = openDataFolder(line.dataFolder, line.training);
    if (folder && line.language == Language::System)
        line.language = Settings(folder->settingsFile()).language();
    Speech speech;
    speech.speak(line.language);
    if (!folder) {
        print(stderr, openingSentenceFor(StoreError::CannotOpen, line.dataFolder) + u'\n');
        return wrongUse;
    }

    SingleInstance instance(folder->lockFile());
    const auto claim = instance.claim(line.file);
    if (claim == SingleInstance::Claim::BroughtForward)
        return 0;
    closeOnRequest(application.get());
    Running running(line, *folder, instance, speech);
    if (claim == SingleInstance::Claim::First)
        running.open();
    else
        running.askToTakeOver();
    return QApplication::exec();
}

int main(int argc, char **argv)
{
    return leave(run(argc, argv));
}
