// Paints a row of the outbox: pill, bold name and change, time, and one sentence below; or a heading (ui.md
// 8).
#pragma once

#include <QStyledItemDelegate>

namespace carnet {

class OutboxDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index);
    static void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index);
};

} // namespace carnet
