#include "store/store.h"

#include "store/connection.h"
#include "store/form_rows.h"
#include "store/history_rows.h"
#include "store/record_writer.h"
#include "store/rows.h"
#include "store/schema.h"
#include "store/store_file.h"
#include "store/word_rows.h"

#include <QFileInfo>

#include <algorithm>

namespace carnet {

namespace {

const QString &revisionFact()
{
    static const QString name = QStringLiteral("store.revision");
    return name;
}

bool putFact(Connection &connection, const QString &name, const QString &value)
{
    Statement statement(connection,
                        QStringLiteral("INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)"));
    statement.bindText(name);
    statement.bindText(value);
    return statement.run();
}

const QString &selectFact()
{
    static const QString sql = QStringLiteral("SELECT value FROM fact WHERE name = ?");
    return sql;
}

/// Changes up to this one are no longer all known: what they removed was forgotten.
const QString &forgottenFact()
{
    static const QString name = QStringLiteral("store.forgottenChange");
    return name;
}

/// So many removed customers are remembered for those who ask what changed.
constexpr int goneKept = 100'000;

bool forgetGone(Connection &connection)
{
    static const QString note =
        QStringLiteral("INSERT OR REPLACE INTO fact (name, value) SELECT '%1', change "
                       "FROM gone ORDER BY change DESC LIMIT 1 OFFSET ?")
            .arg(forgottenFact());
    static const QString forget =
        QStringLiteral("DELETE FROM gone WHERE change <= "
                       "(SELECT CAST(value AS INTEGER) FROM fact WHERE name = '%1')")
            .arg(forgottenFact());
    Statement noting(connection, note);
    noting.bindNumber(goneKept);
    return noting.run() && connection.run(forget);
}

void bindNothing(Statement &) { }

int readCount(Statement &statement)
{
    return static_cast<int>(statement.number());
}

qint64 readNumber(Statement &statement)
{
    return statement.number();
}

CustomerId readId(Statement &statement)
{
    return CustomerId(statement.number());
}

bool prepareConnection(Connection &connection, const OpenOptions &options)
{
    // FULL: what was written survives a power cut. fullfsync matters on macOS only, where fsync alone does
    // not reach the disk. A later limit of pages than the schema's creation keeps an empty store possible on
    // a full disk.
    for (const char *pragma :
         {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA fullfsync = ON",
          "PRAGMA checkpoint_fullfsync = ON", "PRAGMA foreign_keys = ON"}) {
        if (!connection.run(QString::fromUtf8(pragma)))
            return false;
    }
    return bringUpToDate(connection)
        && (options.maxPages == 0
            || connection.run(QStringLiteral("PRAGMA max_page_count = %1").arg(options.maxPages)));
}

} // namespace

class Store::Private
{
public:
    Private(const QString &path, const OpenOptions &options)
        : connection(path, Connection::Mode::ReadWrite, options.busyTimeout)
    { }

    // Keeps the text of a failure: the statement that rolls back may fail as well.
    StoreError failure()
    {
        lastErrorText = connection.errorText();
        return connection.error();
    }

    /// Gives `take` what `read` makes of each row, until it returns false or a row cannot be read.
    template <typename Read, typename Take>
    void forEach(const QString &sql, const std::function<void(Statement &)> &bind, Read read, Take take)
    {
        const int failures = connection.failures();
        {
            Statement statement(connection, sql);
            bind(statement);
            for (bool goesOn = statement.run(); goesOn && statement.next();) {
                decltype(auto) row = read(statement);
                goesOn = connection.failures() == failures && take(std::forward<decltype(row)>(row));
            }
        }
        noteFailureSince(failures);
    }

    void noteFailureSince(int failures)
    {
        if (connection.failures() != failures && !connection.wasInterrupted())
            readFailure = failure();
    }

    template <typename Read>
    auto first(const QString &sql, const std::function<void(Statement &)> &bind, Read read)
    {
        std::optional<decltype(read(std::declval<Statement &>()))> found;
        forEach(sql, bind, read, [&found](auto &&row) {
            found = std::forward<decltype(row)>(row);
            return false;
        });
        return found;
    }

