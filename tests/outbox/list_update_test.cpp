// The till's list against this computer's copy: what is written and what is not, when it stops half-way, and
// how much is held meanwhile.
#include "harness/registry.h"
#include "outbox/list_update.h"
#include "outbox/row_hash.h"
#include "outbox/shop.h"

#include <QFile>

using namespace carnet;
using namespace carnet::test;

class ListUpdateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatSaysTheSameIsNotWritten();
    void whatSaysSomethingElseIs_data();
    void whatSaysSomethingElseIs();
    void whatIsNotSettledIsLookedAt();
    void aListCutShortChangesNothing();
    void itIsCancelledBetweenTwoSlices();
    void ofTheSameNumberTheFirstCounts();
    void ofTwoListsTheBestIsApplied();
    void aFullDiskChangesNothing();
    void rowsPutAsideComeBack_data();
    void rowsPutAsideComeBack();
    void aHashIsTheSameForEver();
    void memoryDoesNotGrowWithTheList();
};

namespace {

TillRow rowOf(int id, const QString &name = QStringLiteral("Aubry"))
{
    TillRow row;
    row.id = QString::number(id);
    row.present = FieldSet::all();
    row.customer.set(Field::Name, name);
    row.customer.set(Field::Email, QStringLiteral("a%1@example.org").arg(id));
    row.customer.set(Field::PrivateNote, QStringLiteral("x").repeated(200));
    row.extra.insert(QStringLiteral("points"), 12);
    return row;
}

/// A store beside an update that the test drives itself.
struct Copy
{
    Copy() = default;

    void read(const QList<TillRow> &rows, const QDateTime &now = noon)
    {
        ListUpdate update(writer, {});
        begin(update, rows, now);
        while (update.apply()) { }
        applied = update.applied();
    }

    static void begin(ListUpdate &update, const QList<TillRow> &rows, const QDateTime &now = noon)
    {
        while (update.prepare()) { }
        update.askedAt(now);
        update.open();
        for (const TillRow &row : rows)
            update.take(row);
        update.close(true);
    }

    QTemporaryDir folder{Shop::scratch()};
    std::unique_ptr<Store> store =
        std::move(Store::open(folder.filePath(QStringLiteral("carnet.sqlite")))).value();
    Queue queue;
    Writer writer{*store, queue};
    ListApplied applied;
};

QList<TillRow> crowd(int count)
{
    QList<TillRow> rows;
    for (int i = 1; i <= count; ++i)
        rows << rowOf(i);
    return rows;
}

} // namespace

void ListUpdateTest::whatSaysTheSameIsNotWritten()
{
    Copy copy;
    copy.read(crowd(300));
    QCOMPARE(copy.applied.summary.added, 300);
    const qint64 change = copy.store->change();
    const QSignalSpy changed(&copy.writer, &Writer::changed);
    copy.read(crowd(300), noon.addSecs(61));
    QCOMPARE(copy.store->change(), change);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(copy.applied.listed, 300);
    QCOMPARE(copy.applied.summary.added + copy.applied.summary.changed, 0);
    QCOMPARE(copy.store->fact(QStringLiteral("list.updatedAt")),
             noon.addSecs(61).toString(Qt::ISODateWithMs));
}

void ListUpdateTest::whatSaysSomethingElseIs_data()
{
    QTest::addColumn<TillRow>("row");
    QTest::addColumn<bool>("isChange");
    TillRow row = rowOf(2);
    QTest::newRow("the same") << row << false;
    row.customer.set(Field::Town, QStringLiteral("Lyon"));
    QTest::newRow("a value") << row << true;
    row = rowOf(2);
    row.extra.insert(QStringLiteral("points"), 13);
    QTest::newRow("a column nobody knows") << row << true;
    row = rowOf(2);
    row.present.remove(Field::PrivateNote);
    row.customer.set(Field::PrivateNote, {});
    QTest::newRow("a column less") << row << false; // it says no more about the customer
}

void ListUpdateTest::whatSaysSomethingElseIs()
{
    QFETCH(TillRow, row);
    QFETCH(bool, isChange);
    Copy copy;
    copy.read({rowOf(1), rowOf(2), rowOf(3)});
    copy.read({rowOf(1), row, rowOf(3)});
    QCOMPARE(copy.applied.summary.changed, isChange ? 1 : 0);
    const auto record = copy.store->recordByTillId(QStringLiteral("2"));
    QCOMPARE(record->base->value(Field::PrivateNote).size(), 200);
    QCOMPARE(record->base->value(Field::Town), row.customer.value(Field::Town));
    QCOMPARE(record->extra, row.extra);
    QCOMPARE(record->heard, hashOf(row));
}

/// A promise is only over when a list shows it, though its row says what the last one said.
void ListUpdateTest::whatIsNotSettledIsLookedAt()
{
    Copy copy;
    copy.read({rowOf(1)});
    Record record = *copy.store->recordByTillId(QStringLiteral("1"));
    Promise promise;
    promise.field = Field::Town;
    promise.sent = QStringLiteral("Lyon");
    promise.earlier << QString();
    record.promised.push_back(promise);
    record.base->set(Field::Town, promise.sent);
    record.wanted = record.base;
    QVERIFY(copy.writer.change({record.id}, [&](const Record &) { return record; }).ok());
    copy.read({rowOf(1)}, noon.addSecs(10));
    copy.read({rowOf(1)}, noon.addSecs(80));
    record = *copy.store->recordByTillId(QStringLiteral("1"));
    QCOMPARE(record.state, SendState::NeedsAttention);
    QCOMPARE(record.notKept, FieldSet{Field::Town});
    QCOMPARE(record.heard, 0);
}

