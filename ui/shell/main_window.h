// The window: lays out the bars, the pages and the details, and wires actions to them. It decides nothing
// itself.
#pragma once

#include "directory/place.h"
#include "places/whereabouts.h"
#include "settings/look_choices.h"
#include "shell/actions.h"
#include "shell/area_cycle.h"
#include "shell/customer_commands.h"
#include "shell/shop.h"

#include <QMainWindow>

namespace carnet {

class Appearance;
class MessageStrip;
class NoticeBoard;
class Page;
class Pages;
class SideList;
class StatusLine;
class Toast;
class TopBar;
class UndoToast;
class WindowBody;
class WindowDialogs;
class Files;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Both outlive the window.
    MainWindow(Shop &shop, Appearance &appearance);
    ~MainWindow() override;

    /// Shows the window where it was last time, maximised the first time.
    void open();
    /// Geometry, columns, sort, filter and splitter, for the next open().
    void rememberLayout();
    /// For a window that is made anew.
    [[nodiscard]] Whereabouts whereabouts() const;
    void goBackTo(const Whereabouts &there);

public Q_SLOTS:
    void comeForward();
    void openSettings();
    void importFile(const QString &file);

Q_SIGNALS:
    /// The window has to be made anew in that language.
    void languageChosen(carnet::Language language);
    void mendingWanted(); ///< the store is damaged, and a backup shall take its place

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void layOut();
    void wireActions();
    void wireUndo();
    void wirePages();
    void wireNotices();
    void wireFiles();

    void wirePage(Page &page);
    void goTo(Place place);
    void goToFilter(int filter);
    void showSelection();
    void showCounts();
    void showPlaces();
    void showStatus();
    void showTitle();
    void showUndo();

    Shop &m_shop;
    Actions m_actions;
    LookChoices m_look;
    CustomerEditing m_editing;
    CustomerCommands m_commands;
    Place m_place = Place::All;

    TopBar *m_topBar;
    SideList *m_side;
    Pages *m_pages;
    MessageStrip *m_strip;
    WindowBody *m_body;
    StatusLine *m_status;
    Toast *m_toast;
    NoticeBoard *m_notices;
    WindowDialogs *m_dialogs;
    Files *m_files;
    UndoToast *m_undoToast;
    AreaCycle m_areas;
};

} // namespace carnet
