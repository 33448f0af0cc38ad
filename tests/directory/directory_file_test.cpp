// What the directory keeps beside the store serves the next start, and only where it fits.
#include "bench/customers.h"
#include "directory/directory.h"
#include "directory/directory_file.h"
#include "harness/registry.h"
#include "store/store.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace carnet;

namespace {

const QLocale shopLocale(QLocale::French, QLocale::France);
constexpr std::chrono::milliseconds atOnce{1};
constexpr int customers = 300;

} // namespace

class DirectoryFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void servesTheNextStart();
    void isForTheOwnerOnly();
    void whatChangedSinceIsTakenUp();
    void whatDoesNotFitIsMadeAnew_data();
    void whatDoesNotFitIsMadeAnew();
    void anUnfinishedOneIsNothing();
    void slotsOfThoseWhoAreGoneAreGivenUp();

private:
    [[nodiscard]] DirectoryFile file() const { return DirectoryFile(m_store->file()); }
    [[nodiscard]] QString path() const { return m_store->file() + QStringLiteral(".directory"); }
    [[nodiscard]] std::optional<DirectoryFile::Kept> kept() const
    {
        return file().read({m_store->identity(), shopLocale});
    }
    [[nodiscard]] QList<CustomerId> add(int count);
    /// The whole answer of a directory that was just opened.
    [[nodiscard]] Answer asked(const QString &text = {}) const;
    /// Lets a directory write its file.
    void keep() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<bench::Customers> m_customers;
};

void DirectoryFileTest::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::move(Store::open(m_folder->filePath(QStringLiteral("shop.carnet")))).value();
    m_customers = std::make_unique<bench::Customers>(7);
    QCOMPARE(add(customers).size(), customers);
}

QList<CustomerId> DirectoryFileTest::add(int count)
{
    std::vector<Record> records;
    std::generate_n(std::back_inserter(records), count, [this] { return m_customers->nextRecord(); });
    const auto written = m_store->write(records);
    return written.ok() ? written.value() : QList<CustomerId>();
}

Answer DirectoryFileTest::asked(const QString &text) const
{
    Directory directory(m_store->file(), nullptr, atOnce);
    Answer last;
    connect(&directory, &Directory::answered, this, [&last](const Answer &answer) { last = answer; });
    Query query;
    query.text = text;
    query.locale = shopLocale;
    directory.ask(query);
    (void)QTest::qWaitFor([&last] { return last.isWhole; });
    return last;
}

void DirectoryFileTest::keep() const
{
    Directory directory(m_store->file(), nullptr, atOnce);
    Query query;
    query.locale = shopLocale;
    directory.ask(query);
    QTRY_VERIFY(kept() && kept()->change == m_store->change());
}

void DirectoryFileTest::servesTheNextStart()
{
    const Answer before = asked();
    QCOMPARE(before.all, m_store->count());
    keep();
    const auto filing = kept()->filing;
    QCOMPARE(filing.shelf.count(Place::All), before.all);
    QVERIFY(!filing.orders.empty());
    QCOMPARE(*asked().ids, *before.ids);
    QCOMPARE(asked().counts, before.counts);
    const QString name = displayName(m_store->summaries({before.ids->front()}).front().customer);
    QVERIFY(!asked(name).ids->empty());
    QCOMPARE(asked(name).ids->front(), before.ids->front());
}

void DirectoryFileTest::isForTheOwnerOnly()
{
#ifndef Q_OS_UNIX
    QSKIP("permissions of this kind are Unix's");
#endif
    keep();
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(path()) & others));
}

void DirectoryFileTest::whatChangedSinceIsTakenUp()
{
    keep();
    auto changed = *m_store->record(m_store->unsettled().front().id);
    changed.wanted = Customer();
    changed.wanted->set(Field::Name, QStringLiteral("Zwischenzeit"));
    auto gone = *m_store->record(asked().ids->front());
    gone.base.reset();
    gone.wanted.reset();
    gone.attempt.reset();
    QVERIFY(isGone(gone));
    QVERIFY(m_store->write({changed, gone}).ok());
    const QList<CustomerId> added = add(3);

    const Answer now = asked();
    QCOMPARE(now.all, m_store->count());
    QVERIFY(std::ranges::find(*now.ids, gone.id) == now.ids->end());
    for (const CustomerId id : added)
        QVERIFY(std::ranges::find(*now.ids, id) != now.ids->end());
    QCOMPARE(*asked(QStringLiteral("zwischen")).ids, std::vector{changed.id});
}

void DirectoryFileTest::whatDoesNotFitIsMadeAnew_data()
{
    QTest::addColumn<QByteArray>("how");
    for (const char *how : {"cut", "emptied", "beginning", "middle", "end", "longer"})
        QTest::newRow(how) << QByteArray(how);
}

void DirectoryFileTest::whatDoesNotFitIsMadeAnew()
{
    QFETCH(QByteArray, how);
    keep();
    QFile garbled(path());
    QVERIFY(garbled.open(QFile::ReadWrite));
    QByteArray bytes = garbled.readAll();
    const auto spoil = [&bytes](qsizetype at) { bytes[at] = static_cast<char>(bytes.at(at) ^ 1); };
    if (how == "cut")
        bytes.chop(1'000);
    else if (how == "emptied")
        bytes.clear();
    else if (how == "beginning")
        spoil(0);
    else if (how == "middle")
        spoil(bytes.size() / 2);
    else if (how == "end")
        spoil(bytes.size() - 1);
    else
        bytes += "12345678";
    QVERIFY(garbled.resize(0) && garbled.seek(0) && garbled.write(bytes) == bytes.size());
    garbled.close();

    QVERIFY(!kept());
    QCOMPARE(asked().all, m_store->count());
    QVERIFY(!file().read({m_store->identity(), QLocale(QLocale::English)}));
    keep();
    QVERIFY(!file().read({m_store->identity(), QLocale(QLocale::English)}));
    QVERIFY(!file().read({QStringLiteral("another store"), shopLocale}));
}

void DirectoryFileTest::anUnfinishedOneIsNothing()
{
    keep();
    const auto filing = kept()->filing;
    QVERIFY(QFile::remove(path()));
    QVERIFY(!file().write({m_store->identity(), shopLocale}, filing, 1, [] { return false; }));
    QVERIFY(!QFile::exists(path()));
    QVERIFY(!kept());
}

void DirectoryFileTest::slotsOfThoseWhoAreGoneAreGivenUp()
{
    keep();
    std::vector<Record> records;
    const CustomerIds all = asked().ids;
    for (const CustomerId id : *all) {
        auto record = *m_store->record(id);
        record.wanted = m_customers->next();
        records.push_back(record);
    }
    QVERIFY(m_store->write(records).ok());
    const Answer before = asked();
    keep();
    const auto filing = kept()->filing;
    QCOMPARE(filing.shelf.emptySlots(), Slot(0));
    QCOMPARE(filing.shelf.slots(), static_cast<Slot>(before.all));
    QCOMPARE(*asked().ids, *before.ids);
}

CARNET_TEST(DirectoryFileTest)
#include "directory_file_test.moc"
