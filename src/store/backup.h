// Copies of the store, made by SQLite itself (VACUUM INTO), checked, the last five kept; and what comes back
// when the store itself is damaged or gone. For a worker thread: each function opens its own connection.
// Nothing is ever deleted but the oldest copies beyond five.
#pragma once

#include "customer/result.h"
#include "store/store_error.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace carnet {

struct BackupInfo
{
    QString file;
    int number = 0; ///< grows with each copy; the order, whatever the clock said
    QDateTime takenAt; ///< UTC
};

enum class Backup : std::uint8_t { Made, NotDue };

/// At most once a day (of the user's calendar): checks the whole store and copies it. Damaged: it did not
/// pass, and the copies there are stay as they are. A store that holds nothing is not copied, lest five days
/// of it push out the copies that hold something.
[[nodiscard]] Result<Backup, StoreError> backUp(const QString &storeFile, const QString &folder,
                                                const QDateTime &now);

/// The newest one that opens and passes SQLite's check.
[[nodiscard]] std::optional<BackupInfo> newestGoodBackup(const QString &folder);

/// True when there is no store although there was one: copies of it lie in `folder`, or its log beside its
/// name.
[[nodiscard]] bool isStoreMissing(const QString &storeFile, const QString &folder);

/// Puts a copy of the backup in the store's place; what lies there is set aside under a dated name. The copy
/// bears restoredFact(). When it fails, everything is as it was, or the store is missing as above.
[[nodiscard]] Result<Done, StoreError> restoreBackup(const BackupInfo &backup, const QString &storeFile);

/// The fact of a store that came from a backup: when that was taken (ISO, UTC). The till may be ahead of it,
/// so whoever takes up its changes must not send them unseen, and clears the fact.
[[nodiscard]] const QString &restoredFact();

} // namespace carnet
