#include "desk/merge_hindrance.h"

namespace carnet {

std::optional<MergeHindrance> hindranceOf(const std::optional<Record> &now, const Record *shown)
{
    if (!now || !now->wanted)
        return MergeHindrance::Gone;
    if (now->mergedInto != CustomerId::None)
        return MergeHindrance::Merged;
    if (now->state == SendState::Sending)
        return MergeHindrance::Sending;
    if (now->state == SendState::InDoubt)
        return MergeHindrance::InDoubt;
    if (now->state == SendState::NeedsAttention && now->trouble != Trouble::Refused)
        return MergeHindrance::Asked;
    if (shown && (now->wanted != shown->wanted || now->tillId != shown->tillId))
        return MergeHindrance::Moved;
    return std::nullopt;
}

} // namespace carnet
