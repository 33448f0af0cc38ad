#include "shell/notice.h"

#include "words/field_words.h"
#include "words/form_left_words.h"
#include "words/state_look.h"
#include "words/state_words.h"
#include "words/store_sentences.h"
#include "words/till_sentences.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace carnet {

namespace {

using Kind = MessageStrip::Kind;

class NoticeWords
{
    Q_DECLARE_TR_FUNCTIONS(Notice)

public:
    static std::optional<Notice> storeFailed(const Situation &now)
    {
        if (!now.storeError)
            return std::nullopt;
        if (*now.storeError == StoreError::Damaged)
            return Notice{Kind::Danger,
                          tr("The customers' file is damaged."),
                          tr("A backup can take its place: nothing is deleted."),
                          tr("Look for a backup"),
                          {},
                          NoticeAction::MendStore};
        return Notice{Kind::Danger, {}, sentenceFor(*now.storeError), {}, {}, NoticeAction::None};
    }

    static std::optional<Notice> refusedAlike(const Situation &now)
    {
        if (now.queue.pause != Pause::RefusedAlike)
            return std::nullopt;
        return Notice{Kind::Danger,
                      tr("The till refused several customers in a row for the same reason."),
                      tr("The key may not be allowed to change anything. %1").arg(waiting(now)),
                      tr("Send the others"),
                      {},
                      NoticeAction::TryAgain};
    }

    static std::optional<Notice> needsTheUser(const Situation &now)
    {
        const int refused = now.queue.needsAttention;
        const int doubt = now.queue.inDoubt;
        if (refused == 0 && doubt == 0)
            return std::nullopt;
        if (refused + doubt == 1 && now.onlyOne) {
            const bool isQuestion = asksToChoose(now.onlyOne->state, now.onlyOne->trouble);
            return Notice{isQuestion        ? Kind::Warning
                              : refused > 0 ? Kind::Danger
                                            : Kind::Doubt,
                          {},
                          stateText(*now.onlyOne, {}).sentence,
                          tr("Show"),
                          {},
                          NoticeAction::ShowOutbox};
        }
        if (refused > 0 && doubt > 0) {
            return Notice{Kind::Danger,
                          tr("%Ln customers need your attention", nullptr, refused),
                          tr("and %Ln are in doubt. Nothing is lost.", nullptr, doubt),
                          tr("Show"),
                          {},
                          NoticeAction::ShowOutbox};
        }
        if (refused > 0) {
            return Notice{Kind::Danger,
                          tr("%Ln customers need your attention.", nullptr, refused),
                          tr("Nothing is lost."),
                          tr("Show"),
                          {},
                          NoticeAction::ShowOutbox};
        }
        return Notice{Kind::Doubt,
                      tr("%Ln customers were sent, but not confirmed.", nullptr, doubt),
                      tr("Look on the till before sending again."),
                      tr("Show"),
                      {},
                      NoticeAction::ShowOutbox};
    }

    static std::optional<Notice> listInDoubt(const Situation &now)
    {
        if (!now.doubtfulList)
            return std::nullopt;
        return Notice{Kind::Warning,
                      tr("The till's list looks incomplete."),
                      tr("%Ln customers are known here, the till listed %1. Nothing was changed here.",
                         nullptr, now.doubtfulList->known)
                          .arg(QLocale().toString(now.doubtfulList->listed)),
                      tr("Use this list"),
                      tr("Keep what is here"),
                      NoticeAction::BelieveList};
    }

    static std::optional<Notice> paused(const Situation &now)
    {
        switch (now.queue.pause) {
        case Pause::WrongCredentials:
            return Notice{Kind::Danger, troubleSentence(now.queue.pause, now.shop),
                          waiting(now), tr("Open the connection"),
                          {},           NoticeAction::OpenConnection};
        case Pause::SecureLink:
        case Pause::StrangeAnswer:
        case Pause::WebPage:
        case Pause::TillTrouble:
        case Pause::ProxyPassword:
            return Notice{now.queue.pause == Pause::SecureLink ? Kind::Danger : Kind::Warning,
                          troubleSentence(now.queue.pause, now.shop),
                          waiting(now),
                          tr("Try again"),
                          {},
                          NoticeAction::TryAgain};
        case Pause::ToldToWait:
            return Notice{
                Kind::Info,
                {},
                tr("The till asks to wait. Sending starts again by itself at %1.")
                    .arg(QLocale().toString(now.queue.resumesAt.toLocalTime().time(), QLocale::ShortFormat)),
                {},
                {},
                NoticeAction::None};
        case Pause::ListFirst:
            return Notice{Kind::Info,
                          tr("A backup was put back."),
                          tr("The till's list is read before anything is sent."),
                          tr("Read it now"),
                          {},
                          NoticeAction::TryAgain};
        case Pause::NoConnection:
            return Notice{
                Kind::Warning,
                stillAway(now).value_or(tr("No connection.")),
                tr("You can keep working; %Ln changes wait on this computer.", nullptr, now.queue.waiting),
                tr("Try again"),
                {},
                NoticeAction::TryAgain};
        default:
            return std::nullopt;
        }
    }

