// Finds out what each row of a file becomes: judges it by the form's rules, and looks for its customer among
// those who are here and in the rows before. Takes long: runs on a worker, with a store of its own.
#pragma once

#include "customer/result.h"
#include "desk/import_plan.h"
#include "store/store.h"

namespace carnet {

enum class PlanFailure : std::uint8_t {
    Stopped, ///< by who asked
    CannotReadStore,
    CannotReadRows,
};

/// See Reading for `stop` and `progress`.
[[nodiscard]] Result<ImportPlan, PlanFailure> planImport(const SourceTable &table, const RowMeaning &meaning,
                                                         const Store &store, const Reading &reading);

} // namespace carnet
