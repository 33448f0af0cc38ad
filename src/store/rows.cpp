#include "store/rows.h"

#include "store/connection.h"
#include "store/open_values.h"
#include "store/schema.h"

#include <QJsonDocument>

namespace carnet {

namespace {

const QString &customerColumns()
{
    static const QString columns =
        QStringLiteral("id, till_id, extra, first_seen, modified, state, draft, by_hand, attempts, "
                       "unanswered, not_before, trouble, till_text, code, conflicts, not_kept, list_first, "
                       "may_have_arrived, promised");
    return columns;
}

QString prefixed(const QString &columns, const QString &prefix)
{
    return prefix + QString(columns).replace(QStringLiteral(", "), QStringLiteral(", ") + prefix);
}

QString parameters(const QString &columns)
{
    QStringList marks;
    marks.fill(QStringLiteral("?"), columns.count(u',') + 1);
    return marks.join(u',');
}

// Not INSERT OR REPLACE, which deletes the old row and, by its references, all that belongs to it.
QString upsertCustomer()
{
    QStringList updates;
    for (const QString &column : customerColumns().split(QStringLiteral(", ")))
        updates << QStringLiteral("%1 = excluded.%1").arg(column);
    return QStringLiteral("INSERT INTO customer (%1) VALUES (%2) ON CONFLICT (id) DO UPDATE SET %3")
        .arg(customerColumns(), parameters(customerColumns()), updates.mid(1).join(QStringLiteral(", ")));
}

QString toJson(const QJsonObject &object)
{
    return object.isEmpty() ? QString()
                            : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

CustomerId writeCustomerRow(Connection &connection, const Record &record)
{
    static const QString sql = upsertCustomer();
    Statement statement(connection, sql);
    bindId(statement, number(record.id));
    if (record.tillId.isEmpty())
        statement.bindNull(); // many may have none
    else
        statement.bindText(record.tillId);
    statement.bindText(toJson(record.extra));
    statement.bindNumber(record.firstSeen);
    statement.bindTime(record.modified);
    statement.bindNumber(static_cast<qint64>(record.state));
    statement.bindNumber(record.draft);
    statement.bindNumber(record.byHand);
    statement.bindNumber(record.attempts);
    statement.bindNumber(0); // unanswered: of versions before 3, see readRecord()
    statement.bindTime(record.notBefore);
    statement.bindNumber(static_cast<qint64>(record.trouble));
    statement.bindText(record.tillText);
    statement.bindNumber(record.code);
    statement.bindText(toColumn(record.conflicts));
    statement.bindText(toColumn(record.notKept));
    statement.bindNumber(record.listFirst);
    statement.bindText(toColumn(record.mayHaveArrived));
    statement.bindText(toColumn(record.promised));
    return statement.run() ? CustomerId(idOrInserted(statement, number(record.id))) : CustomerId::None;
}

/// A table that holds at most one row for a customer.
struct PartSql
{
    PartSql(const QString &table, const QString &columns)
        : insert(insertInto(table, columns + fieldColumns()))
        , remove(QStringLiteral("DELETE FROM %1 WHERE customer = ?").arg(table))
    { }
    QString insert;
    QString remove;
};

bool removePart(Connection &connection, const PartSql &sql, CustomerId id)
{
    Statement statement(connection, sql.remove);
    statement.bindNumber(number(id));
    return statement.run();
}

bool writeVersion(Connection &connection, const PartSql &sql, CustomerId id,
                  const std::optional<Customer> &version)
{
    if (!version)
        return removePart(connection, sql, id);
    Statement statement(connection, sql.insert);
    statement.bindNumber(number(id));
    bindCustomer(statement, *version);
    return statement.run();
}

bool writeAttempt(Connection &connection, CustomerId id, const std::optional<Attempt> &attempt)
{
    static const PartSql sql(QStringLiteral("attempt"),
                             QStringLiteral("customer, kind, fields, started_at, revision, refused, "));
    if (!attempt)
        return removePart(connection, sql, id);
    Statement statement(connection, sql.insert);
    statement.bindNumber(number(id));
    statement.bindNumber(static_cast<qint64>(attempt->kind));
    statement.bindText(toColumn(attempt->fields));
    statement.bindTime(attempt->startedAt);
    statement.bindNumber(attempt->revision);
    statement.bindNumber(attempt->refused);
    bindCustomer(statement, attempt->sent);
    return statement.run();
}

std::optional<Customer> readVersion(Statement &statement)
{
    if (statement.number() != 0)
        return readCustomer(statement);
    statement.skip(fieldCount);
    return std::nullopt;
}

std::optional<Attempt> readAttempt(Statement &statement)
{
    if (statement.number() == 0)
        return std::nullopt;
    Attempt attempt;
    attempt.kind = static_cast<ChangeKind>(statement.number());
    attempt.fields = fieldsFromColumn(statement.text());
    attempt.startedAt = statement.time();
    attempt.revision = statement.number();
    attempt.refused = statement.yes();
    attempt.sent = readCustomer(statement);
    return attempt;
}

QString selectSummaries(const QString &deleted, const QString &table, const QString &condition)
{
    return QStringLiteral("SELECT c.id, c.till_id, %1, c.state, c.trouble, c.modified, %2 FROM %3 v JOIN "
                          "customer c ON c.id = v.customer %4")
        .arg(deleted, fieldColumns(QStringLiteral("v.")), table, condition);
}

} // namespace

qint64 number(CustomerId id)
{
    return static_cast<qint64>(id);
}

QString insertInto(const QString &table, const QString &columns)
{
    return QStringLiteral("INSERT OR REPLACE INTO %1 (%2) VALUES (%3)")
        .arg(table, columns, parameters(columns));
}

void bindId(Statement &statement, qint64 id)
{
    if (id == 0)
        statement.bindNull(); // SQLite chooses
    else
        statement.bindNumber(id);
}

qint64 idOrInserted(const Statement &statement, qint64 id)
{
    return id == 0 ? statement.insertedId() : id;
}

QString toColumn(FieldSet fields)
{
    QStringList keys;
    for (const Field field : fields)
        keys << QString::fromUtf8(infoOf(field).key);
    return keys.join(u' ');
}

FieldSet fieldsFromColumn(const QString &text)
{
    FieldSet fields;
    for (const QString &key : text.split(u' ', Qt::SkipEmptyParts)) {
        if (const auto field = fieldNamed(key))
            fields.insert(*field);
    }
    return fields;
}

void bindCustomer(Statement &statement, const Customer &customer)
{
    for (const FieldInfo &info : allFields())
        statement.bindText(customer.value(info.field));
}

Customer readCustomer(Statement &statement)
{
    Customer customer;
    for (const FieldInfo &info : allFields())
        customer.set(info.field, statement.text());
    return customer;
}

QString selectRecords(const QString &condition)
{
    const auto version = [](QChar prefix) {
        return QStringLiteral("%1.customer, %2").arg(prefix).arg(fieldColumns(prefix + QStringLiteral(".")));
    };
    return QStringLiteral(
               "SELECT %1, %2, %3, %4, a.customer, a.kind, a.fields, a.started_at, a.revision, a.refused, %5 "
               "FROM customer c LEFT JOIN base b ON b.customer = c.id "
               "LEFT JOIN wanted w ON w.customer = c.id LEFT JOIN ancestor p ON p.customer = c.id "
               "LEFT JOIN attempt a ON a.customer = c.id %6")
        .arg(prefixed(customerColumns(), QStringLiteral("c.")), version(u'b'), version(u'w'), version(u'p'),
             fieldColumns(QStringLiteral("a.")), condition);
}

Record readRecord(Statement &statement)
{
    Record record;
    record.id = CustomerId(statement.number());
    record.tillId = statement.text();
    record.extra = QJsonDocument::fromJson(statement.text().toUtf8()).object();
    record.firstSeen = statement.number();
    record.modified = statement.time();
    record.state = static_cast<SendState>(statement.number());
    record.draft = statement.yes();
    record.byHand = statement.yes();
    record.attempts = static_cast<int>(statement.number());
    const bool wasUnanswered = statement.yes();
    record.notBefore = statement.time();
    record.trouble = static_cast<Trouble>(statement.number());
    record.tillText = statement.text();
    record.code = static_cast<int>(statement.number());
    record.conflicts = fieldsFromColumn(statement.text());
    record.notKept = fieldsFromColumn(statement.text());
    record.listFirst = statement.yes();
    record.mayHaveArrived = unconfirmedFromColumn(statement.text());
    record.promised = promisesFromColumn(statement.text());
    record.base = readVersion(statement);
    record.wanted = readVersion(statement);
    record.before = readVersion(statement).value_or(Customer());
    record.attempt = readAttempt(statement);
    // Before version 3 the last attempt without answer stood in the place of the one under way.
    if (wasUnanswered && record.attempt) {
        record.mayHaveArrived.push_back({*record.attempt, record.attempt->startedAt, {}});
        if (record.state != SendState::Sending)
            record.attempt.reset();
    }
    return record;
}

QString selectWantedSummaries(const QString &condition)
{
    return selectSummaries(QStringLiteral("0"), QStringLiteral("wanted"), condition);
}

QString selectDeletedSummaries(const QString &condition)
{
    return selectSummaries(QStringLiteral("1"), QStringLiteral("base"), condition);
}

RecordSummary readSummary(Statement &statement)
{
    RecordSummary summary;
    summary.id = CustomerId(statement.number());
    summary.tillId = statement.text();
    summary.deleted = statement.yes();
    summary.state = static_cast<SendState>(statement.number());
    summary.trouble = static_cast<Trouble>(statement.number());
    summary.modified = statement.time();
    summary.customer = readCustomer(statement);
    return summary;
}

CustomerId writeRecord(Connection &connection, const Record &record)
{
    static const QString owner = QStringLiteral("customer, ");
    static const PartSql base(QStringLiteral("base"), owner);
    static const PartSql wanted(QStringLiteral("wanted"), owner);
    static const PartSql ancestor(QStringLiteral("ancestor"), owner);

    const CustomerId id = writeCustomerRow(connection, record);
    const auto before = record.before.isEmpty() ? std::nullopt : std::optional(record.before);
    const bool written = id != CustomerId::None && writeVersion(connection, base, id, record.base)
        && writeVersion(connection, wanted, id, record.wanted)
        && writeVersion(connection, ancestor, id, before) && writeAttempt(connection, id, record.attempt);
    return written ? id : CustomerId::None;
}

bool removeRecord(Connection &connection, CustomerId id)
{
    Statement statement(connection, QStringLiteral("DELETE FROM customer WHERE id = ?"));
    statement.bindNumber(number(id));
    return statement.run();
}

} // namespace carnet
