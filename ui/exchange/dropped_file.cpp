#include "exchange/dropped_file.h"

#include <QMimeData>
#include <QUrl>

namespace carnet {

QString droppedFile(const QMimeData &data)
{
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            return url.toLocalFile();
    }
    return {};
}

} // namespace carnet
