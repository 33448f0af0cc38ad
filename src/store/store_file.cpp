#include "store/store_file.h"

#include "store/connection.h"
#include "store/patient_file.h"
#include "store/schema.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace carnet {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 2s;

// sqlite.org/fileformat2.html: the database header.
constexpr qsizetype headerSize = 100;
constexpr QByteArrayView magic("SQLite format 3\0", 16);
constexpr int userVersionAt = 60;
constexpr int applicationIdAt = 68;

quint32 numberAt(const QByteArray &header, int offset)
{
    return qFromBigEndian<quint32>(header.constData() + offset);
}

std::optional<StoreError> refusalOfHeader(const QByteArray &header)
{
    // Our own files always begin with the magic text, so one that is empty or begins with zeros was cut off
    // or lost by the disk; anything else is somebody's.
    if (std::ranges::all_of(header, [](char c) { return c == 0; }))
        return StoreError::Damaged;
    if (!QByteArrayView(header).startsWith(magic))
        return StoreError::NotOurs;
    if (header.size() < headerSize)
        return StoreError::Damaged;
    if (numberAt(header, applicationIdAt) != storeApplicationId)
        return StoreError::NotOurs;
    if (numberAt(header, userVersionAt) > static_cast<quint32>(schemaVersion()))
        return StoreError::NewerVersion;
    return std::nullopt;
}

// Through SQLite, because the newest header and schema may still be in the log beside the file.
std::optional<StoreError> refusalOfContent(const QString &path)
{
    Connection connection(path, Connection::Mode::ReadOnly, patience);
    if (!connection.isOpen())
        return connection.error();
    const auto version = connection.ask(QStringLiteral("PRAGMA user_version"));
    const auto tables = connection.ask(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    if (!version || !tables)
        return connection.error();
    if (version->toInt() > schemaVersion())
        return StoreError::NewerVersion;
    return std::nullopt;
}

constexpr std::array<const char *, 4> fileAndLogs{"", "-wal", "-shm", "-journal"};

bool createEmpty(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return false;
    file.close();
    keepPrivate(path); // before the first customer is in it
    return true;
}

} // namespace

std::optional<StoreError> refusalOf(const QString &path)
{
    const QFileInfo file(path);
    const QFileInfo folder(file.absolutePath());
    if (!file.exists()) {
        if (!folder.isDir())
            return StoreError::CannotOpen;
        return folder.isWritable() ? std::nullopt : std::optional(StoreError::ReadOnly);
    }
    QFile content(path);
    if (!file.isFile() || !content.open(QIODevice::ReadOnly))
        return StoreError::CannotOpen;
    if (const auto refusal = refusalOfHeader(content.read(headerSize)))
        return refusal;
    // The folder too: SQLite keeps its log beside the file.
    if (!file.isWritable() || !folder.isWritable())
        return StoreError::ReadOnly;
    return refusalOfContent(path);
}

std::optional<StoreError> refusalToRead(const QString &path)
{
    QFile content(path);
    if (!content.open(QIODevice::ReadOnly))
        return StoreError::CannotOpen;
    if (const auto refusal = refusalOfHeader(content.read(headerSize)))
        return refusal;
    return refusalOfContent(path);
}

Result<Done, StoreError> createStoreFile(const QString &path)
{
    const QString unfinished = path + QStringLiteral(".new");
    removeWithLogs(unfinished);
    if (!createEmpty(unfinished))
        return isDiskFull(path) ? StoreError::DiskFull : StoreError::CannotOpen;
    {
        Connection connection(unfinished, Connection::Mode::ReadWrite, patience);
        if (!connection.isOpen()
            || !connection.run(QStringLiteral("PRAGMA application_id = %1").arg(storeApplicationId))
            || !bringUpToDate(connection))
            return connection.error();
    }
    // Where another program was faster, its store is the one.
    if (!QFile::exists(path) && !setAside(path))
        return StoreError::CannotOpen;
    if (!renamePatiently(unfinished, path) && !QFile::exists(path))
        return StoreError::CannotOpen;
    return Done{};
}

bool setAside(const QString &path)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-dd_HHmmss"));
    QString aside = QStringLiteral("%1.damaged-%2").arg(path, stamp);
    for (int again = 2; QFile::exists(aside); ++again)
        aside = QStringLiteral("%1.damaged-%2_%3").arg(path, stamp).arg(again);
    QList<QString> moved;
    for (const char *end : fileAndLogs) {
        const QString ending = QString::fromLatin1(end);
        if (!QFile::exists(path + ending))
            continue;
        if (!renamePatiently(path + ending, aside + ending)) {
            // A store without its log, or the other way round, would be another one.
            for (const QString &back : moved)
                (void)renamePatiently(aside + back, path + back);
            return false;
        }
        moved.append(ending);
    }
    return true;
}

void removeWithLogs(const QString &path)
{
    for (const char *end : fileAndLogs)
        removePatiently(path + QString::fromLatin1(end));
}

void keepPrivate(const QString &path)
{
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace carnet
