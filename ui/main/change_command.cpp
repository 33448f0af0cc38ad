#include "main/change_command.h"

#include <ranges>

namespace carnet {

ChangeCommand::ChangeCommand(Outbox &outbox, const QString &text, QList<CustomerChange> changes)
    : QUndoCommand(text)
    , m_outbox(outbox)
    , m_changes(std::move(changes))
{ }

// A failed write leaves the record as it is and the outbox says so; the step stays in the history to be tried
// again.
void ChangeCommand::undo()
{
    for (const CustomerChange &change : m_changes | std::views::reverse)
        (void)m_outbox.restore(change.id, change.before, change.readinessBefore);
}

void ChangeCommand::redo()
{
    if (std::exchange(m_made, false))
        return;
    for (const CustomerChange &change : m_changes)
        (void)m_outbox.restore(change.id, change.after, change.readinessAfter);
}

} // namespace carnet
