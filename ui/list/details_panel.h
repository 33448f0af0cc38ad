// All of one customer at a glance, or what can be done with several (ui.md 5).
#pragma once

#include "list/customer_action.h"
#include "store/store.h"

#include <QScrollArea>

class QVBoxLayout;

namespace carnet {

class DetailsPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit DetailsPanel(Store &store, QWidget *parent = nullptr);

    void showCustomers(const QList<CustomerId> &ids);

Q_SIGNALS:
    void actionRequested(carnet::CustomerAction action, const QList<carnet::CustomerId> &ids);
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void clear();
    void showOne(const Record &record);
    void showSeveral(qsizetype count);
    void addStatePanel(const Record &record);
    void addButtons();
    void addGroups(const Record &record);
    void addHistory(CustomerId id);
    void addHeading(const QString &text);
    void addRow(const QString &label, const QString &value, QWidget *instead = nullptr);

    Store &m_store;
    QList<CustomerId> m_ids;
    QWidget *m_page = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace carnet
