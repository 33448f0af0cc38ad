// One connection to one SQLite file, its prepared statements and its last error. Belongs to the thread that
// made it. The only place that knows SQLite's C interface.
#pragma once

#include "store/store_error.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace carnet {

[[nodiscard]] QString sqliteVersion();

class Connection
{
public:
    enum class Mode : std::uint8_t { ReadWrite, ReadOnly };

    /// Does not create the file's content; `file` is an absolute path.
    Connection(const QString &file, Mode mode, std::chrono::milliseconds busyTimeout);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] const QString &file() const { return m_file; }

    /// The reason of the last failure.
    [[nodiscard]] StoreError error() const;
    /// SQLite's words of it and its extended result code, for a log.
    [[nodiscard]] const QString &errorText() const { return m_errorText; }
    /// Grows with every statement that failed, whoever passed over it.
    [[nodiscard]] int failures() const { return m_failures; }
    /// The last failure is the doing of interrupt().
    [[nodiscard]] bool wasInterrupted() const;

    /// Ends what runs at this moment, which then fails; nothing when nothing runs. From any thread, while the
    /// connection lives.
    void interrupt();

    /// Statements without parameters, not kept.
    [[nodiscard]] bool run(const QString &sql);
    /// The first column of the first row of such a statement; nothing when it failed or there is none.
    [[nodiscard]] std::optional<QString> ask(const QString &sql);

private:
    friend class Statement;
    friend class Transaction;
    friend class Snapshot;
    struct Free
    {
        void operator()(sqlite3 *database) const;
        void operator()(sqlite3_stmt *statement) const;
    };
    using Prepared = std::unordered_map<QString, std::unique_ptr<sqlite3_stmt, Free>>;

    [[nodiscard]] Prepared::node_type prepared(const QString &sql);
    void noteFailure();
    void noteFailure(int code, const QString &text);

    QString m_file;
    std::unique_ptr<sqlite3, Free> m_database;
    Prepared m_idle; ///< those in use are with their Statement
    bool m_isOpen = false;
    int m_errorCode = 0; ///< SQLite's extended result code
    QString m_errorText;
    int m_failures = 0;
    int m_transactions = 0; ///< how deep; only the outermost begins and ends one
    bool m_innerFailed = false; ///< then the outermost cannot be committed, whoever passed over it
};

/// A prepared statement in use: parameters are bound and columns are read from left to right. It is kept for
/// the next use of the same text.
class Statement
{
public:
    Statement(Connection &connection, const QString &sql);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    void bindText(const QString &text);
    void bindNumber(qint64 number);
    void bindTime(const QDateTime &utc); ///< milliseconds since 1970; invalid: NULL
    void bindNull();

    /// Binds nothing more; the statement can be bound anew after it.
    [[nodiscard]] bool run();
    [[nodiscard]] bool next();

    [[nodiscard]] QString text();
    [[nodiscard]] qint64 number();
    [[nodiscard]] bool yes() { return number() != 0; }
    [[nodiscard]] QDateTime time();
    /// An enumerator from 0 to `last`; another number is damage.
    template <typename Enum> [[nodiscard]] Enum oneOf(Enum last)
    {
        return static_cast<Enum>(numberUpTo(static_cast<qint64>(last)));
    }
    /// The column that was read last holds what nobody can have written: a failure as if SQLite had found it.
    void noteDamage();
    void skip(int columns) { m_column += columns; }

    [[nodiscard]] qint64 insertedId() const;

private:
    [[nodiscard]] sqlite3_stmt *handle() const;
    [[nodiscard]] int nextParameter();
    [[nodiscard]] qint64 numberUpTo(qint64 last);
    void noteBound(int result);

    enum class State : std::uint8_t { Ready, FirstRow, Rows, Unusable };
    [[nodiscard]] bool step(State atRow);

    Connection &m_connection;
    Connection::Prepared::node_type m_prepared;
    State m_state = State::Ready;
    int m_parameter = 0;
    int m_column = 0;
};

/// All or nothing: what was not committed is rolled back at the end of the scope. One inside another joins
/// it.
class Transaction
{
public:
    explicit Transaction(Connection &connection);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] bool commit();

private:
    Connection &m_connection;
    bool m_open;
};

/// Several readings of one state of the file, which is locked once for all of them. Inside a transaction it
/// is part of that.
class Snapshot
{
public:
    explicit Snapshot(Connection &connection);
    ~Snapshot();
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

private:
    Connection &m_connection;
    bool m_isOwn;
};

} // namespace carnet
