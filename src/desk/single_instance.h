// One Carnet a data folder: a second one asks the first to come forward and ends. The lock also holds off a
// Carnet of another user or of another computer that shares the folder: two programs on one file of a network
// share could damage it.
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

class QLocalSocket;

namespace carnet {

class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &lockFile, QObject *parent = nullptr);

    enum class Claim : std::uint8_t {
        First,
        BroughtForward, ///< another one was told to come forward
        HeldElsewhere, ///< another one, which cannot be told; see holder()
    };
    /// Waits up to five seconds for one that is just starting or ending, before any window is open.
    /// `file`: to be opened by the one that is there; empty: none.
    [[nodiscard]] Claim claim(const QString &file = {});

    struct Holder
    {
        QString computer;
        bool isHere = false; ///< on this computer
    };
    [[nodiscard]] Holder holder() const;
    /// After HeldElsewhere, when the other one may be gone. False when it is surely not: the system knows
    /// that a program holds the file, whatever number and computer are written in it.
    [[nodiscard]] bool takeOver();

Q_SIGNALS:
    void forwardAsked();
    void fileAsked(const QString &file);

private:
    [[nodiscard]] bool bringForward(const QString &file) const;
    void hear(QLocalSocket *second);
    void listen();
    void greet();

    QLockFile m_lock;
    QString m_serverName;
    QLocalServer m_server;
};

} // namespace carnet
