// What an open change is and what became of it: in one sentence for a row, and in full for the panels (ui.md
// 7, 8 and 13).
#pragma once

#include "store/history.h"

namespace carnet {

/// As the user wants it, or as it was before it was deleted here.
[[nodiscard]] Customer shownCustomer(const Record &record);
/// Of the attempt without answer, with what was changed since; or else of what waits.
[[nodiscard]] QString changeWords(const Record &record);
/// The fields an open attempt did not carry: kept as the next change.
[[nodiscard]] FieldSet changedSince(const Record &record);

/// What holds the queue at the moment, as far as a row says so.
struct RowContext
{
    bool isSending = false; ///< a round is under way
    bool sendsByItself = true;
};
/// One plain sentence for the row.
[[nodiscard]] QString progressWords(const Record &record, const RowContext &context);
[[nodiscard]] QString progressWords(const HistoryEntry &entry);

/// For the panel of the details: a headline and what happened, to what end, what to do (ui.md 13).
struct StateText
{
    QString headline;
    QString sentence;
};
[[nodiscard]] StateText stateText(const Record &record, const RowContext &context);
[[nodiscard]] StateText stateText(const HistoryEntry &entry);

} // namespace carnet
