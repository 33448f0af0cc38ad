#include "store/backup.h"

#include "store/connection.h"

#include <QDir>
#include <QFile>

namespace carnet {

namespace {

constexpr int kept = 5;
const QString nameForm = QStringLiteral("yyyy-MM-dd_HHmmss");

QString nameFor(const QDateTime &utc)
{
    return QStringLiteral("customers-%1.carnet").arg(utc.toString(nameForm));
}

QList<BackupInfo> allBackups(const QString &folder)
{
    QList<BackupInfo> backups;
    const QDir dir(folder);
    for (const QString &name :
         dir.entryList({QStringLiteral("customers-*.carnet")}, QDir::Files, QDir::Name)) {
        QDateTime taken = QDateTime::fromString(name.mid(10, 17), nameForm);
        taken.setTimeSpec(Qt::UTC);
        if (taken.isValid())
            backups.prepend({dir.filePath(name), taken});
    }
    return backups;
}

bool isSound(Connection &connection)
{
    return connection.isOpen() && connection.ask(QStringLiteral("PRAGMA quick_check(1)")).toString() == u"ok";
}

bool isSound(const QString &file)
{
    Connection connection(file, Connection::Mode::ReadOnly, std::chrono::seconds(2));
    return isSound(connection);
}

} // namespace

BackupResult backUp(const QString &storeFile, const QString &folder, const QDateTime &now)
{
    const auto backups = allBackups(folder);
    if (!backups.isEmpty()) {
        const qint64 age = backups.first().takenAt.secsTo(now);
        if (age >= 0 && age < 24 * 60 * 60)
            return BackupResult::NotDue;
    }
    if (!QDir().mkpath(folder))
        return BackupResult::Failed;
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);

    const QString target = QDir(folder).filePath(nameFor(now));
    const QString unfinished = target + QStringLiteral(".part");
    QFile::remove(unfinished);
    {
        Connection connection(storeFile, Connection::Mode::ReadWrite, std::chrono::seconds(10));
        if (!connection.isOpen())
            return BackupResult::Failed;
        if (!isSound(connection))
            return BackupResult::Damaged;
        QString quoted = unfinished;
        quoted.replace(u'\'', QStringLiteral("''"));
        if (!connection.run(QStringLiteral("VACUUM INTO '%1'").arg(quoted))) {
            QFile::remove(unfinished);
            return BackupResult::Failed;
        }
    }
    QFile::setPermissions(unfinished, QFile::ReadOwner | QFile::WriteOwner);
    if (!isSound(unfinished) || (QFile::exists(target) && !QFile::remove(target))
        || !QFile::rename(unfinished, target)) {
        QFile::remove(unfinished);
        return BackupResult::Failed;
    }
    const auto all = allBackups(folder);
    for (qsizetype i = kept; i < all.size(); ++i)
        QFile::remove(all.at(i).file);
    return BackupResult::Made;
}

QList<BackupInfo> goodBackups(const QString &folder)
{
    QList<BackupInfo> backups = allBackups(folder);
    backups.removeIf([](const BackupInfo &backup) { return !isSound(backup.file); });
    return backups;
}

Result<Done, StoreError> restoreBackup(const QString &backup, const QString &storeFile)
{
    const QString aside =
        QStringLiteral("%1.damaged-%2").arg(storeFile, QDateTime::currentDateTimeUtc().toString(nameForm));
    for (const char *part : {"", "-wal", "-shm"}) {
        const QString from = storeFile + QString::fromLatin1(part);
        if (QFile::exists(from) && !QFile::rename(from, aside + QString::fromLatin1(part)))
            return StoreError::ReadOnly;
    }
    if (!QFile::copy(backup, storeFile))
        return StoreError::DiskFull;
    QFile::setPermissions(storeFile, QFile::ReadOwner | QFile::WriteOwner);
    return Done{};
}

} // namespace carnet
