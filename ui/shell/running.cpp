#include "shell/running.h"

#include "shell/held_elsewhere.h"
#include "shell/main_window.h"
#include "shell/store_trouble.h"
#include "shell/terminal.h"
#include "words/store_sentences.h"

#include <QApplication>

namespace carnet {

Running::Running(CommandLine line, const DataFolder &folder, SingleInstance &instance, Speech &speech)
    : m_line(std::move(line))
    , m_folder(folder)
    , m_instance(instance)
    , m_speech(speech)
    , m_settings(folder.settingsFile())
{
    m_appearance.apply(m_settings.scheme(), m_settings.textSize());
}

Running::~Running() = default;

void Running::askToTakeOver()
{
    const auto holder = m_instance.holder();
    print(stderr, sentenceFor(holder) + u'\n');
    m_held = std::make_unique<HeldElsewhere>(holder);
    connect(m_held.get(), &HeldElsewhere::openWanted, this, [this] {
        if (!m_instance.takeOver()) {
            m_held->refuse();
            return;
        }
        m_held->accept();
        open();
    });
    connect(m_held.get(), &QDialog::rejected, qApp, [] { QCoreApplication::exit(1); });
    m_held->open();
}

void Running::open(bool mayStartEmpty)
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

void Running::openWindow()
{
    m_window = std::make_unique<MainWindow>(*m_shop, m_appearance);
    connect(&m_instance, &SingleInstance::forwardAsked, m_window.get(), &MainWindow::comeForward);
    // Queued: the window is still at work when it asks, and may be the one that goes.
    connect(m_window.get(), &MainWindow::mendingWanted, this, &Running::mend, Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::languageChosen, this, &Running::changeLanguage,
            Qt::QueuedConnection);
    connect(&m_instance, &SingleInstance::fileAsked, m_window.get(), &MainWindow::importFile);
    m_window->open();
    m_goesOn.reset();
}

void Running::changeLanguage(Language language)
{
    m_shop->settings().setLanguage(language);
    m_speech.speak(language);
    const std::unique_ptr<MainWindow> before = std::move(m_window);
    before->rememberLayout();
    openWindow();
    m_window->goBackTo(before->whereabouts());
    m_window->openSettings();
}

void Running::mend()
{
    explain(StoreError::Damaged);
    m_window.reset();
    m_shop.reset();
}

void Running::explain(StoreError error)
{
    if (!m_goesOn)
        m_goesOn.emplace();
    print(stderr, openingSentenceFor(error, m_folder.storeFile()) + u'\n');
    m_trouble = std::make_unique<StoreTrouble>(error, m_folder);
    // Queued: the dialog is still at work when it says so.
    connect(
        m_trouble.get(), &StoreTrouble::restored, this, [this] { open(false); }, Qt::QueuedConnection);
    connect(
        m_trouble.get(), &StoreTrouble::emptyWanted, this, [this] { open(true); }, Qt::QueuedConnection);
    connect(m_trouble.get(), &QDialog::rejected, qApp, [] { QCoreApplication::exit(1); });
    m_trouble->open();
}

} // namespace carnet
