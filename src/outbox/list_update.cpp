#include "outbox/list_update.h"

#include "outbox/doubt.h"
#include "outbox/merge.h"
#include "outbox/transitions.h"
#include "outbox/writer.h"

#include <QSet>

#include <algorithm>

namespace carnet {

namespace {

/// So many are written under one lock: the window may be waiting for it to save a customer.
constexpr qsizetype mostWritten = 100;
/// So many are looked at before the progress is told.
constexpr int mostLookedAt = 1'000;

/// The till said it deleted it, and no list has shown that yet; perhaps wanted again by now.
bool isDeleted(const Record &record)
{
    return isGoneAsPromised(record) || (!record.base && record.listFirst && !record.tillId.isEmpty());
}

class Application
{
public:
    Application(Store &store, const ListToApply &job, const std::atomic_bool &cancelled,
                const std::function<void(const ListProgress &)> &told)
        : m_store(store)
        , m_job(job)
        , m_cancelled(cancelled)
        , m_told(told)
    {
        m_store.tellReadFailures([this](StoreError error) { m_result.failed = error; });
        for (const TillRow &row : job.rows) {
            if (m_listed.contains(row.id))
                continue; // a number that comes twice: the first row counts
            m_listed.insert(row.id);
            m_rows << &row;
        }
    }

    ListApplied run()
    {
        const QList<QString> known = m_store.tillIds();
        m_missing = missingOf(known);
        m_result.known = static_cast<int>(known.size() - deleted());
        m_result.listed = static_cast<int>(m_listed.size());
        m_result.missing = missed();
        if (m_result.missing > m_job.missingBelieved.value_or(-1)
            && isDoubtful(m_result.known, m_result.missing, m_result.listed)) {
            m_result.doubtful = true;
            findDoubts(false);
            return m_result;
        }
        if (m_result.failed) // what could not be read would look like what is not there
            return m_result;
        if (findDoubts(true) && mergeRows() && removeMissing()) {
            const QString now = m_job.now.toString(Qt::ISODateWithMs);
            if (const auto noted = m_store.setFact(QStringLiteral("list.updatedAt"), now); !noted)
                m_result.failed = noted.error();
        }
        return m_result;
    }

private:
    QList<QString> missingOf(const QList<QString> &known) const
    {
        QList<QString> missing;
        for (const QString &tillId : known) {
            if (m_listed.contains(tillId))
                continue;
            const auto record = m_store.recordByTillId(tillId);
            // Heard after the list was asked for, or already known to be gone.
            if (record && record->firstSeen <= m_job.revision && (record->base || isDeleted(*record)))
                missing << tillId;
        }
        return missing;
    }

    /// What the user has deleted here is not missed: an attempt without answer may have done it. Nor is what
    /// was added here lately: a list from a cache does not have it yet.
    int missed() const
    {
        return static_cast<int>(
            std::count_if(m_missing.cbegin(), m_missing.cend(), [this](const QString &tillId) {
                const auto record = m_store.recordByTillId(tillId);
                return record && record->wanted && record->promised.empty();
            }));
    }

    qsizetype deleted() const
    {
        return std::count_if(m_missing.cbegin(), m_missing.cend(), [this](const QString &tillId) {
            const auto record = m_store.recordByTillId(tillId);
            return record && isDeleted(*record);
        });
    }

    /// True to go on.
    bool findDoubts(bool link)
    {
        QSet<CustomerId> waiting;
        m_store.visitSummaries([&waiting](const RecordSummary &summary) {
            if (summary.tillId.isEmpty())
                waiting << summary.id;
            return true;
        });
        for (const Record &record : m_store.unsettled()) {
            if (record.tillId.isEmpty())
                waiting << record.id; // also deleted here while in doubt
        }
        std::vector<Record> sought;
        for (const CustomerId id : waiting) {
            if (const auto record = m_store.record(id); record && isSought(*record))
                sought.push_back(*record);
        }
        std::ranges::sort(sought, {}, &Record::id);
        findStrangers(sought);
        return std::ranges::all_of(sought, [&](const Record &record) { return lookFor(record, link); });
    }

