// The dialogs that menus open over the window: the connection, the settings, the guide, the list of keys.
#pragma once

#include "settings/look_choices.h"
#include "shell/actions.h"
#include "shell/shop.h"

#include <QObject>

#include <functional>

namespace carnet {

class WindowDialogs : public QObject
{
    Q_OBJECT

public:
    /// All outlive the dialogs, which open over `window`. `customers`: how many are listed, for who helps the
    /// user.
    WindowDialogs(Shop &shop, LookChoices &look, const Actions &actions, std::function<int()> customers,
                  QWidget *window);

public Q_SLOTS:
    void openConnection();
    void openSettings();
    void openRecentlyDeleted();
    void showAbout();
    void showLog();
    void showKeys();

Q_SIGNALS:
    void languageChosen(carnet::Language language);
    void done(const QString &text); ///< the newest step that can be undone
    void storeFailed(carnet::StoreError error);

protected:
    /// F1 over an open dialog, where the window's own keys rest.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Shop &m_shop;
    LookChoices &m_look;
    const Actions &m_actions;
    QWidget *m_window;
    std::function<int()> m_customers;
};

} // namespace carnet
