// Whether a shop number and a key open the till: the beginning of its list is asked for, once. Lives on the
// thread that asks; nothing blocks.
#pragma once

#include "till/till_client.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

namespace carnet {

struct TrialResult
{
    TillAddress address;
    TillList list;
    std::chrono::milliseconds after{0};
    bool isInTime = true; ///< otherwise nothing was heard within the limit
};

class ConnectionTrial : public QObject
{
    Q_OBJECT

public:
    explicit ConnectionTrial(QObject *parent = nullptr);

    /// Ends with ended(), unless it is stopped or another one is begun.
    void begin(const TillAddress &address);
    void stop();
    /// Default 10 s.
    void setLimit(std::chrono::milliseconds limit) { m_limit.setInterval(limit); }

Q_SIGNALS:
    void ended(const carnet::TrialResult &result);

private:
    void take(const TillList &list);
    void giveUp();

    TillClient m_client;
    QPointer<ListCall> m_call;
    QTimer m_limit;
    QElapsedTimer m_watch;
};

} // namespace carnet

Q_DECLARE_METATYPE(carnet::TrialResult)
