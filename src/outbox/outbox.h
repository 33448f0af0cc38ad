// The door of the outbox: every change of a customer goes through here, is on disk before the call returns,
// and leaves for the till by itself. Decides with the pure functions of transitions.h and merge.h. Lives on
// one thread, the store's.
#pragma once

#include "customer/result.h"
#include "outbox/outbox_values.h"
#include "store/store.h"
#include "till/till_client.h"

#include <QObject>

namespace carnet {

class Outbox : public QObject
{
    Q_OBJECT

public:
    using Wish = carnet::Wish;
    using Saved = carnet::Saved;
    using Answered = carnet::Answered;
    using Candidate = carnet::Candidate;
    using UpdateSummary = carnet::UpdateSummary;

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

    /// `draft`: the unfinished form that ends with this; never is one there without the other.
    Result<Saved, StoreError> save(const Wish &wish, qint64 draft = 0);
    /// What has to be written with it, in the same transaction.
    using Also = std::function<Result<Done, StoreError>(const std::vector<Saved> &saved)>;
    /// In their order; each customer is named once.
    Result<std::vector<Saved>, StoreError> save(const QList<Wish> &wishes, const Also &also = {});
    Result<Done, StoreError> remove(const QList<CustomerId> &ids);
    /// Whatever `work` saves is one transaction; recordsChanged() tells of it once it is there.
    Result<Done, StoreError> together(const std::function<Result<Done, StoreError>()> &work);

    /// Many customers are changed, a batch at a time, and that can be taken back as one: until the undo time
    /// has passed, only what the user calls leaves.
    void rest();

    void sendNow(); ///< everything ready, also what rests or waits by hand
    void sendNow(const QList<CustomerId> &ids);
    void pause();
    void resume();

    // Needs attention and in doubt. `shown`: the record as it stood on the screen when the user chose. What
    // has moved since stays as it is, for the user to choose again.

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

Q_SIGNALS:
    /// These records were written, added or removed.
    void recordsChanged(const QList<carnet::CustomerId> &ids);
    void statusChanged(const carnet::QueueStatus &status);
    /// One record came to rest after an attempt: accepted, refused or in doubt.
    void attemptEnded(carnet::CustomerId id, const carnet::Outcome &outcome, carnet::SendState state);
    /// Each attempt, whatever it came to.
    void attempted(const carnet::AttemptReport &report);
    /// Of what nobody asked for: sending, or the start. A call tells its own failure.
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
