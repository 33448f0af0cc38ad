#include "desk/merging.h"

#include "desk/kept_steps.h"
#include "outbox/outbox.h"

namespace carnet {

QList<Wish> wishesForWhoStays(const Record &stays, const Customer &values, Readiness readiness)
{
    if (*stays.wanted == values && readinessOf(stays) == readiness)
        return {};
    return {{stays.id, {*stays.wanted, values}, readiness}};
}

Wish wishForWhoGoes(const Record &goes, CustomerId stays, MergeFate fate)
{
    const bool wasNeverThere =
        goes.tillId.isEmpty() && !goes.base && !goes.attempt && goes.mayHaveArrived.empty();
    if (wasNeverThere || fate == MergeFate::IsDeletedThere)
        return {.id = goes.id, .isDeletion = true};
    Customer values = *goes.wanted;
    if (fate == MergeFate::IsBlacklisted)
        values.set(Field::Blacklist, QStringLiteral("1"));
    return {goes.id, {*goes.wanted, values}, readinessOf(goes), goes.byHand, false, stays};
}

Merging::Merging(Store &store, Outbox &outbox, UndoHistory &history)
    : m_store(store)
    , m_outbox(outbox)
    , m_history(history)
{ }

QList<Wish> Merging::wishesForWhoWentBefore(CustomerId goes, CustomerId stays) const
{
    QList<Wish> wishes;
    for (const CustomerId id : m_store.idsMergedInto(goes)) {
        if (const auto record = m_store.record(id); record && record->wanted)
            wishes << wishForWhoGoes(*record, stays, MergeFate::StaysThere);
    }
    return wishes;
}

Result<Merged, StoreError> Merging::merge(const Merge &merge)
{
    const auto stays = m_store.record(merge.stays.id);
    const auto goes = m_store.record(merge.goes.id);
    if (const auto hindrance = hindranceOf(stays, &merge.stays))
        return Merged{hindrance, false, {}};
    if (const auto hindrance = hindranceOf(goes, &merge.goes))
        return Merged{hindrance, true, {}};

    Merged merged;
    merged.step = {UndoStep::Kind::Merge, spokenName(merge.values), 1};
    const QList<Wish> wishes = wishesForWhoStays(*stays, merge.values, merge.readiness)
        << wishForWhoGoes(*goes, stays->id, merge.fate) << wishesForWhoWentBefore(goes->id, stays->id);
    std::vector<PackedChange> changes;
    qint64 kept = 0;
    const auto keep = [&](const std::vector<Saved> &saved) -> Result<Done, StoreError> {
        for (const Saved &one : saved)
            changes.emplace_back(changeOf(one));
        const auto step = m_store.keepStep(keptStep(merged.step, changes, QDateTime::currentDateTimeUtc()));
        if (!step)
            return step.error();
        kept = step.value();
        return Done{};
    };
    if (const auto saved = m_outbox.save(wishes, keep); !saved)
        return saved.error();
    m_history.pushKept(merged.step, std::move(changes), kept);
    return merged;
}

Result<Done, StoreError> Merging::separate(CustomerId id)
{
    const auto record = m_store.record(id);
    if (!record || !record->wanted || record->mergedInto == CustomerId::None)
        return Done{};
    const auto saved = m_outbox.save(QList<Wish>{{id,
                                                  {*record->wanted, *record->wanted},
                                                  readinessOf(*record),
                                                  record->byHand,
                                                  false,
                                                  CustomerId::None}});
    if (!saved)
        return saved.error();
    m_history.push({UndoStep::Kind::Separate, spokenName(*record->wanted)},
                   {PackedChange(changeOf(saved.value().front()))});
    return Done{};
}

} // namespace carnet
