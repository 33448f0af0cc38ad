#include "till/transfer.h"

#include "till/proxy_lookup.h"

#include <QElapsedTimer>
#include <QNetworkReply>

namespace carnet {

namespace {

constexpr qint64 piece = 8 << 10; ///< bytes
constexpr qint64 mostWaiting = 64 * piece; ///< then the till waits
constexpr int slice = 5; ///< milliseconds: a window, or another call, may be waiting

} // namespace

Transfer::Transfer(const QNetworkRequest &request, const std::optional<QByteArray> &body,
                   const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_request(request)
    , m_limits(limits)
    , m_body(body ? std::make_unique<OneShotBody>(*body) : nullptr)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_request.setTransferTimeout(static_cast<int>(limits.silence.count()));
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        m_seen.timedOut = true;
        giveUp();
    });
    m_more.setSingleShot(true);
    connect(&m_more, &QTimer::timeout, this, &Transfer::readSome);
}

void Transfer::start()
{
    m_deadline.start(m_limits.whole);
    findProxy(m_request.url(), this, [this](const QNetworkProxy &proxy) { begin(proxy); });
}

void Transfer::cancel()
{
    m_isCancelled = true;
    giveUp();
}

void Transfer::begin(const QNetworkProxy &proxy)
{
    if (m_hasEnded)
        return;
    m_network.setProxy(proxy);
    m_reply = m_body ? m_network.post(m_request, m_body.get()) : m_network.get(m_request);
    m_reply->setReadBufferSize(mostWaiting);
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_seen.requestSent = true; });
    connect(m_reply, &QNetworkReply::readyRead, this, &Transfer::readSome);
    connect(m_reply, &QNetworkReply::finished, this, &Transfer::replyFinished);
}

void Transfer::refuse()
{
    m_seen.tooLong = true;
    giveUp();
}

void Transfer::giveUp()
{
    if (m_reply && !m_isFinished) {
        m_reply->abort();
        return;
    }
    m_seen.error = QNetworkReply::OperationCanceledError;
    m_seen.ending = Seen::Ending::CutOff;
    end();
}

void Transfer::readHead()
{
    m_seen.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_seen.retryAfter = m_reply->rawHeader("Retry-After");
    m_seen.encoding = m_reply->rawHeader("Content-Encoding").trimmed();
    m_seen.date = m_reply->rawHeader("Date");
}

void Transfer::readSome()
{
    if (m_received == 0)
        readHead();
    QElapsedTimer watch;
    watch.start();
    const auto isMore = [this] { return !m_hasEnded && m_reply->isOpen() && m_reply->bytesAvailable() > 0; };
    while (isMore() && watch.elapsed() < slice) {
        const QByteArray bytes = m_reply->read(piece);
        m_received += bytes.size();
        Q_EMIT arrived(bytes, m_seen);
    }
    if (m_hasEnded)
        return;
    Q_EMIT received(m_received, saidLength().value_or(-1));
    if (isMore())
        m_more.start(0);
    else if (m_isFinished)
        complete();
}

void Transfer::replyFinished()
{
    m_isFinished = true;
    if (m_reply->isOpen() && m_reply->bytesAvailable() > 0)
        readSome();
    else
        complete();
}

void Transfer::complete()
{
    readHead();
    m_seen.error = m_reply->error();
    // Qt 6.4 ends its own transfer time-out as a cancelled operation.
    m_seen.timedOut = m_seen.timedOut
        || (m_seen.error == QNetworkReply::OperationCanceledError && !m_isCancelled && !m_seen.tooLong);
    // A byte that was handed to the network may have reached the till, whatever Qt says.
    m_seen.requestSent = m_seen.requestSent || m_seen.status != 0 || (m_body && m_body->wasRead());
    m_seen.ending = ending();
    end();
}

Seen::Ending Transfer::ending() const
{
    using Error = QNetworkReply::NetworkError;
    using enum Seen::Ending;
    const auto length = saidLength();
    const bool isChunked = m_reply->rawHeader("Transfer-Encoding").toLower().contains("chunked");
    const bool endsByClose = !length && !isChunked;

    // An answer that ends where the connection ends: Qt 6.4 often takes the close for one before the answer
    // and wants to send the body again, which it cannot.
    if (m_seen.error == Error::ContentReSendError)
        return endsByClose ? Unsaid : CutOff;
    // Qt calls a status of 400 or more an error too, though it is an answer.
    const bool isAnswered = m_seen.error == Error::NoError
        || (m_seen.status >= 400 && m_seen.error >= Error::ContentAccessDenied
            && m_seen.error != Error::ProtocolFailure);
    if (!isAnswered || m_seen.tooLong)
        return CutOff;
    if (endsByClose)
        return Unsaid;
    return isChunked || m_received == *length ? Whole : CutOff;
}

std::optional<qint64> Transfer::saidLength() const
{
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    return length.isValid() ? std::optional(length.toLongLong()) : std::nullopt;
}

void Transfer::end()
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_deadline.stop();
    m_more.stop();
    Q_EMIT ended(m_seen);
}

} // namespace carnet
