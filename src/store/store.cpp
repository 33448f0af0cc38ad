#include "store/store.h"

#include "store/connection.h"
#include "store/rows.h"
#include "store/schema.h"
#include "store/store_file.h"

#include <QFileInfo>
#include <QVariant>

#include <algorithm>

namespace carnet {

namespace {

const QString &revisionFact()
{
    static const QString name = QStringLiteral("store.revision");
    return name;
}

bool isRemoval(const Record &record)
{
    return !record.base && !record.wanted && !record.attempt;
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

    template <typename Bind> std::optional<Record> oneRecord(const QString &condition, Bind bind)
    {
        Statement statement(connection, selectRecords(condition));
        bind(statement);
        if (!statement.run() || !statement.next())
            return std::nullopt;
        return readRecord(statement);
    }

    std::optional<RecordSummary> summary(const QString &sql, CustomerId id)
    {
        Statement statement(connection, sql);
        statement.bindNumber(static_cast<qint64>(id));
        if (!statement.run() || !statement.next())
            return std::nullopt;
        return readSummary(statement);
    }

    bool visit(const QString &sql, const std::function<bool(const RecordSummary &)> &visitor)
    {
        Statement statement(connection, sql);
        if (!statement.run())
            return false;
        while (statement.next()) {
            if (!visitor(readSummary(statement)))
                return false;
        }
        return true;
    }

    template <typename Bind> std::vector<HistoryEntry> history(const QString &sql, Bind bind)
    {
        std::vector<HistoryEntry> entries;
        Statement statement(connection, sql);
        bind(statement);
        if (statement.run()) {
            while (statement.next())
                entries.push_back(readHistory(statement));
        }
        return entries;
    }

    bool removeAmong(const std::vector<Record> &records)
    {
        return std::ranges::all_of(
            records, [this](const Record &r) { return !isRemoval(r) || removeRecord(connection, r.id); });
    }

    /// The record's id; None when it failed.
    CustomerId put(const Record &record, qint64 nextRevision, bool &bringsNewTillId)
    {
        if (isRemoval(record))
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

std::optional<Record> Store::record(CustomerId id) const
{
    return d->oneRecord(QStringLiteral("WHERE c.id = ?"),
                        [id](Statement &statement) { statement.bindNumber(static_cast<qint64>(id)); });
}

std::optional<Record> Store::recordByTillId(const QString &tillId) const
{
    if (tillId.isEmpty())
        return std::nullopt;
    return d->oneRecord(QStringLiteral("WHERE c.till_id = ?"),
                        [&tillId](Statement &statement) { statement.bindText(tillId); });
}

std::vector<RecordSummary> Store::summaries(const QList<CustomerId> &ids) const
{
    static const QString wanted = selectWantedSummaries(QStringLiteral("WHERE v.customer = ?"));
    static const QString deleted = selectDeletedSummaries(QStringLiteral("WHERE v.customer = ?"));
    std::vector<RecordSummary> found;
    found.reserve(static_cast<std::size_t>(ids.size()));
    for (const CustomerId id : ids) {
        auto summary = d->summary(wanted, id);
        if (!summary)
            summary = d->summary(deleted, id);
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
    if (d->visit(wanted, visit))
        d->visit(deleted, visit);
}

std::vector<Record> Store::unsettled() const
{
    static const QString sql = selectRecords(QStringLiteral("WHERE c.state > %1 ORDER BY c.modified, c.id")
                                                 .arg(static_cast<int>(SendState::UpToDate)));
    std::vector<Record> records;
    Statement statement(d->connection, sql);
    if (statement.run()) {
        while (statement.next())
            records.push_back(readRecord(statement));
    }
    return records;
}

QHash<SendState, int> Store::countsByState() const
{
    QHash<SendState, int> counts;
    Statement statement(d->connection, QStringLiteral("SELECT state, count(*) FROM customer GROUP BY state"));
    if (statement.run()) {
        while (statement.next()) {
            const auto state = static_cast<SendState>(statement.number());
            counts.insert(state, static_cast<int>(statement.number()));
        }
    }
    return counts;
}

int Store::count() const
{
    Statement statement(d->connection, QStringLiteral("SELECT count(*) FROM wanted"));
    return statement.run() && statement.next() ? static_cast<int>(statement.number()) : 0;
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
        if (ids.constLast() == CustomerId::None && !isRemoval(record))
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
    if (const auto worked = work(); !worked)
        return worked.error();
    if (!transaction.commit())
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
    Statement statement(d->connection,
                        QStringLiteral("SELECT till_id FROM customer WHERE till_id IS NOT NULL"));
    if (statement.run()) {
        while (statement.next())
            ids << statement.text();
    }
    return ids;
}

Result<qint64, StoreError> Store::keepDraft(const FormDraft &draft)
{
    if (const qint64 id = writeDraft(d->connection, draft); id != 0)
        return id;
    return d->failure();
}

std::vector<FormDraft> Store::drafts() const
{
    std::vector<FormDraft> drafts;
    Statement statement(d->connection, selectDrafts({}));
    if (statement.run()) {
        while (statement.next())
            drafts.push_back(readDraft(statement));
    }
    return drafts;
}

std::optional<FormDraft> Store::draftOf(CustomerId customer) const
{
    Statement statement(d->connection, selectDrafts(QStringLiteral("WHERE customer = ?")));
    statement.bindNumber(static_cast<qint64>(customer));
    if (!statement.run() || !statement.next())
        return std::nullopt;
    return readDraft(statement);
}

Result<Done, StoreError> Store::dropDraft(qint64 id)
{
    Statement statement(d->connection, QStringLiteral("DELETE FROM draft WHERE id = ?"));
    statement.bindNumber(id);
    if (!statement.run())
        return d->failure();
    return Done{};
}

std::vector<HistoryEntry> Store::historyOf(CustomerId customer, int most) const
{
    static const QString sql =
        selectHistory(QStringLiteral("WHERE customer = ?")) + QStringLiteral(" LIMIT ?");
    return d->history(sql, [customer, most](Statement &statement) {
        statement.bindNumber(static_cast<qint64>(customer));
        statement.bindNumber(most);
    });
}

static const QString &reachedTheTill()
{
    using enum HistoryEntry::Answer;
    static const QString condition = QStringLiteral("WHERE answered_at >= ? AND answer IN (%1, %2, %3)")
                                         .arg(static_cast<int>(Accepted))
                                         .arg(static_cast<int>(LinkedByList))
                                         .arg(static_cast<int>(MarkedByUser));
    return condition;
}

std::vector<HistoryEntry> Store::sentSince(const QDateTime &since) const
{
    return d->history(selectHistory(reachedTheTill()),
                      [&since](Statement &statement) { statement.bindTime(since); });
}

int Store::countSentSince(const QDateTime &since) const
{
    Statement statement(d->connection, QStringLiteral("SELECT count(*) FROM history ") + reachedTheTill());
    statement.bindTime(since);
    return statement.run() && statement.next() ? static_cast<int>(statement.number()) : 0;
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
