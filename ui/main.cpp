// Starts Carnet: reads the command line, opens the data folder, builds the shop and its window.
#include "desk/data_folder.h"
#include "desk/single_instance.h"
#include "look/carnet_style.h"
#include "look/icon.h"
#include "settings/language.h"
#include "settings/settings.h"
#include "shell/command_line.h"
#include "shell/end_request.h"
#include "shell/running.h"
#include "shell/terminal.h"
#include "shell/watchdog.h"
#include "words/store_sentences.h"

#include <QApplication>

using namespace carnet;

namespace {

constexpr int wrongUse = 2;

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
