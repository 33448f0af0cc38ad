// Copies of the store, made by SQLite itself (VACUUM INTO), checked, the last five kept. For a worker thread:
// each function opens its own connection. Nothing is ever deleted but the oldest copies beyond five.
#pragma once

#include "customer/result.h"
#include "store/store_error.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace carnet {

struct BackupInfo
{
    QString file;
    QDateTime takenAt; ///< UTC
};

enum class BackupResult : std::uint8_t { Made, NotDue, Damaged, Failed };

/// At most once a day: checks the store and copies it. A newest copy dated in the future (the clock was set
/// back) does not stop it.
[[nodiscard]] BackupResult backUp(const QString &storeFile, const QString &folder, const QDateTime &now);

/// Newest first; only those that open and pass SQLite's check.
[[nodiscard]] QList<BackupInfo> goodBackups(const QString &folder);

/// Puts a copy of the backup in the store's place; what lies there is set aside under a dated name.
[[nodiscard]] Result<Done, StoreError> restoreBackup(const QString &backup, const QString &storeFile);

} // namespace carnet
