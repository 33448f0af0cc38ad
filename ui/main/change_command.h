// One step of the undo history: what some customers were before and after. Undoing goes through the outbox,
// so a change that has not left yet leaves nothing behind, and one that has is corrected on the till.
#pragma once

#include "outbox/outbox.h"

#include <QUndoCommand>

namespace carnet {

struct CustomerChange
{
    CustomerId id = CustomerId::None;
    std::optional<Customer> before; ///< absent: was not there
    std::optional<Customer> after; ///< absent: deleted
    Readiness readinessBefore = Readiness::Ready;
    Readiness readinessAfter = Readiness::Ready;
};

class ChangeCommand : public QUndoCommand
{
public:
    /// The change has been made already: the first redo() does nothing.
    ChangeCommand(Outbox &outbox, const QString &text, QList<CustomerChange> changes);

    void undo() override;
    void redo() override;
    [[nodiscard]] const QList<CustomerChange> &changes() const { return m_changes; }

private:
    Outbox &m_outbox;
    QList<CustomerChange> m_changes;
    bool m_made = true;
};

} // namespace carnet
