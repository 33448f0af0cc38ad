// What the user does to many customers at once: deletes, blacklists, merges those who are equal. Each is one
// step of the undo history, however many batches it took. Lives on the desk's thread.
#pragma once

#include "desk/field_change.h"
#include "desk/merging.h"

namespace carnet {

class BulkEditing
{
public:
    /// All outlive this.
    BulkEditing(Store &store, Outbox &outbox, UndoHistory &history, LongWork &work, Merging &merging);

    /// What was done before it failed stays, and can be undone. Told nothing when there was nothing to do, or
    /// another change of many is under way.
    using Tell = std::function<void(const Result<BulkDone, StoreError> &done)>;
    void remove(const QList<CustomerId> &ids, const Tell &tell);
    void setBlacklisted(const QList<CustomerId> &ids, bool blacklisted, const Tell &tell);
    /// `byHand`: they leave when the user says send.
    void changeField(const QList<CustomerId> &ids, const FieldChange &change, const rules::Context &context,
                     bool byHand, const Tell &tell);
    /// Leaves out those that something hinders, or of whom one that goes has got a value of its own.
    void mergeExact(const std::vector<ExactMerge> &merges, const Tell &tell);

private:
    /// What is to be made of the items from..to (not included), of those that can be changed at all.
    using Wishes = std::function<QList<Wish>(qsizetype from, qsizetype to)>;

    /// Nothing: the customer, who is there, needs no change.
    using WishOf = std::function<std::optional<Wish>(const Record &record)>;

    void runOnEach(const UndoStep &step, const QList<CustomerId> &ids, const WishOf &wishOf,
                   const Tell &tell);
    void run(const UndoStep &step, qsizetype count, const Wishes &wishes, const Tell &tell);
    [[nodiscard]] QList<Wish> wishesOf(const ExactMerge &merge) const;

    Store &m_store;
    Outbox &m_outbox;
    UndoHistory &m_history;
    LongWork &m_work;
    Merging &m_merging;
};

} // namespace carnet
