#include "till/till_client.h"

#include "customer/wire.h"
#include "till/form_body.h"
#include "till/list_reader.h"
#include "till/one_shot_body.h"

#include <QDateTime>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>
#include <QUrlQuery>

namespace carnet {

namespace {

constexpr qint64 longestReply = 1 << 20;
constexpr qint64 longestList = 256LL << 20;

/// Against a till that dribbles one byte before each time-out: an attempt as a whole ends after so many of
/// them.
constexpr int deadlineFactor = 4;
constexpr int listDeadlineFactor = 20;

/// Words of the till without the key, should it repeat what it was sent.
QString withoutKey(QString text, const QString &key)
{
    if (key.size() >= 4)
        text.replace(key, QStringLiteral("…"));
    return text;
}

/// One conversation: watches a reply, collects its body up to a limit, and tells once what was seen.
class Transfer : public QObject
{
    Q_OBJECT

public:
    Transfer(QNetworkReply *reply, const OneShotBody *body, qint64 longest,
             std::chrono::milliseconds deadline, QObject *parent)
        : QObject(parent)
        , m_reply(reply)
        , m_sent(body)
        , m_longest(longest)
    {
        reply->setParent(this);
        m_deadline.setSingleShot(true);
        connect(&m_deadline, &QTimer::timeout, this, [this] {
            m_seen.timedOut = true;
            m_reply->abort();
        });
        m_deadline.start(deadline);
        connect(reply, &QNetworkReply::requestSent, this, [this] { m_seen.requestSent = true; });
        connect(reply, &QNetworkReply::readyRead, this, &Transfer::collect);
        connect(reply, &QNetworkReply::finished, this, &Transfer::end);
    }

    void cancel()
    {
        m_cancelled = true;
        m_reply->abort();
    }

Q_SIGNALS:
    void received(qint64 bytes, qint64 total);
    void ended(const carnet::Seen &seen);

private:
    void collect()
    {
        m_seen.body += m_reply->readAll();
        if (m_seen.body.size() > m_longest) {
            m_tooLong = true;
            m_reply->abort();
            return;
        }
        const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
        Q_EMIT received(m_seen.body.size(), length.isValid() ? length.toLongLong() : -1);
    }

    void end()
    {
        m_deadline.stop();
        if (m_reply->isOpen() && !m_tooLong)
            m_seen.body += m_reply->readAll();
        m_seen.error = m_reply->error();
        m_seen.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        m_seen.retryAfter = m_reply->rawHeader("Retry-After");
        // Qt 6.4 ends its own transfer time-out as a cancelled operation.
        m_seen.timedOut = m_seen.timedOut || m_seen.error == QNetworkReply::TimeoutError
            || (m_seen.error == QNetworkReply::OperationCanceledError && !m_cancelled && !m_tooLong);
        // A byte that was handed to the network may have reached the till, whatever Qt says.
        m_seen.requestSent = m_seen.requestSent || m_seen.status != 0 || (m_sent && m_sent->wasRead());
        const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
        m_seen.lengthKnown = length.isValid();
        const bool isShort = length.isValid() && !m_reply->hasRawHeader("Content-Encoding")
            && m_seen.body.size() != length.toLongLong();
        const bool brokeOff = m_seen.error != QNetworkReply::NoError
            && m_seen.error < QNetworkReply::ContentAccessDenied; // below: the network's errors, not statuses
        m_seen.bodyComplete = !m_tooLong && !isShort && !brokeOff
            && m_seen.error != QNetworkReply::UnknownContentError
            && m_seen.error != QNetworkReply::ProtocolFailure;
        Q_EMIT ended(m_seen);
    }

    QNetworkReply *m_reply;
    const OneShotBody *m_sent;
    qint64 m_longest;
    Seen m_seen;
    QTimer m_deadline;
    bool m_tooLong = false;
    bool m_cancelled = false;
};

class PostCall : public TillCall
{
public:
    PostCall(CallKind kind, QString key, QObject *parent)
        : TillCall(parent)
        , m_kind(kind)
        , m_key(std::move(key))
    { }

    void follow(Transfer *transfer)
    {
        m_transfer = transfer;
        connect(transfer, &Transfer::ended, this,
                [this](const Seen &seen) { end(judge(m_kind, seen, QDateTime::currentDateTimeUtc())); });
    }

    void end(Outcome outcome)
    {
        outcome.tillText = withoutKey(outcome.tillText, m_key);
        deleteLater();
        Q_EMIT finished(outcome);
    }

    void cancel() override
    {
        if (m_transfer)
            m_transfer->cancel();
    }

private:
    CallKind m_kind;
    QString m_key;
    QPointer<Transfer> m_transfer;
};

class GetListCall : public ListCall
{
public:
    GetListCall(QString key, QObject *parent)
        : ListCall(parent)
        , m_key(std::move(key))
    { }

    void follow(Transfer *transfer)
    {
        m_transfer = transfer;
        connect(transfer, &Transfer::received, this, &ListCall::progress);
        connect(transfer, &Transfer::ended, this, &GetListCall::parse);
    }

    void end(TillList list)
    {
        list.outcome.tillText = withoutKey(list.outcome.tillText, m_key);
        if (m_cancelled) {
            list.rows.clear();
            list.outcome.verdict = Verdict::NotReceived;
            list.outcome.cause = Cause::Cancelled;
        }
        deleteLater();
        Q_EMIT finished(list);
    }

