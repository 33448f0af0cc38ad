// The till's list against this computer's copy. While rows arrive nothing is changed: one that says what was
// heard last is only noted as listed, the others are put aside. When the list has come whole, first what is
// in doubt is looked for, then each row that says something else is merged, then what the till no longer has
// is removed. A slice at a time, each one transaction, so that the user's saves are done in between; what was
// saved meanwhile is read again inside the slice and never overwritten. Lives on the outbox's thread.
#pragma once

#include "outbox/known_rows.h"
#include "outbox/outbox.h"
#include "outbox/row_shelf.h"
#include "outbox/sought.h"
#include "outbox/writer.h"
#include "till/mended.h"

namespace carnet {

struct ListApplied
{
    bool doubtful = false; ///< nothing was changed: the list is not believed without a question
    std::optional<StoreError> failed; ///< the store; what was applied before stays
    int known = 0;
    int listed = 0;
    int missing = 0;
    Outbox::UpdateSummary summary;
    /// For each add still in doubt, the rows it may be.
    QHash<CustomerId, QList<Outbox::Candidate>> candidates;
};

/// An empty list, or one that lacks more than a tenth of the known customers, may be the till's mistake.
[[nodiscard]] bool isDoubtful(int known, int missing, int listed);

class ListUpdate : public RowSink
{
public:
    /// `missingBelieved`: the user's word, a list that lacks no more customers is applied.
    ListUpdate(Writer &writer, const std::optional<int> &missingBelieved);

    /// What is known here, to compare the rows with. A slice of it; false: that was the last, and the list
    /// may be asked for.
    bool prepare();
    /// The list is asked for at this moment: numbers first heard later cannot be missing.
    void askedAt(const QDateTime &now);

    void open() override;
    void take(const TillRow &row) override;
    void close(bool isBest) override;

    /// After the whole list was accepted: a slice of applying it; false: that was the last.
    bool apply();
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] int all() const; ///< rows and customers to be looked at
    [[nodiscard]] const ListApplied &applied() const { return m_applied; }

private:
    enum class Stage : std::uint8_t { Comparing, Seeking, Merging, Removing, Over };

    /// One list of the answer.
    struct Heard
    {
        Heard(const QString &folder, const KnownRows &known, const Sought &sought)
            : listed(known)
            , shelf(folder)
            , found(sought)
        { }
        ListedRows listed;
        RowShelf shelf; ///< rows that say something else than the last ones
        Sought found;
        NoughtDays days;
    };
    /// What one slice writes and counts.
    struct Slice
    {
        Writer::Batch batch;
        Outbox::UpdateSummary summary;
    };
    using TakeOne = bool (ListUpdate::*)(Slice &);

    [[nodiscard]] std::unique_ptr<Heard> nothingHeard() const;
    void inSlice(TakeOne takeOne, Stage next);
    bool compareOne(Slice &slice);
    bool seekOne(Slice &slice);
    bool mergeOne(Slice &slice);
    bool removeOne(Slice &slice);
    void judgeMissing();
    void finish();
    void fail(StoreError error);

    void lookFor(const Sought::Add &add, const Record &record, Slice &slice);
    void link(const Record &record, const TillRow &row, Slice &slice);
    [[nodiscard]] bool belongsToAnother(const Attempt &attempt, const QString &tillId, bool mayBeChanged);
    void put(const std::optional<Record> &before, Record after, Slice &slice);

    Writer &m_writer;
    Store &m_store;
    QString m_folder;
    std::optional<int> m_missingBelieved;
    qint64 m_revision = 0;
    QDateTime m_now;
    KnownRows m_known;
    Sought m_sought;
    std::unique_ptr<Heard> m_open;
    std::unique_ptr<Heard> m_heard; ///< the best

    Stage m_stage = Stage::Comparing;
    std::size_t m_next = 0; ///< of the stage
    std::vector<CustomerId> m_missing;
    int m_deleted = 0;
    int m_missed = 0;
    QSet<QString> m_linked;
    int m_done = 0;
    ListApplied m_applied;
};

} // namespace carnet
