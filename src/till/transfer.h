// One conversation with the till on a connection of its own: sends once, hands the answer on as it comes, in
// pieces and a few milliseconds at a time, tells once what was seen. Holds a few pieces, whatever the length.
//
// A connection, and so a QNetworkAccessManager, for each: measured on Qt 6.4.2, a shared one keeps a
// connection that was asked to close for as long as the till leaves it open. The next add would then be
// written to a line that the till is just closing, or be given a late answer to the request before it.
#pragma once

#include "till/one_shot_body.h"
#include "till/outcome.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace carnet {

class Transfer : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        std::chrono::milliseconds silence{}; ///< no byte for so long ends it: name, connection, TLS, answer
        std::chrono::milliseconds whole{}; ///< from start to end, against a till that dribbles
    };

    /// A POST of `body`, or without one a GET.
    Transfer(const QNetworkRequest &request, const std::optional<QByteArray> &body, const Limits &limits,
             QObject *parent = nullptr);

    void start();
    void cancel();
    /// Nobody's answer is so long.
    void refuse();

Q_SIGNALS:
    /// `seen`: status and packing of the answer that comes.
    void arrived(const QByteArray &piece, const carnet::Seen &seen);
    void received(qint64 bytes, qint64 total); ///< total -1 when not known
    void ended(const carnet::Seen &seen); ///< without the body

private:
    void begin(const QNetworkProxy &proxy);
    void giveUp();
    void readSome();
    void readHead();
    void replyFinished();
    void complete();
    [[nodiscard]] Seen::Ending ending() const;
    [[nodiscard]] std::optional<qint64> saidLength() const;
    void end();

    QNetworkRequest m_request;
    Limits m_limits;
    Seen m_seen;
    QTimer m_deadline;
    QTimer m_more; ///< there is more to read
    qint64 m_received = 0;
    bool m_isCancelled = false;
    bool m_isFinished = false; ///< the reply is, though some of it may not have been read yet
    bool m_hasEnded = false;
    std::unique_ptr<OneShotBody> m_body; ///< outlives the manager, which reads it
    QNetworkAccessManager m_network;
    QPointer<QNetworkReply> m_reply; ///< the manager's
};

} // namespace carnet
