#include "store/backup.h"

#include "store/connection.h"
#include "store/patient_file.h"
#include "store/schema.h"
#include "store/store_file.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace carnet {

namespace {

using namespace std::chrono_literals;

constexpr int kept = 5;
const QString timeForm = QStringLiteral("yyyy-MM-dd_HHmmss");
const QString unfinishedEnd = QStringLiteral(".part");

QString nameFor(int number, const QDateTime &utc)
{
    return QStringLiteral("customers-%1-%2.carnet")
        .arg(number, 6, 10, QLatin1Char('0'))
        .arg(utc.toString(timeForm));
}

/// Newest first.
QList<BackupInfo> allBackups(const QString &folder)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^customers-(\d{6,9})-(\d{4}-\d\d-\d\d_\d{6})\.carnet$)"));
    QList<BackupInfo> backups;
    const QDir dir(folder);
    for (const QString &name : dir.entryList(QDir::Files)) {
        const auto match = form.match(name);
        QDateTime taken = QDateTime::fromString(match.captured(2), timeForm);
        taken.setTimeSpec(Qt::UTC);
        if (match.hasMatch() && taken.isValid())
            backups.append({dir.filePath(name), match.captured(1).toInt(), taken});
    }
    std::ranges::sort(backups, std::greater(), &BackupInfo::number);
    return backups;
}

/// Also what quick_check leaves out: that the indexes say the same as the tables.
bool isSound(Connection &connection)
{
    return connection.isOpen()
        && connection.ask(QStringLiteral("PRAGMA integrity_check(1)")) == QStringLiteral("ok");
}

bool isGood(const QString &file)
{
    if (refusalToRead(file))
        return false;
    Connection connection(file, Connection::Mode::ReadOnly, 2s);
    return isSound(connection);
}

void removeUnfinished(const QString &folder)
{
    const QDir dir(folder);
    for (const QString &name : dir.entryList({QStringLiteral("customers-*") + unfinishedEnd}, QDir::Files))
        QFile::remove(dir.filePath(name));
}

bool holdsNothing(const QString &storeFile)
{
    Connection connection(storeFile, Connection::Mode::ReadOnly, 2s);
    return connection.ask(
               QStringLiteral("SELECT EXISTS (SELECT 1 FROM customer) + EXISTS (SELECT 1 FROM form)"))
        == QStringLiteral("0");
}

std::optional<StoreError> copyChecked(const QString &storeFile, const QString &target)
{
    if (const auto refusal = refusalToRead(storeFile))
        return refusal;
    Connection connection(storeFile, Connection::Mode::ReadWrite, 10s);
    if (!connection.isOpen())
        return connection.error();
    if (!isSound(connection)) {
        // The check itself may not have been possible; only what it found is damage.
        const StoreError error = connection.error();
        return connection.failures() == 0 ? StoreError::Damaged : error;
    }
    Statement copy(connection, QStringLiteral("VACUUM INTO ?"));
    copy.bindText(target);
    return copy.run() ? std::nullopt : std::optional(connection.error());
}

/// Marks the copy, which also writes it through to the disk.
std::optional<StoreError> markRestored(const QString &copy, const QDateTime &takenAt)
{
    Connection connection(copy, Connection::Mode::ReadWrite, 2s);
    Transaction transaction(connection);
    Statement mark(connection, QStringLiteral("INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)"));
    mark.bindText(restoredFact());
    mark.bindText(takenAt.toString(Qt::ISODate));
    // Its changes are counted on from an earlier one.
    Statement rename(connection,
                     QStringLiteral("UPDATE fact SET value = %1 WHERE name = ?").arg(newIdentity()));
    rename.bindText(identityFact());
    const bool isMarked = transaction.isOpen() && mark.run() && rename.run() && transaction.commit();
    return isMarked ? std::nullopt : std::optional(connection.error());
}

} // namespace

const QString &restoredFact()
{
    static const QString name = QStringLiteral("store.restoredFrom");
    return name;
}

Result<Backup, StoreError> backUp(const QString &storeFile, const QString &folder, const QDateTime &now)
{
    const auto backups = allBackups(folder);
    if (!backups.isEmpty() && backups.first().takenAt.toLocalTime().date() == now.toLocalTime().date())
        return Backup::NotDue;
    if (QFileInfo(storeFile).size() > 0 && holdsNothing(storeFile))
        return Backup::NotDue;
    if (!QDir().mkpath(folder))
        return StoreError::ReadOnly;
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    removeUnfinished(folder);

    const int number = backups.isEmpty() ? 1 : backups.first().number + 1;
    const QString target = QDir(folder).filePath(nameFor(number, now));
    const QString unfinished = target + unfinishedEnd;
    if (const auto error = copyChecked(storeFile, unfinished)) {
        QFile::remove(unfinished);
        return *error;
    }
    keepPrivate(unfinished);
    if (!isGood(unfinished) || !renamePatiently(unfinished, target)) {
        QFile::remove(unfinished);
        return StoreError::Failed;
    }
    const auto all = allBackups(folder);
    for (qsizetype i = kept; i < all.size(); ++i)
        QFile::remove(all.at(i).file);
    return Backup::Made;
}

std::optional<BackupInfo> newestGoodBackup(const QString &folder)
{
    const auto backups = allBackups(folder);
    const auto good = std::ranges::find_if(backups, &isGood, &BackupInfo::file);
    return good == backups.end() ? std::nullopt : std::optional(*good);
}

bool isStoreMissing(const QString &storeFile, const QString &folder)
{
    if (QFile::exists(storeFile))
        return false;
    return QFileInfo(storeFile + QStringLiteral("-wal")).size() > 0 || !allBackups(folder).isEmpty();
}

Result<Done, StoreError> restoreBackup(const BackupInfo &backup, const QString &storeFile)
{
    const QString copy = storeFile + QStringLiteral(".restoring");
    removeWithLogs(copy);
    if (!QFile::copy(backup.file, copy)) {
        removeWithLogs(copy);
        return isDiskFull(storeFile) ? StoreError::DiskFull : StoreError::ReadOnly;
    }
    keepPrivate(copy);
    if (const auto error = markRestored(copy, backup.takenAt)) {
        removeWithLogs(copy);
        return *error;
    }
    if (!setAside(storeFile) || !renamePatiently(copy, storeFile)) {
        removeWithLogs(copy);
        return StoreError::ReadOnly;
    }
    return Done{};
}

} // namespace carnet
