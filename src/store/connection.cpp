#include "store/connection.h"

#include "store/column_text.h"

#include <sqlite3.h>

namespace carnet {

void Connection::Free::operator()(sqlite3 *database) const
{
    sqlite3_close_v2(database);
}

void Connection::Free::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

QString sqliteVersion()
{
    return QString::fromLatin1(sqlite3_libversion());
}

Connection::Connection(const QString &file, Mode mode, std::chrono::milliseconds busyTimeout)
    : m_file(file)
{
    const int access =
        mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    sqlite3 *database = nullptr;
    const int opened =
        sqlite3_open_v2(file.toUtf8().constData(), &database, access | SQLITE_OPEN_NOMUTEX, nullptr);
    m_database.reset(database);
    m_isOpen = opened == SQLITE_OK;
    sqlite3_extended_result_codes(database, 1);
    sqlite3_busy_timeout(database, static_cast<int>(busyTimeout.count()));
    if (!m_isOpen)
        noteFailure();
}

Connection::~Connection() = default;

StoreError Connection::error() const
{
    switch (m_errorCode & 0xff) { // the primary result code, sqlite.org/rescode.html
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        return StoreError::CannotOpen;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return StoreError::Busy;
    case SQLITE_READONLY:
        return StoreError::ReadOnly;
    case SQLITE_IOERR: // also what a full disk gives for the shared memory file beside the store
        return isDiskFull(m_file) ? StoreError::DiskFull : StoreError::Failed;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return StoreError::Damaged;
    case SQLITE_FULL:
        return StoreError::DiskFull;
    default:
        return StoreError::Failed;
    }
}

bool Connection::wasInterrupted() const
{
    return m_errorCode == SQLITE_INTERRUPT;
}

void Connection::interrupt()
{
    sqlite3_interrupt(m_database.get());
}

void Connection::noteFailure()
{
    noteFailure(sqlite3_extended_errcode(m_database.get()),
                QString::fromUtf8(sqlite3_errmsg(m_database.get())));
}

void Connection::noteFailure(int code, const QString &text)
{
    m_errorCode = code;
    m_errorText = QStringLiteral("%1 (%2)").arg(text).arg(code);
    ++m_failures;
}

bool Connection::run(const QString &sql)
{
    if (sqlite3_exec(m_database.get(), sql.toUtf8().constData(), nullptr, nullptr, nullptr) == SQLITE_OK)
        return true;
    noteFailure();
    return false;
}

std::optional<QString> Connection::ask(const QString &sql)
{
    Statement statement(*this, sql);
    return statement.run() && statement.next() ? std::optional(statement.text()) : std::nullopt;
}

Connection::Prepared::node_type Connection::prepared(const QString &sql)
{
    if (auto idle = m_idle.extract(sql))
        return idle;
    const QByteArray utf8 = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    // What failed is not kept: the next use tries again.
    if (sqlite3_prepare_v3(m_database.get(), utf8.constData(), static_cast<int>(utf8.size()),
                           SQLITE_PREPARE_PERSISTENT, &statement, nullptr)
        != SQLITE_OK)
        noteFailure();
    Prepared made;
    made.emplace(sql, statement);
    return made.extract(made.begin());
}

Statement::Statement(Connection &connection, const QString &sql)
    : m_connection(connection)
    , m_prepared(connection.prepared(sql))
    , m_state(handle() ? State::Ready : State::Unusable)
{ }

Statement::~Statement()
{
    if (!handle())
        return;
    // Otherwise a half-read SELECT would hold its snapshot and keep the log from being emptied.
    sqlite3_reset(handle());
    sqlite3_clear_bindings(handle());
    m_connection.m_idle.insert(std::move(m_prepared));
}

sqlite3_stmt *Statement::handle() const
{
    return m_prepared.mapped().get();
}

int Statement::nextParameter()
{
    if (m_parameter == 0 && handle()) {
        sqlite3_reset(handle());
        m_state = State::Ready;
    }
    return ++m_parameter;
}

void Statement::noteBound(int result)
{
    if (result == SQLITE_OK)
        return;
    if (handle())
        m_connection.noteFailure();
    m_state = State::Unusable;
}

void Statement::bindText(const QString &text)
{
    const int at = nextParameter();
    if (text.isEmpty()) {
        noteBound(sqlite3_bind_text(handle(), at, "", 0, SQLITE_STATIC));
    } else if (survivesUtf8(text)) {
        const QByteArray utf8 = text.toUtf8();
        noteBound(sqlite3_bind_text64(handle(), at, utf8.constData(),
                                      static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT,
                                      SQLITE_UTF8));
    } else {
        const QByteArray blob = toUtf16Blob(text);
        noteBound(sqlite3_bind_blob64(handle(), at, blob.constData(),
                                      static_cast<sqlite3_uint64>(blob.size()), SQLITE_TRANSIENT));
    }
}

void Statement::bindNumber(qint64 number)
{
    noteBound(sqlite3_bind_int64(handle(), nextParameter(), number));
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
    noteBound(sqlite3_bind_null(handle(), nextParameter()));
}

bool Statement::step(State atRow)
{
    const int result = sqlite3_step(handle());
    m_state = result == SQLITE_ROW ? atRow : State::Ready;
    if (result == SQLITE_ROW)
        return true;
    if (result != SQLITE_DONE)
        m_connection.noteFailure();
    sqlite3_reset(handle());
    return result == SQLITE_DONE;
}

bool Statement::run()
{
    m_parameter = 0;
    if (m_state == State::Unusable)
        return false;
    sqlite3_reset(handle());
    return step(State::FirstRow);
}

bool Statement::next()
{
    m_column = 0;
    if (m_state == State::FirstRow) {
        m_state = State::Rows;
        return true;
    }
    return m_state == State::Rows && step(State::Rows) && m_state == State::Rows;
}

QString Statement::text()
{
    const int at = m_column++;
    const int size = sqlite3_column_bytes(handle(), at);
    if (size == 0)
        return {};
    if (sqlite3_column_type(handle(), at) == SQLITE_BLOB)
        return fromUtf16Blob({static_cast<const char *>(sqlite3_column_blob(handle(), at)), size});
    return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(handle(), at)), size);
}

