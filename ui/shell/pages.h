// Makes the pages of a window and wires what only one of them has: the search, scanned cards, the list's
// menus. The window itself knows them as pages.
#pragma once

#include "exchange/export_dialog.h"
#include "places/page.h"
#include "print/print_dialog.h"
#include "shell/actions.h"
#include "shell/shop.h"

#include <vector>

class QMenu;

namespace carnet {

class Copying;
class CustomerEditing;
class CustomersPage;
class DuplicatesPage;
class OutboxPage;
class SavedFilters;
class TopBar;

class Pages : public QObject
{
    Q_OBJECT

public:
    /// All outlive this; `window` owns what is to be seen.
    Pages(Shop &shop, const Actions &actions, TopBar &top, const CustomerEditing &editing, QWidget *window);

    [[nodiscard]] const std::vector<Page *> &all() const { return m_all; }
    [[nodiscard]] Page &of(Place place) const;
    [[nodiscard]] QHash<Place, int> counts() const;
    [[nodiscard]] Copying &copying();
    /// As soon as the customer is listed.
    void select(CustomerId id);

    /// Columns and sort.
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);
    void goBackTo(const Whereabouts &there, Place place);

    /// What the list has to offer for a file.
    [[nodiscard]] ExportDialog::Choices exportChoices() const;
    [[nodiscard]] PrintDialog::Choices printChoices() const;

    [[nodiscard]] const SavedFilters &filters() const { return *m_filters; }
    void showFilter(int filter);
    /// Rename, change, remove.
    void fillFilterMenu(QMenu *menu, int filter);

Q_SIGNALS:
    void importWanted();
    /// A search, a card or a key leads there.
    void placeWanted(carnet::Place place);
    void filtersChanged();
    void filterWanted(int filter); ///< it was kept a moment ago
    void storeFailed(carnet::StoreError error);
    void newCustomerWanted(const carnet::Customer &prefilled);
    void connectionWanted();
    void menuWanted(const QPoint &where); ///< for the selected customers; on the screen
    void continueWanted(const carnet::UnfinishedForm &form);
    void discardWanted(const carnet::UnfinishedForm &form);

private:
    void wireCustomers(const Actions &actions);
    void wireSearch(QWidget *window);
    void search(const QString &text);
    void wireFilters(const Actions &actions);

    Shop &m_shop;
    TopBar &m_top;
    CustomersPage *m_customers;
    OutboxPage *m_outbox;
    DuplicatesPage *m_duplicates;
    SavedFilters *m_filters;
    std::vector<Page *> m_all;
};

} // namespace carnet
