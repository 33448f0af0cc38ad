#include "bench/customers.h"
#include "bench/rows.h"
#include "desk/answered.h"
#include "store/store.h"

#include <sqlite3.h>

namespace carnet::bench {

namespace {

/// The same columns without anything Carnet does.
class PlainTable
{
public:
    explicit PlainTable(const QString &file)
    {
        sqlite3_open(file.toUtf8().constData(), &m_database);
        QByteArray columns;
        QByteArray places;
        for (const FieldInfo &info : allFields()) {
            columns += ", f" + QByteArray(info.key) + " TEXT NOT NULL DEFAULT ''";
            places += ", ?";
        }
        run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        run("CREATE TABLE customer (id INTEGER PRIMARY KEY AUTOINCREMENT, till_id TEXT UNIQUE" + columns
            + ')');
        const QByteArray insert = "INSERT INTO customer VALUES (NULL, ?" + places + ')';
        sqlite3_prepare_v2(m_database, insert.constData(), -1, &m_insert, nullptr);
    }
    ~PlainTable()
    {
        sqlite3_finalize(m_insert);
        sqlite3_close(m_database);
    }
    Q_DISABLE_COPY_MOVE(PlainTable)

    void run(const QByteArray &sql) const
    {
        sqlite3_exec(m_database, sql.constData(), nullptr, nullptr, nullptr);
    }
    void insert(const Record &record) const
    {
        int place = 1;
        const auto bind = [&](const QString &value) {
            const QByteArray text = value.toUtf8();
            sqlite3_bind_text(m_insert, place++, text.constData(), static_cast<int>(text.size()),
                              SQLITE_TRANSIENT); // NOLINT
        };
        bind(record.tillId);
        for (const FieldInfo &info : allFields())
            bind(record.wanted->value(info.field));
        sqlite3_step(m_insert);
        sqlite3_reset(m_insert);
    }

private:
    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_insert = nullptr;
};

} // namespace

void measureStore(Table &table, int customers)
{
    const QTemporaryDir folder;
    Customers source;
    std::vector<Record> records;
    for (int i = 0; i < customers; ++i)
        records.push_back(source.nextRecord());
    const PlainTable plain(folder.filePath(QStringLiteral("plain")));
    if (table.wants(QStringLiteral("write new customers"))) {
        const double bare = timed(1, [&] {
                                plain.run("BEGIN");
                                for (const Record &record : records)
                                    plain.insert(record);
                                plain.run("COMMIT");
                            }).median();
        const auto store = std::move(Store::open(folder.filePath(QStringLiteral("store")))).value();
        const Times times = timed(1, [&] { (void)store->write(records); });
        table.add(QStringLiteral("write new customers"), customers, times, bare, {.mostRatio = 2});
    }
    if (table.wants(QStringLiteral("one save"))) {
        Record record = records.front();
        int number = 0;
        const double bare = timed(50, [&] {
                                record.tillId = QStringLiteral("x%1").arg(++number);
                                plain.insert(record);
                            }).median();
        ShopParts parts;
        parts.folder = {folder.path()};
        Desk desk(parts);
        (void)test::answered(desk.open());
        const Times times = timed(50, [&] {
            auto saved = desk.save({CustomerId::None, {{}, source.next()}});
            while (!saved.isFinished())
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        });
        table.add(QStringLiteral("one save, on disk"), 1, times, bare, {.mostRatio = 1.5});
    }
}

} // namespace carnet::bench
