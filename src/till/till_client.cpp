#include "till/till_client.h"

#include "customer/wire.h"
#include "till/form_body.h"
#include "till/list_reader.h"
#include "till/proxy_lookup.h"
#include "till/transfer.h"
#include "till/unpacking.h"

#include <QDateTime>
#include <QNetworkRequest>
#include <QPointer>

namespace carnet {

namespace {

constexpr qint64 longestReply = 1 << 20;

/// Against a till that dribbles one byte before each time-out: an attempt as a whole ends after so many of
/// them.
constexpr int deadlineFactor = 4;
constexpr int listDeadlineFactor = 20;

/// The till's words, as far as anybody reads them, and whether there are more.
struct Body
{
    QByteArray bytes;
    qint64 length = 0;

    void take(const QByteArray &piece)
    {
        length += piece.size();
        bytes += piece.left(longestReply - bytes.size());
    }
    [[nodiscard]] bool isTooLong() const { return length > longestReply; }
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
        connect(transfer, &Transfer::arrived, this, [this](const QByteArray &piece) {
            m_body.take(piece);
            if (m_body.isTooLong())
                m_transfer->refuse();
        });
        connect(transfer, &Transfer::ended, this, [this](Seen seen) {
            seen.body = m_body.bytes;
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
    Body m_body;
    QPointer<Transfer> m_transfer;
};

/// Counts the rows of each list, and of the best.
class CountedRows : public RowSink
{
public:
    explicit CountedRows(std::shared_ptr<RowSink> next)
        : m_next(std::move(next))
    { }

    [[nodiscard]] qint64 best() const { return m_best; }

    void open() override
    {
        m_open = 0;
        if (m_next)
            m_next->open();
    }
    void take(const TillRow &row) override
    {
        ++m_open;
        if (m_next)
            m_next->take(row);
    }
    void close(bool isBest) override
    {
        m_best = isBest ? m_open : m_best;
        if (m_next)
            m_next->close(isBest);
    }

private:
    std::shared_ptr<RowSink> m_next;
    qint64 m_open = 0;
    qint64 m_best = 0;
};

class GetListCall : public ListCall
{
public:
    GetListCall(std::shared_ptr<RowSink> rows, QString key, bool onlyBeginning, QObject *parent)
        : ListCall(parent)
        , m_key(std::move(key))
        , m_onlyBeginning(onlyBeginning)
        , m_rows(std::move(rows))
        , m_reader(m_rows)
    { }

    void follow(Transfer *transfer)
    {
        m_transfer = transfer;
        connect(transfer, &Transfer::received, this, &ListCall::progress);
        connect(transfer, &Transfer::arrived, this, &GetListCall::take);
        connect(transfer, &Transfer::ended, this, &GetListCall::judgeWhole);
        transfer->start();
    }

    void end(TillList list)
    {
        if (m_isCancelled)
            list = {{Verdict::NotReceived, Cause::Cancelled, {}, {}, list.outcome.status, {}}, {}};
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
    void take(const QByteArray &piece, const Seen &seen)
    {
        m_mayBeList = m_mayBeList && seen.status == 200; // 206 is a part of a list
        if (!m_unpacking)
            m_unpacking.emplace(seen.encoding, [this](const QByteArray &plain) { return takePlain(plain); });
        m_unpacking->feed(piece);
        if (m_isSeenToCome)
            m_transfer->cancel();
        else if (m_body.isTooLong() && !m_mayBeList)
            m_transfer->refuse();
    }

    bool takePlain(const QByteArray &plain)
    {
        constexpr qint64 longerThanAnAnswer = 16 << 10;
        m_body.take(plain);
        m_mayBeList = m_mayBeList && m_reader.feed(plain);
        m_isSeenToCome =
            m_onlyBeginning && m_mayBeList && m_reader.hasCustomer() && m_body.length > longerThanAnAnswer;
        return !m_isSeenToCome && (m_mayBeList || !m_body.isTooLong());
    }

    void judgeWhole(Seen seen)
    {
        if (m_isSeenToCome) {
            end({{Verdict::Accepted, Cause::None, {}, {}, seen.status, {}}, {}});
            return;
        }
        if (m_unpacking)
            seen.ending = m_unpacking->finish(seen.ending);
        const bool isGood = m_unpacking && m_unpacking->isGood();
        if (m_mayBeList && isGood && seen.ending != Seen::Ending::CutOff && m_reader.finish(seen.ending)) {
            end({{Verdict::Accepted, Cause::None, {}, {}, seen.status, {}}, m_rows.best()});
            return;
        }
        seen.secret = m_key;
        if (isGood)
            seen.body = m_body.isTooLong() ? m_reader.frame() : m_body.bytes;
        end({noList(seen), {}});
    }

    /// An "OK" is an answer to a change.
    static Outcome noList(const Seen &seen)
    {
        Outcome outcome = judge(CallKind::List, seen, QDateTime::currentDateTimeUtc());
        if (outcome.verdict == Verdict::Accepted)
            return {Verdict::Unknown, Cause::StrangeAnswer, {}, {}, seen.status, {}};
        return outcome;
    }

    QString m_key;
    bool m_onlyBeginning;
    CountedRows m_rows;
    ListReader m_reader;
    bool m_mayBeList = true;
    bool m_isSeenToCome = false;
    Body m_body;
    std::optional<Unpacking> m_unpacking;
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
    const Transfer::Limits limits{m_timeout, m_timeout * deadlineFactor};
    call->follow(new Transfer(request, bytes, limits, call));
    return call;
}

ListCall *TillClient::list(std::shared_ptr<RowSink> rows)
{
    return getList(std::move(rows), Extent::Whole);
}

ListCall *TillClient::beginningOfList()
{
    return getList({}, Extent::Beginning);
}

ListCall *TillClient::getList(std::shared_ptr<RowSink> rows, Extent extent)
{
    auto *call = new GetListCall(std::move(rows), m_address.key, extent == Extent::Beginning, this);
    if (!m_address.isComplete() || !isAllowedTillUrl(m_address.base)) {
        QMetaObject::invokeMethod(
            call,
            [call] {
                call->end({noTill(), {}});
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
    const int factor = extent == Extent::Beginning ? deadlineFactor : listDeadlineFactor;
    const Transfer::Limits limits{m_timeout, m_timeout * factor};
    call->follow(new Transfer(request, std::nullopt, limits, call));
    return call;
}

} // namespace carnet
