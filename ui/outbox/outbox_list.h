// The view of the outbox: headings are no place for its cursor, and it is never painted blank.
#pragma once

#include <QListView>

namespace carnet {

class OutboxList : public QListView
{
    Q_OBJECT

public:
    using QListView::QListView;

    /// After rows came or went. Qt does so a moment later, and paints nothing until then.
    void layOutNow() { executeDelayedItemsLayout(); }

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
};

} // namespace carnet
