// What the one place that knows SQLite's C interface promises to the rest of the store.
#include "harness/registry.h"
#include "store/connection.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace carnet;
using namespace std::chrono_literals;

class ConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aStatementThatCouldNotBePreparedIsPreparedAgain();
    void oneTextIsInUseTwice();
    void aStatementIsBoundAnew();
    void aFailureIsSaidWithItsCode();
    void whatRunsIsInterrupted();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
};

void ConnectionTest::init()
{
    m_connection.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_connection = std::make_unique<Connection>(m_folder->filePath(QStringLiteral("é 1.carnet")),
                                                Connection::Mode::ReadWrite, 1s);
    QVERIFY(m_connection->isOpen());
    QVERIFY(m_connection->run(QStringLiteral("CREATE TABLE t (x INTEGER PRIMARY KEY, y TEXT)")));
    QVERIFY(m_connection->run(QStringLiteral("INSERT INTO t VALUES (1, 'a'), (2, 'b'), (3, NULL)")));
}

void ConnectionTest::aStatementThatCouldNotBePreparedIsPreparedAgain()
{
    const QString sql = QStringLiteral("SELECT z FROM later WHERE z = ?");
    const auto found = [&] {
        Statement statement(*m_connection, sql);
        statement.bindNumber(7);
        return statement.run() && statement.next() && statement.number() == 7;
    };
    QVERIFY(!found());
    QCOMPARE(m_connection->failures(), 1);
    QVERIFY(m_connection->run(QStringLiteral("CREATE TABLE later (z)")));
    QVERIFY(m_connection->run(QStringLiteral("INSERT INTO later VALUES (7)")));
    QVERIFY(found());
    QCOMPARE(m_connection->failures(), 1);
}

void ConnectionTest::oneTextIsInUseTwice()
{
    const QString sql = QStringLiteral("SELECT x FROM t ORDER BY x");
    QList<qint64> seen;
    Statement outer(*m_connection, sql);
    QVERIFY(outer.run());
    while (outer.next()) {
        Statement inner(*m_connection, sql);
        QVERIFY(inner.run());
        while (inner.next())
            seen << inner.number();
        seen << -outer.number();
    }
    QCOMPARE(seen, (QList<qint64>{1, 2, 3, -1, 1, 2, 3, -2, 1, 2, 3, -3}));
}

void ConnectionTest::aStatementIsBoundAnew()
{
    Statement statement(*m_connection, QStringLiteral("SELECT y FROM t WHERE x >= ? ORDER BY x"));
    statement.bindNumber(1);
    QVERIFY(statement.run());
    QVERIFY(statement.next());
    QCOMPARE(statement.text(), QStringLiteral("a"));
    statement.bindNumber(3); // though rows are left
    QVERIFY(statement.run());
    QVERIFY(statement.next());
    QVERIFY(statement.text().isEmpty());
    QVERIFY(!statement.next());
    QVERIFY(!statement.next());
}

void ConnectionTest::aFailureIsSaidWithItsCode()
{
    QVERIFY(!m_connection->run(QStringLiteral("INSERT INTO t VALUES (1, 'again')")));
    QCOMPARE(m_connection->error(), StoreError::Failed);
    QVERIFY2(m_connection->errorText().contains(QStringLiteral("(1555)")), // SQLITE_CONSTRAINT_PRIMARYKEY
             qPrintable(m_connection->errorText()));
    Connection other(m_connection->file(), Connection::Mode::ReadWrite, 0ms);
    const Transaction holds(*m_connection);
    const Transaction waits(other);
    QVERIFY(!waits.isOpen());
    QCOMPARE(other.error(), StoreError::Busy);
}

void ConnectionTest::whatRunsIsInterrupted()
{
    std::atomic_bool ended = false;
    std::thread other([&] {
        while (!ended) {
            m_connection->interrupt();
            std::this_thread::yield();
        }
    });
    const auto endless = m_connection->ask(QStringLiteral(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"));
    ended = true;
    other.join();
    QVERIFY(!endless);
    QVERIFY(m_connection->wasInterrupted());
    QCOMPARE(m_connection->ask(QStringLiteral("SELECT count(*) FROM t")), QStringLiteral("3"));
}

CARNET_TEST(ConnectionTest)
#include "connection_test.moc"
