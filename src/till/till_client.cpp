#include "till/till_client.h"

#include "customer/wire.h"
#include "till/form_body.h"
#include "till/list_reader.h"
#include "till/proxy_lookup.h"
#include "till/transfer.h"
#include "till/unpacked.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QNetworkRequest>
#include <QPointer>
#include <QThreadPool>

namespace carnet {

namespace {

constexpr qint64 longestReply = 1 << 20;

/// Against a till that dribbles one byte before each time-out: an attempt as a whole ends after so many of
/// them.
constexpr int deadlineFactor = 4;
constexpr int listDeadlineFactor = 20;

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
        connect(transfer, &Transfer::ended, this, [this](Seen seen) {
            seen = unpacked(std::move(seen), longestReply);
            seen.secret = m_key;
            end(judge(m_kind, seen, QDateTime::currentDateTimeUtc()));
        });
        transfer->start();
    }

    void end(const Outcome &outcome)
    {
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

/// 206 is a part of a list, and an "OK" is an answer to a change.
TillList noList(const Seen &seen)
{
    TillList list;
    list.outcome = judge(CallKind::List, seen, QDateTime::currentDateTimeUtc());
    if (list.outcome.verdict == Verdict::Accepted)
        list.outcome = {Verdict::Unknown, Cause::StrangeAnswer, {}, {}, seen.status, {}};
    return list;
}

/// What the body of a whole answer holds. A shop's customers take longer to read than the window may wait.
TillList listIn(Seen seen, qint64 longest)
{
    seen = unpacked(std::move(seen), longest);
    if (seen.ending == Seen::Ending::CutOff)
        return noList(seen);
    auto read = readList(seen.body, seen.ending);
    if (!read)
        return noList(seen);
    TillList list;
    list.rows = std::move(read->rows);
    list.unusable = read->unusable;
    list.outcome.verdict = Verdict::Accepted;
    list.outcome.status = seen.status;
    return list;
}

/// No answer but a list is so long; but a page may be.
bool beginsAsList(const Seen &seen)
{
    constexpr qsizetype longerThanAnAnswer = 16 << 10;
    const QByteArray beginning = seen.body.left(64).trimmed();
    const bool isText = !beginning.isEmpty() && static_cast<unsigned char>(beginning.front()) >= ' ';
    return seen.status == 200 && seen.body.size() > longerThanAnAnswer && isText
        && !beginning.startsWith('<');
}

class GetListCall : public ListCall
{
public:
    GetListCall(QString key, qint64 longest, bool onlyBeginning, QObject *parent)
        : ListCall(parent)
        , m_key(std::move(key))
        , m_longest(longest)
        , m_onlyBeginning(onlyBeginning)
    { }

    void follow(Transfer *transfer)
    {
        m_transfer = transfer;
        connect(transfer, &Transfer::received, this, &ListCall::progress);
        if (m_onlyBeginning)
            connect(transfer, &Transfer::received, this, &GetListCall::lookAtBeginning);
        connect(transfer, &Transfer::ended, this, &GetListCall::read);
        transfer->start();
    }

    void end(TillList list)
    {
        if (m_isCancelled) {
            list.rows.clear();
            list.outcome.verdict = Verdict::NotReceived;
            list.outcome.cause = Cause::Cancelled;
        }
        deleteLater();
        Q_EMIT finished(list);
    }

    void cancel() override
    {
        m_isCancelled = true;
        if (m_transfer)
            m_transfer->cancel();
    }

private:
    void lookAtBeginning()
    {
        m_isSeenToCome = m_isSeenToCome || beginsAsList(m_transfer->seen());
        if (m_isSeenToCome)
            m_transfer->cancel();
    }

    void read(Seen seen)
    {
        if (m_isSeenToCome) {
            end({{Verdict::Accepted, Cause::None, {}, {}, seen.status, {}}, {}, 0});
            return;
        }
        seen.secret = m_key;
        if (seen.status != 200 || seen.ending == Seen::Ending::CutOff) {
            end(noList(unpacked(std::move(seen), longestReply)));
            return;
        }
        QThreadPool::globalInstance()->start([seen, longest = m_longest, self = QPointer<GetListCall>(this)] {
            QMetaObject::invokeMethod(qApp, [self, list = listIn(seen, longest)] {
                if (self)
                    self->end(list);
            });
        });
    }

    QString m_key;
    qint64 m_longest;
    bool m_onlyBeginning;
    bool m_isSeenToCome = false;
    QPointer<Transfer> m_transfer;
    bool m_isCancelled = false;
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

QNetworkRequest requestFor(const QUrl &url)
{
    QNetworkRequest request(url);
    // A redirect is an answer: never followed with the key.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Connection", "close");
    // Nothing packed: the length tells whether all has come. Some servers pack all the same (unpacked.h).
    request.setRawHeader("Accept-Encoding", "identity");
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Carnet"));
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
    return url.scheme() == u"https" || (url.scheme() == u"http" && isLoopbackHost(url.host()));
}

Customer heardOf(const TillRow &row, const Customer &known)
{
    Customer heard = known;
    FieldSet fields = row.present;
    if (!row.perhapsBorn.isEmpty() && known.value(Field::BirthDate) == row.perhapsBorn)
        fields.remove(Field::BirthDate);
    heard.take(fields, row.customer);
    return heard;
}

TillClient::TillClient(QObject *parent)
    : QObject(parent)
{
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
    QNetworkRequest request = requestFor(urlFor(m_address, path));
    request.setHeader(QNetworkRequest::ContentTypeHeader,
                      QStringLiteral("application/x-www-form-urlencoded"));
    request.setHeader(QNetworkRequest::ContentLengthHeader, bytes.size());
    request.setRawHeader("Accept", "application/json, text/plain, */*;q=0.5");
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    const Transfer::Limits limits{m_timeout, m_timeout * deadlineFactor, longestReply};
    call->follow(new Transfer(request, bytes, limits, call));
    return call;
}

ListCall *TillClient::list()
{
    return getList(Extent::Whole);
}

ListCall *TillClient::beginningOfList()
{
    return getList(Extent::Beginning);
}

ListCall *TillClient::getList(Extent extent)
{
    auto *call = new GetListCall(m_address.key, m_longestList, extent == Extent::Beginning, this);
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
    QNetworkRequest request = requestFor(url);
    request.setRawHeader("Accept", "application/json, text/csv;q=0.8, */*;q=0.5");
    const Transfer::Limits limits{
        m_timeout, m_timeout * (extent == Extent::Beginning ? deadlineFactor : listDeadlineFactor),
        m_longestList};
    call->follow(new Transfer(request, std::nullopt, limits, call));
    return call;
}

} // namespace carnet
