// The store's file as a file: what lies there before SQLite may touch it, and how a new one comes to be.
#pragma once

#include "customer/result.h"
#include "store/store_error.h"

#include <QString>

#include <optional>

namespace carnet {

/// Why the file that is at `path` must not be opened for writing; nothing when it may, or when none is there.
/// Reads only: a file that is not ours, newer or damaged is left byte for byte as it was.
[[nodiscard]] std::optional<StoreError> refusalOf(const QString &path);

/// The same for reading alone.
[[nodiscard]] std::optional<StoreError> refusalToRead(const QString &path);

/// Makes a whole, empty store, readable by its owner only. It gets its name when it is complete, so a program
/// that is killed meanwhile leaves no half-made store.
[[nodiscard]] Result<Done, StoreError> createStoreFile(const QString &path);

/// Gives whatever lies at `path`, and SQLite's logs beside it, a dated name of its own. A log that stayed
/// would be played into the next store of that name. False when something could not be renamed: then all lies
/// where it was.
[[nodiscard]] bool setAside(const QString &path);

/// Removes a file this program made itself and did not finish.
void removeWithLogs(const QString &path);

/// No one but the owner may read a file of customers. Where the file system knows no such rights, does
/// nothing.
void keepPrivate(const QString &path);

} // namespace carnet