void ListUpdateTest::aListCutShortChangesNothing()
{
    Shop shop;
    for (int i = 0; i < 500; ++i)
        shop.till.addOnTill({{QStringLiteral("name"), QStringLiteral("Aubry %1").arg(i)}});
    shop.readList();
    QCOMPARE(shop.store->count(), 500);
    const qint64 change = shop.store->change();
    for (auto &customer : shop.till.customers)
        customer.insert(QStringLiteral("city"), QStringLiteral("Lyon"));
    shop.till.fail(listCall, closeInAnswer(), 10);
    QSignalSpy ended(shop.outbox.get(), &Outbox::updateEnded);
    shop.outbox->updateFromTill();
    QVERIFY(ended.wait());
    QVERIFY(ended.first().first().value<Outbox::UpdateSummary>().outcome.verdict != Verdict::Accepted);
    QCOMPARE(shop.store->change(), change);
}

void ListUpdateTest::itIsCancelledBetweenTwoSlices()
{
    Shop shop;
    for (int i = 0; i < 1'000; ++i)
        shop.till.addOnTill({{QStringLiteral("name"), QStringLiteral("Aubry %1").arg(i)}});
    QSignalSpy ended(shop.outbox.get(), &Outbox::updateEnded);
    // Whoever is told of what was written may be the one who stops it.
    connect(shop.outbox.get(), &Outbox::recordsChanged, this, [&] { shop.outbox->cancelUpdate(); });
    shop.outbox->updateFromTill();
    QVERIFY(ended.wait());
    QCOMPARE(ended.first().first().value<Outbox::UpdateSummary>().outcome.cause, Cause::Cancelled);
    const int there = shop.store->count();
    QVERIFY(there > 0 && there < 1'000);
    QVERIFY(!shop.outbox->isUpdating());
    QVERIFY(!shop.outbox->lastUpdate().isValid());
    disconnect(shop.outbox.get(), &Outbox::recordsChanged, this, nullptr);
    shop.readList();
    QCOMPARE(shop.store->count(), 1'000);
}

void ListUpdateTest::ofTheSameNumberTheFirstCounts()
{
    Copy copy;
    copy.read({rowOf(1, QStringLiteral("First")), rowOf(1, QStringLiteral("Second"))});
    QCOMPARE(copy.applied.listed, 1);
    QCOMPARE(copy.store->recordByTillId(QStringLiteral("1"))->base->value(Field::Name),
             QStringLiteral("First"));
}

void ListUpdateTest::ofTwoListsTheBestIsApplied()
{
    Copy copy;
    ListUpdate update(copy.writer, {});
    Copy::begin(update, {rowOf(1)});
    update.open();
    update.take(rowOf(2));
    update.close(true);
    update.open();
    update.take(rowOf(3));
    update.close(false);
    while (update.apply()) { }
    QCOMPARE(update.applied().summary.added, 1);
    QVERIFY(copy.store->recordByTillId(QStringLiteral("2")));
}

void ListUpdateTest::aFullDiskChangesNothing()
{
    RowShelf shelf(QStringLiteral("/there is no such folder"));
    for (int i = 0; i < 20'000; ++i)
        shelf.put(rowOf(i));
    QVERIFY(shelf.hasFailed());
    QVERIFY(!shelf.take());
}

void ListUpdateTest::rowsPutAsideComeBack_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("none") << 0;
    QTest::newRow("in memory") << 100;
    QTest::newRow("in a file") << 30'000;
}

void ListUpdateTest::rowsPutAsideComeBack()
{
    QFETCH(int, count);
    const QTemporaryDir folder;
    RowShelf shelf(folder.path());
    for (int i = 0; i < count; ++i)
        shelf.put(rowOf(i));
    QCOMPARE(shelf.count(), count);
    for (int i = 0; i < count; ++i) {
        const auto row = shelf.take();
        QVERIFY(row);
        const TillRow put = rowOf(i);
        QVERIFY(row->id == put.id && row->customer == put.customer && row->present == put.present
                && row->extra == put.extra);
    }
    QVERIFY(!shelf.take());
    QVERIFY(!shelf.hasFailed());
}

void ListUpdateTest::aHashIsTheSameForEver()
{
    QCOMPARE(keyOf(QStringLiteral("12")), 24U);
    QVERIFY(keyOf(QStringLiteral("012")) != keyOf(QStringLiteral("12")));
    TillRow row;
    row.present = {Field::Name};
    row.customer.set(Field::Name, QStringLiteral("Élodie"));
    QCOMPARE(hashOf(row), -9094357664548790303);
    TillRow other = row;
    other.perhapsBorn = QStringLiteral("1970-01-01");
    QVERIFY(hashOf(other) != hashOf(row));
    other = row;
    other.id = QStringLiteral("7");
    QCOMPARE(hashOf(other), hashOf(row));
}

static qint64 kilobytesUsed()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    return text.mid(text.indexOf("VmRSS:") + 6, 20).trimmed().split(' ').first().toLongLong();
}

/// The first list of a shop: every row is put aside.
void ListUpdateTest::memoryDoesNotGrowWithTheList()
{
    constexpr int all = 200'000;
    Copy copy;
    ListUpdate update(copy.writer, {});
    while (update.prepare()) { }
    update.askedAt(noon);
    update.open();
    for (int i = 0; i < 20'000; ++i)
        update.take(rowOf(i));
    const qint64 before = kilobytesUsed();
    if (before == 0)
        QSKIP("this system does not tell");
    for (int i = 20'000; i < all; ++i)
        update.take(rowOf(i));
    update.close(true);
    const qint64 grown = kilobytesUsed() - before;
    QVERIFY2(grown < 16'384, qPrintable(QString::number(grown))); // of some 100,000
    QCOMPARE(update.all(), all);
}

CARNET_TEST(ListUpdateTest)
#include "list_update_test.moc"