    /// What was known before the oldest attempt is none of those that are looked for: of a long list that
    /// leaves a few rows.
    void findStrangers(const std::vector<Record> &sought)
    {
        if (sought.empty())
            return;
        const auto revisionOf = [](const Record &record) { return record.attempt->revision; };
        const auto oldest = std::ranges::min_element(sought, {}, revisionOf);
        const QList<QString> known = m_store.tillIdsUpTo(revisionOf(*oldest));
        const QSet<QString> before(known.cbegin(), known.cend());
        std::ranges::copy_if(m_rows, std::back_inserter(m_strangers),
                             [&](const TillRow *row) { return !before.contains(row->id); });
    }

    /// True to go on.
    bool lookFor(const Record &record, bool link)
    {
        const Attempt &attempt = *record.attempt;
        const bool isInDoubt = record.state == SendState::InDoubt;
        QList<const TillRow *> rows = candidatesFor(attempt, &holdsWhatWasSent, Whose::Nobodys);
        // Accepted without a number: one of several equal rows is surely it. Otherwise the user chooses.
        const bool isCertain = rows.size() == 1 || (!rows.isEmpty() && record.base);
        if (link && isCertain)
            return linkTo(record.id, *rows.first());
        const bool isOfBackup = record.trouble == Trouble::Restored;
        rows = candidatesFor(attempt, isOfBackup ? &mayHaveBecome : &resemblesWhatWasSent, Whose::Changed);
        if (link && !isInDoubt) {
            const auto step = [&](const Record &present) {
                if (present.base)
                    return notListed(present, m_job.now);
                return rows.isEmpty() ? notFound(present, m_job.now) : offered(present);
            };
            if (!change(record.id, step))
                return false;
        }
        QList<Outbox::Candidate> candidates;
        for (const TillRow *row : rows) {
            Customer listed;
            listed.take(row->present, heardOf(*row, attempt.sent));
            candidates.append({row->id, listed, row->present});
        }
        m_result.candidates.insert(record.id, candidates);
        return true;
    }

    using Likeness = bool (*)(const Attempt &, const TillRow &);
    /// Customers that came with a list since: untouched here, or also those changed here meanwhile.
    enum class Whose : std::uint8_t { Nobodys, Changed };
    QList<const TillRow *> candidatesFor(const Attempt &attempt, Likeness isLike, Whose whose) const
    {
        QList<const TillRow *> rows;
        for (const TillRow *row : m_strangers) {
            if (isLike(attempt, *row) && !belongsToAnother(attempt, row->id, whose))
                rows << row;
        }
        return rows;
    }

    /// Known before the attempt, or sent by ourselves for another customer.
    bool belongsToAnother(const Attempt &attempt, const QString &tillId, Whose whose) const
    {
        const auto known = m_store.recordByTillId(tillId);
        if (!known)
            return false;
        if (known->firstSeen <= attempt.revision || m_linked.contains(tillId)
            || (whose == Whose::Nobodys && known->state != SendState::UpToDate))
            return true;
        const std::vector<HistoryEntry> history =
            m_store.historyOf(known->id, std::numeric_limits<int>::max());
        return std::any_of(history.cbegin(), history.cend(),
                           [](const HistoryEntry &entry) { return entry.kind == ChangeKind::Add; });
    }

    bool change(CustomerId id, const Writer::Step &step)
    {
        const auto written = m_store.transaction([&]() -> Result<Done, StoreError> {
            const auto record = m_store.record(id);
            if (!record)
                return Done{};
            if (const auto done = m_store.write(step(*record)); !done)
                return done.error();
            return Done{};
        });
        if (!written) {
            m_result.failed = written.error();
            return false;
        }
        tell({id});
        return true;
    }

    bool linkTo(CustomerId id, const TillRow &row)
    {
        QList<CustomerId> touched{id};
        const auto written = m_store.transaction([&]() -> Result<Done, StoreError> {
            const auto record = m_store.record(id);
            if (!record || !isSought(*record))
                return Done{};
            std::vector<Record> records;
            if (auto twin =
                    m_store.recordByTillId(row.id)) { // an earlier list brought it as a customer of its own
                touched << twin->id;
                records.push_back(dissolved(*twin));
            }
            HistoryEntry entry;
            entry.customer = id;
            entry.name = spokenName(record->attempt->sent);
            entry.at = m_job.now;
            entry.kind = ChangeKind::Add;
            entry.fields = record->attempt->fields;
            entry.sent = record->attempt->sent;
            entry.answer = HistoryEntry::Answer::LinkedByList;
            entry.tillId = row.id;
            records.push_back(linked(*record, row, m_job.now));
            const auto done = m_store.write(records, {entry});
            if (!done)
                return done.error();
            return Done{};
        });
        if (!written) {
            m_result.failed = written.error();
            return false;
        }
        m_linked.insert(row.id);
        ++m_result.summary.linked;
        tell(touched);
        return true;
    }

