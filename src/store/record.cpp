#include "store/record.h"

#include <algorithm>

namespace carnet {

ChangeKind pendingChange(const Record &record)
{
    if (!record.base)
        return record.wanted ? ChangeKind::Add : ChangeKind::None;
    if (!record.wanted)
        return ChangeKind::Delete;
    return *record.base == *record.wanted ? ChangeKind::None : ChangeKind::Edit;
}

FieldSet pendingFields(const Record &record)
{
    switch (pendingChange(record)) {
    case ChangeKind::Add:
        return record.wanted->filled();
    case ChangeKind::Edit:
        return record.base->differing(*record.wanted);
    case ChangeKind::Delete:
    case ChangeKind::None:
        break;
    }
    return {};
}

bool isGone(const Record &record)
{
    return !record.base && !record.wanted && !record.attempt && record.mayHaveArrived.empty();
}

bool isGoneAsPromised(const Record &record)
{
    return !record.base && !record.wanted && !record.attempt && !record.mayHaveArrived.empty();
}

bool isUnanswered(const Unconfirmed &unconfirmed)
{
    return !unconfirmed.attempt.refused && !unconfirmed.missedAt.isValid();
}

bool isUnanswered(const Record &record)
{
    return std::ranges::any_of(record.mayHaveArrived,
                               [](const Unconfirmed &unconfirmed) { return isUnanswered(unconfirmed); });
}

bool isSought(const Record &record)
{
    return record.attempt && record.attempt->kind == ChangeKind::Add && record.tillId.isEmpty()
        && record.state != SendState::Sending;
}

bool needsList(const Record &record)
{
    return record.state == SendState::Waiting && !record.draft
        && (record.listFirst || (isSought(record) && !record.base));
}

} // namespace carnet
