// A cell of a plain table whose text stands where the header's label does (ui.md 2.3).
#pragma once

#include <QStyledItemDelegate>

namespace carnet {

class PaddedCell : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace carnet
