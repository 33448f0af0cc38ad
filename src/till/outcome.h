// What an attempt to reach the till came to. One place decides it: judge(), a pure function on what was seen.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QNetworkReply>
#include <QString>

#include <chrono>
#include <optional>

namespace carnet {

/// The rows of the table in architecture.md.
enum class Verdict : std::uint8_t {
    NotReceived, ///< surely not received: may be tried again
    Accepted,
    Refused, ///< the till said no to this customer
    WrongCredentials, ///< wrong shop or key: stop, nothing is wrong with the customer
    ToldToWait, ///< not done, wait until retryAfter
    Unknown, ///< sent, and no answer or none that is understood
};

enum class Cause : std::uint8_t {
    None,
    NoConnection, ///< name not found, refused, unreachable, dropped
    TimedOut,
    SecureLink, ///< TLS: wrong name, unknown issuer, expired
    Proxy,
    ProxyPassword, ///< 407: the network's proxy wants to know who asks
    StrangeAnswer, ///< anything not understood
    WebPage, ///< a page for people, or the way to one, in place of an answer
    Filtered, ///< turned away by the web server or a filter before it: the till itself said nothing
    IncompleteList, ///< a list that lacks many of the customers known here
    TillTrouble, ///< 5xx
    NoSuchCustomer, ///< the till does not know this id
    Cancelled,
};

struct Outcome
{
    Verdict verdict = Verdict::Unknown;
    Cause cause = Cause::None;
    QString tillId; ///< of an accepted add, when the till returned one
    QString tillText; ///< the till's own words of a refusal; plain text, at most 500 characters
    int status = 0; ///< HTTP status, 0 if none
    std::optional<std::chrono::seconds> retryAfter;
    /// The customer's call got a no that turned out to be everybody's: perhaps done all the same.
    bool mayBeDone = false;

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

/// What the network showed of one attempt.
struct Seen
{
    enum class Ending : std::uint8_t {
        Whole,
        Unsaid, ///< ended with the connection: a whole body looks like one that was cut off
        CutOff,
    };

    bool requestSent = false; ///< bytes of the request may have reached the till
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    bool timedOut = false;
    bool tooLong = false; ///< given up: nobody's answer is so long
    int status = 0;
    QByteArray retryAfter; ///< header, seconds or an HTTP date
    QByteArray date; ///< header, the till's present
    QByteArray encoding; ///< header, how the body was packed
    QByteArray body;
    Ending ending = Ending::Whole;
    QString secret; ///< the key: never to be repeated in Outcome::tillText
};

enum class CallKind : std::uint8_t { Add, Edit, Delete, List };

[[nodiscard]] Outcome judge(CallKind kind, const Seen &seen, const QDateTime &now);

/// A status by which web servers, filters and proxies turn a request away before the till's program sees it.
[[nodiscard]] bool turnsAway(int status);

/// Whether an answer came whole, understood or not; else the line broke, or time was up.
[[nodiscard]] bool isAnswered(const Outcome &outcome);

/// A call with a customer's values was turned away without the till's word on them.
[[nodiscard]] bool mayConcernAll(const Outcome &outcome);
/// Whose affair a refusal is, once a call without any values has come to `list`: refused too, it is the
/// shop's or the key's; answered, this customer's; neither, the way is troubled, and only the till's own
/// words count.
[[nodiscard]] Outcome comparedWithList(const Outcome &refusal, const Outcome &list);

} // namespace carnet
