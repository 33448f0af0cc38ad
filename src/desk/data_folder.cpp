#include "desk/data_folder.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace carnet {

std::optional<DataFolder> openDataFolder(const QString &given, bool training)
{
    QString path = given;
    if (path.isEmpty()) {
        const QString own = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
        path = own + (training ? QStringLiteral("/training") : QStringLiteral("/shop"));
    }
    path = QDir(path).absolutePath();

    const bool isNew = !QFileInfo::exists(path);
    if (!QDir().mkpath(path) || !QFileInfo(path).isDir())
        return std::nullopt;
    if (isNew)
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return DataFolder{path};
}

} // namespace carnet
