// A till that says yes to everything, each time after the same while, in a thread of its own: what it does is
// not the window's work. For measuring how many calls a sender makes of that while.
#pragma once

#include "training/http_request.h"

#include <QTcpServer>
#include <QThread>

#include <atomic>
#include <chrono>
#include <memory>

namespace carnet::bench {

class LateTill : public QObject
{
public:
    /// `list`: what the list call answers.
    explicit LateTill(std::chrono::milliseconds late, const QByteArray &list = "[]");
    ~LateTill() override;

    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }
    [[nodiscard]] int served() const { return m_served; }

private:
    void open();
    void welcome();
    void read(QTcpSocket *socket, HttpRequestReader &reader);

    QThread m_thread;
    QTcpServer m_server{this};
    quint16 m_port = 0;
    std::chrono::milliseconds m_late;
    QByteArray m_list;
    std::atomic<int> m_served = 0;
};

} // namespace carnet::bench
