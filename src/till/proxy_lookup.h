// Which proxy leads to a till, as the system is set up. Asking the system may ask the net (WPAD, a script of
// the company's), so a worker asks.
#pragma once

#include <QNetworkProxy>
#include <QObject>
#include <QUrl>

#include <functional>

namespace carnet {

/// localhost, or an address that never leaves this computer.
[[nodiscard]] bool isLoopbackHost(const QString &host);

/// Calls `found` on the thread of `asker`, unless that is gone by then. A loopback address needs no proxy and
/// is answered at once.
void findProxy(const QUrl &url, QObject *asker, const std::function<void(const QNetworkProxy &)> &found);

} // namespace carnet
