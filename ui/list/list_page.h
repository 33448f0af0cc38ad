// The page of customers: the table, or why it is empty. Keeps the user's place while the customers change
// under it.
#pragma once

#include "list/customer_action.h"
#include "list/customer_query.h"
#include "list/place.h"

#include <QStackedWidget>
#include <QThread>

class QLabel;
class QPushButton;

namespace carnet {

class CustomerModel;
class CustomerTable;

class ListPage : public QStackedWidget
{
    Q_OBJECT

public:
    /// Reads `store` for the rows in view; `storeFile` is opened again on a worker thread.
    ListPage(Store &store, const QString &storeFile, QWidget *parent = nullptr);
    ~ListPage() override;

    void setPlace(Place place);
    void setSearch(const QString &text);
    [[nodiscard]] QList<CustomerId> selectedIds() const;
    /// As soon as the customer is listed.
    void select(CustomerId id);
    void focusTable();
    [[nodiscard]] bool opensOnEnter() const; ///< a search that leaves one row
    void openOnlyRow();

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

public Q_SLOTS:
    void recordsChanged(const QList<carnet::CustomerId> &ids);
    void copySelection();
    void selectAll();

Q_SIGNALS:
    void editRequested(carnet::CustomerId id, std::optional<carnet::Field> field);
    void actionRequested(carnet::CustomerAction action, const QList<carnet::CustomerId> &ids);
    void selectionChanged();
    void countsChanged(const QHash<carnet::Place, int> &counts);
    void shown(int shown, int all);
    void typed(const QString &text);
    void newCustomerRequested(const QString &name);
    void clearSearchRequested();
    void connectRequested();

    // To the worker.
    void asked(const carnet::Query &query);
    void rereadAsked(const QList<carnet::CustomerId> &ids);

private:
    void ask();
    void take(const QueryAnswer &answer);
    void sortBy(int column);
    void showMenu(const QPoint &where);
    void showEmpty(bool nothingAtAll);
    QWidget *makeEmptyPage();

    CustomerModel *m_model;
    CustomerTable *m_table;
    QThread m_thread;
    Query m_query;
    bool m_answered = false;
    CustomerId m_toSelect = CustomerId::None;

    QLabel *m_emptyTitle = nullptr;
    QLabel *m_emptyText = nullptr;
    QPushButton *m_emptyFirst = nullptr;
    QPushButton *m_emptySecond = nullptr;
};

} // namespace carnet
