// One Carnet a data folder: a second one asks the first to come forward and ends.
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace carnet {

class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &lockFile, QObject *parent = nullptr);

    /// True when this is the first; else the first one was told to come forward. Waits at most a second,
    /// before any window is open.
    [[nodiscard]] bool claim();

Q_SIGNALS:
    void forwardAsked();

private:
    void greet();

    QLockFile m_lock;
    QString m_serverName;
    QLocalServer m_server;
};

} // namespace carnet
