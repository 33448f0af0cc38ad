#include "till/outcome.h"

#include "till/reply_reader.h"
#include "till/wire_text.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace carnet {

namespace {

using namespace std::chrono_literals;

/// Who is told to come back in a year is told nothing; and no sum with it may overflow.
constexpr std::chrono::seconds longestWait = std::chrono::days(365);

/// The three forms of a date that RFC 9110, 5.6.7 wants understood. The name of the day says nothing new.
QDateTime readDate(const QByteArray &header)
{
    static const QRegularExpression dayName(QStringLiteral("\\A[A-Za-z]+,? "));
    const QString text = QString::fromLatin1(header).simplified().remove(dayName);
    const QLocale english = QLocale::c();
    QDateTime date = english.toDateTime(text, QStringLiteral("dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        date = english.toDateTime(text, QStringLiteral("MMM d hh:mm:ss yyyy"));
    if (!date.isValid()) // Qt takes two digits for the 20th century
        date = english.toDateTime(text, QStringLiteral("dd-MMM-yy hh:mm:ss 'GMT'")).addYears(100);
    date.setTimeSpec(Qt::UTC);
    return date;
}

/// Seconds or a date (RFC 9110, 10.2.3); a date is compared with the till's own clock when it told it. A date
/// in the past is no wait, nonsense is nothing.
std::optional<std::chrono::seconds> readRetryAfter(const Seen &seen, const QDateTime &now)
{
    static const QRegularExpression digits(QStringLiteral("\\A[0-9]{1,18}\\z"));
    const QString text = QString::fromLatin1(seen.retryAfter.trimmed());
    if (digits.match(text).hasMatch())
        return std::min(std::chrono::seconds(text.toLongLong()), longestWait);
    const QDateTime until = readDate(seen.retryAfter);
    if (!until.isValid())
        return std::nullopt;
    const QDateTime present = readDate(seen.date);
    const qint64 seconds = (present.isValid() ? present : now).secsTo(until);
    return std::clamp(std::chrono::seconds(seconds), std::chrono::seconds(0), longestWait);
}

Cause causeOf(const Seen &seen)
{
    using Error = QNetworkReply::NetworkError;
    if (seen.timedOut)
        return Cause::TimedOut;
    if (seen.tooLong)
        return Cause::StrangeAnswer;
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
    case Error::UnknownProxyError:
        return Cause::Proxy;
    case Error::ProxyAuthenticationRequiredError:
        return Cause::ProxyPassword;
    case Error::ProtocolFailure:
    case Error::ProtocolUnknownError:
    case Error::ProtocolInvalidOperationError:
    case Error::UnknownContentError:
        return Cause::StrangeAnswer;
    default:
        return Cause::NoConnection;
    }
}

Outcome outcomeOf(Verdict verdict, Cause cause, int status)
{
    Outcome outcome;
    outcome.verdict = verdict;
    outcome.cause = cause;
    outcome.status = status;
    return outcome;
}

Outcome unknown(Cause cause, int status)
{
    return outcomeOf(Verdict::Unknown, cause, status);
}

/// Made for people to look at; what PHP prints before an answer is none.
bool isPage(const QByteArray &body)
{
    static const QRegularExpression beginning(
        QStringLiteral(
            "\\A\\s*(?:<\\?xml[^>]*>\\s*|<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body|title|meta|"
            "link|script|style|center|h[1-6]|div|p|table)\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return beginning.match(decoded(body.left(4096))).hasMatch();
}

/// For people, and without the key, should the till repeat what it was sent.
QString wordsOf(const Reply &reply, const Seen &seen)
{
    return plainText(withoutSecret(reply.text, seen.secret));
}

Outcome understood(CallKind kind, const Reply &reply, const Seen &seen)
{
    Outcome outcome;
    outcome.status = seen.status;
    if (reply.meaning == Reply::Meaning::Yes) {
        outcome.verdict = Verdict::Accepted;
        // A bare 123 that was cut off to 12 would name another customer: then the list tells the number.
        const bool mayBeCut = reply.isBare && seen.ending != Seen::Ending::Whole;
        if (kind == CallKind::Add && !mayBeCut)
            outcome.tillId = reply.id;
        return outcome;
    }
    outcome.tillText = wordsOf(reply, seen);
    if (reply.about == Subject::Credentials) {
        outcome.verdict = Verdict::WrongCredentials;
        return outcome;
    }
    outcome.verdict = Verdict::Refused;
    if (reply.about == Subject::NoSuchCustomer && kind != CallKind::Add)
        outcome.cause = Cause::NoSuchCustomer;
    return outcome;
}

/// Words that say neither yes nor no. Under an error status they are the reason; under a good one they may be
/// anything, unless they say what they are about.
bool isReason(const Reply &reply, int status)
{
    if (reply.about != Subject::Nothing)
        return true;
    if (!reply.isBare)
        return status >= 400;
    // "404 page not found" is the web server's, and about the address, not about the customer.
    return status == 400 || status == 409 || status == 422;
}

Outcome judgeAnswer(CallKind kind, const Seen &seen)
{
    const Reply reply = readReply(seen.body);
    switch (reply.meaning) {
    case Reply::Meaning::Yes:
        // Under an error status a "yes" contradicts itself; 206 is a part of an answer.
        if (seen.status >= 200 && seen.status < 300 && seen.status != 206)
            return understood(kind, reply, seen);
        break;
    case Reply::Meaning::No:
        return understood(kind, reply, seen);
    case Reply::Meaning::Words:
        if (isReason(reply, seen.status))
            return understood(kind, reply, seen);
        break;
    case Reply::Meaning::NotUnderstood:
        break;
    }
    if (turnsAway(seen.status))
        return outcomeOf(Verdict::Refused, Cause::Filtered, seen.status);
    return unknown(isPage(seen.body) ? Cause::WebPage : Cause::StrangeAnswer, seen.status);
}

} // namespace

Outcome judge(CallKind kind, const Seen &seen, const QDateTime &now)
{
    if (seen.status == 0) {
        Outcome outcome = unknown(causeOf(seen), 0);
        if (outcome.cause == Cause::None)
            outcome.cause = Cause::StrangeAnswer;
        if (!seen.requestSent)
            outcome.verdict = Verdict::NotReceived;
        return outcome;
    }

    // Never followed with the key: the answer of a captive page or of a till that moved is no answer (table).
    if (seen.status >= 300 && seen.status < 400)
        return unknown(Cause::WebPage, seen.status);

    // A proxy that wants a password says so before anything is sent; with a status this comes from beyond it.
    if (seen.status == 407)
        return unknown(Cause::ProxyPassword, seen.status);

    if (seen.status == 401 || seen.status == 403) {
        const Reply reply = readReply(seen.body);
        // The one reason that is surely this customer's: the others need not stop for it.
        if (reply.about == Subject::NoSuchCustomer && !reply.isBare)
            return understood(kind, reply, seen);
        Outcome outcome = outcomeOf(Verdict::WrongCredentials, Cause::None, seen.status);
        if (!reply.isBare) // "Forbidden" alone is the web server's word
            outcome.tillText = wordsOf(reply, seen);
        return outcome;
    }

    // 429 and 503 with Retry-After say that the request was turned away (RFC 6585 4, RFC 9110 15.6.4). A bare
    // 503 may come from a gateway after the work was done.
    const auto retryAfter = readRetryAfter(seen, now);
    if (seen.status == 429 || (seen.status == 503 && retryAfter)) {
        Outcome outcome = unknown(Cause::TillTrouble, seen.status);
        outcome.verdict = Verdict::ToldToWait;
        outcome.retryAfter = retryAfter;
        return outcome;
    }
    if (seen.status >= 500 && turnsAway(seen.status) && isPage(seen.body))
        return outcomeOf(Verdict::Refused, Cause::Filtered, seen.status);
    if (seen.status >= 500)
        return unknown(Cause::TillTrouble, seen.status);

    if (seen.ending == Seen::Ending::CutOff) {
        const Cause cause = causeOf(seen);
        return unknown(cause == Cause::None ? Cause::NoConnection : cause, seen.status);
    }
    return judgeAnswer(kind, seen);
}

bool turnsAway(int status)
{
    // RFC 9110, 15.5 and 15.6; RFC 6585, 5; RFC 7725. 406 and 501 are what mod_security says.
    static constexpr std::array statuses{400, 401, 403, 405, 406, 411, 413, 414,
                                         415, 417, 418, 431, 451, 501, 505};
    return std::ranges::find(statuses, status) != statuses.end();
}

bool isAnswered(const Outcome &outcome)
{
    return outcome.status != 0 && outcome.cause != Cause::NoConnection && outcome.cause != Cause::TimedOut
        && outcome.cause != Cause::Cancelled;
}

bool mayConcernAll(const Outcome &outcome)
{
    return outcome.verdict == Verdict::WrongCredentials
        || (outcome.verdict == Verdict::Refused && outcome.cause == Cause::Filtered);
}

Outcome comparedWithList(const Outcome &refusal, const Outcome &list)
{
    const bool isListRefused = list.verdict == Verdict::WrongCredentials
        || (list.verdict == Verdict::Refused && list.cause != Cause::Filtered);
    Outcome outcome = refusal;
    if (isListRefused) { // it holds nothing but shop and key
        outcome.mayBeDone = refusal.verdict == Verdict::Refused;
        outcome.verdict = Verdict::WrongCredentials;
        outcome.cause = Cause::None;
    } else if (!mayConcernAll(refusal)) {
        return refusal;
    } else if (list.verdict == Verdict::Accepted) {
        outcome.verdict = Verdict::Refused;
        outcome.cause = outcome.tillText.isEmpty() ? Cause::Filtered : Cause::None;
    } else {
        outcome.verdict = list.verdict == Verdict::ToldToWait ? Verdict::ToldToWait : Verdict::NotReceived;
        outcome.mayBeDone = true;
        outcome.cause = list.cause;
        outcome.retryAfter = list.retryAfter;
    }
    return outcome;
}

} // namespace carnet
