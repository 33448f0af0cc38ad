// The shop and its window, opened now, or after the user said what to do: when another Carnet holds the
// customers, or when a backup takes the damaged file's place. While there is a window, or one is to come, the
// program goes on.
#pragma once

#include "desk/single_instance.h"
#include "look/appearance.h"
#include "settings/language.h"
#include "settings/settings.h"
#include "shell/command_line.h"
#include "shell/shop.h"

#include <QEventLoopLocker>

namespace carnet {

class HeldElsewhere;
class MainWindow;
class StoreTrouble;

class Running : public QObject
{
    Q_OBJECT

public:
    /// `instance` and `speech` outlive it.
    Running(CommandLine line, const DataFolder &folder, SingleInstance &instance, Speech &speech);
    ~Running() override;

    void open() { open(false); }
    /// Another Carnet holds the customers and cannot be brought forward.
    void askToTakeOver();

    /// Nothing before it is open.
    [[nodiscard]] MainWindow *window() const { return m_window.get(); }
    [[nodiscard]] StoreTrouble *trouble() const { return m_trouble.get(); }

private:
    void open(bool mayStartEmpty);
    void openWindow();
    void changeLanguage(Language language);
    void mend();
    void explain(StoreError error);

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
    /// Until the window is there, the last dialog that closes is not the end.
    std::optional<QEventLoopLocker> m_goesOn{std::in_place};
};

} // namespace carnet
