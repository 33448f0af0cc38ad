#include "store/store_error.h"

#include <QFileInfo>
#include <QSqlError>
#include <QStorageInfo>

namespace carnet {

bool isDiskFull(const QString &file)
{
    constexpr qint64 nothingLeft = 1024 * 1024;
    const QStorageInfo disk(QFileInfo(file).absolutePath());
    return disk.isValid() && disk.bytesAvailable() < nothingLeft;
}

StoreError storeErrorOf(const QSqlError &error, const QString &file)
{
    // The driver reports extended result codes; the low byte is the primary one.
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case 3: // SQLITE_PERM
    case 14: // SQLITE_CANTOPEN
        return StoreError::CannotOpen;
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return StoreError::Busy;
    case 8: // SQLITE_READONLY
        return StoreError::ReadOnly;
    case 10: // SQLITE_IOERR: also what a full disk gives for the shared memory file beside the store
        return isDiskFull(file) ? StoreError::DiskFull : StoreError::Failed;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return StoreError::Damaged;
    case 13: // SQLITE_FULL
        return StoreError::DiskFull;
    default:
        return StoreError::Failed;
    }
}

} // namespace carnet
