#include "till/outcome.h"

#include "till/reply_reader.h"
#include "till/wire_text.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace carnet {

namespace {

using namespace std::chrono_literals;

/// Seconds, or a date of RFC 9110 10.2.3. A date in the past is no wait.
std::optional<std::chrono::seconds> readRetryAfter(const QByteArray &header, const QDateTime &now)
{
    const QString text = QString::fromLatin1(header.trimmed());
    if (text.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    if (const qint64 seconds = text.toLongLong(&isNumber); isNumber)
        return seconds < 0 ? std::nullopt : std::optional(std::chrono::seconds(seconds));
    QDateTime date = QLocale::c().toDateTime(text, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return std::chrono::seconds(std::max<qint64>(0, now.secsTo(date)));
}

Cause causeOf(const Seen &seen)
{
    using Error = QNetworkReply::NetworkError;
    if (seen.timedOut)
        return Cause::TimedOut;
    switch (seen.error) {
    case Error::NoError:
        return Cause::None;
    case Error::OperationCanceledError:
        return Cause::Cancelled;
    case Error::TimeoutError:
        return Cause::TimedOut;
    case Error::SslHandshakeFailedError:
        return Cause::SecureLink;
    case Error::ProxyConnectionRefusedError:
    case Error::ProxyConnectionClosedError:
    case Error::ProxyNotFoundError:
    case Error::ProxyTimeoutError:
    case Error::ProxyAuthenticationRequiredError:
    case Error::UnknownProxyError:
        return Cause::Proxy;
    case Error::ProtocolFailure:
    case Error::ProtocolUnknownError:
    case Error::ProtocolInvalidOperationError:
    case Error::UnknownContentError:
        return Cause::StrangeAnswer;
    default:
        return Cause::NoConnection;
    }
}

Outcome unknown(Cause cause, int status)
{
    Outcome outcome;
    outcome.verdict = Verdict::Unknown;
    outcome.cause = cause;
    outcome.status = status;
    return outcome;
}

Outcome understood(CallKind kind, const Reply &reply, int status)
{
    Outcome outcome;
    outcome.status = status;
    outcome.tillText = plainText(reply.text);
    if (reply.meaning == Reply::Meaning::Yes) {
        outcome.verdict = Verdict::Accepted;
        outcome.tillText.clear();
        if (kind == CallKind::Add)
            outcome.tillId = reply.id;
        return outcome;
    }
    if (reply.about == Reply::About::Credentials) {
        outcome.verdict = Verdict::WrongCredentials;
        return outcome;
    }
    outcome.verdict = Verdict::Refused;
    if (reply.about == Reply::About::NoSuchCustomer && kind != CallKind::Add)
        outcome.cause = Cause::NoSuchCustomer;
    return outcome;
}

} // namespace

Outcome judge(CallKind kind, const Seen &seen, const QDateTime &now)
{
    const bool answered = seen.status != 0;
    if (seen.status == 407) {
        Outcome outcome = unknown(Cause::Proxy, seen.status);
        outcome.verdict = Verdict::NotReceived; // the proxy kept it
        return outcome;
    }
    if (!answered) {
        Outcome outcome = unknown(causeOf(seen), 0);
        if (outcome.cause == Cause::None)
            outcome.cause = Cause::StrangeAnswer;
        if (!seen.requestSent)
            outcome.verdict = Verdict::NotReceived;
        return outcome;
    }

    // Never followed with the key: the answer of a captive page or of a till that moved is no answer (table).
    if (seen.status >= 300 && seen.status < 400)
        return unknown(Cause::StrangeAnswer, seen.status);

    // 429 and 503 with Retry-After say that the request was turned away (RFC 6585 4, RFC 9110 15.6.4). A bare
    // 503 may come from a gateway after the work was done.
    const auto retryAfter = readRetryAfter(seen.retryAfter, now);
    if (seen.status == 429 || (seen.status == 503 && retryAfter)) {
        Outcome outcome = unknown(Cause::TillTrouble, seen.status);
        outcome.verdict = Verdict::ToldToWait;
        outcome.retryAfter = retryAfter;
        return outcome;
    }
    if (seen.status >= 500)
        return unknown(Cause::TillTrouble, seen.status);
    if (!seen.bodyComplete) {
        const Cause cause = causeOf(seen);
        return unknown(cause == Cause::None ? Cause::NoConnection : cause, seen.status);
    }
    if (seen.status == 401 || seen.status == 403) {
        const Reply reply = readReply(seen.body);
        Outcome outcome = unknown(Cause::None, seen.status);
        outcome.verdict = Verdict::WrongCredentials;
        outcome.tillText = plainText(reply.text);
        return outcome;
    }

    const Reply reply = readReply(seen.body);
    const bool good = seen.status >= 200 && seen.status < 300;
    switch (reply.meaning) {
    case Reply::Meaning::Yes:
        // A "yes" under an error status contradicts itself.
        {
            if (!good)
                return unknown(Cause::StrangeAnswer, seen.status);
            Outcome outcome = understood(kind, reply, seen.status);
            // A bare 123 cut off to 12 would name another customer: then the list tells the number.
            const QByteArray body = seen.body.trimmed();
            if (!seen.lengthKnown && !body.isEmpty() && body.at(0) >= '0' && body.at(0) <= '9')
                outcome.tillId.clear();
            return outcome;
        }
    case Reply::Meaning::No:
        return understood(kind, reply, seen.status);
    case Reply::Meaning::Words:
        // Under an error status words are the reason. Under 200 they may be anything, unless they say what
        // they are about.
        if (!good || reply.about != Reply::About::Nothing)
            return understood(kind, reply, seen.status);
        return unknown(Cause::StrangeAnswer, seen.status);
    case Reply::Meaning::NotUnderstood:
        break;
    }
    // 413 and 414 come from the web server before the till's program runs; their page is always HTML.
    if (seen.status == 413 || seen.status == 414) {
        Outcome outcome = unknown(Cause::None, seen.status);
        outcome.verdict = Verdict::Refused;
        return outcome;
    }
    return unknown(Cause::StrangeAnswer, seen.status);
}

} // namespace carnet
