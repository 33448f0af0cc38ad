#include "look/single_choice.h"

#include <QAbstractItemView>

#include <algorithm>

namespace carnet {

void tieSelectionToCurrent(QAbstractItemView *view)
{
    QItemSelectionModel *selection = view->selectionModel();
    QObject::connect(selection, &QItemSelectionModel::selectionChanged, view, [view, selection] {
        const QModelIndex current = selection->currentIndex();
        const QModelIndexList selected = selection->selectedIndexes();
        if (selected == QModelIndexList{current})
            return;
        const auto other =
            std::ranges::find_if(selected, [&current](const QModelIndex &index) { return index != current; });
        view->setCurrentIndex(other == selected.cend() ? current : *other);
    });
}

} // namespace carnet
