// The one sentence above the table, when something needs the user: the most serious of all there is that was
// not closed. Pure functions.
#pragma once

#include "connection/key_ring.h"
#include "look/message_strip.h"
#include "outbox/outbox_values.h"
#include "store/unfinished_form.h"

#include <optional>
#include <vector>

namespace carnet {

enum class NoticeAction : std::uint8_t {
    None,
    ShowOutbox,
    OpenConnection,
    ContinueForm, ///< second button: discard it
    ShowForms,
    BelieveList, ///< second button: keep what is here
    TryAgain,
    AskKeyRing, ///< second button: type the key
    MendStore, ///< look for a backup
};

struct Notice
{
    MessageStrip::Kind kind = MessageStrip::Kind::Info;
    QString bold;
    QString rest;
    QString button;
    QString secondButton;
    NoticeAction action = NoticeAction::None;

    friend bool operator==(const Notice &, const Notice &) = default;
};

struct DoubtfulList
{
    int known = 0;
    int listed = 0;
};

/// What there is to say.
struct Situation
{
    QueueStatus queue;
    std::optional<Record> onlyOne; ///< the one that needs the user, when it is only one
    QString shop;
    std::optional<StoreError> storeError;
    std::optional<DoubtfulList> doubtfulList;
    std::optional<Outcome> updateFailed;
    QList<UnfinishedForm> unfinished; ///< of an earlier run, newest first
    QDateTime stillAway; ///< UTC: the till was away before, and again when it was tried then; else invalid
    std::optional<KeyRing::Answer> keyMissing; ///< what the keyring said when the key was asked for
    std::optional<StoreError> backupFailed;
    std::optional<KeyRing::Answer> keyNotKept; ///< the key lives in memory only
    QDateTime aheadOfClock; ///< UTC, when something happened here later than this computer's clock says; else
                            ///< invalid
};

/// The most serious first.
[[nodiscard]] std::vector<Notice> noticesOf(const Situation &situation);
[[nodiscard]] std::optional<Notice> mostSerious(const Situation &situation);

/// The answer to who asks for the till's list, when it could not be read.
[[nodiscard]] QString updateFailedWords(const Situation &situation);

} // namespace carnet
