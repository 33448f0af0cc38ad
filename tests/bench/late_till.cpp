#include "bench/late_till.h"

#include "till_double/answers.h"

#include <QTcpSocket>
#include <QTimer>

namespace carnet::bench {

LateTill::LateTill(std::chrono::milliseconds late)
    : m_late(late)
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QTcpServer::newConnection, this, &LateTill::welcome);
}

void LateTill::welcome()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        auto reader = std::make_shared<HttpRequestReader>();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, reader] { read(socket, *reader); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void LateTill::read(QTcpSocket *socket, HttpRequestReader &reader)
{
    reader.feed(socket->readAll());
    while (reader.next()) {
        QTimer::singleShot(m_late, socket, [this, socket] {
            ++m_served;
            socket->write(test::httpAnswer(200, R"({"result":"OK"})", "application/json",
                                           "Connection: keep-alive\r\n"));
        });
    }
}

} // namespace carnet::bench
