// One connection to the till double: reads requests, asks the double what to do, and does it to the socket.
#pragma once

#include "till_double/fault.h"
#include "training/http_request.h"

#include <QObject>

#include <optional>

class QTcpSocket;

namespace carnet::test {

class TillDouble;

class Conversation : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the socket. `number`: of the connection, as the ledger tells it.
    Conversation(QTcpSocket *socket, int number, TillDouble &till);

private:
    void read();
    void meetHead();
    [[nodiscard]] qint64 bytesToRead() const;
    void serve(const HttpRequest &request);
    void answer(const Fault &fault, const QByteArray &good, bool keeps);
    void drip(const QByteArray &bytes, std::chrono::milliseconds pause);
    void pour();
    void close(bool reset);
    void ended();

    QTcpSocket *m_socket;
    int m_number;
    TillDouble &m_till;
    HttpRequestReader m_reader;
    QByteArray m_head; ///< of the request that is arriving
    QString m_path; ///< known once the head has come
    qsizetype m_bodyRead = 0;
    std::optional<Fault> m_fault; ///< chosen when the head has come
    bool m_isOver = false;
};

} // namespace carnet::test
