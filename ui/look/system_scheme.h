// Whether the desktop is light or dark, and when that changes. The one place that asks the platform, so that
// Qt 6.5's colorScheme can replace it.
#pragma once

#include "look/theme.h"

#include <QObject>

#include <optional>

class QDBusMessage;

namespace carnet {

class SystemScheme : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Asks without waiting; the answer, if there is one, comes by changed().
    void start();

Q_SIGNALS:
    /// Also when only the contrast may have changed.
    void changed(carnet::Scheme scheme);

#ifdef CARNET_HAVE_DBUS
private Q_SLOTS:
    void portalSaid(const QDBusMessage &message);
#endif
};

} // namespace carnet
