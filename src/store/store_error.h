// Why something could not be done with a file of the store.
#pragma once

#include <cstdint>

class QString;

namespace carnet {

enum class StoreError : std::uint8_t {
    CannotOpen, ///< no right to read, or not a file
    ReadOnly, ///< readable, not writable
    NotOurs, ///< a file, but not Carnet's (application_id)
    NewerVersion, ///< written by a later Carnet
    Damaged,
    Missing, ///< there was one, and it is gone
    DiskFull,
    Busy, ///< another program holds it
    Failed, ///< anything else; Store::lastErrorText() for the log
};

/// No room is left on the disk where `file` lies.
[[nodiscard]] bool isDiskFull(const QString &file);

} // namespace carnet
