#include "store/record.h"

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

} // namespace carnet
