// What the user did, newest last, and the way back and forth through it: edits, deletions, blacklisting,
// forms that were left. Goes through the outbox, so that a change that has not left yet leaves nothing
// behind and one that has is corrected on the till.
#pragma once

#include "main/sliced_work.h"
#include "outbox/customer_change.h"

#include <QObject>
#include <QSet>

#include <vector>

namespace carnet {

class UndoHistory : public QObject
{
    Q_OBJECT

public:
    /// All outlive the history.
    UndoHistory(Outbox &outbox, Store &store, SlicedWork &work);

    /// `text` names the step, as after "Undo:": "edit Marie Aubry". The changes have been made already.
    void push(const QString &text, const QList<CustomerChange> &changes);
    /// A form was left or discarded; undoing hands it back.
    void pushForm(const QString &text, const UnfinishedForm &form);
    /// It is at work again, or gone: there is nothing to hand back.
    void forgetForm(qint64 id);

    // Not while many customers are being changed.
    [[nodiscard]] bool canUndo() const { return !m_done.empty() && !m_work.isUnderWay(); }
    [[nodiscard]] bool canRedo() const { return !m_undone.empty() && !m_work.isUnderWay(); }
    /// The name of the step that would go back or forth; empty: none.
    [[nodiscard]] QString undoText() const { return m_done.empty() ? QString() : m_done.back().text; }
    [[nodiscard]] QString redoText() const { return m_undone.empty() ? QString() : m_undone.back().text; }
    /// Undoing now takes back something the till already has.
    [[nodiscard]] bool willCorrect() const { return !m_left.isEmpty(); }

    void undo();
    void redo();

    /// How far a step went back or forth.
    enum class Extent : std::uint8_t {
        Whole,
        InPart, ///< values or customers that were changed since stay as they are
        Nothing, ///< all of it was changed since
        Stopped, ///< by the user: what went stays so, the rest is a step of its own where it was
        Failed, ///< could not be written; what did not go stays where it was
    };

Q_SIGNALS:
    /// What can be undone or redone, or how it is called.
    void changed();
    void undone(const QString &text, carnet::UndoHistory::Extent extent);
    void redone(const QString &text, carnet::UndoHistory::Extent extent);
    void formTakenBack(const carnet::UnfinishedForm &form);

private:
    struct Step
    {
        QString text;
        QList<CustomerChange> changes;
        std::optional<UnfinishedForm> form; ///< instead of changes
    };
    /// A step on its way: `changes` as they are taken back, in that order.
    struct Journey;

    void push(Step step);
    void begin(const std::shared_ptr<Journey> &journey);
    bool go(Journey &journey, qsizetype from, qsizetype to);
    void arrive(const Journey &journey, SlicedWork::End end);
    void lookAnew();
    void look();
    void lookAt(qsizetype place);
    void lookAgain(const QList<CustomerId> &ids);

    Outbox &m_outbox;
    Store &m_store;
    SlicedWork &m_work;
    std::vector<Step> m_done; ///< newest last
    std::vector<Step> m_undone; ///< what would be redone first last

    // Of the newest step, a few changes at a time.
    QHash<CustomerId, qsizetype> m_places;
    qsizetype m_looked = 0; ///< so many of its changes
    QSet<CustomerId> m_left; ///< of them, for the till
    QTimer m_lookOn;
};

} // namespace carnet
