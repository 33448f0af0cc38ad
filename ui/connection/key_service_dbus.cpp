// On Linux it is a service of the session's bus, which may run or be started when it is called (the Secret
// Service of freedesktop.org, KWallet).
#include "connection/key_service.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <algorithm>
#include <array>

namespace carnet {

namespace {

bool isKeyService(const QString &name)
{
    static constexpr std::array services{QLatin1StringView("org.freedesktop.secrets"),
                                         QLatin1StringView("org.kde.kwalletd5"),
                                         QLatin1StringView("org.kde.kwalletd6")};
    return std::ranges::find(services, name) != services.end();
}

void askBus(const QString &method, QObject *context, std::function<void(bool isThere)> said)
{
    const auto question =
        QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/"),
                                       QStringLiteral("org.freedesktop.DBus"), method);
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context,
                     [said = std::move(said)](QDBusPendingCallWatcher *done) {
                         done->deleteLater();
                         const QDBusPendingReply<QStringList> names = *done;
                         said(!names.isError() && std::ranges::any_of(names.value(), isKeyService));
                     });
}

} // namespace

void askForKeyService(QObject *context, std::function<void(bool isThere)> said)
{
    if (!QDBusConnection::sessionBus().isConnected()) {
        said(false);
        return;
    }
    askBus(QStringLiteral("ListNames"), context, [context, said = std::move(said)](bool isRunning) {
        if (isRunning)
            said(true);
        else
            askBus(QStringLiteral("ListActivatableNames"), context, said);
    });
}

} // namespace carnet
