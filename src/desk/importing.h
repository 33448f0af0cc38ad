// Writes a planned import: all of it, with the step that takes it back, is one transaction. Lives on the
// desk's thread.
#pragma once

#include "desk/import_plan.h"
#include "desk/undo_history.h"

#include <atomic>

namespace carnet {

class Importing
{
public:
    /// All outlive this.
    Importing(Store &store, Outbox &outbox, UndoHistory &history, Now now);

    /// Rows done, of those planned; false: the user wants no more of it.
    using Progress = std::function<bool(qint64 done, qint64 all)>;
    /// Nothing is sent of it by itself.
    Result<Imported, StoreError> run(const Import &import, const Progress &progress);

private:
    class Run;

    Store &m_store;
    Outbox &m_outbox;
    UndoHistory &m_history;
    Now m_now;
};

} // namespace carnet
