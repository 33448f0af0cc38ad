// Renaming and removing files that another program may hold for a moment: on Windows a virus scanner or a
// search index opens each new file, and whoever moves it meanwhile is refused. Tries again for up to two
// seconds there, so for a worker's thread only. Elsewhere a file that is open can be moved.
#pragma once

#include <QString>

namespace carnet {

/// As QFile::rename(): never over a file that is there.
[[nodiscard]] bool renamePatiently(const QString &from, const QString &to);
/// True when it is gone.
bool removePatiently(const QString &file);

} // namespace carnet
