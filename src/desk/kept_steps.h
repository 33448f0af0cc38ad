// Steps that can be undone after a restart, as texts for the store: fields by their keys, so that the
// catalogue can grow. Pure functions.
#pragma once

#include "desk/packed_change.h"
#include "desk/values.h"
#include "store/kept_step.h"

namespace carnet {

/// What is hard to take back by hand; the other steps end with the program.
[[nodiscard]] bool outlivesRestart(UndoStep::Kind kind);

[[nodiscard]] KeptStep keptStep(const UndoStep &words, const std::vector<PackedChange> &changes,
                                const QDateTime &now);

struct UnpackedStep
{
    UndoStep words;
    std::vector<PackedChange> changes;
};
/// Nothing: it is of another version, or damaged.
[[nodiscard]] std::optional<UnpackedStep> unpacked(const KeptStep &kept);

} // namespace carnet