    template <typename Read>
    auto all(const QString &sql, const std::function<void(Statement &)> &bind, Read read)
    {
        std::vector<decltype(read(std::declval<Statement &>()))> found;
        forEach(sql, bind, read, [&found](auto &&row) {
            found.push_back(std::forward<decltype(row)>(row));
            return true;
        });
        return found;
    }

    qint64 change()
    {
        static const QString sql =
            QStringLiteral("SELECT max(coalesce((SELECT max(change) FROM customer), 0), "
                           "coalesce((SELECT max(change) FROM gone), 0), "
                           "coalesce((SELECT CAST(value AS INTEGER) FROM fact WHERE name = '%1'), 0))")
                .arg(forgottenFact());
        return first(sql, bindNothing, &readNumber).value_or(0);
    }

    qint64 revision()
    {
        return first(
                   selectFact(), [](Statement &statement) { statement.bindText(revisionFact()); },
                   &readNumber)
            .value_or(0);
    }

    bool write(const std::vector<Record> &records, const std::vector<HistoryEntry> &history,
               QList<CustomerId> &ids)
    {
        const qint64 revision = this->revision() + 1;
        RecordWriter writer(connection, change() + 1, revision);
        for (const Record &record : records) {
            if (isGone(record) && !writer.remove(record.id))
                return false;
        }
        ids.reserve(static_cast<qsizetype>(records.size()));
        for (const Record &record : records) {
            ids << (isGone(record) ? record.id : writer.write(record));
            if (ids.constLast() == CustomerId::None && !isGone(record))
                return false;
        }
        return std::ranges::all_of(
                   history, [this](const HistoryEntry &entry) { return addHistory(connection, entry); })
            && (!writer.hasNewTillId() || putFact(connection, revisionFact(), QString::number(revision)));
    }

    Result<Done, StoreError> drop(const QString &sql, qint64 id)
    {
        Statement statement(connection, sql);
        statement.bindNumber(id);
        if (!statement.run())
            return failure();
        return Done{};
    }

    /// In one transaction.
    Result<Done, StoreError> eachOf(Store &store, const std::vector<NotAlike> &pairs,
                                    bool (*step)(Connection &, const NotAlike &))
    {
        return store.transaction([&]() -> Result<Done, StoreError> {
            for (const NotAlike &pair : pairs) {
                if (!step(connection, pair))
                    return failure();
            }
            return Done{};
        });
    }

    Connection connection;
    QString lastErrorText;
    std::optional<StoreError> readFailure;
};

Store::Store(std::unique_ptr<Private> p)
    : d(std::move(p))
{ }

Store::~Store() = default;

Result<std::unique_ptr<Store>, StoreError> Store::open(const QString &file, const OpenOptions &options)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    if (const auto refusal = refusalOf(path))
        return *refusal;
    if (!QFileInfo::exists(path)) {
        if (const auto created = createStoreFile(path); !created)
            return created.error();
    }
    keepPrivate(path);
    auto p = std::make_unique<Private>(path, options);
    if (!p->connection.isOpen() || !prepareConnection(p->connection, options))
        return p->connection.error();
    return std::unique_ptr<Store>(new Store(std::move(p)));
}

void Store::interrupt()
{
    d->connection.interrupt();
}

QString Store::file() const
{
    return d->connection.file();
}

QString Store::lastErrorText() const
{
    return d->lastErrorText;
}

std::optional<StoreError> Store::takeReadFailure()
{
    return std::exchange(d->readFailure, std::nullopt);
}

std::optional<Record> Store::record(CustomerId id) const
{
    static const QString sql = selectRecords(QStringLiteral("WHERE c.id = ?"));
    return d->first(
        sql, [id](Statement &statement) { statement.bindNumber(number(id)); }, &readRecord);
}

std::optional<Record> Store::recordByTillId(const QString &tillId) const
{
    static const QString sql = selectRecords(QStringLiteral("WHERE c.till_id = ?"));
    if (tillId.isEmpty())
        return std::nullopt;
    return d->first(
        sql, [&tillId](Statement &statement) { statement.bindText(tillId); }, &readRecord);
}

