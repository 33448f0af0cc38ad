// A small true till on the loopback address that can misbehave at socket level, once or always, in a test's
// own words. Keeps a ledger: what arrived in full, and what it did about it.
#pragma once

#include "customer/customer.h"
#include "training/http_request.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QTcpServer>
#include <QUrl>

class QTcpSocket;

namespace carnet::test {

/// What happens to one request.
struct Fault
{
    enum class When : std::uint8_t {
        Never, ///< answer as a good till
        OnAccept, ///< close as soon as connected
        AfterHead, ///< close when the head has come
        AfterBody, ///< close after the whole body, nothing done
        AfterWork, ///< do the work, then close without an answer
        HalfAnswer, ///< do the work, send half the answer, close
        StallBefore, ///< never answer
        StallHalf, ///< do the work, half the answer, then nothing
        Say, ///< raw bytes instead of the answer, nothing done
        WorkThenSay, ///< the work done, raw bytes instead of the answer
    } when = When::Never;
    bool reset = false; ///< RST instead of FIN
    QByteArray bytes;
};

/// An HTTP answer as bytes.
[[nodiscard]] QByteArray httpAnswer(int status, const QByteArray &body,
                                    const QByteArray &type = "application/json",
                                    const QByteArray &moreHeaders = {});

class TillDouble : public QObject
{
    Q_OBJECT

public:
    explicit TillDouble(QObject *parent = nullptr);

    [[nodiscard]] QUrl url() const;
    static QString shop() { return QStringLiteral("7"); }
    static QString key() { return QStringLiteral("k&y=+ü secret"); }

    /// For the next `times` requests of that path's end ("addClient.php"; empty: any).
    void fail(const QString &path, const Fault &fault, int times = 1);
    void forgetFaults() { m_plan.clear(); }
    void goOffline();
    void comeBack();
    void setReturnsIds(bool returns) { m_returnsIds = returns; }

    struct Entry
    {
        QString path;
        QByteArray body; ///< of a GET its query
        QList<std::pair<QString, QString>> fields; ///< decoded, in order
        bool done = false; ///< the till did what was asked
        [[nodiscard]] QString value(const QString &name) const;
    };
    [[nodiscard]] const QList<Entry> &ledger() const { return m_ledger; }
    [[nodiscard]] int count(const QString &pathEnd) const;

    /// The till's customers by number: values by key, as they came.
    QMap<int, QMap<QString, QString>> customers;
    int addOnTill(const QMap<QString, QString> &values);

Q_SIGNALS:
    void served();

private:
    struct Planned
    {
        QString path;
        Fault fault;
        int times;
    };
    void welcome();
    void read(QTcpSocket *socket, HttpRequestReader &reader);
    [[nodiscard]] Fault faultFor(const QString &path, bool take);
    [[nodiscard]] QByteArray work(Entry &entry);
    void serve(QTcpSocket *socket, const HttpRequest &request);

    QTcpServer m_server;
    quint16 m_port = 0;
    QList<Planned> m_plan;
    QList<Entry> m_ledger;
    int m_nextId = 1;
    bool m_returnsIds = true;
};

} // namespace carnet::test
