#include "store/record_writer.h"

#include "store/open_values.h"
#include "store/rows.h"
#include "store/schema.h"

#include <QJsonDocument>

namespace carnet {

namespace {

// Not INSERT OR REPLACE, which deletes the old row and, by its references, all that belongs to it.
QString upsertCustomer()
{
    const QString columns = recordColumns() + QStringLiteral(", change");
    QStringList updates;
    for (const QString &column : columns.split(QStringLiteral(", ")))
        updates << QStringLiteral("%1 = excluded.%1").arg(column);
    return QStringLiteral("INSERT INTO customer (%1) VALUES (%2) ON CONFLICT (id) DO UPDATE SET %3")
        .arg(columns, parameters(columns), updates.mid(1).join(QStringLiteral(", ")));
}

QString toJson(const QJsonObject &object)
{
    return object.isEmpty() ? QString()
                            : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

struct PartSql
{
    explicit PartSql(const QString &table, const QString &columns = {})
        : insert(insertInto(table, QStringLiteral("customer, ") + columns + fieldColumns()))
        , remove(QStringLiteral("DELETE FROM %1 WHERE customer = ?").arg(table))
    { }
    QString insert;
    QString remove;
};

struct WriterSql
{
    QString customer = upsertCustomer();
    PartSql base{QStringLiteral("base")};
    PartSql wanted{QStringLiteral("wanted")};
    PartSql ancestor{QStringLiteral("ancestor")};
    PartSql attempt{QStringLiteral("attempt"),
                    QStringLiteral("kind, fields, started_at, revision, refused, ")};
};

const WriterSql &writerSql()
{
    static const WriterSql sql;
    return sql;
}

} // namespace

RecordWriter::RecordWriter(Connection &connection, qint64 change, qint64 revision)
    : m_change(change)
    , m_revision(revision)
    , m_seen(connection, QStringLiteral("SELECT first_seen FROM customer WHERE till_id = ?"))
    , m_customer(connection, writerSql().customer)
    , m_base(connection, writerSql().base)
    , m_wanted(connection, writerSql().wanted)
    , m_ancestor(connection, writerSql().ancestor)
    , m_attempt(connection, writerSql().attempt)
    , m_gone(connection,
             QStringLiteral("INSERT OR REPLACE INTO gone (customer, change) "
                            "SELECT id, ? FROM customer WHERE id = ?"))
    , m_remove(connection, QStringLiteral("DELETE FROM customer WHERE id = ?"))
{ }

CustomerId RecordWriter::write(const Record &record)
{
    const CustomerId id = writeCustomer(record);
    if (id == CustomerId::None)
        return id;
    const bool isNew = record.id == CustomerId::None; // then there is nothing to remove
    const auto put = [&](Part &part, const Customer *values) {
        return values ? writeValues(part, id, *values) : isNew || remove(part.remove, id);
    };
    const Customer *const base = record.base ? &*record.base : nullptr;
    const Customer *const wanted = record.wanted && record.wanted != record.base ? &*record.wanted : nullptr;
    const bool isWritten = put(m_base, base) && put(m_wanted, wanted)
        && put(m_ancestor, record.before.isEmpty() ? nullptr : &record.before)
        && (record.attempt ? writeAttempt(id, *record.attempt) : isNew || remove(m_attempt.remove, id));
    return isWritten ? id : CustomerId::None;
}

bool RecordWriter::remove(CustomerId id)
{
    m_gone.bindNumber(m_change);
    m_gone.bindNumber(number(id));
    return m_gone.run() && remove(m_remove, id);
}

qint64 RecordWriter::firstSeen(const Record &record)
{
    if (record.tillId.isEmpty() || record.firstSeen != 0)
        return record.firstSeen;
    m_seen.bindText(record.tillId);
    if (m_seen.run() && m_seen.next()) {
        if (const qint64 known = m_seen.number(); known != 0)
            return known;
    }
    m_hasNewTillId = true;
    return m_revision;
}

CustomerId RecordWriter::writeCustomer(const Record &record)
{
    const qint64 seen = firstSeen(record);
    bindId(m_customer, number(record.id));
    if (record.tillId.isEmpty())
        m_customer.bindNull(); // many may have none
    else
        m_customer.bindText(record.tillId);
    m_customer.bindText(toJson(record.extra));
    m_customer.bindNumber(seen);
    m_customer.bindTime(record.modified);
    m_customer.bindNumber(static_cast<qint64>(record.state));
    m_customer.bindNumber(record.draft);
    m_customer.bindNumber(record.byHand);
    m_customer.bindNumber(record.attempts);
    m_customer.bindNumber(0); // unanswered: of versions before 3, see readRecord()
    m_customer.bindTime(record.notBefore);
    m_customer.bindNumber(static_cast<qint64>(record.trouble));
    m_customer.bindText(record.tillText);
    m_customer.bindNumber(record.code);
    m_customer.bindText(toColumn(record.conflicts));
    m_customer.bindText(toColumn(record.notKept));
    m_customer.bindNumber(record.listFirst);
    m_customer.bindText(toColumn(record.mayHaveArrived));
    m_customer.bindText(toColumn(record.promised));
    m_customer.bindNumber(!record.wanted);
    m_customer.bindNumber(record.base ? record.heard : 0);
    m_customer.bindNumber(number(record.mergedInto));
    m_customer.bindNumber(m_change);
    return m_customer.run() ? CustomerId(idOrInserted(m_customer, number(record.id))) : CustomerId::None;
}

bool RecordWriter::writeValues(Part &part, CustomerId id, const Customer &values)
{
    part.insert.bindNumber(number(id));
    bindCustomer(part.insert, values);
    return part.insert.run();
}

bool RecordWriter::writeAttempt(CustomerId id, const Attempt &attempt)
{
    Statement &insert = m_attempt.insert;
    insert.bindNumber(number(id));
    insert.bindNumber(static_cast<qint64>(attempt.kind));
    insert.bindText(toColumn(attempt.fields));
    insert.bindTime(attempt.startedAt);
    insert.bindNumber(attempt.revision);
    insert.bindNumber(attempt.refused);
    bindCustomer(insert, attempt.sent);
    return insert.run();
}

bool RecordWriter::remove(Statement &statement, CustomerId id)
{
    statement.bindNumber(number(id));
    return statement.run();
}

} // namespace carnet
