#include "main/bulk_editing.h"

#include <algorithm>

namespace carnet {

namespace {

Readiness readinessOf(const Record &record)
{
    return record.draft ? Readiness::Draft : Readiness::Ready;
}

QString nameOf(const CustomerChange &change)
{
    return spokenName(*change.before);
}

int countOf(const QList<CustomerChange> &changes)
{
    return static_cast<int>(changes.size());
}

} // namespace

BulkEditing::BulkEditing(Store &store, Outbox &outbox, UndoHistory &history, SlicedWork &work)
    : m_store(store)
    , m_outbox(outbox)
    , m_history(history)
    , m_work(work)
{ }

void BulkEditing::run(const QString &busy, const QList<CustomerId> &ids, const Change &change,
                      const Tell &tell)
{
    const auto changes = std::make_shared<Changes>();
    SlicedWork::Job job;
    job.words = busy;
    job.count = ids.size();
    job.slice = [this, ids, change, changes](qsizetype from, qsizetype to) {
        const auto changed = change(ids.sliced(from, to - from));
        if (changed)
            changes->append(changed.value());
        else
            Q_EMIT storeFailed(changed.error());
        return changed.ok();
    };
    job.ended = [this, changes, tell](SlicedWork::End end) { conclude(*changes, tell, end); };
    m_work.start(std::move(job));
}

/// What was done before it was stopped or failed stays, and can be undone.
void BulkEditing::conclude(const Changes &changes, const Tell &tell, SlicedWork::End end)
{
    if (changes.isEmpty())
        return;
    const Words words = tell(changes);
    m_history.push(words.step, changes);
    if (end == SlicedWork::End::Failed)
        return; // the strip says why
    Q_EMIT done(end == SlicedWork::End::Cancelled ? tr("Stopped. %1").arg(words.text) : words.text);
}

void BulkEditing::remove(const QList<CustomerId> &ids)
{
    run(
        tr("Deleting customers…"), ids, [this](const QList<CustomerId> &some) { return removeSome(some); },
        [this](const Changes &changes) -> Words {
            const int count = countOf(changes);
            const QString name = nameOf(changes.first());
            const QString follows = tillFollows(changes);
            if (count == 1)
                return {tr("delete %1").arg(name),
                        follows.isEmpty() ? tr("“%1” deleted from this computer").arg(name)
                                          : tr("“%1” deleted. %2").arg(name, follows)};
            return {tr("delete %n customers", nullptr, count),
                    follows.isEmpty() ? tr("%n customers deleted from this computer", nullptr, count)
                                      : tr("%n customers deleted. %1", nullptr, count).arg(follows)};
        });
}

/// What becomes of those the till has; empty when it never had them.
QString BulkEditing::tillFollows(const Changes &deleted) const
{
    if (std::ranges::none_of(deleted, &CustomerChange::wasOnTill))
        return {};
    if (!m_outbox.settings().sendAutomatically)
        return tr("The till follows when you send.");
    const QueueStatus status = m_outbox.status();
    if (status.pause == Pause::None && status.line == Pause::None)
        return tr("The till follows in a moment.");
    return tr("The till follows once it can be reached.");
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

void BulkEditing::setBlacklisted(const QList<CustomerId> &ids, bool blacklisted)
{
    const auto wordsOf = [blacklisted](const Changes &changes) -> Words {
        const QString name = nameOf(changes.first());
        const int count = countOf(changes);
        if (blacklisted && count == 1)
            return {tr("blacklist %1").arg(name), tr("“%1” blacklisted").arg(name)};
        if (blacklisted)
            return {tr("blacklist %n customers", nullptr, count),
                    tr("%n customers blacklisted", nullptr, count)};
        if (count == 1)
            return {tr("remove %1 from the blacklist").arg(name),
                    tr("“%1” removed from the blacklist").arg(name)};
        return {tr("remove %n customers from the blacklist", nullptr, count),
                tr("%n customers removed from the blacklist", nullptr, count)};
    };
    run(
        blacklisted ? tr("Blacklisting customers…") : tr("Removing customers from the blacklist…"), ids,
        [this, blacklisted](const QList<CustomerId> &some) { return blacklistSome(some, blacklisted); },
        wordsOf);
}

Result<BulkEditing::Changes, StoreError> BulkEditing::blacklistSome(const QList<CustomerId> &ids,
                                                                    bool blacklisted)
{
    Changes changes;
    QList<Outbox::Wish> wishes;
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