qint64 Statement::number()
{
    return sqlite3_column_int64(handle(), m_column++);
}

QDateTime Statement::time()
{
    if (sqlite3_column_type(handle(), m_column) != SQLITE_NULL)
        return QDateTime::fromMSecsSinceEpoch(number(), Qt::UTC);
    skip(1);
    return {};
}

qint64 Statement::numberUpTo(qint64 last)
{
    const qint64 found = number();
    if (found >= 0 && found <= last)
        return found;
    noteDamage();
    return 0;
}

void Statement::noteDamage()
{
    const char *const column = sqlite3_column_name(handle(), m_column - 1);
    m_connection.noteFailure(SQLITE_CORRUPT,
                             QStringLiteral("unreadable value in column ") + QString::fromUtf8(column));
}

qint64 Statement::insertedId() const
{
    return sqlite3_last_insert_rowid(m_connection.m_database.get());
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
        sqlite3_exec(m_connection.m_database.get(), "ROLLBACK", nullptr, nullptr, nullptr);
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

Snapshot::Snapshot(Connection &connection)
    : m_connection(connection)
    , m_isOwn(sqlite3_get_autocommit(connection.m_database.get()) != 0
              && sqlite3_exec(connection.m_database.get(), "BEGIN", nullptr, nullptr, nullptr) == SQLITE_OK)
{ }

Snapshot::~Snapshot()
{
    if (m_isOwn)
        sqlite3_exec(m_connection.m_database.get(), "COMMIT", nullptr, nullptr, nullptr);
}

} // namespace carnet
