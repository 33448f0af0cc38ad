// What the user did, newest last, and the way back and forth through it: edits, deletions, blacklisting,
// forms that were left. Goes through the outbox, so that a change that has not left yet leaves nothing behind
// and one that has is corrected on the till. Lives on the desk's thread.
#pragma once

#include "desk/long_work.h"
#include "desk/packed_change.h"

#include <QHash>
#include <QSet>

#include <deque>

namespace carnet {

class Outbox;
class Store;

class UndoHistory : public QObject
{
    Q_OBJECT

public:
    /// So many steps are kept, of so many bytes together; the newest always is.
    struct Limits
    {
        std::size_t steps = 100;
        qint64 bytes = 64LL << 20;
    };

    /// All outlive the history. Begins with the steps that an earlier run kept.
    UndoHistory(Outbox &outbox, Store &store, LongWork &work, Limits limits);
    UndoHistory(Outbox &outbox, Store &store, LongWork &work)
        : UndoHistory(outbox, store, work, Limits())
    { }

    /// The changes have been made already. It is kept in the store now if it outlives a restart.
    void push(const UndoStep &words, std::vector<PackedChange> changes);
    /// `kept`: its number in the store, where it was kept together with the changes; 0: it is too long for
    /// that.
    void pushKept(const UndoStep &words, std::vector<PackedChange> changes, qint64 kept);
    /// A form was left or discarded; undoing hands it back.
    void pushForm(const UndoStep &words, const UnfinishedForm &form);
    /// It is at work again, or gone: there is nothing to hand back.
    void forgetForm(qint64 id);

    /// Neither way while many customers are being changed.
    [[nodiscard]] UndoState state() const;

    using Tell = std::function<void(const Result<Undone, StoreError> &undone)>;
    // Nothing is told when there is nothing to do. What could not be written stays where it was.
    void undo(const Tell &tell);
    void redo(const Tell &tell);

Q_SIGNALS:
    /// What can be undone or redone, or how it is called.
    void changed();
    void oldestForgotten(const carnet::UndoStep &step); ///< there was no room for it

private:
    struct Step
    {
        UndoStep words;
        std::vector<PackedChange> changes; ///< as the user made them, oldest first
        std::optional<UnfinishedForm> form = {}; ///< instead of changes
        qint64 kept = 0; ///< its number in the store
    };
    struct Journey;

    void push(Step step);
    qint64 keep(const UndoStep &words, const std::vector<PackedChange> &changes);
    void drop(Step &step);
    void keepWithinLimits();
    void begin(const std::shared_ptr<Journey> &journey, const Tell &tell);
    Result<Done, StoreError> go(Journey &journey, qsizetype from, qsizetype to);
    [[nodiscard]] Undone arrive(Journey &journey, LongWork::End end);
    void lookAnew();
    void look();
    void lookAt(std::size_t place);
    void lookAgain(const QList<CustomerId> &ids);

    Outbox &m_outbox;
    Store &m_store;
    LongWork &m_work;
    Limits m_limits;
    std::deque<Step> m_done; ///< newest last
    std::vector<Step> m_undone; ///< what would be redone first last

    // Of the newest step, a few changes at a time.
    QHash<CustomerId, std::size_t> m_places;
    std::size_t m_looked = 0; ///< so many of its changes
    QSet<CustomerId> m_left; ///< of them, for the till
    QTimer m_lookOn{this};
};

} // namespace carnet