    void cancel() override
    {
        m_cancelled = true;
        if (m_transfer)
            m_transfer->cancel();
    }

private:
    /// 50,000 customers take longer to read than the window may wait.
    void parse(const Seen &seen)
    {
        const bool isAnswer = seen.status >= 200 && seen.status < 300 && seen.bodyComplete;
        if (!isAnswer) {
            end({judge(CallKind::List, seen, QDateTime::currentDateTimeUtc()), {}, 0});
            return;
        }
        const QPointer<GetListCall> self(this);
        QThreadPool::globalInstance()->start([self, seen] {
            TillList list;
            if (auto read = readList(seen.body)) {
                list.rows = std::move(read->rows);
                list.unusable = read->unusable;
                list.outcome.verdict = Verdict::Accepted;
                list.outcome.status = seen.status;
            } else {
                list.outcome = judge(CallKind::List, seen, QDateTime::currentDateTimeUtc());
                // "OK" is an answer to a change, but no list.
                if (list.outcome.verdict == Verdict::Accepted)
                    list.outcome = {Verdict::Unknown, Cause::StrangeAnswer, {}, {}, seen.status, {}};
            }
            QMetaObject::invokeMethod(qApp, [self, list] {
                if (self)
                    self->end(list);
            });
        });
    }

    QString m_key;
    QPointer<Transfer> m_transfer;
    bool m_cancelled = false;
};

QUrl urlFor(const TillAddress &address, const char *path)
{
    QUrl url = address.base;
    QString base = url.path();
    while (base.endsWith(u'/'))
        base.chop(1);
    url.setPath(base + QString::fromLatin1(path));
    url.setFragment({});
    return url;
}

QNetworkRequest requestFor(const QUrl &url, std::chrono::milliseconds timeout)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // A connection that is never kept cannot be found dead by the next add.
    request.setRawHeader("Connection", "close");
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Carnet"));
    request.setTransferTimeout(static_cast<int>(timeout.count()));
    return request;
}

Outcome noTill()
{
    return {Verdict::NotReceived, Cause::NoConnection, {}, {}, 0, {}};
}

FormBody opening(const TillAddress &address)
{
    FormBody body;
    body.add(u"shopID", address.shop).add(u"key", address.key);
    return body;
}

void addData(FormBody &body, const Customer &values, FieldSet fields)
{
    for (const Field field : fields)
        body.add(QStringLiteral("data[%1]").arg(QString::fromUtf8(infoOf(field).key)),
                 toWire(field, values.value(field)));
}

} // namespace

bool isAllowedTillUrl(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery())
        return false;
    if (url.scheme() == u"https")
        return true;
    if (url.scheme() != u"http")
        return false;
    return url.host() == u"localhost" || QHostAddress(url.host()).isLoopback();
}

TillClient::TillClient(QObject *parent)
    : QObject(parent)
    , m_network(new QNetworkAccessManager(this))
{
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    qRegisterMetaType<Outcome>();
    qRegisterMetaType<TillList>();
}

void TillClient::setAddress(const TillAddress &address)
{
    m_address = address;
}

TillCall *TillClient::add(const Customer &values, FieldSet fields)
{
    FormBody body = opening(m_address);
    addData(body, values, fields & values.filled());
    return post(CallKind::Add, "/workers/addClient.php", body.bytes());
}

TillCall *TillClient::edit(const QString &tillId, const Customer &values, FieldSet fields)
{
    FormBody body = opening(m_address);
    body.add(u"id", tillId);
    addData(body, values, fields);
    return post(CallKind::Edit, "/workers/editClient.php", body.bytes());
}

TillCall *TillClient::remove(const QString &tillId)
{
    FormBody body = opening(m_address);
    body.add(u"id", tillId);
    return post(CallKind::Delete, "/workers/delClient.php", body.bytes());
}

TillCall *TillClient::post(CallKind kind, const char *path, const QByteArray &bytes)
{
    auto *call = new PostCall(kind, m_address.key, this);
    if (!m_address.isComplete() || !isAllowedTillUrl(m_address.base)) {
        QMetaObject::invokeMethod(
            call, [call] { call->end(noTill()); }, Qt::QueuedConnection);
        return call;
    }
    QNetworkRequest request = requestFor(urlFor(m_address, path), m_timeout);
    request.setHeader(QNetworkRequest::ContentTypeHeader,
                      QStringLiteral("application/x-www-form-urlencoded"));
    request.setHeader(QNetworkRequest::ContentLengthHeader, bytes.size());
    request.setRawHeader("Accept", "application/json, text/plain, */*;q=0.5");
    request.setRawHeader("Accept-Encoding", "identity");
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);

    auto *body = new OneShotBody(bytes, call);
    QNetworkReply *reply = m_network->post(request, body);
    call->follow(new Transfer(reply, body, longestReply, m_timeout * deadlineFactor, call));
    return call;
}

ListCall *TillClient::list()
{
    auto *call = new GetListCall(m_address.key, this);
    if (!m_address.isComplete() || !isAllowedTillUrl(m_address.base)) {
        QMetaObject::invokeMethod(
            call,
            [call] {
                call->end({noTill(), {}, 0});
            },
            Qt::QueuedConnection);
        return call;
    }
    QUrl url = urlFor(m_address, "/workers/getClients.php");
    FormBody query;
    query.add(u"idboutique", m_address.shop).add(u"key", m_address.key).add(u"format", u"json");
    url.setQuery(QString::fromLatin1(query.bytes()), QUrl::StrictMode);
    QNetworkRequest request = requestFor(url, m_timeout);
    request.setRawHeader("Accept", "application/json, text/csv;q=0.8, */*;q=0.5");
    call->follow(
        new Transfer(m_network->get(request), nullptr, longestList, m_timeout * listDeadlineFactor, call));
    return call;
}

} // namespace carnet

#include "till_client.moc"
