// What the user did, newest last, and the way back and forth through it: edits, deletions, blacklisting,
// forms that were set aside. Goes through the outbox, so that a change that has not left yet leaves nothing
// behind and one that has is corrected on the till.
#pragma once

#include "outbox/customer_change.h"

#include <QObject>

#include <vector>

namespace carnet {

class UndoHistory : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the history.
    UndoHistory(Outbox &outbox, Store &store);

    /// `text` names the step: "Edit Aubry". The changes have been made already.
    void push(const QString &text, const QList<CustomerChange> &changes);
    /// A form was cancelled with changes; undoing opens it again.
    void pushSetAside(const QString &text, const FormDraft &draft);

    [[nodiscard]] bool canUndo() const { return !m_done.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_undone.empty(); }
    /// The name of the step that would go back or forth; empty: none.
    [[nodiscard]] QString undoText() const { return m_done.empty() ? QString() : m_done.back().text; }
    [[nodiscard]] QString redoText() const { return m_undone.empty() ? QString() : m_undone.back().text; }
    /// Undoing now takes back something the till already has.
    [[nodiscard]] bool willCorrect() const { return m_willCorrect; }

    void undo();
    void redo();

    /// How far a step went back or forth.
    enum class Extent : std::uint8_t {
        Whole,
        InPart, ///< values or customers that were changed since stay as they are
        Nothing, ///< all of it was changed since
        Failed, ///< could not be written; the step stays where it was
    };

Q_SIGNALS:
    /// What can be undone or redone, or how it is called.
    void changed();
    void undone(const QString &text, carnet::UndoHistory::Extent extent);
    void redone(const QString &text, carnet::UndoHistory::Extent extent);
    void reopenWanted(const carnet::FormDraft &draft);

private:
    struct Step
    {
        QString text;
        QList<CustomerChange> changes;
        std::optional<FormDraft> setAside; ///< instead of changes
    };

    void push(Step step);
    void tell();
    Extent apply(const CustomerChange &change);
    Extent applyAll(const QList<CustomerChange> &changes);

    Outbox &m_outbox;
    Store &m_store;
    std::vector<Step> m_done; ///< newest last
    std::vector<Step> m_undone; ///< what would be redone first last
    bool m_willCorrect = false;
};

} // namespace carnet
