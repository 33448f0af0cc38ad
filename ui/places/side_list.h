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
    void setCounts(const PlaceCounts &counts);
    /// Icons and numbers, words as tooltips.
    void setCompact(bool compact);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void placeChosen(carnet::Place place);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QStandardItem *itemOf(Place place) const;
    void setCount(QStandardItem &item, int count);
    void fit();

    QStandardItemModel m_items;
    bool m_compact = false;
};

} // namespace carnet
