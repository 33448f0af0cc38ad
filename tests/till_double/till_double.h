// A small true till on the loopback address that can misbehave at socket level, request by request, in a
// test's own words. Keeps a ledger: what arrived in full, on which connection, and what it did about it.
#pragma once

#include "customer/customer.h"
#include "till_double/answers.h"
#include "till_double/fault.h"
#include "training/http_request.h"

#include <QHostAddress>
#include <QList>
#include <QMap>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

class QSslConfiguration;

namespace carnet::test {

class TillDouble : public QObject
{
    Q_OBJECT

public:
    explicit TillDouble(QObject *parent = nullptr);
    /// The same, talking TLS with the certificate and the key of `identity`.
    explicit TillDouble(const QSslConfiguration &identity, QObject *parent = nullptr);
    /// On another loopback address than 127.0.0.1.
    explicit TillDouble(const QHostAddress &address, QObject *parent = nullptr);
    ~TillDouble() override;

    /// With a host name other than the address, as certificates want it.
    [[nodiscard]] QUrl url(const QString &host = {}) const;
    static QString shop() { return QStringLiteral("7"); }
    static QString key() { return QStringLiteral("k&y=+ü secret"); }

    /// For the next `times` requests of that path's end ("addClient.php"; empty: any).
    void fail(const QString &path, const Fault &fault, int times = 1);
    /// As a web firewall: whatever request holds these bytes (percent-encoded as they travel) is answered so,
    /// and the till hears nothing of it.
    void turnAway(const QByteArray &bytes, const QByteArray &answer) { m_firewall.append({bytes, answer}); }
    void forgetFaults() { m_plan.clear(); }
    void goOffline(); ///< connections are refused, those there are end
    void comeBack();
    void setReturnsIds(bool returns) { m_returnsIds = returns; }
    /// What it makes of a value it is sent; says yes all the same.
    using Keeps = std::function<QString(const QString &before, const QString &sent)>;
    void setKeeps(Keeps keeps) { m_keeps = std::move(keeps); }
    /// From now on, lists come from a cache: as the customers are at this moment.
    void cacheList() { m_cached = customers; }
    void forgetCache() { m_cached.reset(); }
    /// Keeps connections open also for who asks to close them.
    void setIgnoresWishToClose(bool ignores) { m_ignoresWishToClose = ignores; }

    struct Entry
    {
        QString path;
        QByteArray body; ///< of a GET its query
        QList<std::pair<QString, QString>> fields; ///< decoded, in order
        QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
        int connection = 0; ///< from 1
        Fault::When fault = Fault::When::Never;
        bool done = false; ///< the till did what was asked
        [[nodiscard]] QString value(const QString &name) const;
        [[nodiscard]] QByteArray header(const QByteArray &lowerCaseName) const;
    };
    /// Requests that arrived in full, in order.
    [[nodiscard]] const QList<Entry> &ledger() const { return m_ledger; }
    [[nodiscard]] int count(const QString &pathEnd) const;
    [[nodiscard]] int countDone(const QString &pathEnd) const;

    struct BrokenOff
    {
        QString path;
        qsizetype bodyRead = 0;
        int connection = 0;
    };
    /// Requests whose head came, but never the whole body.
    [[nodiscard]] const QList<BrokenOff> &brokenOff() const { return m_brokenOff; }
    [[nodiscard]] int connections() const { return m_connections; }
    /// Bytes written of bodies that never end.
    [[nodiscard]] qint64 poured() const { return m_poured; }

    /// The till's customers by number: values by key, as they came.
    QMap<int, QMap<QString, QString>> customers;
    int addOnTill(const QMap<QString, QString> &values);

Q_SIGNALS:
    void served();

private:
    friend class Conversation;
    struct Planned
    {
        QString path;
        Fault fault;
        int times;
    };

    void open();
    void welcome();
    [[nodiscard]] std::optional<Fault> faultOnAccept();
    [[nodiscard]] Fault faultFor(const QString &path);
    [[nodiscard]] std::optional<Fault> firewallFor(const HttpRequest &request) const;
    Fault takeFault(qsizetype at);
    [[nodiscard]] bool readsSlowly() const;
    [[nodiscard]] bool ignoresWishToClose() const { return m_ignoresWishToClose; }
    /// The answer of a good till; empty when it is not to do the work.
    [[nodiscard]] QByteArray receive(const HttpRequest &request, int connection, const Fault &fault,
                                     bool work);
    void noteBrokenOff(const QString &path, qsizetype bodyRead, int connection);
    void countPoured(qint64 bytes) { m_poured += bytes; }
    [[nodiscard]] QByteArray work(Entry &entry);
    void keep(QMap<QString, QString> &customer, const QMap<QString, QString> &sent) const;
    [[nodiscard]] QByteArray list() const;

    std::unique_ptr<QTcpServer> m_server;
    std::unique_ptr<QTcpSocket> m_keptPort; ///< while it is offline
    QHostAddress m_address{QHostAddress::LocalHost};
    bool m_isSecure = false;
    quint16 m_port = 0;
    QList<Planned> m_plan;
    QList<std::pair<QByteArray, QByteArray>> m_firewall;
    QList<Entry> m_ledger;
    QList<BrokenOff> m_brokenOff;
    int m_connections = 0;
    qint64 m_poured = 0;
    int m_nextId = 1;
    bool m_returnsIds = true;
    Keeps m_keeps;
    std::optional<QMap<int, QMap<QString, QString>>> m_cached;
    bool m_ignoresWishToClose = false;
};

} // namespace carnet::test