std::vector<RecordSummary> Store::summaries(const QList<CustomerId> &ids) const
{
    static const QString sql = selectSummaries(QStringLiteral("AND c.id = ?"));
    const int failures = d->connection.failures();
    std::vector<RecordSummary> found;
    found.reserve(static_cast<std::size_t>(ids.size()));
    {
        const auto snapshot = ids.size() > 1 ? std::make_unique<Snapshot>(d->connection) : nullptr;
        Statement statement(d->connection, sql);
        for (const CustomerId id : ids) {
            statement.bindNumber(number(id));
            if (statement.run() && statement.next())
                readSummary(statement, found.emplace_back());
            if (d->connection.failures() != failures)
                break;
        }
    }
    d->noteFailureSince(failures);
    return found;
}

void Store::visitSummaries(const std::function<bool(const RecordSummary &)> &visit) const
{
    static const QString sql = selectSummaries();
    RecordSummary summary; // one for all
    const auto read = [&summary](Statement &statement) -> const RecordSummary & {
        readSummary(statement, summary);
        return summary;
    };
    d->forEach(sql, bindNothing, read, visit);
}

std::vector<RecordSummary> Store::summariesAfter(CustomerId after, int most) const
{
    static const QString sql = selectSummaries(QStringLiteral("AND c.id > ? ORDER BY c.id LIMIT ?"));
    const auto read = [](Statement &statement) {
        RecordSummary summary;
        readSummary(statement, summary);
        return summary;
    };
    return d->all(
        sql,
        [after, most](Statement &statement) {
            statement.bindNumber(number(after));
            statement.bindNumber(most);
        },
        read);
}

std::vector<Record> Store::unsettled() const
{
    static const QString sql = selectRecords(QStringLiteral("WHERE c.state > %1 ORDER BY c.modified, c.id")
                                                 .arg(static_cast<int>(SendState::UpToDate)));
    return d->all(sql, bindNothing, &readRecord);
}

QHash<SendState, int> Store::countsByState() const
{
    static const QString sql =
        QStringLiteral("SELECT state, count(*) FROM customer WHERE state > %1 GROUP BY state")
            .arg(static_cast<int>(SendState::UpToDate));
    QHash<SendState, int> counts;
    const auto read = [](Statement &statement) {
        const SendState state = statement.oneOf(lastSendState);
        return std::pair(state, readCount(statement));
    };
    d->forEach(sql, bindNothing, read, [&counts](const auto &count) {
        counts.insert(count.first, count.second);
        return true;
    });
    return counts;
}

std::vector<CustomerId> Store::idsInStates(const std::vector<SendState> &states, int most) const
{
    QStringList numbers;
    for (const SendState state : states)
        numbers << QString::number(static_cast<int>(state));
    const QString sql =
        QStringLiteral("SELECT id FROM customer WHERE state IN (%1) ORDER BY modified, id LIMIT ?")
            .arg(numbers.join(u','));
    return d->all(
        sql, [most](Statement &statement) { statement.bindNumber(most); }, &readId);
}

std::vector<CustomerId> Store::idsSought() const
{
    // The attempts are few, the customers many.
    static const QString sql = QStringLiteral("SELECT c.id FROM attempt a CROSS JOIN customer c "
                                              "ON c.id = a.customer WHERE a.kind = %1 AND c.till_id IS NULL "
                                              "AND c.state <> %2 ORDER BY c.id")
                                   .arg(static_cast<int>(ChangeKind::Add))
                                   .arg(static_cast<int>(SendState::Sending));
    return d->all(sql, bindNothing, &readId);
}

int Store::count() const
{
    static const QString sql =
        QStringLiteral("SELECT (SELECT count(*) FROM customer) - "
                       "(SELECT count(*) FROM customer WHERE deleted = 1) - "
                       "(SELECT count(*) FROM customer WHERE merged_into <> 0 AND deleted = 0)");
    return d->first(sql, bindNothing, &readCount).value_or(0);
}

