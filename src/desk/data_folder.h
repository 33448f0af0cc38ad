// Where this Carnet keeps its files. Everything lies in one folder that only its owner may read.
#pragma once

#include <QString>

#include <optional>

namespace carnet {

struct DataFolder
{
    QString path;

    [[nodiscard]] QString storeFile() const { return path + QStringLiteral("/customers.carnet"); }
    [[nodiscard]] QString settingsFile() const { return path + QStringLiteral("/settings.ini"); }
    [[nodiscard]] QString trainingFile() const { return path + QStringLiteral("/training-till.json"); }
    [[nodiscard]] QString backups() const { return path + QStringLiteral("/backups"); }
    [[nodiscard]] QString log() const { return path + QStringLiteral("/log"); }
    [[nodiscard]] QString lockFile() const { return path + QStringLiteral("/carnet.lock"); }
};

/// Creates the folder when it does not exist. `given` empty: the user's own, or "data" beside the program
/// where a file "portable" lies (a stick); the training shop has its own beside it. Nothing when it cannot be
/// made or is not a folder.
[[nodiscard]] std::optional<DataFolder> openDataFolder(const QString &given, bool training);

/// Rows of lists and files that a killed program had put aside there: they hold customers. For who holds the
/// lock.
void removePutAside(const DataFolder &folder);

} // namespace carnet
