// A till that says yes to everything, each time after the same while. For measuring how many calls a sender
// makes of that while.
#pragma once

#include "training/http_request.h"

#include <QTcpServer>

#include <chrono>
#include <memory>

namespace carnet::bench {

class LateTill : public QObject
{
public:
    explicit LateTill(std::chrono::milliseconds late);

    [[nodiscard]] QString url() const
    {
        return QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort());
    }
    [[nodiscard]] int served() const { return m_served; }

private:
    void welcome();
    void read(QTcpSocket *socket, HttpRequestReader &reader);

    QTcpServer m_server;
    std::chrono::milliseconds m_late;
    int m_served = 0;
};

} // namespace carnet::bench
