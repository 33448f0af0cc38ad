// The tables of the store. The columns of the 25 fields derive from the catalogue: a field that an older file
// lacks is added when it is opened. Everything else changes by a new entry at the end of the list of
// migrations.
#pragma once

#include <QStringList>

#include <span>

namespace carnet {

class Connection;

/// "CRNT": tells Carnet's files from other SQLite files (PRAGMA application_id).
inline constexpr quint32 storeApplicationId = 0x43524e54;

/// The statements that bring a store from one version to the next.
using Migration = QStringList (*)();

/// The first makes version 1 of an empty file. Never change one that was released.
[[nodiscard]] std::span<const Migration> allMigrations();

/// The version this program writes (PRAGMA user_version).
[[nodiscard]] int schemaVersion();

/// Tables that hold one column for each field of the catalogue.
[[nodiscard]] const QStringList &tablesOfFields();

/// The fact that tells stores apart whose changes are counted alike, and SQL that makes a new one.
[[nodiscard]] const QString &identityFact();
[[nodiscard]] QString newIdentity();

/// `prefix."title", prefix."name", …` in the order of the catalogue.
[[nodiscard]] QString fieldColumns(const QString &prefix = {});

/// Brings the file to the last of `migrations` in one transaction; touches nothing when it is there already.
[[nodiscard]] bool bringUpToDate(Connection &connection,
                                 std::span<const Migration> migrations = allMigrations());

} // namespace carnet
