#include "desk/single_instance.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>

#include <chrono>
#include <thread>

namespace carnet {

namespace {

const QByteArray opening = "open ";

// Socket names are short on some systems and shared by all users on Windows: the hash of the whole path is
// neither.
QString serverNameFor(const QString &lockFile)
{
    const QByteArray path = QFileInfo(lockFile).absoluteFilePath().toUtf8();
    return QStringLiteral("carnet-")
        + QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(24));
}

/// As QLockFile writes it.
QString nameOfThisComputer()
{
#ifdef Q_OS_WIN
    return qEnvironmentVariable("COMPUTERNAME"); // in capitals, and cut: not the name on the network
#else
    return QSysInfo::machineHostName();
#endif
}

} // namespace

SingleInstance::SingleInstance(const QString &lockFile, QObject *parent)
    : QObject(parent)
    , m_lock(lockFile)
    , m_serverName(serverNameFor(lockFile))
{
    m_lock.setStaleLockTime(0);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::greet);
}

SingleInstance::Claim SingleInstance::claim(const QString &file)
{
    if (m_lock.tryLock(0)) {
        listen();
        return Claim::First;
    }
    // A lock that cannot be written (a read-only folder) is no second Carnet: the store will say what is
    // wrong.
    if (m_lock.error() != QLockFile::LockFailedError)
        return Claim::First;
    using namespace std::chrono_literals;
    for (int attempts = 4; attempts > 0; --attempts) {
        if (bringForward(file))
            return Claim::BroughtForward;
        std::this_thread::sleep_for(200ms);
        // The number in the file may be another program's by now; in a container it is always the same.
        if (holder().isHere && takeOver())
            return Claim::First;
    }
    return Claim::HeldElsewhere;
}

bool SingleInstance::bringForward(const QString &file) const
{
    QLocalSocket first;
    first.connectToServer(m_serverName);
    // Connected is not answered: one that is just being killed, or hangs, takes no part.
    if (!first.waitForConnected(1000) || !first.waitForReadyRead(1000))
        return false;
    if (!file.isEmpty()) {
        first.write(opening + QFileInfo(file).absoluteFilePath().toUtf8() + '\n');
        first.waitForBytesWritten(1000);
    }
    return true;
}

SingleInstance::Holder SingleInstance::holder() const
{
    qint64 process = 0;
    QString computer;
    QString program;
    if (!m_lock.getLockInfo(&process, &computer, &program))
        return {{}, true}; // gone this moment, or nothing is written in it: nobody elsewhere
    return {computer, computer == nameOfThisComputer()};
}

bool SingleInstance::takeOver()
{
    if (!m_lock.tryLock(0) && !(m_lock.removeStaleLockFile() && m_lock.tryLock(0)))
        return false;
    listen();
    return true;
}

void SingleInstance::listen()
{
    QLocalServer::removeServer(m_serverName); // left behind by a killed program
    m_server.listen(m_serverName);
}

void SingleInstance::greet()
{
    while (QLocalSocket *second = m_server.nextPendingConnection()) {
        connect(second, &QLocalSocket::disconnected, second, &QObject::deleteLater);
        connect(second, &QLocalSocket::readyRead, this, [this, second] { hear(second); });
        second->write("here\n");
        Q_EMIT forwardAsked();
    }
}

void SingleInstance::hear(QLocalSocket *second)
{
    if (!second->canReadLine())
        return;
    const QByteArray line = second->readLine().trimmed();
    if (line.startsWith(opening))
        Q_EMIT fileAsked(QString::fromUtf8(line.mid(opening.size())));
}

} // namespace carnet
