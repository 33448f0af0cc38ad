// Shown instead of the main window when the customers' file cannot be used: why, that nothing was touched,
// and, for a file that is damaged or gone, the newest good backup.
#pragma once

#include "desk/store_rescue.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace carnet {

class StoreTrouble : public QDialog
{
    Q_OBJECT

public:
    StoreTrouble(StoreError error, const DataFolder &folder);

Q_SIGNALS:
    void restored(); ///< a backup lies in place of the damaged file, which was set aside
    void emptyWanted(); ///< the user goes on without: what was damaged is set aside

private:
    void lookForBackup();
    void offer(const std::optional<QDateTime> &backup);
    void restore();
    void startEmpty();
    [[nodiscard]] bool isDone(const Result<Done, StoreError> &result);

    StoreError m_error;
    DataFolder m_folder;
    QLabel *m_sentence;
    QPushButton *m_empty;
    QPushButton *m_restore;
    StoreRescue m_rescue;
};

} // namespace carnet
