#include "words/till_sentences.h"

#include <QCoreApplication>

namespace carnet {

namespace {

class TillSentences
{
    Q_DECLARE_TR_FUNCTIONS(TillSentences)

public:
    /// The trouble, and that a list which did not come has changed nothing.
    static QString withoutChange(Pause line)
    {
        return tr("%1 Nothing was changed here.").arg(troubleSentence(line, {}));
    }

    static QString unreachable(const Outcome &outcome)
    {
        if (outcome.status != 0)
            return tr("The connection dropped before the whole answer had come. Nothing was changed here.");
        return troubleSentence(Pause::NoConnection, {});
    }

    static QString trouble(Pause line, const QString &shop)
    {
        switch (line) {
        case Pause::NoConnection:
            return tr("The till cannot be reached. Check the network of this computer.");
        case Pause::WrongCredentials:
            return tr("The till does not accept this key for shop %1. Check both values, and that the shop's "
                      "web services are switched on.")
                .arg(shop);
        case Pause::SecureLink:
            return tr("This computer could not check that it is talking to your till. Check the computer's "
                      "date and your network.");
        case Pause::StrangeAnswer:
            return tr("The till gave an answer this program does not understand.");
        case Pause::WebPage:
            return tr("A web page came in place of the till's answer. Perhaps this network wants you to log "
                      "in first.");
        case Pause::TillTrouble:
            return tr("The till is too busy, or out of order.");
        case Pause::ProxyPassword:
            return tr("This network's proxy wants a name and a password before it lets anything through. Ask "
                      "who looks after the network.");
        case Pause::ToldToWait:
            return tr("The till asks to wait. Try again in a few minutes.");
        case Pause::None:
        case Pause::ByUser:
        case Pause::NoTill:
        case Pause::StoreFailed:
        case Pause::ListFirst:
        case Pause::RefusedAlike:
            break;
        }
        return {};
    }

    static QString of(const Outcome &outcome, const QString &shop)
    {
        if (outcome.verdict == Verdict::WrongCredentials)
            return tr("The till does not accept this key for shop %1. Check both values, and that the shop's "
                      "web services are switched on. Nothing was sent.")
                .arg(shop);
        if (outcome.verdict == Verdict::ToldToWait)
            return trouble(Pause::ToldToWait, shop);
        if (outcome.verdict == Verdict::Refused && !outcome.tillText.isEmpty())
            return tr("The till refused: “%1”. Nothing was changed here.").arg(outcome.tillText);
        switch (outcome.cause) {
        case Cause::SecureLink:
            return tr("This computer could not check that it is talking to your till. Nothing was sent. "
                      "Check the computer's date and your network.");
        case Cause::NoConnection:
        case Cause::Proxy:
            return unreachable(outcome);
        case Cause::ProxyPassword:
            return trouble(Pause::ProxyPassword, shop);
        case Cause::TimedOut:
            return tr("The till did not answer in time. Try again later.");
        case Cause::Cancelled:
            return tr("Stopped. Nothing was changed here.");
        case Cause::WebPage:
            return withoutChange(Pause::WebPage);
        case Cause::TillTrouble:
            return withoutChange(Pause::TillTrouble);
        case Cause::Filtered:
            return tr("A web filter, or the till's server, turned the request away (code %1). Nothing was "
                      "changed here.")
                .arg(outcome.status);
        case Cause::IncompleteList:
            return tr("The till's list looks incomplete. What it does not show may be there all the same. "
                      "Nothing was changed here.");
        case Cause::StrangeAnswer:
        case Cause::NoSuchCustomer:
        case Cause::None:
            break;
        }
        return withoutChange(Pause::StrangeAnswer);
    }
};

} // namespace

QString sentenceFor(const Outcome &outcome, const QString &shop)
{
    return TillSentences::of(outcome, shop);
}

QString troubleSentence(Pause line, const QString &shop)
{
    return TillSentences::trouble(line, shop);
}

} // namespace carnet
