#include "main/notice_board.h"

namespace carnet {

NoticeBoard::NoticeBoard(Shop &shop, MessageStrip &strip, QObject *parent)
    : QObject(parent)
    , m_shop(shop)
    , m_strip(strip)
{
    Outbox &outbox = shop.outbox();
    connect(&outbox, &Outbox::statusChanged, this, [this](const QueueStatus &status) {
        m_situation.queue = status;
        show();
    });
    connect(&outbox, &Outbox::storeFailed, this, &NoticeBoard::storeFailed);
    connect(&outbox, &Outbox::updateEnded, this, &NoticeBoard::updateEnded);
    connect(&outbox, &Outbox::listDoubtful, this, [this](int known, int listed) {
        m_situation.doubtfulList = DoubtfulList{known, listed};
        show();
    });
    connect(&shop, &Shop::addressChanged, this, &NoticeBoard::show);
    connect(&shop, &Shop::keyNotKept, this, [this] {
        m_situation.keyInMemoryOnly = true;
        show();
    });
    connect(&strip, &MessageStrip::activated, this, [this] { act(false); });
    connect(&strip, &MessageStrip::secondActivated, this, [this] { act(true); });

    m_situation.queue = outbox.status();
    for (const FormDraft &draft : shop.store().drafts()) {
        if (!draft.setAside)
            m_situation.unfinishedForm = draft;
    }
    show();
}

bool NoticeBoard::close()
{
    if (m_strip.isHidden())
        return false;
    m_strip.hide();
    return true;
}

void NoticeBoard::storeFailed(StoreError error)
{
    m_situation.storeError = error;
    show();
}

void NoticeBoard::storeWorks()
{
    m_situation.storeError.reset();
    show();
}

void NoticeBoard::formUsed()
{
    m_situation.unfinishedForm.reset();
    show();
}

void NoticeBoard::updateEnded(const Outbox::UpdateSummary &summary)
{
    m_situation.updateFailed.reset();
    m_situation.doubtfulList.reset();
    if (summary.outcome.verdict != Verdict::Accepted && summary.outcome.cause != Cause::Cancelled)
        m_situation.updateFailed = summary.outcome;
    show();
}

void NoticeBoard::show()
{
    m_situation.shop = m_shop.address().shop;
    const auto notice = mostSerious(m_situation);
    if (notice == m_notice)
        return; // a strip the user closed stays closed until there is something else to say
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
        if (const auto draft = std::exchange(m_situation.unfinishedForm, std::nullopt)) {
            if (second)
                Q_EMIT discardWanted(*draft);
            else
                Q_EMIT continueWanted(*draft);
        }
        break;
    case NoticeAction::BelieveList:
        m_situation.doubtfulList.reset();
        m_shop.outbox().acceptDoubtfulList(!second);
        break;
    case NoticeAction::TryAgain:
        if (std::exchange(m_situation.updateFailed, std::nullopt))
            m_shop.outbox().updateFromTill();
        m_shop.outbox().sendNow();
        break;
    case NoticeAction::None:
        break;
    }
    show();
}

} // namespace carnet
