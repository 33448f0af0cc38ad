// The window: lays out the bars, the pages and the details, and wires actions to them. It decides nothing
// itself.
#pragma once

#include "customers/whereabouts.h"
#include "directory/place.h"
#include "settings/look_choices.h"
#include "shell/actions.h"
#include "shell/area_cycle.h"
#include "shell/customer_commands.h"
#include "shell/shop.h"

#include <QMainWindow>

namespace carnet {

class Appearance;
class DetailsPanel;
class ListPage;
class MessageStrip;
class NoticeBoard;
class OutboxDetails;
class OutboxPage;
class SideList;
class StatusLine;
class Toast;
class TopBar;
class UndoToast;
class UnfinishedList;
class UnfinishedView;
class WindowBody;
class WindowDialogs;

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

Q_SIGNALS:
    /// The window has to be made anew in that language.
    void languageChosen(carnet::Language language);
    void mendingWanted(); ///< the store is damaged, and a backup shall take its place

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void wireActions();
    void wireUndo();
    void wirePages();
    void wireNotices();

    void goTo(Place place);
    void search(const QString &text);
    void showSelection();
    void showCounts();
    void showStatus();
    void showTitle();
    void showUndo();

    Shop &m_shop;
    Actions m_actions;
    LookChoices m_look;
    CustomerEditing m_editing;
    CustomerCommands m_commands;
    Place m_place = Place::All;
    int m_shown = 0;
    int m_all = 0;
    bool m_searching = false;

    TopBar *m_topBar;
    SideList *m_side;
    UnfinishedList *m_unfinishedList;
    ListPage *m_list;
    OutboxPage *m_outboxPage;
    DetailsPanel *m_details;
    OutboxDetails *m_outboxDetails;
    MessageStrip *m_strip;
    WindowBody *m_body;
    StatusLine *m_status;
    Toast *m_toast;
    NoticeBoard *m_notices;
    WindowDialogs *m_dialogs;
    UndoToast *m_undoToast;
    UnfinishedView *m_unfinished;
    AreaCycle m_areas;
};

} // namespace carnet
