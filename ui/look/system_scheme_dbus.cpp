// On Linux the desktop portal knows (XDG desktop portal, org.freedesktop.appearance).
#include "look/system_scheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace carnet {

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString colourScheme = QStringLiteral("color-scheme");

/// 1: dark, 2: light, 0: no preference (XDG desktop portal, Settings).
std::optional<Scheme> schemeIn(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    switch (value.toUInt()) {
    case 1:
        return Scheme::Dark;
    case 2:
        return Scheme::Light;
    default:
        return std::nullopt;
    }
}

} // namespace

void SystemScheme::start()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
                SLOT(portalSaid(QDBusMessage))); // Qt 6.4 connects no signal with a variant to its types
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    question.setArguments({appearance, colourScheme});
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *done) {
        done->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (reply.isError())
            return;
        if (const auto scheme = schemeIn(reply.value().variant()))
            Q_EMIT changed(*scheme);
    });
}

void SystemScheme::portalSaid(const QDBusMessage &message)
{
    const QVariantList said = message.arguments();
    if (said.size() != 3 || said.at(0) != appearance || said.at(1) != colourScheme)
        return;
    // Desktops that know only "dark" and "no preference" mean light by the latter.
    Q_EMIT changed(schemeIn(said.at(2)).value_or(Scheme::Light));
}

} // namespace carnet
