#include "desk/bulk_editing.h"

#include "directory/alike.h"
#include "outbox/outbox.h"

#include <QSet>

#include <algorithm>

namespace carnet {

namespace {

WorkUnderWay::Kind workOf(UndoStep::Kind kind)
{
    switch (kind) {
    case UndoStep::Kind::Blacklist:
        return WorkUnderWay::Kind::Blacklist;
    case UndoStep::Kind::Unblacklist:
        return WorkUnderWay::Kind::Unblacklist;
    case UndoStep::Kind::Merge:
        return WorkUnderWay::Kind::Merge;
    case UndoStep::Kind::ChangeField:
        return WorkUnderWay::Kind::ChangeField;
    default:
        return WorkUnderWay::Kind::Delete;
    }
}

/// Those who go are told by the one that stays.
bool isCounted(UndoStep::Kind kind, const CustomerChange &change)
{
    return kind != UndoStep::Kind::Merge || !change.after || change.mergedAfter != change.mergedBefore;
}

} // namespace

BulkEditing::BulkEditing(Store &store, Outbox &outbox, UndoHistory &history, LongWork &work, Merging &merging)
    : m_store(store)
    , m_outbox(outbox)
    , m_history(history)
    , m_work(work)
    , m_merging(merging)
{ }

void BulkEditing::run(const UndoStep &step, qsizetype count, const Wishes &wishes, const Tell &tell)
{
    struct Made
    {
        BulkDone done;
        std::vector<PackedChange> changes;
    };
    const auto made = std::make_shared<Made>();
    made->done.step = step;
    made->done.step.count = 0;
    LongWork::Job job;
    job.what = {workOf(step.kind), step};
    job.count = count;
    job.batch = [this, kind = step.kind, wishes, made](qsizetype from,
                                                       qsizetype to) -> Result<Done, StoreError> {
        if (from > 0)
            m_outbox.rest();
        const auto saved = m_outbox.save(wishes(from, to));
        if (!saved)
            return saved.error();
        for (const Saved &one : saved.value()) {
            const CustomerChange change = changeOf(one);
            if (made->changes.empty())
                made->done.step.name = spokenName(*change.before);
            made->done.step.count += isCounted(kind, change) ? 1 : 0;
            made->done.wereOnTill = made->done.wereOnTill || change.wasOnTill;
            made->changes.emplace_back(change);
        }
        return Done{};
    };
    job.ended = [this, made, tell](LongWork::End end, std::optional<StoreError> error) {
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

void BulkEditing::runOnEach(const UndoStep &step, const QList<CustomerId> &ids, const WishOf &wishOf,
                            const Tell &tell)
{
    const auto wishes = [this, ids, wishOf](qsizetype from, qsizetype to) {
        QList<Wish> some;
        for (const CustomerId id : ids.sliced(from, to - from)) {
            const auto record = m_store.record(id);
            const auto wish = record && record->wanted ? wishOf(*record) : std::nullopt;
            if (wish)
                some << *wish;
        }
        return some;
    };
    run(step, ids.size(), wishes, tell);
}

void BulkEditing::remove(const QList<CustomerId> &ids, const Tell &tell)
{
    runOnEach(
        {UndoStep::Kind::Delete, {}}, ids,
        [](const Record &record) { return Wish{.id = record.id, .isDeletion = true}; }, tell);
}

void BulkEditing::setBlacklisted(const QList<CustomerId> &ids, bool blacklisted, const Tell &tell)
{
    const auto wishOf = [blacklisted](const Record &record) -> std::optional<Wish> {
        if (isBlacklisted(*record.wanted) == blacklisted)
            return std::nullopt;
        Customer wanted = *record.wanted;
        wanted.set(Field::Blacklist, blacklisted ? QStringLiteral("1") : QString());
        return Wish{record.id, {*record.wanted, wanted}, readinessOf(record)};
    };
    runOnEach({blacklisted ? UndoStep::Kind::Blacklist : UndoStep::Kind::Unblacklist, {}}, ids, wishOf, tell);
}

void BulkEditing::changeField(const QList<CustomerId> &ids, const FieldChange &change,
                              const rules::Context &context, bool byHand, const Tell &tell)
{
    const auto wishOf = [change, context, byHand](const Record &record) {
        auto wish = wishFor(record, change, context);
        if (wish)
            wish->byHand = byHand;
        return wish;
    };
    runOnEach({UndoStep::Kind::ChangeField, {}, 0, change.field}, ids, wishOf, tell);
}

void BulkEditing::mergeExact(const std::vector<ExactMerge> &merges, const Tell &tell)
{
    const auto wishes = [this, merges](qsizetype from, qsizetype to) {
        QList<Wish> some;
        QSet<CustomerId> named; // one that is in two merges waits for the user
        for (qsizetype i = from; i < to; ++i) {
            const QList<Wish> one = wishesOf(merges[static_cast<std::size_t>(i)]);
            if (std::ranges::any_of(one, [&](const Wish &wish) { return named.contains(wish.id); }))
                continue;
            for (const Wish &wish : one)
                named.insert(wish.id);
            some += one;
        }
        return some;
    };
    run({UndoStep::Kind::Merge, {}}, std::ssize(merges), wishes, tell);
}

/// Who is on the till stays before who is not: its sales are there.
QList<Wish> BulkEditing::wishesOf(const ExactMerge &merge) const
{
    const auto fullest = m_store.record(merge.stays);
    if (hindranceOf(fullest))
        return {};
    const Compared most(*fullest->wanted);
    std::vector<Record> others;
    for (const CustomerId id : merge.go) {
        const auto record = m_store.record(id);
        if (!hindranceOf(record) && holdsAllOf(most, Compared(*record->wanted)))
            others.push_back(*record);
    }
    if (others.empty())
        return {};
    Record stays = *fullest;
    const auto onTill = std::ranges::find_if(others, [](const Record &one) { return !one.tillId.isEmpty(); });
    if (stays.tillId.isEmpty() && onTill != others.end())
        std::swap(stays, *onTill);
    QList<Wish> wishes = wishesForWhoStays(stays, most.customer, readinessOf(*fullest));
    for (const Record &one : others)
        wishes << wishForWhoGoes(one, stays.id, MergeFate::StaysThere)
               << m_merging.wishesForWhoWentBefore(one.id, stays.id);
    return wishes;
}

} // namespace carnet
