// Windows keeps the choice in the registry and tells every window when a setting changes.
#include "look/system_scheme.h"

#include <QAbstractNativeEventFilter>
#include <QCoreApplication>
#include <QSettings>

#include <qt_windows.h>

#include <functional>

namespace carnet {

namespace {

Scheme schemeInRegistry()
{
    const QSettings personalize(
        QStringLiteral(
            "HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"),
        QSettings::NativeFormat);
    const bool light = personalize.value(QStringLiteral("AppsUseLightTheme"), 1).toInt() != 0;
    return light ? Scheme::Light : Scheme::Dark;
}

/// Hears "ImmersiveColorSet" (light and dark) and the switch of high contrast.
class SettingsListener : public QObject, public QAbstractNativeEventFilter
{
public:
    SettingsListener(QObject *parent, std::function<void()> heard)
        : QObject(parent)
        , m_heard(std::move(heard))
    {
        QCoreApplication::instance()->installNativeEventFilter(this);
    }

    bool nativeEventFilter(const QByteArray &, void *message, qintptr *) override
    {
        const auto *said = static_cast<const MSG *>(message);
        if (said->message == WM_SETTINGCHANGE)
            QMetaObject::invokeMethod(this, m_heard, Qt::QueuedConnection);
        return false;
    }

private:
    std::function<void()> m_heard;
};

} // namespace

void SystemScheme::start()
{
    Q_EMIT changed(schemeInRegistry());
    new SettingsListener(this, [this] { Q_EMIT changed(schemeInRegistry()); }); // owned by this
}

} // namespace carnet
