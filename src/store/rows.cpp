#include "store/rows.h"

#include "store/connection.h"
#include "store/open_values.h"
#include "store/schema.h"

#include <QJsonDocument>

namespace carnet {

namespace {

QString prefixed(const QString &columns, const QString &prefix)
{
    return prefix + QString(columns).replace(QStringLiteral(", "), QStringLiteral(", ") + prefix);
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
    attempt.kind = statement.oneOf(lastChangeKind);
    attempt.fields = fieldsFromColumn(statement.text());
    attempt.startedAt = statement.time();
    attempt.revision = statement.number();
    attempt.refused = statement.yes();
    attempt.sent = readCustomer(statement);
    return attempt;
}

template <typename List>
List readList(Statement &statement, std::optional<List> (*understood)(const QString &))
{
    auto list = understood(statement.text());
    if (!list)
        statement.noteDamage();
    return std::move(list).value_or(List());
}

QString values(QChar table)
{
    return QStringLiteral("%1.customer, %2").arg(table).arg(fieldColumns(table + QStringLiteral(".")));
}

} // namespace

qint64 number(CustomerId id)
{
    return static_cast<qint64>(id);
}

const QString &recordColumns()
{
    static const QString columns =
        QStringLiteral("id, till_id, extra, first_seen, modified, state, draft, by_hand, attempts, "
                       "unanswered, not_before, trouble, till_text, code, conflicts, not_kept, list_first, "
                       "may_have_arrived, promised, deleted, heard, merged_into");
    return columns;
}

QString parameters(const QString &columns)
{
    QStringList marks;
    marks.fill(QStringLiteral("?"), columns.count(u',') + 1);
    return marks.join(u',');
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

void readCustomer(Statement &statement, Customer &into)
{
    for (const FieldInfo &info : allFields())
        into.set(info.field, statement.text());
}

Customer readCustomer(Statement &statement)
{
    Customer customer;
    readCustomer(statement, customer);
    return customer;
}

QString selectRecords(const QString &condition)
{
    return QStringLiteral(
               "SELECT %1, %2, %3, %4, a.customer, a.kind, a.fields, a.started_at, a.revision, a.refused, %5 "
               "FROM customer c LEFT JOIN base b ON b.customer = c.id "
               "LEFT JOIN wanted w ON w.customer = c.id LEFT JOIN ancestor p ON p.customer = c.id "
               "LEFT JOIN attempt a ON a.customer = c.id %6")
        .arg(prefixed(recordColumns(), QStringLiteral("c.")), values(u'b'), values(u'w'), values(u'p'),
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
    record.state = statement.oneOf(lastSendState);
    record.draft = statement.yes();
    record.byHand = statement.yes();
    record.attempts = static_cast<int>(statement.number());
    const bool wasUnanswered = statement.yes();
    record.notBefore = statement.time();
    record.trouble = statement.oneOf(lastTrouble);
    record.tillText = statement.text();
    record.code = static_cast<int>(statement.number());
    record.conflicts = fieldsFromColumn(statement.text());
    record.notKept = fieldsFromColumn(statement.text());
    record.listFirst = statement.yes();
    record.mayHaveArrived = readList(statement, &unconfirmedFromColumn);
    record.promised = readList(statement, &promisesFromColumn);
    const bool isDeleted = statement.yes();
    record.heard = statement.number();
    record.mergedInto = CustomerId(statement.number());
    record.base = readVersion(statement);
    record.wanted = readVersion(statement);
    if (!record.wanted && !isDeleted)
        record.wanted = record.base;
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

QString selectSummaries(const QString &condition)
{
    return QStringLiteral("SELECT c.id, c.till_id, c.deleted = 1 OR c.merged_into <> 0, c.state, c.trouble, "
                          "c.modified, %1, %2 "
                          "FROM customer c "
                          "LEFT JOIN wanted w ON w.customer = c.id LEFT JOIN base b ON b.customer = c.id "
                          "WHERE (w.customer IS NOT NULL OR b.customer IS NOT NULL) %3")
        .arg(values(u'w'), values(u'b'), condition);
}

void readSummary(Statement &statement, RecordSummary &into)
{
    into.id = CustomerId(statement.number());
    into.tillId = statement.text();
    into.hidden = statement.yes();
    into.state = statement.oneOf(lastSendState);
    into.trouble = statement.oneOf(lastTrouble);
    into.modified = statement.time();
    if (statement.number() == 0) // as base
        statement.skip(fieldCount + 1);
    readCustomer(statement, into.customer);
}

} // namespace carnet
