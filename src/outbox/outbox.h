// The door of the outbox: every change of a customer goes through here, is on disk before the call returns,
// and leaves for the till by itself. Decides with the pure functions of transitions.h and merge.h. Lives on
// the window's thread.
#pragma once

#include "customer/result.h"
#include "store/store.h"
#include "till/till_client.h"

#include <QObject>

#include <chrono>
#include <functional>

namespace carnet {

using Now = std::function<QDateTime()>; ///< the present in UTC; handed in so that tests can set it

struct OutboxSettings
{
    bool sendAutomatically = true;
    int parallel = 4;
    std::chrono::milliseconds undoTime{10'000}; ///< a change rests so long before it leaves by itself
    std::chrono::milliseconds firstBackoff{5'000};
    std::chrono::milliseconds longestBackoff{600'000};
    /// So often the queue is looked at whatever was planned: timers stand still while a laptop sleeps and do
    /// not see the clock set.
    std::chrono::milliseconds lookAgain{30'000};
};

/// Why nothing is being sent, when something waits.
enum class Pause : std::uint8_t {
    None,
    ByUser,
    NoTill, ///< no till connected, or no key
    NoConnection,
    WrongCredentials,
    ToldToWait,
    SecureLink,
    StrangeAnswer,
    WebPage, ///< a page for people came in place of an answer
    TillTrouble, ///< the till is too busy, or broken
    ProxyPassword, ///< the network's proxy wants to know who asks
    StoreFailed, ///< nothing leaves when it cannot be written down before
    ListFirst, ///< the store came from a backup: the till's list is read before anything leaves
};

struct QueueStatus
{
    int waiting = 0;
    int sending = 0;
    int needsAttention = 0;
    int inDoubt = 0;
    int drafts = 0;
    Pause pause = Pause::None;
    QDateTime resumesAt; ///< UTC, for ToldToWait and NoConnection; invalid otherwise
    Pause line = Pause::None; ///< what the till, or the way to it, last showed; None: it answers
    QDateTime lineAt; ///< UTC, when that was; invalid: nothing was tried yet
    int roundDone = 0; ///< "Sending 2 of 6": of the present round
    int roundTotal = 0;
    QString current; ///< name of the customer being sent
    friend bool operator==(const QueueStatus &, const QueueStatus &) = default;
};

enum class Readiness : std::uint8_t { Ready, Draft };

/// What a form, or a change of many, makes of a customer: only what differs was typed.
struct Edit
{
    Customer opened; ///< as it was shown; empty for a new customer, or to bring back what was deleted
    Customer typed;
};

class Outbox : public QObject
{
    Q_OBJECT

public:
    /// All referenced objects outlive the outbox. Takes up what an earlier run left (attempts under way
    /// become in doubt or waiting), or what a backup brought back (see cameFromBackup()).
    Outbox(Store &store, TillClient &till, Now now, OutboxSettings settings, QObject *parent = nullptr);
    ~Outbox() override;

    void setSettings(const OutboxSettings &settings);
    [[nodiscard]] const OutboxSettings &settings() const;
    /// After the till's address or key changed.
    void tillChanged();

    // What the user does. Each is one transaction, in which the difference is decided: a field that moved
    // since it was opened, and was typed to another value, becomes a conflict.
    struct Wish
    {
        CustomerId id = CustomerId::None; ///< None: a new customer
        Edit edit;
        Readiness readiness = Readiness::Ready;
        bool byHand = false;
    };
    struct Saved
    {
        Record before; ///< without base and wanted: it was not there
        Record after;
    };
    /// `draft`: the unfinished form that ends with this; never is one there without the other.
    Result<Saved, StoreError> save(const Wish &wish, qint64 draft = 0);
    Result<Done, StoreError> save(const QList<Wish> &wishes);
    Result<Done, StoreError> remove(const QList<CustomerId> &ids);

    /// Many customers are changed, a few at a time, and that can be taken back: until the undo time after its
    /// end has passed, only what the user calls leaves.
    void beginMany();
    void endMany();

    void sendNow(); ///< everything ready, also what rests or waits by hand
    void sendNow(const QList<CustomerId> &ids);
    void pause();
    void resume();

    // Needs attention and in doubt. `shown`: the record as it stood on the screen when the user chose. What
    // has moved since stays as it is, for the user to choose again.
    enum class Answered : std::uint8_t {
        Whole,
        InPart, ///< something of it, or all, is not as it was shown any more
    };
    /// The user's word: also a new customer in doubt. `candidates`: the numbers that the user was shown of
    /// the last looked(), and none of them is it; nothing when no list was looked at. Then, and for a new
    /// customer that was refused, the list is read first.
    Result<Answered, StoreError> sendAgain(const Record &shown,
                                           const std::optional<QStringList> &candidates = {});
    Result<Done, StoreError> keepAsDraft(CustomerId id);
    /// "It is there": with `tillId` that candidate of the last looked(), otherwise taken as accepted, for the
    /// next list to link.
    Result<Answered, StoreError> markSent(const Record &shown, const QString &tillId = {});
    /// Conflict, NotKept: fields in `mine` keep the user's value, the others take the till's.
    Result<Answered, StoreError> resolveConflict(const Record &shown, FieldSet mine);
    /// DeletedOnTill, and NotKept without a base: create it there again, or delete it here too.
    /// ChangedOnTill: delete anyway, or keep the till's.
    Result<Answered, StoreError> keepMine(const Record &shown);
    Result<Answered, StoreError> takeTills(const Record &shown);

    /// Reads the till's list, merges it, resolves what is in doubt. One at a time.
    void updateFromTill();
    void cancelUpdate();
    /// The answer to listDoubtful(). Believed, the list is read again, for sending went on meanwhile, and
    /// applied if it lacks no more customers than the one that was asked about.
    void acceptDoubtfulList(bool accept);
    [[nodiscard]] bool isUpdating() const;
    [[nodiscard]] QDateTime lastUpdate() const; ///< UTC, invalid if never

    /// Reads the list for one customer in doubt; ends with looked().
    void lookOnTill(CustomerId id);

    [[nodiscard]] QueueStatus status() const;

    struct Candidate
    {
        QString tillId;
        Customer customer;
        FieldSet present; ///< fields the list had a column for
    };
    struct UpdateSummary
    {
        Outcome outcome;
        int added = 0, changed = 0, removed = 0, conflicts = 0, linked = 0;
        std::optional<StoreError> storeFailed; ///< what was applied before stays
    };

Q_SIGNALS:
    /// These records were written, added or removed.
    void recordsChanged(const QList<carnet::CustomerId> &ids);
    void statusChanged(const carnet::QueueStatus &status);
    /// One record came to rest after an attempt: accepted, refused or in doubt.
    void attemptEnded(carnet::CustomerId id, const carnet::Outcome &outcome, carnet::SendState state);
    void storeFailed(carnet::StoreError error);

    void updateStarted();
    void updateProgress(qint64 received, qint64 total); ///< bytes; total -1 when not known
    void updateApplying(int done, int all); ///< customers of the list, as they are merged
    void updateEnded(const carnet::Outbox::UpdateSummary &summary);
    /// Empty, cut short or more than a tenth missing: `known` here, `listed` there. Nothing was changed and
    /// the reading is over, without updateEnded(), unless acceptDoubtfulList() is called.
    void listDoubtful(int known, int listed);
    /// No candidate: not on the till. One, and the record is no longer in doubt: linked already. Otherwise
    /// the user chooses, also from one that only resembles what was sent. `outcome` tells if the list could
    /// be read and believed at all.
    void looked(carnet::CustomerId id, const carnet::Outcome &outcome,
                const QList<carnet::Outbox::Candidate> &candidates);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace carnet
