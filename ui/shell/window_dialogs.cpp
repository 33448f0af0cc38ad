#include "shell/window_dialogs.h"

#include "connection/connection_dialog.h"
#include "guide/guide_dialog.h"
#include "outbox/recently_deleted_dialog.h"
#include "settings/settings_dialog.h"
#include "shell/about_dialog.h"
#include "shell/keys_dialog.h"
#include "shell/support_details.h"

#include <QAction>
#include <QApplication>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QUrl>

namespace carnet {

WindowDialogs::WindowDialogs(Shop &shop, LookChoices &look, const Actions &actions,
                             std::function<int()> customers, QWidget *window)
    : QObject(window)
    , m_shop(shop)
    , m_look(look)
    , m_actions(actions)
    , m_window(window)
    , m_customers(std::move(customers))
{
    connect(actions.connection, &QAction::triggered, this, &WindowDialogs::openConnection);
    connect(actions.recentlyDeleted, &QAction::triggered, this, &WindowDialogs::openRecentlyDeleted);
    connect(actions.settings, &QAction::triggered, this, &WindowDialogs::openSettings);
    connect(actions.guide, &QAction::triggered, this, [this] { GuideDialog::showOver(m_window); });
    connect(actions.keys, &QAction::triggered, this, &WindowDialogs::showKeys);
    connect(actions.logFolder, &QAction::triggered, this, &WindowDialogs::showLog);
    connect(actions.about, &QAction::triggered, this, &WindowDialogs::showAbout);
    qApp->installEventFilter(this);
}

bool WindowDialogs::eventFilter(QObject *watched, QEvent *event)
{
    QWidget *dialog = event->type() == QEvent::KeyPress ? QApplication::activeModalWidget() : nullptr;
    if (!dialog || !m_actions.guide->shortcuts().contains(static_cast<QKeyEvent *>(event)->keyCombination()))
        return QObject::eventFilter(watched, event);
    GuideDialog::showOver(dialog);
    return true;
}

void WindowDialogs::openConnection()
{
    auto *dialog = new ConnectionDialog(m_shop.address(), m_shop.keyRing(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectionDialog::saved, &m_shop, &Shop::connectTill);
    connect(dialog, &ConnectionDialog::forgotten, &m_shop, &Shop::forgetTill);
    dialog->open();
}

void WindowDialogs::openSettings()
{
    const Settings &settings = m_shop.settings();
    auto *dialog =
        new SettingsDialog({settings.language(), m_look.scheme(), m_look.textSize(),
                            settings.sendAutomatically(), settings.phoneForm(), settings.country()},
                           m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::schemeChosen, &m_look, &LookChoices::setScheme);
    connect(dialog, &SettingsDialog::textSizeChosen, &m_look, &LookChoices::setTextSize);
    connect(dialog, &SettingsDialog::sendAutomaticallyChosen, m_actions.sendAutomatically,
            &QAction::setChecked);
    connect(dialog, &SettingsDialog::phoneFormChosen, this,
            [this](rules::PhoneForm form) { m_shop.settings().setPhoneForm(form); });
    connect(dialog, &SettingsDialog::countryChosen, this,
            [this](const QString &code) { m_shop.settings().setCountry(code); });
    connect(dialog, &SettingsDialog::languageChosen, this, &WindowDialogs::languageChosen);
    dialog->open();
}

void WindowDialogs::openRecentlyDeleted()
{
    auto *dialog = new RecentlyDeletedDialog(m_shop.desk(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RecentlyDeletedDialog::createdAgain, this, &WindowDialogs::done);
    connect(dialog, &RecentlyDeletedDialog::storeFailed, this, &WindowDialogs::storeFailed);
    dialog->open();
}

void WindowDialogs::showLog()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_shop.folder().log()));
}

void WindowDialogs::showAbout()
{
    auto *dialog = new AboutDialog(supportDetails(m_shop, m_customers(), m_window), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AboutDialog::logWanted, this, &WindowDialogs::showLog);
    dialog->open();
}

void WindowDialogs::showKeys()
{
    auto *dialog = new KeysDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace carnet
