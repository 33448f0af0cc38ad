// Shown instead of the main window when the customers' file cannot be opened: why, that nothing was touched,
// and, for a damaged file, the newest good backup.
#pragma once

#include "main/data_folder.h"
#include "store/store.h"

#include <QDialog>

namespace carnet {

class StoreTrouble : public QDialog
{
    Q_OBJECT

public:
    StoreTrouble(StoreError error, const DataFolder &folder);

Q_SIGNALS:
    void restored(); ///< a backup lies in place of the damaged file, which was set aside
};

} // namespace carnet