std::vector<CustomerId> Store::idsMergedInto(CustomerId id) const
{
    // With the condition of the index, or it is not used.
    static const QString sql =
        QStringLiteral("SELECT id FROM customer WHERE merged_into <> 0 AND merged_into = ? ORDER BY id");
    return d->all(
        sql, [id](Statement &statement) { statement.bindNumber(number(id)); }, &readId);
}

Result<CustomerId, StoreError> Store::write(const Record &record)
{
    const auto written = write(std::vector<Record>{record});
    if (!written)
        return written.error();
    return written.value().constFirst();
}

Result<QList<CustomerId>, StoreError> Store::write(const std::vector<Record> &records,
                                                   const std::vector<HistoryEntry> &history)
{
    QList<CustomerId> ids;
    const auto written = transaction([&]() -> Result<Done, StoreError> {
        if (!d->write(records, history, ids))
            return d->failure();
        return Done{};
    });
    if (!written)
        return written.error();
    return ids;
}

Result<Done, StoreError> Store::transaction(const std::function<Result<Done, StoreError>()> &work)
{
    Transaction transaction(d->connection);
    if (!transaction.isOpen())
        return d->failure();
    const int failures = d->connection.failures();
    if (const auto worked = work(); !worked)
        return worked.error();
    // What could not be read would look like what is not there.
    if (d->connection.failures() != failures || !transaction.commit())
        return d->failure();
    return Done{};
}

qint64 Store::revision() const
{
    return d->revision();
}

std::vector<HeardRow> Store::heardRows(CustomerId after, int most) const
{
    static const QString sql = QStringLiteral("SELECT id, heard, till_id FROM customer WHERE id > ? AND "
                                              "till_id IS NOT NULL ORDER BY id LIMIT ?");
    return d->all(
        sql,
        [after, most](Statement &statement) {
            statement.bindNumber(number(after));
            statement.bindNumber(most);
        },
        [](Statement &statement) {
            HeardRow row;
            row.id = CustomerId(statement.number());
            row.heard = statement.number();
            row.tillId = statement.text();
            return row;
        });
}

QString Store::identity() const
{
    return fact(identityFact());
}

qint64 Store::change() const
{
    return d->change();
}

Changes Store::changedSince(qint64 change) const
{
    struct Row
    {
        CustomerId id;
        qint64 change;
        bool isGone;
    };
    // One statement, so that all of it is of one moment.
    static const QString sql =
        QStringLiteral("SELECT id, change, 0 FROM customer WHERE change > ? "
                       "UNION ALL SELECT customer, change, 1 FROM gone WHERE change > ? "
                       "AND NOT EXISTS (SELECT 1 FROM customer c WHERE c.id = gone.customer)");
    const int failures = d->connection.failures();
    Changes changes{change, false, {}, {}};
    d->forEach(
        sql,
        [change](Statement &statement) {
            statement.bindNumber(change);
            statement.bindNumber(change);
        },
        [](Statement &statement) {
            return Row{CustomerId(statement.number()), statement.number(), statement.yes()};
        },
        [&changes](const Row &row) {
            (row.isGone ? changes.removed : changes.written).push_back(row.id);
            changes.upTo = std::max(changes.upTo, row.change);
            return true;
        });
    const qint64 newest = this->change();
    // Read last: what is forgotten at this moment may be missing above.
    const qint64 forgotten = fact(forgottenFact()).toLongLong();
    if (change < forgotten || change > newest || d->connection.failures() != failures)
        return {newest, true, {}, {}};
    return changes;
}

Result<qint64, StoreError> Store::keepForm(const UnfinishedForm &form)
{
    Transaction transaction(d->connection);
    if (!transaction.isOpen())
        return d->failure();
    const qint64 id = writeForm(d->connection, form);
    if (id == 0 || !transaction.commit())
        return d->failure();
    return id;
}

std::vector<UnfinishedForm> Store::unfinishedForms() const
{
    static const QString sql = selectForms();
    return d->all(sql, bindNothing, &readForm);
}

Result<Done, StoreError> Store::dropForm(qint64 id)
{
    return d->drop(QStringLiteral("DELETE FROM form WHERE id = ?"), id);
}

