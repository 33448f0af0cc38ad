#include "store/schema.h"

#include "customer/field.h"
#include "store/connection.h"

#include <QSet>

#include <array>

namespace carnet {

namespace {

// NOT NULL with a default, so that a field added later can be added to rows that exist.
QString fieldDefinition(const FieldInfo &info)
{
    return QStringLiteral(R"("%1" TEXT NOT NULL DEFAULT '')").arg(QString::fromUtf8(info.key));
}

QString fieldDefinitions()
{
    QStringList definitions;
    for (const FieldInfo &info : allFields())
        definitions << fieldDefinition(info);
    return definitions.join(QStringLiteral(", "));
}

QString table(const char *name, const char *columns)
{
    return QStringLiteral("CREATE TABLE %1 (%2, %3)")
        .arg(QString::fromUtf8(name), QString::fromUtf8(columns), fieldDefinitions());
}

constexpr const char *ofOneCustomer =
    "customer INTEGER PRIMARY KEY REFERENCES customer(id) ON DELETE CASCADE";
constexpr const char *ofOneAttempt =
    "customer INTEGER PRIMARY KEY REFERENCES customer(id) ON DELETE CASCADE, "
    "kind INTEGER NOT NULL, fields TEXT NOT NULL, started_at INTEGER, "
    "revision INTEGER NOT NULL";

// Ids are never used twice (AUTOINCREMENT): an unfinished form, the history or an undo step may outlive its
// customer. Sets of fields are lists of keys, not bits, so that a field can be added anywhere in the
// catalogue.
QStringList versionOne()
{
    return {
        QStringLiteral("CREATE TABLE customer ("
                       "id INTEGER PRIMARY KEY AUTOINCREMENT, "
                       "till_id TEXT UNIQUE, "
                       "extra TEXT NOT NULL DEFAULT '', "
                       "first_seen INTEGER NOT NULL DEFAULT 0, "
                       "modified INTEGER, "
                       "state INTEGER NOT NULL DEFAULT 0, "
                       "draft INTEGER NOT NULL DEFAULT 0, "
                       "by_hand INTEGER NOT NULL DEFAULT 0, "
                       "attempts INTEGER NOT NULL DEFAULT 0, "
                       "unanswered INTEGER NOT NULL DEFAULT 0, "
                       "not_before INTEGER, "
                       "trouble INTEGER NOT NULL DEFAULT 0, "
                       "till_text TEXT NOT NULL DEFAULT '', "
                       "code INTEGER NOT NULL DEFAULT 0, "
                       "conflicts TEXT NOT NULL DEFAULT '')"),
        QStringLiteral("CREATE INDEX customer_by_state ON customer(state)"),
        table("base", ofOneCustomer),
        table("wanted", ofOneCustomer),
        // Small, so that customers are counted without reading them.
        QStringLiteral("CREATE INDEX wanted_ids ON wanted(customer)"),
        table("ancestor", ofOneCustomer),
        table("attempt", ofOneAttempt),
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
    };
}

// A form that is continued after a crash knows what was typed and what only stood there. What reached the
// till is counted at each change, so that the index alone must answer.
QStringList versionTwo()
{
    return {
        table("draft_opened", "draft INTEGER PRIMARY KEY REFERENCES draft(id) ON DELETE CASCADE"),
        QStringLiteral("DROP INDEX history_by_time"),
        QStringLiteral("CREATE INDEX history_by_time ON history(answered_at, answer)"),
        QStringLiteral("DROP INDEX customer_by_state"),
        QStringLiteral("CREATE INDEX customer_by_state ON customer(state, modified)"),
    };
}

// A form that the user closed and one that was open when the program died are one thing, and never a draft.
QStringList versionThree()
{
    return {
        QStringLiteral("DROP INDEX draft_by_customer"),
        QStringLiteral("ALTER TABLE draft DROP COLUMN set_aside"),
        QStringLiteral("ALTER TABLE draft RENAME TO form"),
        QStringLiteral("ALTER TABLE draft_opened RENAME TO form_opened"),
        QStringLiteral("ALTER TABLE form_opened RENAME COLUMN draft TO form"),
    };
}

// What was promised or may have arrived is small and read with its customer only: lists in JSON.
QStringList versionFour()
{
    QStringList statements{
        QStringLiteral("ALTER TABLE attempt ADD COLUMN refused INTEGER NOT NULL DEFAULT 0"),
        QStringLiteral("ALTER TABLE customer ADD COLUMN list_first INTEGER NOT NULL DEFAULT 0")};
    for (const char *column : {"may_have_arrived", "promised", "not_kept"})
        statements << QStringLiteral("ALTER TABLE customer ADD COLUMN %1 TEXT NOT NULL DEFAULT ''")
                          .arg(QLatin1StringView(column));
    return statements;
}

// What is wanted stands beside base only where it differs: `deleted` tells what the lack of it means. Readers
// ask what changed since they last looked; `gone` is what they cannot see any more.
QStringList versionFive()
{
    QStringList same;
    for (const FieldInfo &info : allFields())
        same << QStringLiteral(R"(base."%1" = wanted."%1")").arg(QString::fromUtf8(info.key));
    return {
        QStringLiteral("ALTER TABLE customer ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0"),
        QStringLiteral("ALTER TABLE customer ADD COLUMN heard INTEGER NOT NULL DEFAULT 0"),
        QStringLiteral("ALTER TABLE customer ADD COLUMN change INTEGER NOT NULL DEFAULT 1"),
        QStringLiteral("UPDATE customer SET deleted = 1 "
                       "WHERE NOT EXISTS (SELECT 1 FROM wanted WHERE wanted.customer = customer.id)"),
        QStringLiteral("DELETE FROM wanted WHERE EXISTS "
                       "(SELECT 1 FROM base WHERE base.customer = wanted.customer AND %1)")
            .arg(same.join(QStringLiteral(" AND "))),
        QStringLiteral("DROP INDEX wanted_ids"),
        QStringLiteral("CREATE INDEX customer_deleted ON customer(deleted) WHERE deleted = 1"),
        QStringLiteral("CREATE INDEX customer_by_change ON customer(change)"),
        QStringLiteral("CREATE TABLE gone (customer INTEGER PRIMARY KEY, change INTEGER NOT NULL)"),
        QStringLiteral("CREATE INDEX gone_by_change ON gone(change)"),
        QStringLiteral("INSERT INTO fact (name, value) VALUES ('%1', %2)").arg(identityFact(), newIdentity()),
    };
}

// Duplicates: who stands for whom, who was said to be two, and the steps that can be undone after a restart.
// What a step says is the desk's affair.
QStringList versionSix()
{
    return {
        QStringLiteral("ALTER TABLE customer ADD COLUMN merged_into INTEGER NOT NULL DEFAULT 0"),
        QStringLiteral("CREATE INDEX customer_merged ON customer(merged_into) WHERE merged_into <> 0"),
        QStringLiteral("CREATE TABLE not_alike (a INTEGER NOT NULL, b INTEGER NOT NULL, "
                       "print INTEGER NOT NULL, PRIMARY KEY (a, b)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE undo_step (id INTEGER PRIMARY KEY AUTOINCREMENT, "
                       "made_at INTEGER NOT NULL, words TEXT NOT NULL)"),
        QStringLiteral("CREATE TABLE undo_change (step INTEGER NOT NULL REFERENCES undo_step(id) "
                       "ON DELETE CASCADE, place INTEGER NOT NULL, change TEXT NOT NULL, "
                       "PRIMARY KEY (step, place)) WITHOUT ROWID"),
    };
}

constexpr std::array<Migration, 6> migrationList{versionOne,  versionTwo,  versionThree,
                                                 versionFour, versionFive, versionSix};

bool runAll(Connection &connection, const QStringList &statements)
{
    for (const QString &statement : statements) {
        if (!connection.run(statement))
            return false;
    }
    return true;
}

/// One ALTER TABLE for each field that a table of the file does not know yet; nothing when that cannot be
/// read.
std::optional<QStringList> missingColumns(Connection &connection)
{
    QStringList statements;
    const int failures = connection.failures();
    for (const QString &name : tablesOfFields()) {
        QSet<QString> present;
        Statement columns(connection, QStringLiteral("SELECT lower(name) FROM pragma_table_info(?)"));
        columns.bindText(name);
        if (columns.run()) {
            while (columns.next())
                present.insert(columns.text());
        }
        if (connection.failures() != failures)
            return std::nullopt;
        if (present.isEmpty())
            continue; // the table itself comes with a migration
        for (const FieldInfo &info : allFields()) {
            if (!present.contains(QString::fromUtf8(info.key).toLower()))
                statements << QStringLiteral("ALTER TABLE %1 ADD COLUMN %2").arg(name, fieldDefinition(info));
        }
    }
    return statements;
}

bool addMissingColumns(Connection &connection)
{
    const auto missing = missingColumns(connection);
    return missing && runAll(connection, *missing);
}

} // namespace

std::span<const Migration> allMigrations()
{
    return migrationList;
}

int schemaVersion()
{
    return static_cast<int>(migrationList.size());
}

const QStringList &tablesOfFields()
{
    static const QStringList tables{QStringLiteral("base"),       QStringLiteral("wanted"),
                                    QStringLiteral("ancestor"),   QStringLiteral("attempt"),
                                    QStringLiteral("form"),       QStringLiteral("history"),
                                    QStringLiteral("form_opened")};
    return tables;
}

const QString &identityFact()
{
    static const QString name = QStringLiteral("store.identity");
    return name;
}

QString newIdentity()
{
    return QStringLiteral("lower(hex(randomblob(16)))");
}

QString fieldColumns(const QString &prefix)
{
    QStringList columns;
    for (const FieldInfo &info : allFields())
        columns << QStringLiteral("%1\"%2\"").arg(prefix, QString::fromUtf8(info.key));
    return columns.join(QStringLiteral(", "));
}

bool bringUpToDate(Connection &connection, std::span<const Migration> migrations)
{
    const auto version = connection.ask(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return false;
    const auto present = version->toULongLong();
    if (present >= migrations.size()) {
        const auto missing = missingColumns(connection);
        if (!missing || missing->isEmpty())
            return missing.has_value();
    }

    Transaction transaction(connection);
    // A migration may name any field.
    if (!transaction.isOpen() || !addMissingColumns(connection))
        return false;
    for (auto step = present; step < migrations.size(); ++step) {
        if (!runAll(connection, migrations[step]()))
            return false;
    }
    return addMissingColumns(connection)
        && connection.run(QStringLiteral("PRAGMA user_version = %1").arg(migrations.size()))
        && transaction.commit();
}

} // namespace carnet
