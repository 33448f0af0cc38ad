// What the user does to the selected customers, one or all of them: deletes, blacklists. Each is one step of
// the undo history, however many batches it took. Lives on the desk's thread.
#pragma once

#include "desk/undo_history.h"

namespace carnet {

class BulkEditing
{
public:
    /// All outlive this.
    BulkEditing(Store &store, Outbox &outbox, UndoHistory &history, LongWork &work);

    /// What was done before it failed stays, and can be undone. Told nothing when there was nothing to do, or
    /// another change of many is under way.
    using Tell = std::function<void(const Result<BulkDone, StoreError> &done)>;
    void remove(const QList<CustomerId> &ids, const Tell &tell);
    void setBlacklisted(const QList<CustomerId> &ids, bool blacklisted, const Tell &tell);

private:
    using Changes = QList<CustomerChange>;
    /// Of those that could be changed at all.
    using Change = std::function<Result<Changes, StoreError>(const QList<CustomerId> &ids)>;

    void run(UndoStep::Kind kind, const QList<CustomerId> &ids, const Change &change, const Tell &tell);
    Result<Changes, StoreError> removeSome(const QList<CustomerId> &ids);
    Result<Changes, StoreError> blacklistSome(const QList<CustomerId> &ids, bool blacklisted);

    Store &m_store;
    Outbox &m_outbox;
    UndoHistory &m_history;
    LongWork &m_work;
};

} // namespace carnet
