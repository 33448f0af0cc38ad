#include "till/proxy_lookup.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

namespace carnet {

namespace {

QNetworkProxy proxyFor(const QUrl &url)
{
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
    // TLS needs one that hands bytes through as they are.
    const auto fits = [](const QNetworkProxy &proxy) {
        return proxy.type() == QNetworkProxy::NoProxy
            || proxy.capabilities().testFlag(QNetworkProxy::TunnelingCapability);
    };
    const auto first = std::ranges::find_if(proxies, fits);
    return first == proxies.cend() ? QNetworkProxy(QNetworkProxy::NoProxy) : *first;
}

} // namespace

bool isLoopbackHost(const QString &host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

void findProxy(const QUrl &url, QObject *asker, const std::function<void(const QNetworkProxy &)> &found)
{
    if (isLoopbackHost(url.host())) {
        found(QNetworkProxy(QNetworkProxy::NoProxy));
        return;
    }
    QThreadPool::globalInstance()->start([url, found, asker = QPointer<QObject>(asker)] {
        const QNetworkProxy proxy = proxyFor(url);
        QMetaObject::invokeMethod(qApp, [found, asker, proxy] {
            if (asker)
                found(proxy);
        });
    });
}

} // namespace carnet
