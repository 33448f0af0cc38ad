// All of one customer at a glance, or what can be done with several (ui.md 5).
#pragma once

#include "customers/details_rows.h"
#include "desk/desk.h"
#include "look/details_area.h"

class QAction;
class QMenu;

namespace carnet {

class DetailsPanel : public DetailsArea
{
    Q_OBJECT

public:
    /// What the buttons do; all act on the customers that are shown.
    struct Commands
    {
        QAction *edit;
        QAction *send;
        QAction *blacklist;
        QAction *exportRows;
        QAction *remove;
        QAction *hide;
        QMenu *more;
    };

    /// All outlive the panel.
    DetailsPanel(Desk &desk, const Commands &commands, QWidget *parent = nullptr);

    void showCustomers(const QList<CustomerId> &ids);
    void setUnfinished(const QList<UnfinishedForm> &forms);
    /// Shows anew what it shows, when these customers are among it.
    void customersChanged(const QList<CustomerId> &ids);

Q_SIGNALS:
    // The customer's unfinished form.
    void continueWanted(const carnet::UnfinishedForm &form);
    void discardWanted(const carnet::UnfinishedForm &form);
    void done(const QString &text); ///< the newest step that can be undone
    void storeFailed(carnet::StoreError error);

protected:
    void fill() override;

private:
    void ask();
    void take(const CustomerShown &shown);
    void showOne(const Record &record);
    void showSeveral(qsizetype count);
    void addStatePanel(const Record &record);
    void addUnfinished(CustomerId id);
    void addButtons();
    void addHistory();
    void addMerged();
    void addHeading(const QString &text);
    void addRow(const QString &label, QWidget *value);
    void addRow(const DetailRow &row);

    Desk &m_desk;
    Commands m_commands;
    QList<CustomerId> m_ids;
    CustomerShown m_shown; ///< when it is one; of the one before until the desk has answered
    bool m_isAnother = false; ///< than the one that is shown
    QList<UnfinishedForm> m_unfinished;
};

} // namespace carnet
