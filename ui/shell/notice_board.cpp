#include "shell/notice_board.h"

#include "places/place_table.h"
#include "words/till_sentences.h"

#include <algorithm>

namespace carnet {

/// Seconds; a clock that was set right by a little is no news.
static constexpr int clockTolerance = 15 * 60;

/// What it is about; counts beside it may change.
static QString headOf(const Notice &notice)
{
    return notice.bold.isEmpty() ? notice.rest : notice.bold;
}

/// The page says it itself.
static bool isShownBy(Place place, NoticeAction action)
{
    if (action == NoticeAction::ShowOutbox)
        return rowOf(place).group == PlaceRow::Group::Outbox;
    const bool isAboutForms = action == NoticeAction::ContinueForm || action == NoticeAction::ShowForms;
    return isAboutForms && place == Place::Drafts;
}

static bool isAboutTheLine(const Outcome &outcome)
{
    return outcome.cause == Cause::NoConnection || outcome.cause == Cause::TimedOut
        || outcome.cause == Cause::ProxyPassword || outcome.cause == Cause::SecureLink;
}

NoticeBoard::NoticeBoard(Shop &shop, MessageStrip &strip, QObject *parent)
    : QObject(parent)
    , m_shop(shop)
    , m_strip(strip)
{
    Desk &desk = shop.desk();
    connect(&desk, &Desk::statusChanged, this, [this](const QueueStatus &status) {
        m_situation.queue = status;
        if (status.line != Pause::NoConnection)
            m_situation.stillAway = {};
        if (status.line == Pause::None && m_situation.updateFailed
            && isAboutTheLine(*m_situation.updateFailed))
            m_situation.updateFailed.reset(); // the till answers again
        readOnlyOne();
    });
    connect(&desk, &Desk::storeFailed, this, &NoticeBoard::storeFailed);
    connect(&desk, &Desk::updateEnded, this, &NoticeBoard::updateEnded);
    connect(&desk, &Desk::listDoubtful, this, [this](int known, int listed) {
        m_situation.doubtfulList = DoubtfulList{known, listed};
        show();
    });
    connect(&shop, &Shop::addressChanged, this, [this] {
        m_situation.keyMissing.reset();
        show();
    });
    connect(&shop, &Shop::keyNotKept, this, [this](KeyRing::Answer answer) {
        m_situation.keyNotKept = answer;
        show();
    });
    connect(&shop, &Shop::keyMissing, this, [this](KeyRing::Answer answer) {
        m_situation.keyMissing = answer;
        show();
    });
    strip.hide();
    connect(&strip, &MessageStrip::activated, this, [this] { act(false); });
    connect(&strip, &MessageStrip::closed, this, &NoticeBoard::closed);
    connect(&strip, &MessageStrip::secondActivated, this, [this] { act(true); });

    connect(&desk, &Desk::storeTroubled, this, &NoticeBoard::storeFailed);
    connect(&desk, &Desk::backupFailed, this, [this](StoreError error) {
        m_situation.backupFailed = error;
        show();
    });
    m_situation.queue = desk.status();
    if (desk.lastUpdate() > shop.now().addSecs(clockTolerance))
        m_situation.aheadOfClock = desk.lastUpdate();
    readOnlyOne();
    connect(&shop.forms(), &UnfinishedForms::changed, this, &NoticeBoard::showForms);
    strip.hide(); // until there is something to say
    showForms();
}

/// A single one is told by its name, also while it is read again: the words must not flicker.
void NoticeBoard::readOnlyOne()
{
    const QueueStatus &queue = m_situation.queue;
    const bool isOne = queue.needsAttention + queue.inDoubt == 1;
    const SendState state = queue.inDoubt == 1 ? SendState::InDoubt : SendState::NeedsAttention;
    if (!isOne || (m_situation.onlyOne && m_situation.onlyOne->state != state))
        m_situation.onlyOne.reset();
    if (!isOne) {
        show();
        return;
    }
    whenAnswered(m_shop.desk().rows({.states = {state}, .most = 1}), this,
                 [this](const Result<OutboxRows, StoreError> &rows) {
                     const QueueStatus &present = m_situation.queue;
                     if (rows && rows.value().open.size() == 1
                         && present.needsAttention + present.inDoubt == 1) // there may be others by now
                         m_situation.onlyOne = rows.value().open.front();
                     show();
                 });
}

bool NoticeBoard::close()
{
    if (m_strip.isHidden())
        return false;
    closed();
    return true;
}

/// What the user closed stays closed as long as there is the same to say; the next in seriousness comes up.
void NoticeBoard::closed()
{
    if (m_notice)
        m_closed.insert(headOf(*m_notice));
    show();
}

void NoticeBoard::setPlace(Place place)
{
    m_place = place;
    show();
}

void NoticeBoard::storeFailed(StoreError error)
{
    // Damage stays said: a write that went well elsewhere in the file does not mend it.
    if (m_situation.storeError != StoreError::Damaged)
        m_situation.storeError = error;
    show();
}

void NoticeBoard::storeWorks()
{
    if (m_situation.storeError != StoreError::Damaged)
        m_situation.storeError.reset();
    show();
}

void NoticeBoard::showForms()
{
    m_situation.unfinished = m_shop.forms().fromBefore();
    show();
}

void NoticeBoard::updateEnded(const UpdateSummary &summary)
{
    const bool wasAway = m_situation.queue.line == Pause::NoConnection; // as it was told last
    m_situation.updateFailed.reset();
    m_situation.stillAway = {};
    m_situation.doubtfulList.reset();
    if (summary.outcome.verdict != Verdict::Accepted && summary.outcome.cause != Cause::Cancelled)
        m_situation.updateFailed = summary.outcome;
    const QueueStatus &status = m_shop.desk().status();
    if (m_situation.updateFailed && wasAway && status.line == Pause::NoConnection)
        m_situation.stillAway = status.lineAt;
    if (summary.storeFailed)
        storeFailed(*summary.storeFailed);
    show();
    answer();
}

/// Who asks again is answered, also where the answer is the same as before, was closed, or stands behind
/// something more serious. What holds no longer is not left standing.
void NoticeBoard::answer()
{
    const bool isShown = m_notice && m_notice->action == NoticeAction::TryAgain;
    if (!m_situation.updateFailed) {
        Q_EMIT takenBack(std::exchange(m_said, {}));
    } else if (!isShown || m_situation.stillAway.isValid()) {
        m_said = updateFailedWords(m_situation);
        Q_EMIT saidAgain(m_said);
    }
}

void NoticeBoard::show()
{
    m_situation.shop = m_shop.address().shop;
    const auto notices = noticesOf(m_situation);
    QSet<QString> present;
    for (const Notice &notice : notices)
        present.insert(headOf(notice));
    m_closed.intersect(present);
    const auto found = std::ranges::find_if(notices, [this](const Notice &notice) {
        return !isShownBy(m_place, notice.action) && !m_closed.contains(headOf(notice));
    });
    const auto notice = found == notices.end() ? std::nullopt : std::optional(*found);
    if (notice == m_notice)
        return;
    m_notice = notice;
    if (!notice) {
        m_strip.hide();
        return;
    }
    m_strip.showMessage(notice->kind, notice->bold, notice->rest, notice->button, true, notice->secondButton);
}

void NoticeBoard::act(bool second)
{
    if (!m_notice)
        return;
    switch (m_notice->action) {
    case NoticeAction::ShowOutbox:
        Q_EMIT placeWanted(m_situation.queue.needsAttention > 0 ? Place::NeedsAttention : Place::InDoubt);
        return;
    case NoticeAction::OpenConnection:
        Q_EMIT connectionWanted();
        return;
    case NoticeAction::ContinueForm:
        // A copy: whoever hears of it changes what there is to say.
        if (const UnfinishedForm form = m_situation.unfinished.first(); second)
            Q_EMIT discardWanted(form);
        else
            Q_EMIT continueWanted(form);
        return;
    case NoticeAction::ShowForms:
        Q_EMIT placeWanted(Place::Drafts);
        return;
    case NoticeAction::BelieveList:
        m_situation.doubtfulList.reset();
        m_shop.desk().acceptDoubtfulList(!second);
        break;
    case NoticeAction::AskKeyRing:
        m_situation.keyMissing.reset();
        if (second)
            Q_EMIT connectionWanted();
        else
            m_shop.askForKey();
        break;
    case NoticeAction::TryAgain:
        if (std::exchange(m_situation.updateFailed, std::nullopt))
            m_shop.desk().updateFromTill();
        m_shop.desk().sendNow();
        break;
    case NoticeAction::MendStore:
        Q_EMIT mendingWanted();
        return;
    case NoticeAction::None:
        break;
    }
    show();
}

} // namespace carnet
