#include "desk/data_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace carnet {

std::optional<DataFolder> openDataFolder(const QString &given, bool training)
{
    QString path = given;
    if (path.isEmpty()) {
        const QDir program(QCoreApplication::applicationDirPath());
        const QString own = program.exists(QStringLiteral("portable"))
            ? program.filePath(QStringLiteral("data"))
            : QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
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

void removePutAside(const DataFolder &folder)
{
    const QDir dir(folder.path);
    const QStringList names{QStringLiteral("import-??????"), QStringLiteral("list-??????")};
    for (const QString &name : dir.entryList(names, QDir::Files | QDir::Hidden))
        QFile::remove(dir.filePath(name));
}

} // namespace carnet
