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
    struct Name;
    [[nodiscard]] static Name layOutName(const QStyleOptionViewItem &option, const QModelIndex &index);
    static void paintName(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index);
    /// With what was searched for marked, cut at the right where there is no room.
    static void paintText(QPainter *painter, const QRect &rect, const QString &text, const QModelIndex &index,
                          const QPalette &palette);
    [[nodiscard]] static bool isElided(const QStyleOptionViewItem &option, const QModelIndex &index);
};

} // namespace carnet
