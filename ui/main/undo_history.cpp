#include "main/undo_history.h"

#include <algorithm>
#include <ranges>

namespace carnet {

UndoHistory::UndoHistory(Outbox &outbox, Store &store)
    : m_outbox(outbox)
    , m_store(store)
{
    connect(&outbox, &Outbox::recordsChanged, this, [this](const QList<CustomerId> &ids) {
        const bool concernsNext = !m_done.empty()
            && std::ranges::any_of(m_done.back().changes,
                                   [&ids](const CustomerChange &change) { return ids.contains(change.id); });
        if (concernsNext)
            tell();
    });
}

void UndoHistory::push(const QString &text, const QList<CustomerChange> &changes)
{
    push({text, changes, std::nullopt});
}

void UndoHistory::pushSetAside(const QString &text, const FormDraft &draft)
{
    push({text, {}, draft});
}

void UndoHistory::push(Step step)
{
    m_done.push_back(std::move(step));
    m_undone.clear();
    tell();
}

void UndoHistory::tell()
{
    m_willCorrect =
        !m_done.empty() && std::ranges::any_of(m_done.back().changes, [this](const CustomerChange &change) {
            return mayHaveLeft(change, m_store.record(change.id));
        });
    Q_EMIT changed();
}

void UndoHistory::undo()
{
    if (m_done.empty())
        return;
    Step step = m_done.back();
    if (step.setAside) {
        m_done.pop_back(); // the form is open again: there is nothing to redo
        tell();
        Q_EMIT reopenWanted(*step.setAside);
        return;
    }
    const Extent extent = applyAll(step.changes);
    if (extent != Extent::Failed) {
        m_done.pop_back();
        m_undone.push_back(step);
        tell();
    }
    Q_EMIT undone(step.text, extent);
}

void UndoHistory::redo()
{
    if (m_undone.empty())
        return;
    Step step = m_undone.back();
    QList<CustomerChange> again;
    for (const CustomerChange &change : std::as_const(step.changes))
        again.prepend(reversed(change));
    const Extent extent = applyAll(again);
    if (extent != Extent::Failed) {
        m_undone.pop_back();
        m_done.push_back(step);
        tell();
    }
    Q_EMIT redone(step.text, extent);
}

UndoHistory::Extent UndoHistory::apply(const CustomerChange &change)
{
    const TakenBack back = takenBack(change, m_store.record(change.id));
    switch (back.kind) {
    case TakenBack::Kind::Save:
        if (!m_outbox.save(change.id, back.wanted, back.readiness))
            return Extent::Failed;
        return back.isWhole ? Extent::Whole : Extent::InPart;
    case TakenBack::Kind::Remove:
        return m_outbox.remove({change.id}) ? Extent::Whole : Extent::Failed;
    case TakenBack::Kind::Nothing:
        break;
    }
    return Extent::Nothing;
}

UndoHistory::Extent UndoHistory::applyAll(const QList<CustomerChange> &changes)
{
    bool all = true;
    bool any = false;
    for (const CustomerChange &change : changes | std::views::reverse) {
        const Extent extent = apply(change);
        if (extent == Extent::Failed)
            return Extent::Failed;
        all = all && extent == Extent::Whole;
        any = any || extent != Extent::Nothing;
    }
    return all ? Extent::Whole : any ? Extent::InPart : Extent::Nothing;
}

} // namespace carnet
