// The API key in the keyring of the operating system (QtKeychain). Without a keyring the key lives in memory
// only.
#pragma once

#include <QObject>
#include <QString>
#include <QUrl>

namespace carnet {

class KeyRing : public QObject
{
    Q_OBJECT

public:
    explicit KeyRing(QObject *parent = nullptr);

    /// Answers with found(), also when there is none (then the key is empty). Asynchronous.
    void read(const QUrl &till, const QString &shop);
    /// Answers with kept(). Asynchronous.
    void keep(const QUrl &till, const QString &shop, const QString &key);
    void forget(const QUrl &till, const QString &shop);

Q_SIGNALS:
    void found(const QString &key, bool hasKeyring);
    void kept(bool inKeyring);
};

} // namespace carnet
