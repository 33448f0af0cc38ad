#include "desk/connection_trial.h"

namespace carnet {

using namespace std::chrono_literals;

ConnectionTrial::ConnectionTrial(QObject *parent)
    : QObject(parent)
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(10s);
    connect(&m_limit, &QTimer::timeout, this, &ConnectionTrial::giveUp);
}

void ConnectionTrial::begin(const TillAddress &address)
{
    stop();
    m_client.setAddress(address);
    m_watch.start();
    m_call = m_client.beginningOfList();
    connect(m_call, &ListCall::finished, this, &ConnectionTrial::take);
    m_limit.start();
}

void ConnectionTrial::stop()
{
    m_limit.stop();
    if (m_call) {
        disconnect(m_call, nullptr, this, nullptr);
        m_call->cancel();
    }
    m_call = nullptr;
}

void ConnectionTrial::take(const TillList &list)
{
    m_limit.stop();
    m_call = nullptr;
    Q_EMIT ended({m_client.address(), list, std::chrono::milliseconds(m_watch.elapsed()), true});
}

void ConnectionTrial::giveUp()
{
    stop();
    Q_EMIT ended({m_client.address(), {}, m_limit.intervalAsDuration(), false});
}

} // namespace carnet
