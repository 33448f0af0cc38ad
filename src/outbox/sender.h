// Works through the queue: one attempt at a time for a customer, several customers at once, each attempt on
// disk before its first byte leaves. Knows when to hold everything back. Decides nothing about records: that
// is transitions.h.
#pragma once

#include "outbox/backoff.h"
#include "outbox/outbox.h"
#include "outbox/writer.h"

#include <QPointer>
#include <QSet>
#include <QTimer>

namespace carnet {

class Sender : public QObject
{
    Q_OBJECT

public:
    Sender(Writer &writer, Queue &queue, TillClient &till, Now now, Random random, QObject *parent = nullptr);

    void setSettings(const OutboxSettings &settings);

    /// Looks at the queue again, soon (from the event loop).
    void wake();
    void pause();
    void resume();
    /// The user's word: tries at once, whatever held the queue back, except a till that asked to wait.
    void tryNow();

    /// While the till's list is read and applied nothing leaves: an answer that comes between the till's
    /// writing the list and our reading it would look like a change of the till's. idle() tells when the last
    /// attempt has ended.
    void hold();
    void release();

    /// What reading the till's list came to: it shows the line, and the key, to be right or not.
    void heard(const Outcome &ofList);

    /// Only what the user called leaves, until then.
    void restUntil(const QDateTime &end);

    /// Fills in what the sender knows: pause, line, sending, round, current.
    void describe(QueueStatus &status) const;

Q_SIGNALS:
    void idle();
    /// Something must not leave before the till's list was read.
    void listNeeded();
    void attemptEnded(carnet::CustomerId id, const carnet::Outcome &outcome, carnet::SendState state);
    void attempted(const carnet::AttemptReport &report);
    void statusMayHaveChanged();
    void storeFailed(carnet::StoreError error); ///< nothing leaves until it works again

private:
    void work();
    bool start(CustomerId id);
    void askForList(const QDateTime &now);
    void take(CustomerId id, const Outcome &outcome);
    [[nodiscard]] bool isLineGood() const;
    void askWithoutValues();
    void compare(const Outcome &ofList);
    void settle(CustomerId id, const Outcome &outcome);
    void noteLine(const Outcome &outcome);
    bool writeDown(CustomerId id, const Outcome &outcome);
    void steer(const Outcome &outcome);
    void noteRefusal(CustomerId id, const Outcome &outcome);
    void holdBack(Pause reason);
    [[nodiscard]] bool isAutomatic() const;
    void liftPauseWhenOver(const QDateTime &now);
    [[nodiscard]] bool isOver(const QDateTime &moment, const QDateTime &now) const;
    void setTimer(const QDateTime &now);
    [[nodiscard]] QDateTime retryAt(const Record &record, const Outcome &outcome) const;
    [[nodiscard]] std::chrono::milliseconds waitToldBy(const Outcome &outcome) const;
    [[nodiscard]] std::chrono::milliseconds longestWait() const;

    Writer &m_writer;
    Queue &m_queue;
    TillClient &m_till;
    Now m_now;
    Random m_random;
    OutboxSettings m_settings;
    Backoff m_backoff;

    QHash<CustomerId, QString> m_underWay; ///< and the customer's name
    QHash<CustomerId, Outcome> m_refusals; ///< under way still: their fault or everybody's?
    QPointer<ListCall> m_question; ///< the call without values that tells
    QHash<CustomerId, Outcome> m_unwritten; ///< answers the disk did not take yet
    QSet<CustomerId> m_refusedAlike; ///< in a row, and for the reason of m_lastRefusal
    Outcome m_lastRefusal;
    Pause m_pause = Pause::None;
    QDateTime m_resumesAt;
    Pause m_line = Pause::None;
    QDateTime m_lineAt;
    int m_failures = 0; ///< in a row, of the line or the disk
    bool m_probing = false; ///< after a pause one customer goes first
    bool m_held = false;
    QDateTime m_restEnd; ///< invalid: not resting
    int m_roundDone = 0;
    QString m_current;
    int m_lists = 0; ///< asked for in a row, and something still needs one
    QDateTime m_listAt; ///< not before then is the next one asked for
    QTimer m_timer;
};

} // namespace carnet
