#include "till/proxy_lookup.h"

#include <QFutureWatcher>
#include <QHostAddress>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <memory>

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
    auto *answer = new QFutureWatcher<QNetworkProxy>(asker); // on the asker's thread, gone with it
    QObject::connect(answer, &QFutureWatcherBase::finished, answer, [answer, found] {
        answer->deleteLater();
        found(answer->result());
    });
    auto promise = std::make_shared<QPromise<QNetworkProxy>>();
    answer->setFuture(promise->future());
    QThreadPool::globalInstance()->start([url, promise] {
        promise->start();
        promise->addResult(proxyFor(url));
        promise->finish();
    });
}

} // namespace carnet
