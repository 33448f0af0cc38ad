// The table of customers: rows, keys and columns. Opens nothing itself; it says what the user asked for.
#pragma once

#include "list/customer_model.h"

#include <QTableView>

namespace carnet {

class CustomerTable : public QTableView
{
    Q_OBJECT

public:
    explicit CustomerTable(CustomerModel *model, QWidget *parent = nullptr);

    [[nodiscard]] QList<CustomerId> selectedIds() const;
    /// What the cell's column edits; none for the state and the time of change.
    [[nodiscard]] std::optional<Field> fieldAt(const QModelIndex &index) const;
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);
    void resetColumns();

public Q_SLOTS:
    void copySelection();

Q_SIGNALS:
    void editRequested(carnet::CustomerId id, std::optional<carnet::Field> field);
    void typed(const QString &text); ///< a printable key: the search takes it
    void selectionMoved();
    void currentMoved();
    void menuRequested(const QPoint &where); ///< on the screen

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void openAt(const QModelIndex &index);
    void chooseColumns(const QPoint &where);
    void fitColumns();
    void scaleRows();

    CustomerModel *m_model;
    bool m_userColumns = false; ///< the user chose columns: width no longer decides which are shown
};

} // namespace carnet
