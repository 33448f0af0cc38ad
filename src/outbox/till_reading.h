// Reading the till's list from start to end: the sender rests, the list is fetched, then applied slice by
// slice between the other events of the outbox's thread. One at a time.
#pragma once

#include "outbox/list_update.h"
#include "outbox/sender.h"
#include "outbox/writer.h"

#include <QPointer>
#include <QTimer>

#include <memory>

namespace carnet {

class TillReading : public QObject
{
    Q_OBJECT

public:
    TillReading(Writer &writer, Sender &sender, TillClient &till, Now now, QObject *parent = nullptr);

    void start();
    void cancel();
    /// The answer to doubtful(): reads the list again, which is applied if it lacks no more customers, or
    /// ends.
    void believe(bool accept);
    [[nodiscard]] bool isUnderWay() const { return m_stage != Stage::Idle; }

Q_SIGNALS:
    void started();
    void progress(qint64 received, qint64 total); ///< bytes of the list
    void applying(int done, int all); ///< customers of the list
    /// Ended without a change of what is here; what may be in doubt was looked for all the same. Sending goes
    /// on while the user thinks: a list that was read before is too old to be applied afterwards.
    void doubtful(const carnet::ListApplied &applied);
    void ended(const carnet::ListApplied &applied);

private:
    enum class Stage : std::uint8_t { Idle, WaitingForSender, Preparing, Fetching, Applying };

    void prepare();
    void work();
    void fetch();
    void take(const TillList &list);
    void finish(const Outcome &outcome);
    void giveUp(const Outcome &outcome);
    void release();

    Writer &m_writer;
    Sender &m_sender;
    TillClient &m_till;
    Now m_now;
    Stage m_stage = Stage::Idle;
    QTimer m_slices;
    std::shared_ptr<ListUpdate> m_update; ///< the call holds it as well
    QPointer<ListCall> m_call;
    Outcome m_outcome; ///< of the list being applied
    std::optional<int> m_asked; ///< how many customers the list lacked that the user is asked about
    std::optional<int> m_believed;
};

} // namespace carnet
