// The table of customers: rows and keys. Opens nothing itself; it says what the user asked for.
#pragma once

#include "customers/column_layout.h"
#include "customers/copying.h"
#include "customers/customer_model.h"
#include "places/whereabouts.h"

#include <QTableView>

namespace carnet {

class CustomerTable : public QTableView
{
    Q_OBJECT

public:
    explicit CustomerTable(CustomerModel *model, QWidget *parent = nullptr);

    [[nodiscard]] ColumnLayout &columns() { return *m_columns; }
    [[nodiscard]] Copying &copying() { return *m_copying; }
    [[nodiscard]] QList<CustomerId> selectedIds() const;
    /// Ascending, none over another.
    [[nodiscard]] QList<RowRange> selectedRows() const;
    void selectRows(const QList<RowRange> &rows);
    /// Without its number.
    [[nodiscard]] View view() const;
    /// What the cell's column edits; none for the state and the time of change.
    [[nodiscard]] std::optional<Field> fieldAt(const QModelIndex &index) const;

    [[nodiscard]] Spot spot() const;
    /// The same row at the same height again, if it is still there.
    void returnTo(const Spot &spot);
    /// The current row, unless others are selected without it: a screen reader selects and leaves the current
    /// one where it was.
    [[nodiscard]] QModelIndex rowInUse() const;
    /// Makes it the one selected row.
    void goToRow(int row);

    /// In the order they are shown.
    [[nodiscard]] QList<CustomerColumn> shownColumns() const;
    [[nodiscard]] Whereabouts whereabouts() const;
    /// False: none of those that were selected is listed.
    bool goBackTo(const Whereabouts &there);

public Q_SLOTS:
    void copySelection();

Q_SIGNALS:
    void editRequested(carnet::CustomerId id, std::optional<carnet::Field> field);
    void typed(const QString &text); ///< a printable key: the search takes it
    void selectionMoved();
    void currentMoved();
    void scrolled();
    void menuRequested(const QPoint &where); ///< on the screen

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void openAt(const QModelIndex &index);
    void extendToRow(int row);
    void prepareRows();
    void fitRows();

    CustomerModel *m_model;
    ColumnLayout *m_columns;
    Copying *m_copying;
};

} // namespace carnet
