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
    /// The answer to doubtful().
    void believe(bool accept);
    [[nodiscard]] bool isUnderWay() const { return m_stage != Stage::Idle; }

Q_SIGNALS:
    void progress(qint64 received, qint64 total);
    void doubtful(int known, int listed);
    void ended(const carnet::ListApplied &applied);

private:
    enum class Stage : std::uint8_t { Idle, WaitingForSender, Fetching, Applying, Asking };

    void fetch();
    void take(const TillList &list);
    void apply(bool trusted);
    void finish(const ListApplied &applied);
    void giveUp(const Outcome &outcome);

    Writer &m_writer;
    Sender &m_sender;
    TillClient &m_till;
    Now m_now;
    Stage m_stage = Stage::Idle;
    QPointer<ListCall> m_call;
    ListToApply m_job;
    std::shared_ptr<std::atomic_bool> m_cancelled;
    QThreadPool m_worker;
};

} // namespace carnet
