#include "desk/bulk_editing.h"

#include "outbox/outbox.h"

#include <algorithm>

namespace carnet {

namespace {

Readiness readinessOf(const Record &record)
{
    return record.draft ? Readiness::Draft : Readiness::Ready;
}

WorkUnderWay::Kind workOf(UndoStep::Kind kind)
{
    switch (kind) {
    case UndoStep::Kind::Blacklist:
        return WorkUnderWay::Kind::Blacklist;
    case UndoStep::Kind::Unblacklist:
        return WorkUnderWay::Kind::Unblacklist;
    default:
        return WorkUnderWay::Kind::Delete;
    }
}

} // namespace

BulkEditing::BulkEditing(Store &store, Outbox &outbox, UndoHistory &history, LongWork &work)
    : m_store(store)
    , m_outbox(outbox)
    , m_history(history)
    , m_work(work)
{ }

void BulkEditing::run(UndoStep::Kind kind, const QList<CustomerId> &ids, const Change &change,
                      const Tell &tell)
{
    struct Made
    {
        BulkDone done;
        std::vector<PackedChange> changes;
    };
    const auto made = std::make_shared<Made>();
    made->done.step = {kind, {}, 0};
    LongWork::Job job;
    job.what = {workOf(kind), {}};
    job.count = ids.size();
    job.batch = [this, ids, change, made](qsizetype from, qsizetype to) -> Result<Done, StoreError> {
        if (from > 0)
            m_outbox.rest();
        const auto changed = change(ids.sliced(from, to - from));
        if (!changed)
            return changed.error();
        for (const CustomerChange &one : changed.value()) {
            if (made->changes.empty())
                made->done.step.name = spokenName(*one.before);
            made->done.wereOnTill = made->done.wereOnTill || one.wasOnTill;
            made->changes.emplace_back(one);
        }
        return Done{};
    };
    job.ended = [this, made, tell](LongWork::End end, std::optional<StoreError> error) {
        made->done.step.count = static_cast<int>(made->changes.size());
        made->done.isStopped = end == LongWork::End::Cancelled;
        if (!made->changes.empty())
            m_history.push(made->done.step, std::move(made->changes));
        if (error)
            tell(*error);
        else if (made->done.step.count > 0)
            tell(made->done);
    };
    if (job.count > 0)
        (void)m_work.start(std::move(job)); // else the window's buttons were pressed before they turned grey
}

void BulkEditing::remove(const QList<CustomerId> &ids, const Tell &tell)
{
    run(
        UndoStep::Kind::Delete, ids, [this](const QList<CustomerId> &some) { return removeSome(some); },
        tell);
}

void BulkEditing::setBlacklisted(const QList<CustomerId> &ids, bool blacklisted, const Tell &tell)
{
    run(
        blacklisted ? UndoStep::Kind::Blacklist : UndoStep::Kind::Unblacklist, ids,
        [this, blacklisted](const QList<CustomerId> &some) { return blacklistSome(some, blacklisted); },
        tell);
}

Result<BulkEditing::Changes, StoreError> BulkEditing::removeSome(const QList<CustomerId> &ids)
{
    Changes changes;
    QList<CustomerId> present;
    for (const CustomerId id : ids) {
        const auto record = m_store.record(id);
        if (!record || !record->wanted)
            continue;
        present << id;
        changes.append({id, record->wanted, std::nullopt, readinessOf(*record), Readiness::Ready,
                        !record->tillId.isEmpty()});
    }
    if (const auto removed = m_outbox.remove(present); !removed)
        return removed.error();
    return changes;
}

Result<BulkEditing::Changes, StoreError> BulkEditing::blacklistSome(const QList<CustomerId> &ids,
                                                                    bool blacklisted)
{
    Changes changes;
    QList<Wish> wishes;
    for (const CustomerId id : ids) {
        const auto record = m_store.record(id);
        if (!record || !record->wanted || isBlacklisted(*record->wanted) == blacklisted)
            continue;
        Customer wanted = *record->wanted;
        wanted.set(Field::Blacklist, blacklisted ? QStringLiteral("1") : QString());
        const Readiness readiness = readinessOf(*record);
        wishes.append({id, {*record->wanted, wanted}, readiness});
        changes.append({id, record->wanted, wanted, readiness, readiness, !record->tillId.isEmpty()});
    }
    if (const auto saved = m_outbox.save(wishes); !saved)
        return saved.error();
    return changes;
}

} // namespace carnet
