#include "store/store_error.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace carnet {

bool isDiskFull(const QString &file)
{
    constexpr qint64 nothingLeft = 1 << 20;
    const QStorageInfo disk(QFileInfo(file).absolutePath());
    return disk.isValid() && disk.bytesAvailable() < nothingLeft;
}

} // namespace carnet
