// This computer's copy of the customers: one SQLite file. One Store is one connection and belongs to the
// thread that opened it; workers open their own on the same file. Every write is one transaction and on disk
// when it returns.
#pragma once

#include "customer/result.h"
#include "store/history.h"
#include "store/kept_step.h"
#include "store/not_alike.h"
#include "store/record.h"
#include "store/store_error.h"
#include "store/unfinished_form.h"

#include <QHash>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace carnet {

/// A customer of the till, without its values.
struct HeardRow
{
    QString tillId;
    CustomerId id = CustomerId::None;
    qint64 heard = 0; ///< Record::heard
};

/// What was written and removed since a change.
struct Changes
{
    qint64 upTo = 0; ///< the newest that is told here
    bool all = false; ///< nobody knows any more, or it could not be read: everything may have changed
    std::vector<CustomerId> written;
    std::vector<CustomerId> removed;
};

struct OpenOptions
{
    std::chrono::milliseconds busyTimeout{
        2'000}; ///< how long a write waits for another program's or thread's
    int maxPages =
        0; ///< the file grows no further than so many pages of SQLite, as on a full disk; 0: no limit
};

class Store
{
public:
    /// Opens or creates `file` (its folder exists) and brings its schema to the present version. A file that
    /// is not ours, newer or damaged is left untouched.
    [[nodiscard]] static Result<std::unique_ptr<Store>, StoreError> open(const QString &file,
                                                                         const OpenOptions &options = {});
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    [[nodiscard]] QString file() const;
    [[nodiscard]] QString lastErrorText() const;

    /// Reads have no result to say a failure in: they give nothing, and who reads asks here why (a damaged
    /// page, a disk that went away). The last failure since it was asked before.
    [[nodiscard]] std::optional<StoreError> takeReadFailure();
    /// Ends the read that runs at this moment early, with what it has found so far; that is no failure to
    /// tell. A write that runs fails. From any thread, while the store lives.
    void interrupt();

    [[nodiscard]] std::optional<Record> record(CustomerId id) const;
    [[nodiscard]] std::optional<Record> recordByTillId(const QString &tillId) const;
    /// In the order of `ids`; ids that do not exist are left out. For the rows in view.
    [[nodiscard]] std::vector<RecordSummary> summaries(const QList<CustomerId> &ids) const;
    /// Every customer that has values, in no order; stops when `visit` returns false. The summary is one for
    /// all, to be copied where it is kept.
    void visitSummaries(const std::function<bool(const RecordSummary &)> &visit) const;
    /// Of all that have values, those that follow `after`, in the order of their ids.
    [[nodiscard]] std::vector<RecordSummary> summariesAfter(CustomerId after, int most) const;
    /// Records whose state is not UpToDate, oldest change first.
    [[nodiscard]] std::vector<Record> unsettled() const;
    /// Of all states but UpToDate.
    [[nodiscard]] QHash<SendState, int> countsByState() const;
    /// The oldest change first.
    [[nodiscard]] std::vector<CustomerId> idsInState(SendState state, int most) const
    {
        return idsInStates({state}, most);
    }
    [[nodiscard]] std::vector<CustomerId> idsInStates(const std::vector<SendState> &states, int most) const;
    /// Where isSought() may be true: adds that may be on the till and have no number, oldest first.
    [[nodiscard]] std::vector<CustomerId> idsSought() const;
    [[nodiscard]] int count() const; ///< customers that are listed
    /// Those it stands for, see Record::mergedInto.
    [[nodiscard]] std::vector<CustomerId> idsMergedInto(CustomerId id) const;

    /// Inserts (id None, or an id that is gone) or replaces; what isGone() is removed. Returns the id. (A
    /// customer deleted here while its add is in doubt has only the attempt.) Record::firstSeen is filled in
    /// here: a till id that is known keeps its own, a new one gets the next revision.
    Result<CustomerId, StoreError> write(const Record &record);
    /// All or none, with the history that belongs to them. Removals come first, so that a till id can pass
    /// from a removed record to another one.
    Result<QList<CustomerId>, StoreError> write(const std::vector<Record> &records,
                                                const std::vector<HistoryEntry> &history = {});

    /// Runs `work` in one transaction that takes the write lock first (BEGIN IMMEDIATE), so that what it
    /// reads cannot change before it writes; the writes inside join it. Rolled back when `work` fails, or
    /// when anything inside could not be read or written, whoever passed over it.
    Result<Done, StoreError> transaction(const std::function<Result<Done, StoreError>()> &work);

    /// Grows by one with every transaction that brings till ids not known before; see Attempt::revision.
    [[nodiscard]] qint64 revision() const;
    /// Of customers with a number of the till, those that follow `after`, in the order of their ids.
    [[nodiscard]] std::vector<HeardRow> heardRows(CustomerId after, int most) const;

    /// Grows with every write of records; each record bears the change that wrote it last. 0: none was.
    [[nodiscard]] qint64 change() const;
    /// For who keeps a picture of the customers. Of a change of another identity() nothing is known.
    [[nodiscard]] Changes changedSince(qint64 change) const;
    /// Of this file; a store that came from a backup has a new one.
    [[nodiscard]] QString identity() const;

    /// Replaces the form with the same id (0: a new one); its id.
    Result<qint64, StoreError> keepForm(const UnfinishedForm &form);
    [[nodiscard]] std::vector<UnfinishedForm> unfinishedForms() const; ///< newest first
    /// It was used or discarded.
    Result<Done, StoreError> dropForm(qint64 id);

    /// Forgets what is past its time (historyDays): the history of customers that are gone, steps that could
    /// be undone; and what was said of customers that are gone.
    Result<Done, StoreError> forgetOld(const QDateTime &now);

    /// The user's word that these two are not one. Replaces what was said of them before.
    Result<Done, StoreError> noteNotAlike(const std::vector<NotAlike> &pairs);
    Result<Done, StoreError> forgetNotAlike(const std::vector<NotAlike> &pairs);
    [[nodiscard]] std::vector<NotAlike> notAlike() const;

    /// A step that can be undone after a restart; its id.
    Result<qint64, StoreError> keepStep(const KeptStep &step);
    [[nodiscard]] std::vector<KeptStep> keptSteps() const; ///< oldest first
    Result<Done, StoreError> dropStep(qint64 id);

    /// Newest first, with every kind of answer.
    [[nodiscard]] std::vector<HistoryEntry> historyOf(CustomerId customer, int most = 50) const;
    [[nodiscard]] std::optional<HistoryEntry> historyEntry(qint64 id) const;
    /// What reached the till (accepted, found in its list or marked by the user), newest first.
    [[nodiscard]] std::vector<SentItem> sentSince(const QDateTime &since, int most) const;
    /// The last delete of those that were deleted since, here and on the till; newest first.
    [[nodiscard]] std::vector<HistoryEntry> deletedSince(const QDateTime &since, int most) const;
    [[nodiscard]] int countSentSince(const QDateTime &since) const;

    /// Small facts beside the customers ("list.updatedAt"); empty when not set.
    [[nodiscard]] QString fact(const QString &name) const;
    Result<Done, StoreError> setFact(const QString &name, const QString &value);

private:
    class Private;
    explicit Store(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace carnet