    static std::optional<Notice> unfinished(const Situation &now)
    {
        if (now.unfinished.isEmpty())
            return std::nullopt;
        const UnfinishedForm &newest = now.unfinished.first();
        if (now.unfinished.size() == 1)
            return Notice{Kind::Info,
                          tr("An unfinished form was kept:"),
                          tr("%1, %2.").arg(nameOf(newest), timeOf(newest)),
                          tr("Continue"),
                          tr("Discard"),
                          NoticeAction::ContinueForm};
        constexpr int mostNames = 3;
        QStringList names;
        for (const UnfinishedForm &form :
             now.unfinished.first(std::min<qsizetype>(now.unfinished.size(), mostNames)))
            names << nameOf(form);
        if (now.unfinished.size() > mostNames)
            names << QStringLiteral("…");
        return Notice{Kind::Info,
                      tr("%Ln unfinished forms:", nullptr, static_cast<int>(now.unfinished.size())),
                      names.join(QStringLiteral(", ")),
                      tr("Show"),
                      {},
                      NoticeAction::ShowForms};
    }

    static std::optional<Notice> updateFailed(const Situation &now)
    {
        if (!now.updateFailed)
            return std::nullopt;
        return Notice{Kind::Warning, {}, updateFailedWords(now), tr("Try again"), {}, NoticeAction::TryAgain};
    }

    static QString updateFailedWords(const Situation &now)
    {
        const QString sentence = stillAway(now).value_or(sentenceFor(*now.updateFailed, now.shop));
        return now.queue.waiting > 0 ? tr("%1 %2").arg(sentence, waiting(now)) : sentence;
    }

    static QString waiting(const Situation &now)
    {
        return tr("%Ln changes wait on this computer.", nullptr, now.queue.waiting);
    }

    static std::optional<QString> stillAway(const Situation &now)
    {
        if (!now.stillAway.isValid())
            return std::nullopt;
        return tr("Still out of reach, tried at %1.")
            .arg(QLocale().toString(now.stillAway.toLocalTime().time(), QLocale::ShortFormat));
    }

    /// Nothing can be sent without it, and nobody is asked again by itself.
    static std::optional<Notice> keyMissing(const Situation &now)
    {
        if (!now.keyMissing)
            return std::nullopt;
        const auto notice = [](const QString &bold, const QString &rest, const QString &button) {
            return Notice{Kind::Warning, bold, rest, button, tr("Type the key"), NoticeAction::AskKeyRing};
        };
        const QString rest = now.queue.waiting > 0 ? waiting(now) : tr("Nothing is sent until then.");
        switch (*now.keyMissing) {
        case KeyRing::Answer::NotOpened:
            return notice(tr("The keyring was not opened: the key of shop %1 is missing.").arg(now.shop),
                          rest, tr("Ask the keyring again"));
        case KeyRing::Answer::Empty:
            return notice(tr("The keyring gave no key for shop %1.").arg(now.shop), rest,
                          tr("Ask the keyring again"));
        case KeyRing::Answer::Absent:
            return Notice{Kind::Warning,
                          tr("No keyring was found: the key of shop %1 is missing.").arg(now.shop),
                          rest,
                          tr("Type the key"),
                          {},
                          NoticeAction::OpenConnection};
        case KeyRing::Answer::Given:
            break;
        }
        return std::nullopt;
    }

    static std::optional<Notice> clockIsBehind(const Situation &now)
    {
        if (!now.aheadOfClock.isValid())
            return std::nullopt;
        return Notice{Kind::Warning,
                      tr("Check the date of this computer."),
                      tr("Its clock stands before %1, when the till was last read.")
                          .arg(QLocale().toString(now.aheadOfClock.toLocalTime(), QLocale::ShortFormat)),
                      {},
                      {},
                      NoticeAction::None};
    }

    static std::optional<Notice> backupFailed(const Situation &now)
    {
        if (!now.backupFailed)
            return std::nullopt;
        return Notice{
            Kind::Warning,     tr("Today's backup could not be made."), reasonFor(*now.backupFailed), {}, {},
            NoticeAction::None};
    }

    static std::optional<Notice> keyInMemory(const Situation &now)
    {
        if (!now.keyNotKept)
            return std::nullopt;
        return Notice{Kind::Info,
                      {},
                      *now.keyNotKept == KeyRing::Answer::Absent
                          ? tr("No keyring was found. The key will be asked again at each start.")
                          : tr("The keyring did not take the key. It will be asked again at the next start."),
                      {},
                      {},
                      NoticeAction::None};
    }
};

} // namespace

std::vector<Notice> noticesOf(const Situation &situation)
{
    std::vector<Notice> notices;
    for (const auto &say : {NoticeWords::storeFailed, NoticeWords::refusedAlike, NoticeWords::needsTheUser,
                            NoticeWords::listInDoubt, NoticeWords::keyMissing, NoticeWords::paused,
                            NoticeWords::unfinished, NoticeWords::clockIsBehind, NoticeWords::updateFailed,
                            NoticeWords::backupFailed, NoticeWords::keyInMemory}) {
        if (auto notice = say(situation))
            notices.push_back(std::move(*notice));
    }
    return notices;
}

QString updateFailedWords(const Situation &situation)
{
    return NoticeWords::updateFailedWords(situation);
}

std::optional<Notice> mostSerious(const Situation &situation)
{
    const auto notices = noticesOf(situation);
    return notices.empty() ? std::nullopt : std::optional(notices.front());
}

} // namespace carnet
