// The window: lays out the bars, the pages and the details, and wires actions to them. It decides nothing
// itself.
#pragma once

#include "list/customer_action.h"
#include "list/place.h"
#include "main/actions.h"
#include "main/customer_editing.h"
#include "main/notice.h"
#include "main/shop.h"

#include <QMainWindow>
#include <QUndoStack>

class QStackedWidget;

namespace carnet {

class Appearance;
class DetailsPanel;
class ListPage;
class OutboxDetails;
class OutboxPage;
class StatusLine;
class SideList;
class Toast;
class TopBar;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Both outlive the window.
    MainWindow(Shop &shop, Appearance &appearance);
    ~MainWindow() override;

    /// Shows the window where it was last time, maximised the first time.
    void open();

public Q_SLOTS:
    void comeForward();

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void wireActions();
    void wirePages();
    void wireOutbox();
    void wireToast();

    void goTo(Place place);
    void showSelection();
    void showStatus();
    void showNotice();
    void actOnNotice(bool second);
    void actOnCustomers(CustomerAction action, const QList<CustomerId> &ids);
    void fitWidth();
    void copyValues(const QList<CustomerId> &ids, FieldSet fields);
    void changeTextSize(int step);
    void chooseScheme(SchemeChoice scheme);
    void chooseLanguage(Language language);
    void openConnection();
    void updateEnded(const Outbox::UpdateSummary &summary);
    void showKeys();
    void showAbout();
    void goToNextArea();
    [[nodiscard]] QList<CustomerId> selected() const;

    Shop &m_shop;
    Appearance &m_appearance;
    QUndoStack m_history;
    Actions m_actions;
    CustomerEditing m_editing;
    Situation m_situation;
    std::optional<Notice> m_notice;
    std::optional<FormDraft> m_reopen; ///< what the toast's button opens again
    Place m_place = Place::All;
    int m_shown = 0;
    int m_all = 0;
    bool m_searching = false;

    TopBar *m_topBar;
    SideList *m_side;
    ListPage *m_list;
    OutboxPage *m_outboxPage;
    DetailsPanel *m_details;
    OutboxDetails *m_outboxDetails;
    QStackedWidget *m_pages;
    QStackedWidget *m_detailPages;
    MessageStrip *m_strip;
    StatusLine *m_status;
    Toast *m_toast;
};

} // namespace carnet
