// The list at the left: navigation and filter, with counts. One click, no filter dialog.
#pragma once

#include "places/place_table.h"

#include <QListView>
#include <QStandardItemModel>

namespace carnet {

class SideList : public QListView
{
    Q_OBJECT

public:
    explicit SideList(QWidget *parent = nullptr);

    void setPlace(Place place);
    void setCounts(const QHash<Place, int> &counts);
    /// Kept by the shop, below the places of customers. A count of -1: not known yet.
    struct FilterRow
    {
        QString name;
        int count = -1;
    };
    void setFilters(const std::vector<FilterRow> &filters);
    void setFilter(int filter);
    /// Icons and numbers, words as tooltips.
    void setCompact(bool compact);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void placeChosen(carnet::Place place);
    void filterChosen(int filter);
    void filterMenuWanted(int filter, const QPoint &where); ///< on the screen

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    [[nodiscard]] QStandardItem *itemOf(Place place) const;
    [[nodiscard]] QStandardItem *itemOf(int role, int value) const;
    void setCount(QStandardItem &item, int count);
    void openDialog(const QModelIndex &index);
    void fit();

    QStandardItemModel m_items;
    int m_filters = 0; ///< so many rows
    bool m_compact = false;
    bool m_isMovedByKeys = false; ///< on the way through the list: no dialog opens
    QPersistentModelIndex m_shown; ///< whose page is shown
};

} // namespace carnet
