// Lists of which one row is chosen: what is selected there is also where the user is.
#pragma once

class QAbstractItemView;

namespace carnet {

/// Screen readers select a row, keys and the mouse go to it; from now on either means both. The view has its
/// model.
void tieSelectionToCurrent(QAbstractItemView *view);

} // namespace carnet
