// The API key in the keyring of the operating system (QtKeychain). Without a keyring the key lives in memory
// only.
#pragma once

#include <QObject>
#include <QString>
#include <QUrl>

#include <functional>

namespace carnet {

class KeyRing : public QObject
{
    Q_OBJECT

public:
    enum class Answer : std::uint8_t {
        Given, ///< or kept
        Empty, ///< it holds no such key; some also say so when they stay locked
        NotOpened, ///< the user did not open it, or it let nobody in
        Absent, ///< there is no keyring
    };
    /// `error`: a QKeychain::Error.
    [[nodiscard]] static Answer meaningOf(int error);

    explicit KeyRing(QObject *parent = nullptr);

    /// Answers with found(), also when there is none (then the key is empty). Asynchronous.
    void read(const QUrl &till, const QString &shop);
    /// Answers with kept(). Asynchronous.
    void keep(const QUrl &till, const QString &shop, const QString &key);
    void forget(const QUrl &till, const QString &shop);

private:
    /// Tells none from one that was not opened.
    void settle(Answer answer, const std::function<void(Answer)> &said);

Q_SIGNALS:
    void found(const QString &key, carnet::KeyRing::Answer answer);
    void kept(carnet::KeyRing::Answer answer);
};

} // namespace carnet
