// Paints a row of the customer list: icon, bold name, pills, hairline, and the bar of the current row (ui.md
// 4).
#pragma once

#include <QStyledItemDelegate>

namespace carnet {

class CustomerDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] bool helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                 const QStyleOptionViewItem &option, const QModelIndex &index) override;

private:
    void paintName(QPainter *painter, const QRect &cell, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;
};

} // namespace carnet
