// Two customers become one: what keeps them from it, and what is to be saved. Pure functions, and the one
// step that does it. Lives on the desk's thread.
#pragma once

#include "desk/merge_hindrance.h"
#include "desk/undo_history.h"

namespace carnet {

/// What becomes of one who goes: hidden behind the one that stays, with what the till does to it; who was
/// never on the till is simply deleted.
[[nodiscard]] Wish wishForWhoGoes(const Record &goes, CustomerId stays, MergeFate fate);
/// Of the one that stays; none when it stays as it is.
[[nodiscard]] QList<Wish> wishesForWhoStays(const Record &stays, const Customer &values, Readiness readiness);

class Merging
{
public:
    /// All outlive this.
    Merging(Store &store, Outbox &outbox, UndoHistory &history);

    /// All of it, the step that takes it back too, is one transaction.
    Result<Merged, StoreError> merge(const Merge &merge);
    /// Who was merged stands for itself again.
    Result<Done, StoreError> separate(CustomerId id);
    /// To be saved with the wishes of a merge: those hidden behind the one that goes.
    [[nodiscard]] QList<Wish> wishesForWhoWentBefore(CustomerId goes, CustomerId stays) const;

private:
    Store &m_store;
    Outbox &m_outbox;
    UndoHistory &m_history;
};

} // namespace carnet
