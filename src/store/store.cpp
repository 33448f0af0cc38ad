#include "store/store.h"

#include "store/connection.h"
#include "store/form_rows.h"
#include "store/history_rows.h"
#include "store/rows.h"
#include "store/schema.h"
#include "store/store_file.h"

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

QString getFact(Connection &connection, const QString &name)
{
    Statement statement(connection, QStringLiteral("SELECT value FROM fact WHERE name = ?"));
    statement.bindText(name);
    return statement.run() && statement.next() ? statement.text() : QString();
}

qint64 firstSeenOf(Connection &connection, const QString &tillId)
{
    Statement statement(connection, QStringLiteral("SELECT first_seen FROM customer WHERE till_id = ?"));
    statement.bindText(tillId);
    return statement.run() && statement.next() ? statement.number() : 0;
}

void bindNothing(Statement &) { }

int readCount(Statement &statement)
{
    return static_cast<int>(statement.number());
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

    /// Calls `take` with the statement at each row until it returns false.
    void forEach(const QString &sql, const std::function<void(Statement &)> &bind,
                 const std::function<bool(Statement &)> &take)
    {
        const int failures = connection.failures();
        {
            Statement statement(connection, sql);
            bind(statement);
            if (statement.run()) {
                while (statement.next() && take(statement)) { }
            }
        }
        if (connection.failures() != failures && tellReadFailure)
            tellReadFailure(failure());
    }

    template <typename Read>
    auto first(const QString &sql, const std::function<void(Statement &)> &bind, Read read)
    {
        std::optional<decltype(read(std::declval<Statement &>()))> found;
        forEach(sql, bind, [&](Statement &statement) {
            found = read(statement);
            return false;
        });
        return found;
    }

    template <typename Read>
    auto all(const QString &sql, const std::function<void(Statement &)> &bind, Read read)
    {
        std::vector<decltype(read(std::declval<Statement &>()))> found;
        forEach(sql, bind, [&](Statement &statement) {
            found.push_back(read(statement));
            return true;
        });
        return found;
    }

    bool removeAmong(const std::vector<Record> &records)
    {
        return std::ranges::all_of(
            records, [this](const Record &r) { return !isGone(r) || removeRecord(connection, r.id); });
    }

    /// The record's id; None when it failed.
    CustomerId put(const Record &record, qint64 nextRevision, bool &bringsNewTillId)
    {
        if (isGone(record))
            return record.id;
        if (record.tillId.isEmpty() || record.firstSeen != 0)
            return writeRecord(connection, record);
        Record numbered = record;
        numbered.firstSeen = firstSeenOf(connection, record.tillId);
        if (numbered.firstSeen == 0) {
            numbered.firstSeen = nextRevision;
            bringsNewTillId = true;
        }
        return writeRecord(connection, numbered);
    }

    Connection connection;
    QString lastErrorText;
    std::function<void(StoreError)> tellReadFailure;
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

QString Store::file() const
{
    return d->connection.file();
}

QString Store::lastErrorText() const
{
    return d->lastErrorText;
}

void Store::tellReadFailures(std::function<void(StoreError)> tell)
{
    d->tellReadFailure = std::move(tell);
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
    static const QString wanted = selectWantedSummaries(QStringLiteral("WHERE v.customer = ?"));
    static const QString deleted = selectDeletedSummaries(QStringLiteral("WHERE v.customer = ?"));
    std::vector<RecordSummary> found;
    found.reserve(static_cast<std::size_t>(ids.size()));
    for (const CustomerId id : ids) {
        const auto bind = [id](Statement &statement) { statement.bindNumber(number(id)); };
        auto summary = d->first(wanted, bind, &readSummary);
        if (!summary)
            summary = d->first(deleted, bind, &readSummary);
        if (summary)
            found.push_back(std::move(*summary));
    }
    return found;
}

void Store::visitSummaries(const std::function<bool(const RecordSummary &)> &visit) const
{
    static const QString wanted = selectWantedSummaries({});
    static const QString deleted = selectDeletedSummaries(
        QStringLiteral("WHERE NOT EXISTS (SELECT 1 FROM wanted w WHERE w.customer = v.customer)"));
    bool goesOn = true;
    for (const QString &sql : {wanted, deleted}) {
        if (goesOn)
            d->forEach(sql, bindNothing,
                       [&](Statement &statement) { return goesOn = visit(readSummary(statement)); });
    }
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
    d->forEach(sql, bindNothing, [&counts](Statement &statement) {
        const auto state = static_cast<SendState>(statement.number());
        counts.insert(state, static_cast<int>(statement.number()));
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
        sql, [most](Statement &statement) { statement.bindNumber(most); },
        [](Statement &statement) { return CustomerId(statement.number()); });
}

int Store::count() const
{
    return d->first(QStringLiteral("SELECT count(*) FROM wanted"), bindNothing, &readCount).value_or(0);
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
    Transaction transaction(d->connection);
    if (!transaction.isOpen() || !d->removeAmong(records))
        return d->failure();

    const qint64 nextRevision = revision() + 1;
    bool revisionGrows = false;
    QList<CustomerId> ids;
    for (const Record &record : records) {
        ids << d->put(record, nextRevision, revisionGrows);
        if (ids.constLast() == CustomerId::None && !isGone(record))
            return d->failure();
    }
    for (const HistoryEntry &entry : history) {
        if (!addHistory(d->connection, entry))
            return d->failure();
    }
    if (revisionGrows && !putFact(d->connection, revisionFact(), QString::number(nextRevision)))
        return d->failure();
    if (!transaction.commit())
        return d->failure();
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
    return getFact(d->connection, revisionFact()).toLongLong();
}

QList<QString> Store::tillIds() const
{
    QList<QString> ids;
    d->forEach(QStringLiteral("SELECT till_id FROM customer WHERE till_id IS NOT NULL"), bindNothing,
               [&ids](Statement &statement) {
                   ids << statement.text();
                   return true;
               });
    return ids;
}

QList<QString> Store::tillIdsUpTo(qint64 revision) const
{
    QList<QString> ids;
    d->forEach(
        QStringLiteral("SELECT till_id FROM customer WHERE till_id IS NOT NULL AND first_seen <= ?"),
        [revision](Statement &statement) { statement.bindNumber(revision); },
        [&ids](Statement &statement) {
            ids << statement.text();
            return true;
        });
    return ids;
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
    Statement statement(d->connection, QStringLiteral("DELETE FROM form WHERE id = ?"));
    statement.bindNumber(id);
    if (!statement.run())
        return d->failure();
    return Done{};
}

Result<Done, StoreError> Store::forgetOld(const QDateTime &now)
{
    if (!forgetHistoryOfGone(d->connection, now))
        return d->failure();
    return Done{};
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
    return getFact(d->connection, name);
}

Result<Done, StoreError> Store::setFact(const QString &name, const QString &value)
{
    if (!putFact(d->connection, name, value))
        return d->failure();
    return Done{};
}

} // namespace carnet
