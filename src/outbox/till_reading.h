// Reading the till's list from start to end: the sender rests, the list is fetched, a worker applies it. One
// at a time.
#pragma once

#include "outbox/list_update.h"
#include "outbox/sender.h"
#include "outbox/writer.h"

#include <QPointer>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace carnet {

class TillReading : public QObject
{
    Q_OBJECT

public:
    TillReading(Writer &writer, Sender &sender, TillClient &till, Now now, QObject *parent = nullptr);
    ~TillReading() override;

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
    enum class Stage : std::uint8_t { Idle, WaitingForSender, Fetching, Applying };

    void fetch();
    void take(const TillList &list);
    void apply();
    void hear(const ListProgress &progress);
    void release();
    void finish(const ListApplied &applied);
    void giveUp(const Outcome &outcome);

    Writer &m_writer;
    Sender &m_sender;
    TillClient &m_till;
    Now m_now;
    Stage m_stage = Stage::Idle;
    QPointer<ListCall> m_call;
    ListToApply m_job; ///< until the worker has it
    Outcome m_outcome; ///< of the list being applied
    std::optional<int> m_asked; ///< how many customers the list lacked that the user is asked about
    std::optional<int> m_believed;
    std::shared_ptr<std::atomic_bool> m_cancelled;
    QThreadPool m_worker;
};

} // namespace carnet