Result<Done, StoreError> Store::forgetOld(const QDateTime &now)
{
    return transaction([&]() -> Result<Done, StoreError> {
        if (!forgetHistoryOfGone(d->connection, now) || !forgetGone(d->connection)
            || !forgetOldWords(d->connection, now))
            return d->failure();
        return Done{};
    });
}

Result<Done, StoreError> Store::noteNotAlike(const std::vector<NotAlike> &pairs)
{
    return d->eachOf(*this, pairs, &writeNotAlike);
}

Result<Done, StoreError> Store::forgetNotAlike(const std::vector<NotAlike> &pairs)
{
    return d->eachOf(*this, pairs, &removeNotAlike);
}

std::vector<NotAlike> Store::notAlike() const
{
    return d->all(selectNotAlike(), bindNothing, &readNotAlike);
}

Result<qint64, StoreError> Store::keepStep(const KeptStep &step)
{
    qint64 id = 0;
    const auto kept = transaction([&]() -> Result<Done, StoreError> {
        id = writeStep(d->connection, step);
        if (id == 0)
            return d->failure();
        return Done{};
    });
    if (!kept)
        return kept.error();
    return id;
}

std::vector<KeptStep> Store::keptSteps() const
{
    std::vector<KeptStep> steps = d->all(selectSteps(), bindNothing, &readStep);
    for (KeptStep &step : steps) {
        d->forEach(
            selectChangesOfStep(), [&step](Statement &statement) { statement.bindNumber(step.id); },
            [](Statement &statement) { return statement.text(); },
            [&step](const QString &change) {
                step.changes << change;
                return true;
            });
    }
    return steps;
}

Result<Done, StoreError> Store::dropStep(qint64 id)
{
    return d->drop(QStringLiteral("DELETE FROM undo_step WHERE id = ?"), id);
}

std::vector<HistoryEntry> Store::historyOf(CustomerId customer, int most) const
{
    static const QString sql =
        selectHistory(QStringLiteral("WHERE customer = ?")) + QStringLiteral(" LIMIT ?");
    return d->all(
        sql,
        [customer, most](Statement &statement) {
            statement.bindNumber(number(customer));
            statement.bindNumber(most);
        },
        &readHistory);
}

std::optional<HistoryEntry> Store::historyEntry(qint64 id) const
{
    static const QString sql = selectHistory(QStringLiteral("WHERE id = ?"));
    return d->first(
        sql, [id](Statement &statement) { statement.bindNumber(id); }, &readHistory);
}

std::vector<SentItem> Store::sentSince(const QDateTime &since, int most) const
{
    static const QString sql = QStringLiteral("SELECT customer, id, answered_at FROM history ")
        + reachedTheTill() + QStringLiteral(" ORDER BY answered_at DESC, id DESC LIMIT ?");
    return d->all(
        sql,
        [&since, most](Statement &statement) {
            statement.bindTime(since);
            statement.bindNumber(most);
        },
        &readSentItem);
}

std::vector<HistoryEntry> Store::deletedSince(const QDateTime &since, int most) const
{
    static const QString sql = selectHistory(deletedOnBothSides()) + QStringLiteral(" LIMIT ?");
    return d->all(
        sql,
        [&since, most](Statement &statement) {
            statement.bindTime(since);
            statement.bindNumber(most);
        },
        &readHistory);
}

int Store::countSentSince(const QDateTime &since) const
{
    static const QString sql = QStringLiteral("SELECT count(*) FROM history ") + reachedTheTill();
    return d
        ->first(
            sql, [&since](Statement &statement) { statement.bindTime(since); }, &readCount)
        .value_or(0);
}

QString Store::fact(const QString &name) const
{
    return d
        ->first(
            selectFact(), [&name](Statement &statement) { statement.bindText(name); },
            [](Statement &statement) { return statement.text(); })
        .value_or(QString());
}

Result<Done, StoreError> Store::setFact(const QString &name, const QString &value)
{
    if (!putFact(d->connection, name, value))
        return d->failure();
    return Done{};
}

} // namespace carnet
