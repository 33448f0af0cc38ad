#include "look/heading_list.h"

namespace carnet {

HeadingList::HeadingList(QWidget *parent)
    : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setResizeMode(Adjust);
}

/// Where a heading would be reached, the row behind it is.
QModelIndex HeadingList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    QModelIndex index = QListView::moveCursor(action, modifiers);
    while (index.isValid() && !index.flags().testFlag(Qt::ItemIsEnabled))
        index = index.siblingAtRow(index.row() + 1);
    return index;
}

} // namespace carnet