    bool mergeRows()
    {
        return inBatches(m_rows, [this](const TillRow *row) -> std::optional<Change> {
            const auto record = m_store.recordByTillId(row->id);
            if (!record)
                return Change{std::nullopt, fromTill(*row)};
            Record after = merged(*record, *row, m_job.now);
            if (after == *record)
                return std::nullopt;
            return Change{record, std::move(after)};
        });
    }

    bool removeMissing()
    {
        return inBatches(m_missing, [this](const QString &tillId) -> std::optional<Change> {
            const auto record = m_store.recordByTillId(tillId);
            if (!record)
                return std::nullopt;
            Record after = goneFromTill(*record, m_job.now);
            if (after == *record)
                return std::nullopt;
            return Change{record, std::move(after)};
        });
    }

    struct Change
    {
        std::optional<Record> before;
        Record after;
    };

    /// Most are as they were: what differs is found without the lock, and looked at again under it.
    template <typename Items, typename Step> bool inBatches(const Items &items, Step step)
    {
        for (qsizetype next = 0; next < items.size();) {
            Items differing;
            for (int looked = 0; looked < mostLookedAt && next < items.size(); ++looked, ++next, ++m_done) {
                if (differing.size() == mostWritten)
                    break;
                if (step(items.at(next)))
                    differing << items.at(next);
            }
            if (m_cancelled) {
                m_result.cancelled = true;
                return false;
            }
            if (m_result.failed || !write(differing, step))
                return false;
        }
        return true;
    }

    template <typename Items, typename Step> bool write(const Items &items, Step step)
    {
        std::vector<Change> changes;
        QList<CustomerId> ids;
        const auto work = [&]() -> Result<Done, StoreError> {
            std::vector<Record> records;
            for (const auto &item : items) {
                auto change = step(item);
                if (!change)
                    continue;
                records.push_back(change->after);
                changes.push_back(std::move(*change));
            }
            const auto done = m_store.write(records);
            if (!done)
                return done.error();
            ids = done.value();
            return Done{};
        };
        if (const auto written = items.isEmpty() ? Done{} : m_store.transaction(work); !written) {
            m_result.failed = written.error();
            return false;
        }
        for (const Change &change : changes)
            count(change);
        tell(ids);
        return true;
    }

    void count(const Change &change)
    {
        Outbox::UpdateSummary &summary = m_result.summary;
        if (change.before && isDeleted(*change.before))
            return;
        const auto isConflict = [](const Record &record) { return record.trouble == Trouble::Conflict; };
        ++(!change.before ? summary.added : change.after.base ? summary.changed : summary.removed);
        if (change.before && isConflict(change.after) && !isConflict(*change.before))
            ++summary.conflicts;
    }

    void tell(const QList<CustomerId> &written)
    {
        m_told({written, m_done, static_cast<int>(m_rows.size() + m_missing.size())});
    }

    Store &m_store;
    const ListToApply &m_job;
    const std::atomic_bool &m_cancelled;
    const std::function<void(const ListProgress &)> &m_told;
    QList<const TillRow *> m_rows;
    QList<const TillRow *> m_strangers; ///< of them, those that may be an add of ours
    QSet<QString> m_listed;
    QSet<QString> m_linked;
    QList<QString> m_missing;
    int m_done = 0;
    ListApplied m_result;
};

} // namespace

bool isDoubtful(int known, int missing, int listed)
{
    return known > 0 && (listed == 0 || missing * 10 > known);
}

ListApplied applyList(const ListToApply &job, const std::atomic_bool &cancelled,
                      const std::function<void(const ListProgress &)> &told)
{
    const auto store = Store::open(job.storeFile);
    if (!store) {
        ListApplied result;
        result.failed = store.error();
        return result;
    }
    return Application(*store.value(), job, cancelled, told).run();
}

} // namespace carnet
