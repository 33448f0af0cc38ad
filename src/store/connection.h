// One connection to one SQLite file, its prepared statements and its last error. Belongs to the thread that
// made it.
#pragma once

#include "store/store_error.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>

#include <chrono>
#include <unordered_map>

namespace carnet {

class Connection
{
public:
    enum class Mode : std::uint8_t { ReadWrite, ReadOnly };

    /// Does not create the file's content; `file` is an absolute path.
    Connection(const QString &file, Mode mode, std::chrono::milliseconds busyTimeout);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] bool isOpen() const { return m_database.isOpen(); }
    [[nodiscard]] const QString &file() const { return m_file; }

    /// The reason of the last failure.
    [[nodiscard]] StoreError error() const { return storeErrorOf(m_error, m_file); }
    [[nodiscard]] QString errorText() const { return m_error.text(); }
    /// Grows with every statement that failed, whoever passed over it.
    [[nodiscard]] int failures() const { return m_failures; }

    /// One statement without parameters, not kept.
    [[nodiscard]] bool run(const QString &sql);
    /// The first column of the first row of such a statement; invalid when it failed or there is none.
    [[nodiscard]] QVariant ask(const QString &sql);

private:
    friend class Statement;
    friend class Transaction;
    [[nodiscard]] QSqlQuery &prepared(const QString &sql);
    void note(const QSqlError &error);

    QString m_file;
    QString m_name;
    QSqlDatabase m_database;
    std::unordered_map<QString, QSqlQuery> m_prepared;
    QSqlError m_error;
    int m_failures = 0;
    int m_transactions = 0; ///< how deep; only the outermost begins and ends one
    bool m_innerFailed = false; ///< then the outermost cannot be committed, whoever passed over it
};

/// A prepared statement in use: parameters are bound and columns are read from left to right. The same text
/// must not be in use twice at the same time.
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
    void skip(int columns) { m_column += columns; }

    [[nodiscard]] qint64 insertedId() const { return m_query.lastInsertId().toLongLong(); }

private:
    void bind(const QVariant &value) { m_query.bindValue(m_parameter++, value); }

    Connection &m_connection;
    QSqlQuery &m_query;
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

} // namespace carnet
