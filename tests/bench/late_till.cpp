#include "bench/late_till.h"

#include "till_double/answers.h"

#include <QTcpSocket>
#include <QTimer>

namespace carnet::bench {

namespace {

QByteArray saying(const QByteArray &body)
{
    return test::httpAnswer(200, body, "application/json", "Connection: keep-alive\r\n");
}

} // namespace

LateTill::LateTill(std::chrono::milliseconds late, const QByteArray &list)
    : m_late(late)
    , m_list(saying(list))
{
    connect(&m_server, &QTcpServer::newConnection, this, &LateTill::welcome);
    moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(this, &LateTill::open, Qt::BlockingQueuedConnection);
}

LateTill::~LateTill()
{
    // What belongs to its thread goes there.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_server.close();
            qDeleteAll(m_server.findChildren<QTcpSocket *>());
            moveToThread(nullptr);
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void LateTill::open()
{
    m_server.listen(QHostAddress::LocalHost);
    m_port = m_server.serverPort();
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
    while (const auto request = reader.next()) {
        const QByteArray answer =
            request->path.endsWith("getClients.php") ? m_list : saying(R"({"result":"OK"})");
        QTimer::singleShot(m_late, socket, [this, socket, answer] {
            ++m_served;
            socket->write(answer);
        });
    }
}

} // namespace carnet::bench
