// Paints a row of a list with pills: pill, bold name and change, time, and one sentence below; or a heading
// (ui.md 8).
#pragma once

#include <QStyledItemDelegate>

#include <functional>

namespace carnet {

/// What a model says of a row besides its name (Qt::DisplayRole).
namespace PillRow {
enum Role {
    Heading = Qt::UserRole, ///< bool: the row is the heading of a group
    Change,
    Sentence,
    Time,
    Pill, ///< PillLook
    Ink, ///< Token of the sentence
    FirstOwn ///< a model's own roles begin here
};
} // namespace PillRow

class PillRows : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `widest`: in pixels, of all pills there may be, so that the names stand in one column.
    PillRows(std::function<int(const QFont &base)> widest, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index);
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    std::function<int(const QFont &base)> m_widest;
};

} // namespace carnet
