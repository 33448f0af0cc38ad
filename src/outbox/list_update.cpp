#include "outbox/list_update.h"

#include "outbox/merge.h"
#include "outbox/row_hash.h"
#include "outbox/transitions.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>

namespace carnet {

namespace {

constexpr int sliceLength = 5; ///< milliseconds, without the writing
constexpr std::size_t mostWritten = 100; ///< in one transaction
constexpr int mostPrepared = 2'000;

/// The till said it deleted it, and no list has shown that yet; perhaps wanted again by now.
bool isDeleted(const Record &record)
{
    return isGoneAsPromised(record) || (!record.base && record.listFirst && !record.tillId.isEmpty());
}

/// Another row that says the same changes nothing of it.
bool isAtRest(const Record &record)
{
    return record.state == SendState::UpToDate && record.base && record.trouble == Trouble::None
        && !record.attempt && !record.listFirst && record.mayHaveArrived.empty() && record.promised.empty();
}

Outbox::Candidate candidateOf(const TillRow &row)
{
    return {row.id, row.customer, row.present};
}

} // namespace

bool isDoubtful(int known, int missing, int listed)
{
    return known > 0 && (listed == 0 || missing * 10 > known);
}

ListUpdate::ListUpdate(Writer &writer, const std::optional<int> &missingBelieved)
    : m_writer(writer)
    , m_store(writer.store())
    , m_folder(QFileInfo(m_store.file()).path())
    , m_missingBelieved(missingBelieved)
{ }

bool ListUpdate::prepare()
{
    const CustomerId last = m_known.rows().empty() ? CustomerId::None : m_known.rows().back().id;
    std::vector<HeardRow> rows;
    const auto read = m_store.transaction([&]() -> Result<Done, StoreError> {
        rows = m_store.heardRows(last, mostPrepared);
        if (last == CustomerId::None) {
            for (const CustomerId id : m_store.idsSought()) {
                if (const auto record = m_store.record(id); record && isSought(*record))
                    m_sought.add(*record);
            }
        }
        return Done{};
    });
    if (!read)
        fail(read.error());
    m_known.add(rows);
    const bool isMore = read && rows.size() == mostPrepared;
    if (!isMore)
        m_known.order();
    return isMore;
}

void ListUpdate::askedAt(const QDateTime &now)
{
    m_now = now;
    m_revision = m_store.revision();
}

std::unique_ptr<ListUpdate::Heard> ListUpdate::nothingHeard() const
{
    return std::make_unique<Heard>(m_folder, m_known, m_sought);
}

void ListUpdate::open()
{
    m_open.reset();
}

void ListUpdate::take(const TillRow &row)
{
    if (!m_open)
        m_open = nothingHeard();
    m_open->days.count(row);
    const quint64 key = keyOf(row.id);
    const auto place = m_known.find(key);
    if (!m_open->listed.note(key, place))
        return; // a number that comes twice: the first row counts
    const bool isFound = m_open->found.hear(row);
    const qint64 heard = place ? m_known.rows()[*place].heard : 0;
    if (isFound || heard == 0 || NoughtDays::mayBe(row) || heard != hashOf(row))
        m_open->shelf.put(row);
}

void ListUpdate::close(bool isBest)
{
    if (isBest)
        m_heard = m_open ? std::move(m_open) : nothingHeard();
    m_open.reset();
}

int ListUpdate::all() const
{
    return static_cast<int>(m_heard->shelf.count()) + static_cast<int>(m_missing.size());
}

bool ListUpdate::apply()
{
    switch (m_stage) {
    case Stage::Comparing:
        inSlice(&ListUpdate::compareOne, Stage::Seeking);
        if (m_stage == Stage::Seeking)
            judgeMissing();
        break;
    case Stage::Seeking:
        inSlice(&ListUpdate::seekOne, m_applied.doubtful ? Stage::Over : Stage::Merging);
        break;
    case Stage::Merging:
        inSlice(&ListUpdate::mergeOne, Stage::Removing);
        break;
    case Stage::Removing:
        inSlice(&ListUpdate::removeOne, Stage::Over);
        if (m_stage == Stage::Over)
            finish();
        break;
    case Stage::Over:
        break;
    }
    return m_stage != Stage::Over;
}

/// Takes as many as a slice holds, and goes on to the next stage when there is none left.
void ListUpdate::inSlice(TakeOne takeOne, Stage next)
{
    if (m_applied.failed) {
        m_stage = Stage::Over;
        return;
    }
    bool isMore = true;
    Slice slice;
    slice.summary = m_applied.summary;
    const auto written = m_writer.write([&] {
        QElapsedTimer watch;
        watch.start();
        while (isMore && slice.batch.records.size() < mostWritten && watch.elapsed() < sliceLength)
            isMore = (this->*takeOne)(slice);
        return slice.batch;
    });
    if (!written)
        fail(written.error());
    else if (m_heard->shelf.hasFailed())
        fail(isDiskFull(m_store.file()) ? StoreError::DiskFull : StoreError::Failed);
    if (written)
        m_applied.summary = slice.summary;
    if (m_applied.failed)
        return;
    if (!isMore) {
        m_stage = next;
        m_next = 0;
    }
}

/// Of what is known, what the list lacks.
bool ListUpdate::compareOne(Slice &)
{
    while (m_next < m_known.rows().size() && m_heard->listed.contains(m_next))
        ++m_next;
    if (m_next == m_known.rows().size())
        return false;
    const KnownRows::Row &known = m_known.rows()[m_next++];
    const auto record = m_store.record(known.id);
    // Heard after the list was asked for, or already known to be gone.
    if (!record || keyOf(record->tillId) != known.key || record->firstSeen > m_revision
        || (!record->base && !isDeleted(*record)))
        return true;
    m_missing.push_back(known.id);
    m_deleted += isDeleted(*record) ? 1 : 0;
    // What the user has deleted here is not missed: an attempt without answer may have done it. Nor is what
    // was added here lately: a list from a cache does not have it yet.
    m_missed += record->wanted && record->promised.empty() ? 1 : 0;
    return true;
}

void ListUpdate::judgeMissing()
{
    m_applied.known = static_cast<int>(m_known.rows().size()) - m_deleted;
    m_applied.listed = m_heard->listed.count();
    m_applied.missing = m_missed;
    m_applied.doubtful =
        m_missed > m_missingBelieved.value_or(-1) && isDoubtful(m_applied.known, m_missed, m_applied.listed);
}

bool ListUpdate::seekOne(Slice &slice)
{
    const auto &adds = m_heard->found.adds();
    if (m_next == adds.size())
        return false;
    const Sought::Add &add = adds[m_next++];
    const auto record = m_store.record(add.id);
    if (record && isSought(*record) && *record->attempt == add.attempt)
        lookFor(add, *record, slice);
    return true;
}

void ListUpdate::lookFor(const Sought::Add &add, const Record &record, Slice &slice)
{
    using Likeness = bool (*)(const Attempt &, const TillRow &);
    // Customers that came with a list since: untouched here, or also those changed here meanwhile.
    const auto candidates = [&](Likeness isLike, bool mayBeChanged) {
        std::vector<TillRow> rows;
        for (const std::size_t number : add.rows) {
            TillRow row = m_heard->found.row(number);
            m_heard->days.mend(row);
            if (isLike(add.attempt, row) && !belongsToAnother(add.attempt, row.id, mayBeChanged))
                rows.push_back(std::move(row));
        }
        return rows;
    };
    std::vector<TillRow> rows = candidates(&holdsWhatWasSent, false);
    // Accepted without a number: one of several equal rows is surely it. Otherwise the user chooses.
    const bool isCertain = rows.size() == 1 || (!rows.empty() && record.base);
    if (isCertain && !m_applied.doubtful) {
        link(record, rows.front(), slice);
        return;
    }
    rows = candidates(record.trouble == Trouble::Restored ? &mayHaveBecome : &resemblesWhatWasSent, true);
    if (!m_applied.doubtful && record.state != SendState::InDoubt) {
        Record after = record.base ? notListed(record, m_now)
            : rows.empty()         ? notFound(record, m_now)
                                   : offered(record);
        if (after != record)
            slice.batch.records.push_back(std::move(after));
    }
    QList<Outbox::Candidate> &offered = m_applied.candidates[record.id];
    for (const TillRow &row : rows)
        offered << candidateOf(row);
}

/// Known before the attempt, or sent by ourselves for another customer.
bool ListUpdate::belongsToAnother(const Attempt &attempt, const QString &tillId, bool mayBeChanged)
{
    if (m_linked.contains(tillId))
        return true;
    const auto known = m_store.recordByTillId(tillId);
    if (!known)
        return false;
    if (known->firstSeen <= attempt.revision || (!mayBeChanged && known->state != SendState::UpToDate))
        return true;
    const std::vector<HistoryEntry> history = m_store.historyOf(known->id, std::numeric_limits<int>::max());
    return std::ranges::any_of(history,
                               [](const HistoryEntry &entry) { return entry.kind == ChangeKind::Add; });
}

void ListUpdate::link(const Record &record, const TillRow &row, Slice &slice)
{
    if (const auto twin = m_store.recordByTillId(row.id)) // an earlier list brought it as one of its own
        slice.batch.records.push_back(dissolved(*twin));
    HistoryEntry entry;
    entry.customer = record.id;
    entry.name = spokenName(record.attempt->sent);
    entry.at = m_now;
    entry.kind = ChangeKind::Add;
    entry.fields = record.attempt->fields;
    entry.sent = record.attempt->sent;
    entry.answer = HistoryEntry::Answer::LinkedByList;
    entry.tillId = row.id;
    slice.batch.history.push_back(std::move(entry));
    slice.batch.records.push_back(linked(record, row, m_now));
    m_linked.insert(row.id);
    ++slice.summary.linked;
}

bool ListUpdate::mergeOne(Slice &slice)
{
    auto row = m_heard->shelf.take();
    if (!row)
        return false;
    ++m_done;
    m_heard->days.mend(*row);
    const auto before = m_store.recordByTillId(row->id);
    Record after = before ? merged(*before, *row, m_now) : fromTill(*row);
    after.heard = isAtRest(after) ? hashOf(*row) : 0;
    put(before, std::move(after), slice);
    return true;
}

bool ListUpdate::removeOne(Slice &slice)
{
    if (m_next == m_missing.size())
        return false;
    ++m_done;
    const auto before = m_store.record(m_missing[m_next++]);
    if (before && !before->tillId.isEmpty())
        put(before, goneFromTill(*before, m_now), slice);
    return true;
}

void ListUpdate::put(const std::optional<Record> &before, Record after, Slice &slice)
{
    if (before == after)
        return;
    Record known = before.value_or(Record());
    known.heard = after.heard;
    if (known != after && !(before && isDeleted(*before))) {
        const auto isConflict = [](const Record &record) { return record.trouble == Trouble::Conflict; };
        ++(!before ? slice.summary.added : after.base ? slice.summary.changed : slice.summary.removed);
        slice.summary.conflicts += before && isConflict(after) && !isConflict(*before) ? 1 : 0;
    }
    slice.batch.records.push_back(std::move(after));
}

void ListUpdate::finish()
{
    const auto noted = m_store.setFact(QStringLiteral("list.updatedAt"), m_now.toString(Qt::ISODateWithMs));
    if (!noted)
        fail(noted.error());
}

void ListUpdate::fail(StoreError error)
{
    m_applied.failed = error;
    m_stage = Stage::Over;
}

} // namespace carnet
