// All of one customer at a glance, or what can be done with several (ui.md 5).
#pragma once

#include "list/details_rows.h"
#include "look/details_area.h"
#include "store/store.h"

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
        QAction *remove;
        QAction *hide;
        QMenu *more;
    };

    /// All outlive the panel.
    DetailsPanel(Store &store, const Commands &commands, QWidget *parent = nullptr);

    void showCustomers(const QList<CustomerId> &ids);
    void setUnfinished(const QList<UnfinishedForm> &forms);
    /// Shows anew what it shows, when these customers are among it.
    void customersChanged(const QList<CustomerId> &ids);

Q_SIGNALS:
    // The customer's unfinished form.
    void continueWanted(const carnet::UnfinishedForm &form);
    void discardWanted(const carnet::UnfinishedForm &form);

protected:
    void fill() override;

private:
    void showOne(const Record &record);
    void showSeveral(qsizetype count);
    void addStatePanel(const Record &record);
    void addUnfinished(CustomerId id);
    void addButtons();
    void addHistory(CustomerId id);
    void addHeading(const QString &text);
    void addRow(const QString &label, QWidget *value);
    void addRow(const DetailRow &row);

    Store &m_store;
    Commands m_commands;
    QList<CustomerId> m_ids;
    QList<UnfinishedForm> m_unfinished;
};

} // namespace carnet
