// Applies the till's list to this computer's copy, on a worker with its own connection to the store: first
// what is in doubt is looked for, then each row is merged, then what the till no longer has. A transaction a
// batch, so that the window can write in between; what the user saves meanwhile is read again inside the
// batch and never overwritten.
#pragma once

#include "outbox/outbox.h"

#include <QHash>

#include <atomic>

namespace carnet {

/// What applying needs to know; a plain value handed to the worker.
struct ListToApply
{
    QString storeFile;
    QList<TillRow> rows;
    qint64 revision =
        0; ///< Store::revision() before the list was asked for: numbers heard later cannot be missing
    QDateTime now; ///< when it was asked for
    std::optional<int> missingBelieved; ///< the user's word: a list that lacks no more customers is applied
};

struct ListApplied
{
    bool doubtful = false; ///< nothing was changed: the list is not believed without a question
    std::optional<StoreError> failed; ///< the store; what was applied before stays
    bool cancelled = false;
    int known = 0;
    int listed = 0;
    int missing = 0;
    Outbox::UpdateSummary summary;
    /// For each add still in doubt, the rows it may be.
    QHash<CustomerId, QList<Outbox::Candidate>> candidates;
};

struct ListProgress
{
    QList<CustomerId> written; ///< since it was last told
    int done = 0; ///< rows of the list that were looked at
    int all = 0;
};

/// An empty list, or one that lacks more than a tenth of the known customers, may be the till's mistake.
[[nodiscard]] bool isDoubtful(int known, int missing, int listed);

/// Runs on the calling thread, which is a worker's. `told` is called there after each batch, while the store
/// is not locked.
[[nodiscard]] ListApplied applyList(const ListToApply &job, const std::atomic_bool &cancelled,
                                    const std::function<void(const ListProgress &)> &told);

} // namespace carnet
