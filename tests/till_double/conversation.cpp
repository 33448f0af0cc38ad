#include "till_double/conversation.h"

#include "till_double/answers.h"
#include "till_double/line_end.h"
#include "till_double/till_double.h"

#include <QTcpSocket>
#include <QTimer>

#include <memory>

namespace carnet::test {

namespace {

using When = Fault::When;

bool doesTheWork(When when)
{
    switch (when) {
    case When::Never:
    case When::AfterWork:
    case When::HalfAnswer:
    case When::AfterAnswer:
    case When::StallAfterWork:
    case When::StallInHead:
    case When::StallAfterHead:
    case When::StallHalf:
    case When::Drip:
    case When::DripBody:
    case When::Endless:
    case When::WorkThenSay:
        return true;
    case When::OnAccept:
    case When::AfterHead:
    case When::InBody:
    case When::AfterBody:
    case When::StallBefore:
    case When::SayAtHead:
    case When::Say:
        break;
    }
    return false;
}

QByteArray headOf(const QByteArray &answer)
{
    return answer.left(answer.indexOf("\r\n\r\n") + 4);
}

} // namespace

Conversation::Conversation(QTcpSocket *socket, int number, TillDouble &till)
    : QObject(socket)
    , m_socket(socket)
    , m_number(number)
    , m_till(till)
{
    connect(socket, &QTcpSocket::disconnected, this, &Conversation::ended);
    if (const auto fault = till.faultOnAccept()) {
        close(fault->reset);
        return;
    }
    if (till.readsSlowly()) {
        // Otherwise a whole body lies in the kernel before the first byte of it was read.
        socket->setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 1024);
        socket->setReadBufferSize(1024);
    }
    connect(socket, &QTcpSocket::readyRead, this, &Conversation::read);
    if (socket->bytesAvailable() > 0)
        read();
}

void Conversation::read()
{
    while (!m_isOver && m_socket->bytesAvailable() > 0) {
        const QByteArray bytes = m_socket->read(bytesToRead());
        m_reader.feed(bytes);
        if (m_fault) {
            m_bodyRead += bytes.size();
        } else {
            m_head += bytes;
            if (m_head.endsWith("\r\n\r\n"))
                meetHead();
        }
        if (m_fault && m_fault->when == When::InBody && m_bodyRead >= m_fault->at) {
            close(m_fault->reset);
            break;
        }
        if (const auto request = m_reader.next(); request && !m_isOver)
            serve(*request);
    }
    if (m_isOver && m_socket->isOpen())
        m_socket->readAll();
}

/// A byte at a time until the head is whole, so that a fault in the body begins exactly where it should.
qint64 Conversation::bytesToRead() const
{
    if (!m_fault)
        return 1;
    return m_fault->when == When::InBody ? m_fault->at - m_bodyRead : m_socket->bytesAvailable();
}

void Conversation::meetHead()
{
    m_path = QString::fromUtf8(m_head.split(' ').value(1).split('?').first());
    m_fault = m_till.faultFor(m_path);
    if (m_fault->when == When::AfterHead) {
        close(m_fault->reset);
    } else if (m_fault->when == When::SayAtHead) {
        m_socket->write(m_fault->bytes);
        m_socket->flush();
        close(m_fault->reset);
    }
}

void Conversation::serve(const HttpRequest &request)
{
    const Fault fault = m_till.firewallFor(request).value_or(m_fault.value_or(Fault()));
    m_fault.reset();
    m_head.clear();
    m_bodyRead = 0;
    const bool keeps = request.keepsConnection() || m_till.ignoresWishToClose();
    answer(fault, m_till.receive(request, m_number, fault, doesTheWork(fault.when)), keeps);
}

void Conversation::answer(const Fault &fault, const QByteArray &good, bool keeps)
{
    const QByteArray head = headOf(good);
    switch (fault.when) {
    case When::OnAccept:
    case When::AfterHead:
    case When::InBody:
    case When::SayAtHead:
        break; // were over before
    case When::AfterBody:
    case When::AfterWork:
        close(fault.reset);
        break;
    case When::StallBefore:
    case When::StallAfterWork:
        break;
    case When::StallInHead:
        m_socket->write(head.left(head.size() / 2));
        break;
    case When::StallAfterHead:
        m_socket->write(head);
        break;
    case When::StallHalf:
        m_socket->write(good.left((head.size() + good.size()) / 2));
        break;
    case When::HalfAnswer:
        m_socket->write(good.left((head.size() + good.size()) / 2));
        m_socket->flush();
        close(fault.reset);
        break;
    case When::Drip:
        drip(good, fault.pause);
        break;
    case When::DripBody:
        m_socket->write(head);
        drip(good.mid(head.size()), fault.pause);
        break;
    case When::Endless:
        m_socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n[");
        connect(m_socket, &QTcpSocket::bytesWritten, this, &Conversation::pour);
        pour();
        break;
    case When::Say:
    case When::WorkThenSay:
        m_socket->write(fault.bytes);
        m_socket->flush();
        close(fault.reset);
        break;
    case When::AfterAnswer:
        m_socket->write(good);
        m_socket->flush();
        close(fault.reset);
        break;
    case When::Never:
        m_socket->write(good);
        if (!keeps)
            close(false);
        break;
    }
}

void Conversation::drip(const QByteArray &bytes, std::chrono::milliseconds pause)
{
    auto *timer = new QTimer(this);
    timer->start(pause);
    connect(timer, &QTimer::timeout, this, [this, timer, left = bytes]() mutable {
        m_socket->write(left.left(1));
        left.remove(0, 1);
        if (left.isEmpty()) {
            timer->stop();
            close(false);
        }
    });
}

void Conversation::pour()
{
    static const QByteArray some(65'536, ' ');
    while (m_socket->state() == QAbstractSocket::ConnectedState && m_socket->bytesToWrite() < some.size())
        m_till.countPoured(m_socket->write(some));
}

void Conversation::close(bool reset)
{
    m_isOver = true;
    if (reset) {
        closeByReset(*m_socket);
    } else if (m_fault) { // there is more of the request to come, or unread
        m_socket->readAll();
        sayNoMore(*m_socket);
    } else {
        m_socket->disconnectFromHost();
    }
}

void Conversation::ended()
{
    if (!m_path.isEmpty() && m_fault)
        m_till.noteBrokenOff(m_path, m_bodyRead, m_number);
    m_socket->deleteLater();
}

} // namespace carnet::test
