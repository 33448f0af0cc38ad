#include "store/connection.h"

#include "store/column_text.h"

#include <QUuid>
#include <QVariant>

namespace carnet {

Connection::Connection(const QString &file, Mode mode, std::chrono::milliseconds busyTimeout)
    : m_file(file)
    , m_name(QUuid::createUuid().toString())
    , m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
{
    m_database.setDatabaseName(file);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeout.count());
    if (mode == Mode::ReadOnly)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    m_database.setConnectOptions(options);
    if (!m_database.open())
        note(m_database.lastError());
}

Connection::~Connection()
{
    m_prepared.clear();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

void Connection::note(const QSqlError &error)
{
    m_error = error;
    ++m_failures;
}

bool Connection::run(const QString &sql)
{
    QSqlQuery query(m_database);
    if (query.exec(sql))
        return true;
    note(query.lastError());
    return false;
}

QVariant Connection::ask(const QString &sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (query.exec(sql) && query.next())
        return query.value(0);
    if (query.lastError().isValid())
        note(query.lastError());
    return {};
}

QSqlQuery &Connection::prepared(const QString &sql)
{
    const auto [found, isNew] = m_prepared.try_emplace(sql, m_database);
    if (isNew) {
        found->second.setForwardOnly(true);
        // A failure shows when it is run.
        if (!found->second.prepare(sql))
            note(found->second.lastError());
    }
    return found->second;
}

Statement::Statement(Connection &connection, const QString &sql)
    : m_connection(connection)
    , m_query(connection.prepared(sql))
{ }

Statement::~Statement()
{
    // Otherwise a half-read SELECT would hold its snapshot and keep the log from being emptied.
    m_query.finish();
}

void Statement::bindText(const QString &text)
{
    bind(toColumn(text));
}

void Statement::bindNumber(qint64 number)
{
    bind(number);
}

void Statement::bindTime(const QDateTime &utc)
{
    if (utc.isValid())
        bindNumber(utc.toMSecsSinceEpoch());
    else
        bindNull();
}

void Statement::bindNull()
{
    bind(QVariant(QMetaType::fromType<QString>()));
}

bool Statement::run()
{
    m_parameter = 0;
    if (m_query.exec())
        return true;
    m_connection.note(m_query.lastError());
    return false;
}

bool Statement::next()
{
    m_column = 0;
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        m_connection.note(m_query.lastError());
    return false;
}

QString Statement::text()
{
    return fromColumn(m_query.value(m_column++));
}

qint64 Statement::number()
{
    return m_query.value(m_column++).toLongLong();
}

QDateTime Statement::time()
{
    const QVariant value = m_query.value(m_column++);
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

Transaction::Transaction(Connection &connection)
    : m_connection(connection)
    , m_open(connection.m_transactions > 0 || connection.run(QStringLiteral("BEGIN IMMEDIATE")))
{
    if (m_open)
        ++m_connection.m_transactions;
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    // SQLite may have rolled back already (full disk), and the reason of the failure is worth more than this
    // one's. Whoever began the outermost transaction learns of the failure and rolls all back.
    m_connection.m_innerFailed = --m_connection.m_transactions > 0;
    if (!m_connection.m_innerFailed)
        QSqlQuery(m_connection.m_database).exec(QStringLiteral("ROLLBACK"));
}

bool Transaction::commit()
{
    if (m_connection.m_innerFailed)
        return false;
    if (m_connection.m_transactions == 1 && !m_connection.run(QStringLiteral("COMMIT")))
        return false;
    --m_connection.m_transactions;
    m_open = false;
    return true;
}

} // namespace carnet
