// A file of every earlier version becomes one of the present version with all it held; and what is asked at
// each change is answered by an index.
#include "harness/registry.h"
#include "store/connection.h"
#include "store/form_rows.h"
#include "store/history_rows.h"
#include "store/rows.h"
#include "store/schema.h"
#include "store/store.h"

#include <QTemporaryDir>
#include <QTest>

using namespace carnet;

namespace {

using namespace std::chrono_literals;

/// The columns of the 24 fields of a file that was made before the card had one.
const QString oldFields = QStringLiteral(
    R"("title" TEXT NOT NULL DEFAULT '', "name" TEXT NOT NULL DEFAULT '', "surname" TEXT NOT NULL DEFAULT '',
"birthDate" TEXT NOT NULL DEFAULT '', "identificationID" TEXT NOT NULL DEFAULT '', "email" TEXT NOT NULL DEFAULT '',
"phone" TEXT NOT NULL DEFAULT '', "phone2" TEXT NOT NULL DEFAULT '', "addressline1" TEXT NOT NULL DEFAULT '',
"addressline2" TEXT NOT NULL DEFAULT '', "postcode" TEXT NOT NULL DEFAULT '', "city" TEXT NOT NULL DEFAULT '',
"country" TEXT NOT NULL DEFAULT '', "adressComment" TEXT NOT NULL DEFAULT '', "lat" TEXT NOT NULL DEFAULT '',
"lng" TEXT NOT NULL DEFAULT '', "clientGroupID" TEXT NOT NULL DEFAULT '', "VATnum" TEXT NOT NULL DEFAULT '',
"registrationNumber" TEXT NOT NULL DEFAULT '', "activityCode" TEXT NOT NULL DEFAULT '',
"position" TEXT NOT NULL DEFAULT '', "commentPrivate" TEXT NOT NULL DEFAULT '',
"commentPublic" TEXT NOT NULL DEFAULT '', "blacklist" TEXT NOT NULL DEFAULT '')");

/// Version 1 as it was written, not as the present program would write it.
QStringList versionOneFile()
{
    const auto table = [](const char *name, const char *columns) {
        return QStringLiteral("CREATE TABLE %1 (%2, %3)")
            .arg(QLatin1StringView(name), QLatin1StringView(columns), oldFields);
    };
    const char *const ofOneCustomer =
        "customer INTEGER PRIMARY KEY REFERENCES customer(id) ON DELETE CASCADE";
    return {
        QStringLiteral("PRAGMA application_id = 1129467476"),
        QStringLiteral(
            "CREATE TABLE customer (id INTEGER PRIMARY KEY AUTOINCREMENT, till_id TEXT UNIQUE, "
            "extra TEXT NOT NULL DEFAULT '', first_seen INTEGER NOT NULL DEFAULT 0, modified INTEGER, "
            "state INTEGER NOT NULL DEFAULT 0, draft INTEGER NOT NULL DEFAULT 0, "
            "by_hand INTEGER NOT NULL DEFAULT 0, attempts INTEGER NOT NULL DEFAULT 0, "
            "unanswered INTEGER NOT NULL DEFAULT 0, not_before INTEGER, "
            "trouble INTEGER NOT NULL DEFAULT 0, till_text TEXT NOT NULL DEFAULT '', "
            "code INTEGER NOT NULL DEFAULT 0, conflicts TEXT NOT NULL DEFAULT '')"),
        QStringLiteral("CREATE INDEX customer_by_state ON customer(state)"),
        table("base", ofOneCustomer),
        table("wanted", ofOneCustomer),
        QStringLiteral("CREATE INDEX wanted_ids ON wanted(customer)"),
        table("ancestor", ofOneCustomer),
        table(
            "attempt",
            "customer INTEGER PRIMARY KEY REFERENCES customer(id) ON DELETE CASCADE, kind INTEGER NOT NULL, "
            "fields TEXT NOT NULL, started_at INTEGER, revision INTEGER NOT NULL"),
        table("draft",
              "id INTEGER PRIMARY KEY AUTOINCREMENT, customer INTEGER NOT NULL, saved_at INTEGER, "
              "set_aside INTEGER NOT NULL"),
        QStringLiteral("CREATE INDEX draft_by_customer ON draft(customer)"),
        table("history",
              "id INTEGER PRIMARY KEY AUTOINCREMENT, customer INTEGER NOT NULL, known_as TEXT NOT NULL, "
              "answered_at INTEGER, kind INTEGER NOT NULL, fields TEXT NOT NULL, answer INTEGER NOT NULL, "
              "till_id TEXT NOT NULL, till_text TEXT NOT NULL, code INTEGER NOT NULL"),
        QStringLiteral("CREATE INDEX history_by_customer ON history(customer, answered_at)"),
        QStringLiteral("CREATE INDEX history_by_time ON history(answered_at)"),
        QStringLiteral("CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"),
        QStringLiteral("INSERT INTO customer (id, till_id, extra, first_seen, modified, state) "
                       "VALUES (7, '1042', '{\"points\":12}', 3, 1790000000000, 2)"),
        QStringLiteral("INSERT INTO base (customer, name, phone) VALUES (7, 'Aubry', '06')"),
        QStringLiteral("INSERT INTO wanted (customer, name, phone) VALUES (7, 'Aubry', '07')"),
        QStringLiteral("INSERT INTO draft (id, customer, saved_at, set_aside, name) "
                       "VALUES (4, 7, 1790000000000, 0, 'Aubr'), (5, 0, 1780000000000, 1, 'Moreau')"),
        QStringLiteral(
            "INSERT INTO history (customer, known_as, answered_at, kind, fields, answer, till_id, "
            "till_text, code, phone) VALUES (7, 'Aubry', 1790000000000, 2, 'phone', 0, '1042', '', 0, '05')"),
        // An edit that went without answer stood where now only what is under way stands.
        QStringLiteral("UPDATE customer SET unanswered = 1 WHERE id = 7"),
        QStringLiteral("INSERT INTO attempt (customer, kind, fields, started_at, revision, phone) "
                       "VALUES (7, 2, 'phone', 1790000000000, 3, '08')"),
        QStringLiteral("INSERT INTO fact VALUES ('store.revision', '3')"),
        // As on the till; deleted here; new here.
        QStringLiteral(
            "INSERT INTO customer (id, till_id, state) VALUES (8, '8', 0), (9, '9', 2), (10, NULL, 2)"),
        QStringLiteral(
            "INSERT INTO base (customer, name, phone) VALUES (8, 'Émile', '1'), (9, 'Colin', '2')"),
        QStringLiteral(
            "INSERT INTO wanted (customer, name, phone) VALUES (8, 'Émile', '1'), (10, 'Durand', '')"),
    };
}

/// What the versions 2 to 5 did to a file, as it was written.
QStringList stepsTo(int version)
{
    const std::array steps{
        QStringList{
            QStringLiteral("CREATE TABLE draft_opened (draft INTEGER PRIMARY KEY REFERENCES draft(id) "
                           "ON DELETE CASCADE, %1)")
                .arg(oldFields),
            QStringLiteral("DROP INDEX history_by_time"),
            QStringLiteral("CREATE INDEX history_by_time ON history(answered_at, answer)"),
            QStringLiteral("DROP INDEX customer_by_state"),
            QStringLiteral("CREATE INDEX customer_by_state ON customer(state, modified)")},
        QStringList{QStringLiteral("DROP INDEX draft_by_customer"),
                    QStringLiteral("ALTER TABLE draft DROP COLUMN set_aside"),
                    QStringLiteral("ALTER TABLE draft RENAME TO form"),
                    QStringLiteral("ALTER TABLE draft_opened RENAME TO form_opened"),
                    QStringLiteral("ALTER TABLE form_opened RENAME COLUMN draft TO form")},
        QStringList{
            QStringLiteral("ALTER TABLE attempt ADD COLUMN refused INTEGER NOT NULL DEFAULT 0"),
            QStringLiteral("ALTER TABLE customer ADD COLUMN list_first INTEGER NOT NULL DEFAULT 0"),
            QStringLiteral("ALTER TABLE customer ADD COLUMN may_have_arrived TEXT NOT NULL DEFAULT ''"),
            QStringLiteral("ALTER TABLE customer ADD COLUMN promised TEXT NOT NULL DEFAULT ''"),
            QStringLiteral("ALTER TABLE customer ADD COLUMN not_kept TEXT NOT NULL DEFAULT ''")},
        QStringList{
            QStringLiteral("ALTER TABLE customer ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0"),
            QStringLiteral("ALTER TABLE customer ADD COLUMN heard INTEGER NOT NULL DEFAULT 0"),
            QStringLiteral("ALTER TABLE customer ADD COLUMN change INTEGER NOT NULL DEFAULT 1"),
            QStringLiteral("UPDATE customer SET deleted = 1 "
                           "WHERE NOT EXISTS (SELECT 1 FROM wanted WHERE wanted.customer = customer.id)"),
            QStringLiteral("DELETE FROM wanted WHERE customer = 8"), // as base
            QStringLiteral("DROP INDEX wanted_ids"),
            QStringLiteral("CREATE INDEX customer_deleted ON customer(deleted) WHERE deleted = 1"),
            QStringLiteral("CREATE INDEX customer_by_change ON customer(change)"),
            QStringLiteral("CREATE TABLE gone (customer INTEGER PRIMARY KEY, change INTEGER NOT NULL)"),
            QStringLiteral("CREATE INDEX gone_by_change ON gone(change)"),
            QStringLiteral("INSERT INTO fact (name, value) VALUES ('store.identity', 'abc')")}};
    QStringList statements;
    for (std::size_t step = 2; step <= static_cast<std::size_t>(version); ++step)
        statements << steps.at(step - 2);
    return statements << QStringLiteral("PRAGMA user_version = %1").arg(version);
}

} // namespace

class SchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anEarlierVersionBecomesThePresentOne_data();
    void anEarlierVersionBecomesThePresentOne();
    void aMigrationThatFailsLeavesTheFileAsItWas();
    void anIndexAnswers_data();
    void anIndexAnswers();

private:
    void makeOldFile(int version);
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void SchemaTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(QStringLiteral("old.carnet"));
}

void SchemaTest::makeOldFile(int version)
{
    Connection connection(m_file, Connection::Mode::ReadWrite, 1s);
    for (const QString &statement : versionOneFile() + stepsTo(version))
        QVERIFY2(connection.run(statement), qPrintable(connection.errorText()));
}

void SchemaTest::anEarlierVersionBecomesThePresentOne_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version < schemaVersion(); ++version)
        QTest::addRow("%d", version) << version;
}

void SchemaTest::anEarlierVersionBecomesThePresentOne()
{
    QFETCH(int, version);
    makeOldFile(version);
    for (int opening = 1; opening <= 2; ++opening) {
        const auto store = Store::open(m_file);
        QVERIFY(store.ok());
        const auto record = store.value()->record(CustomerId(7));
        QVERIFY(record);
        QCOMPARE(record->tillId, QStringLiteral("1042"));
        QCOMPARE(record->base->value(Field::Phone), QStringLiteral("06"));
        QCOMPARE(record->wanted->value(Field::Phone), QStringLiteral("07"));
        QCOMPARE(record->extra.value(QStringLiteral("points")).toInt(), 12);
        QCOMPARE(record->firstSeen, 3);
        QVERIFY(isUnanswered(*record));
        QVERIFY(!record->attempt);
        QCOMPARE(record->mayHaveArrived.front().attempt.sent.value(Field::Phone), QStringLiteral("08"));
        QCOMPARE(store.value()->revision(), 3);
        QCOMPARE(store.value()->unfinishedForms().size(), 2U); // one is left, whichever way
        QCOMPARE(store.value()->unfinishedForms().front().typed.value(Field::Name), QStringLiteral("Aubr"));
        QVERIFY(store.value()->unfinishedForms().front().opened.isEmpty());
        QCOMPARE(store.value()->unfinishedForms().back().typed.value(Field::Name), QStringLiteral("Moreau"));
        QCOMPARE(store.value()->historyOf(CustomerId(7)).front().sent.value(Field::Phone),
                 QStringLiteral("05"));

        QCOMPARE(store.value()->count(), 3);
        const auto asOnTheTill = store.value()->record(CustomerId(8));
        QCOMPARE(asOnTheTill->wanted->value(Field::Name), QStringLiteral("Émile"));
        QVERIFY(asOnTheTill->wanted == asOnTheTill->base);
        const auto deleted = store.value()->record(CustomerId(9));
        QVERIFY(!deleted->wanted);
        QCOMPARE(deleted->base->value(Field::Name), QStringLiteral("Colin"));
        QVERIFY(store.value()->summaries({CustomerId(9)}).front().hidden);
        const auto added = store.value()->record(CustomerId(10));
        QVERIFY(!added->base);
        QCOMPARE(added->wanted->value(Field::Name), QStringLiteral("Durand"));
        QCOMPARE(store.value()->changedSince(0).written.size(), 4U);
        QVERIFY(!store.value()->identity().isEmpty());

        Record changed = *record; // also the field the old file had no column for
        changed.wanted->set(Field::Barcode, QStringLiteral("29%1").arg(opening));
        QVERIFY(store.value()->write(changed).ok());
        QVERIFY(*store.value()->record(CustomerId(7)) == changed);
    }
    Connection connection(m_file, Connection::Mode::ReadOnly, 1s);
    QCOMPARE(connection.ask(QStringLiteral("PRAGMA user_version"))->toInt(), schemaVersion());
    QCOMPARE(connection.ask(QStringLiteral("SELECT count(*) FROM wanted")), QStringLiteral("2"));
    QCOMPARE(connection.ask(QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
    QVERIFY(!connection.ask(QStringLiteral("PRAGMA foreign_key_check")));
}

void SchemaTest::aMigrationThatFailsLeavesTheFileAsItWas()
{
    makeOldFile(1);
    Connection connection(m_file, Connection::Mode::ReadWrite, 1s);
    static const Migration fails = [] {
        return QStringList{QStringLiteral("CREATE TABLE later (x)"),
                           QStringLiteral("CREATE TABLE later (x)")};
    };
    const std::array migrations{allMigrations()[0], fails};
    QVERIFY(!bringUpToDate(connection, migrations));
    QCOMPARE(connection.ask(QStringLiteral("PRAGMA user_version"))->toInt(), 1);
    QCOMPARE(
        connection.ask(QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = 'later'"))->toInt(),
        0);
    QCOMPARE(connection.ask(QStringLiteral("SELECT phone FROM wanted")), QStringLiteral("07"));
}

void SchemaTest::anIndexAnswers_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("one customer") << selectRecords(QStringLiteral("WHERE c.id = 1"));
    QTest::newRow("by the till's number") << selectRecords(QStringLiteral("WHERE c.till_id = '1'"));
    QTest::newRow("what is not settled") << selectRecords(QStringLiteral("WHERE c.state > 0"));
    QTest::newRow("a row in view") << selectSummaries(QStringLiteral("AND c.id = 1"));
    QTest::newRow("what changed") << QStringLiteral("SELECT id, change FROM customer WHERE change > 7");
    QTest::newRow("what went") << QStringLiteral("SELECT customer, change FROM gone WHERE change > 7");
    QTest::newRow("the newest change") << QStringLiteral("SELECT max(change) FROM customer WHERE change > 0");
    QTest::newRow("history of one") << selectHistory(QStringLiteral("WHERE customer = 1"))
            + QStringLiteral(" LIMIT 50");
    QTest::newRow("sent lately") << QStringLiteral("SELECT customer, id, answered_at FROM history ")
            + reachedTheTill() + QStringLiteral(" ORDER BY answered_at DESC, id DESC LIMIT 9");
    QTest::newRow("in one state") << QStringLiteral(
        "SELECT id FROM customer WHERE state = 2 ORDER BY modified, id LIMIT 9");
    QTest::newRow("counts by state") << QStringLiteral("SELECT count(*) FROM customer WHERE state = 2");
    QTest::newRow("count of sent lately")
        << QStringLiteral("SELECT count(*) FROM history ") + reachedTheTill();
    QTest::newRow("who was merged into one")
        << QStringLiteral("SELECT id FROM customer WHERE merged_into <> 0 AND merged_into = 7");
    QTest::newRow("removing one") << QStringLiteral("DELETE FROM customer WHERE id = 1");
}

void SchemaTest::anIndexAnswers()
{
    QFETCH(QString, sql);
    {
        const auto store = Store::open(m_file);
        QVERIFY(store.ok());
    }
    Connection connection(m_file, Connection::Mode::ReadWrite, 1s);
    Statement plan(connection, QStringLiteral("EXPLAIN QUERY PLAN ") + sql.replace(u'?', u'0'));
    QVERIFY(plan.run());
    int steps = 0;
    while (plan.next()) {
        plan.skip(3);
        const QString step = plan.text();
        QVERIFY2(!step.startsWith(QStringLiteral("SCAN")), qPrintable(step));
        ++steps;
    }
    QVERIFY(steps > 0);
}

CARNET_TEST(SchemaTest)
#include "schema_test.moc"
