// A list with headings, which are no place for its cursor; it is never painted blank.
#pragma once

#include <QListView>

namespace carnet {

class HeadingList : public QListView
{
    Q_OBJECT

public:
    explicit HeadingList(QWidget *parent);

    /// After rows came or went. Qt does so a moment later, and paints nothing until then.
    void layOutNow() { executeDelayedItemsLayout(); }

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
};

} // namespace carnet
