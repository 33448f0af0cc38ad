#include "connection/till_sentences.h"

#include <QCoreApplication>

namespace carnet {

QString sentenceFor(const Outcome &outcome, const QString &shop)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("TillSentences", text); };
    if (outcome.verdict == Verdict::WrongCredentials) {
        return words(QT_TRANSLATE_NOOP(
                         "TillSentences",
                         "The till does not accept this key for shop %1. Check both values. Nothing was "
                         "sent."))
            .arg(shop);
    }
    if (outcome.verdict == Verdict::ToldToWait)
        return words(
            QT_TRANSLATE_NOOP("TillSentences", "The till asks to wait. Try again in a few minutes."));
    switch (outcome.cause) {
    case Cause::SecureLink:
        return words(QT_TRANSLATE_NOOP(
            "TillSentences",
            "This computer could not check that it is talking to your till. Nothing was sent. "
            "Check the computer's date and your network."));
    case Cause::NoConnection:
    case Cause::Proxy:
        return words(QT_TRANSLATE_NOOP("TillSentences",
                                       "The till cannot be reached. Check the network of this computer."));
    case Cause::TimedOut:
        return words(QT_TRANSLATE_NOOP("TillSentences", "The till did not answer in time. Try again later."));
    case Cause::Cancelled:
        return words(QT_TRANSLATE_NOOP("TillSentences", "Stopped. Nothing was changed here."));
    default:
        return words(
            QT_TRANSLATE_NOOP("TillSentences",
                              "The till gave an answer this program does not understand. Nothing was changed "
                              "here."));
    }
}

} // namespace carnet
