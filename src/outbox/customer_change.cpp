#include "outbox/customer_change.h"

#include <algorithm>

namespace carnet {

CustomerChange changeOf(const Saved &saved)
{
    return {saved.after.id,           saved.before.wanted,
            saved.after.wanted,       readinessOf(saved.before),
            readinessOf(saved.after), !saved.before.tillId.isEmpty(),
            saved.before.mergedInto,  saved.after.mergedInto};
}

CustomerChange reversed(const CustomerChange &change)
{
    CustomerChange back = change;
    std::swap(back.before, back.after);
    std::swap(back.readinessBefore, back.readinessAfter);
    std::swap(back.mergedBefore, back.mergedAfter);
    return back;
}

TakenBack takenBack(const CustomerChange &change, const std::optional<Record> &now)
{
    const std::optional<Customer> present = now ? now->wanted : std::nullopt;
    TakenBack result;
    result.readiness = change.readinessBefore;
    const CustomerId merged = now ? now->mergedInto : CustomerId::None;
    const bool isMarked = change.mergedBefore != change.mergedAfter;
    if (isMarked && merged == change.mergedAfter)
        result.mergedInto = change.mergedBefore;
    if (!change.after) { // a deletion
        if (!present && change.before) {
            result.kind = TakenBack::Kind::Save;
            result.wanted = *change.before;
        }
        return result;
    }
    if (!present)
        return result;
    if (!change.before) { // a new customer
        if (*present == *change.after)
            result.kind = TakenBack::Kind::Remove;
        return result;
    }

    result.wanted = *present;
    const FieldSet changed = change.before->differing(*change.after);
    const FieldSet still = changed - present->differing(*change.after);
    result.wanted.take(still, *change.before);
    result.isWhole = still == changed && (!isMarked || result.mergedInto || merged == change.mergedBefore);
    const bool changesReadiness = change.readinessBefore != change.readinessAfter;
    if (!still.isEmpty() || changesReadiness || result.mergedInto)
        result.kind = TakenBack::Kind::Save;
    return result;
}

/// On its way, or perhaps arrived.
static bool mayHaveCarried(const Record &record, FieldSet fields)
{
    const auto carries = [fields](const Attempt &attempt) { return !(attempt.fields & fields).isEmpty(); };
    return (record.attempt && carries(*record.attempt))
        || std::ranges::any_of(record.mayHaveArrived, carries, &Unconfirmed::attempt);
}

bool mayHaveLeft(const CustomerChange &change, const std::optional<Record> &now)
{
    if (!change.after)
        return change.wasOnTill && (!now || now->attempt || !now->mayHaveArrived.empty() || !now->base);
    if (!now)
        return false;
    if (!change.before)
        return now->base || now->attempt;
    const FieldSet changed = change.before->differing(*change.after);
    if (mayHaveCarried(*now, changed))
        return true;
    return now->base && !(changed - now->base->differing(*change.after)).isEmpty();
}

} // namespace carnet
