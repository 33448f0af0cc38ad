// What is written is there again, whole; what is not ours is left alone.
#include "harness/registry.h"
#include "store/store.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace carnet;

class StoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aRecordComesBackWhole();
    void anyTextSurvives_data();
    void anyTextSurvives();
    void formsHistoryAndFactsComeBack();
    void theUsersWordComesBack();
    void whoWasMergedIsNotListed();
    void aRecordWithNothingLeftIsRemoved();
    void foreignFilesAreLeftAlone_data();
    void foreignFilesAreLeftAlone();
    void onlyItsOwnerReadsIt();
    void aFullDiskLosesNothing();
    void aFailedTransactionLeavesNothing();
    void aFailureInsideATransactionCannotBePassedOver();
    void twoConnectionsSeeEachOther();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(QStringLiteral("sub #1 é%41.carnet")); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

Customer filled(const QString &suffix)
{
    Customer customer;
    for (const FieldInfo &info : allFields())
        customer.set(info.field, QString::fromUtf8(info.key) + suffix);
    return customer;
}

Record whole()
{
    const QDateTime at(QDate(2026, 11, 24), QTime(10, 41, 3, 250), Qt::UTC);
    Record record;
    record.tillId = QStringLiteral("1042");
    record.base = filled(QStringLiteral(" b"));
    record.wanted = filled(QStringLiteral(" w"));
    record.extra = {{QStringLiteral("points"), 12}};
    record.modified = at;
    record.state = SendState::NeedsAttention;
    record.draft = true;
    record.byHand = true;
    record.attempts = 3;
    record.listFirst = true;
    record.notBefore = at.addSecs(10);
    record.trouble = Trouble::Conflict;
    record.tillText = QStringLiteral("non");
    record.code = 422;
    record.attempt = Attempt{ChangeKind::Edit, {Field::Phone}, {}, at, 7, true};
    record.attempt->sent.set(Field::Phone, QStringLiteral("06"));
    Attempt lost{ChangeKind::Edit, {Field::Phone, Field::Town}, {}, at.addSecs(-9), 6, true};
    lost.sent.set(Field::Phone, QStringLiteral("05"));
    record.mayHaveArrived = {{lost, at.addSecs(-8), at.addSecs(-7)},
                             {{ChangeKind::Delete, {}, {}, at.addSecs(-6), 7, false}, at, {}}};
    record.promised = {{Field::PrivateNote,
                        QStringLiteral("é🚚"),
                        {{}, QStringLiteral("\"a\"\n")},
                        true,
                        {},
                        {},
                        at.addSecs(-3)},
                       {Field::Town, {}, {QStringLiteral("Lyon")}, false, QStringLiteral("L"), at, {}}};
    record.conflicts = {Field::Email, Field::Town};
    record.notKept = {Field::Town};
    record.before = filled(QStringLiteral(" a"));
    return record;
}

} // namespace

void StoreTest::aRecordComesBackWhole()
{
    Record record = whole();
    record.mergedInto = CustomerId(77);
    {
        const auto store = Store::open(file());
        QVERIFY(store.ok());
        record.id = store.value()->write(record).value();
    }
    const auto store = Store::open(file());
    QVERIFY(store.ok());
    auto back = store.value()->record(record.id);
    QVERIFY(back);
    record.firstSeen = back->firstSeen;
    QVERIFY(back->firstSeen > 0);
    QVERIFY(*back == record);
    QVERIFY(*store.value()->recordByTillId(QStringLiteral("1042")) == record);
    QCOMPARE(store.value()->count(), 0); // merged
    QCOMPARE(store.value()->unsettled().size(), 1U);
    QCOMPARE(store.value()->idsInState(SendState::NeedsAttention, 9), std::vector{record.id});
    QVERIFY(store.value()->idsInState(SendState::Waiting, 9).empty());
    QCOMPARE(store.value()->summaries({record.id}).front().customer, *record.wanted);
}

void StoreTest::anyTextSurvives_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quotes") << QStringLiteral("L'\"été\"; DROP TABLE base; --");
    QTest::newRow("NUL") << QString(QStringLiteral("a") + QChar(0) + QStringLiteral("b"));
    QTest::newRow("emoji") << QStringLiteral("👩‍👩‍👧");
    QTest::newRow("lone surrogate") << QString(QChar(0xD800));
    QTest::newRow("right to left") << QString(QChar(0x202E) + QStringLiteral("abc"));
    QTest::newRow("long") << QString(10'000, u'é');
    QTest::newRow("a million characters") << QString(1'000'000, u'é');
    QTest::newRow("lines") << QStringLiteral("a\r\nb\nc");
}

void StoreTest::anyTextSurvives()
{
    QFETCH(QString, text);
    const auto store = Store::open(file());
    Record record;
    record.wanted.emplace();
    record.wanted->set(Field::PrivateNote, text);
    record.tillText = text;
    const CustomerId id = store.value()->write(record).value();
    QCOMPARE(store.value()->record(id)->wanted->value(Field::PrivateNote), text);
    QCOMPARE(store.value()->record(id)->tillText, text);
}

void StoreTest::formsHistoryAndFactsComeBack()
{
    const QDateTime at(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC);
    CustomerId id;
    {
        const auto store = Store::open(file());
        HistoryEntry entry;
        entry.name = QStringLiteral("Aubry");
        entry.at = at;
        entry.kind = ChangeKind::Edit;
        entry.fields = {Field::Phone};
        entry.sent.set(Field::Phone, QStringLiteral("06"));
        entry.tillId = QStringLiteral("4");
        Record record = whole();
        record.id = store.value()->write(record).value();
        id = record.id;
        entry.customer = id;
        QVERIFY(store.value()->write(std::vector{record}, {entry}).ok());
        UnfinishedForm form;
        form.typed = filled(QStringLiteral(" ?"));
        form.at = at;
        QCOMPARE(store.value()->keepForm(form).value(), 1);
        QVERIFY(store.value()->setFact(QStringLiteral("list.updatedAt"), QStringLiteral("x")).ok());
    }
    const auto store = Store::open(file());
    QCOMPARE(store.value()->historyOf(id).size(), 1U);
    QCOMPARE(store.value()->historyOf(id).front().sent.value(Field::Phone), QStringLiteral("06"));
    QCOMPARE(store.value()->sentSince(at.addDays(-1), 9).size(), 1U);
    QCOMPARE(store.value()->countSentSince(at.addDays(1)), 0);
    QCOMPARE(store.value()->unfinishedForms().size(), 1U);
    QVERIFY(store.value()->unfinishedForms().front().typed == filled(QStringLiteral(" ?")));
    QVERIFY(store.value()->dropForm(store.value()->unfinishedForms().front().id).ok());
    QVERIFY(store.value()->unfinishedForms().empty());
    QCOMPARE(store.value()->fact(QStringLiteral("list.updatedAt")), QStringLiteral("x"));
}

void StoreTest::theUsersWordComesBack()
{
    const QDateTime now(QDate(2026, 11, 26), QTime(9, 0), Qt::UTC);
    const NotAlike pair{CustomerId(1), CustomerId(2), ~quint64(0)};
    const NotAlike other{CustomerId(1), CustomerId(3), 5};
    KeptStep old{0, now.addDays(-historyDays - 1), QStringLiteral("old"), {QStringLiteral("x")}};
    KeptStep step{0, now, QStringLiteral("{\"é\":1}"), {QStringLiteral("b"), QStringLiteral("a")}};
    {
        const auto store = Store::open(file());
        for (int i = 0; i < 2; ++i) {
            Record record;
            record.wanted = filled({});
            QVERIFY(store.value()->write(record).ok());
        }
        QVERIFY(store.value()->noteNotAlike({pair, other, {pair.a, pair.b, 4}, pair}).ok());
        old.id = store.value()->keepStep(old).value();
        step.id = store.value()->keepStep(step).value();
    }
    const auto store = Store::open(file());
    QCOMPARE(store.value()->notAlike(), (std::vector{pair, other}));
    QCOMPARE(store.value()->keptSteps().size(), 2U);
    QVERIFY(store.value()->forgetOld(now).ok()); // nobody has the id 3
    QCOMPARE(store.value()->notAlike(), std::vector{pair});
    QCOMPARE(store.value()->keptSteps().size(), 1U);
    const KeptStep back = store.value()->keptSteps().front();
    QCOMPARE(back.id, step.id);
    QCOMPARE(back.at, step.at);
    QCOMPARE(back.words, step.words);
    QCOMPARE(back.changes, step.changes);
    QVERIFY(store.value()->dropStep(step.id).ok());
    QVERIFY(store.value()->keptSteps().empty());
    QVERIFY(store.value()->forgetNotAlike({pair}).ok());
    QVERIFY(store.value()->notAlike().empty());
}

void StoreTest::whoWasMergedIsNotListed()
{
    const auto store = Store::open(file());
    Record stays;
    stays.wanted = filled({});
    stays.id = store.value()->write(stays).value();
    Record goes = stays;
    goes.id = CustomerId::None;
    goes.mergedInto = stays.id;
    goes.id = store.value()->write(goes).value();
    QCOMPARE(store.value()->count(), 1);
    QCOMPARE(store.value()->idsMergedInto(stays.id), std::vector{goes.id});
    QVERIFY(store.value()->idsMergedInto(CustomerId::None).empty());
    QVERIFY(store.value()->summaries({goes.id}).front().hidden);
    QVERIFY(!store.value()->summaries({stays.id}).front().hidden);
    goes.wanted.reset(); // deleted as well: it is counted once
    goes.base = filled({});
    QVERIFY(store.value()->write(goes).ok());
    QCOMPARE(store.value()->count(), 1);
}

void StoreTest::aRecordWithNothingLeftIsRemoved()
{
    const auto store = Store::open(file());
    Record record = whole();
    record.id = store.value()->write(record).value();
    record.base.reset();
    record.wanted.reset();
    record.attempt.reset();
    record.mayHaveArrived.clear();
    QVERIFY(store.value()->write(record).ok());
    QVERIFY(!store.value()->record(record.id));
    record.wanted = filled({});
    QCOMPARE(store.value()->write(record).value(), record.id); // an undo brings it back under its number
}

void StoreTest::foreignFilesAreLeftAlone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("name;phone\nAubry;06\n").repeated(100);
    QTest::newRow("cut header") << QByteArray("SQLite format 3");
    QByteArray other("SQLite format 3\0", 16);
    other += QByteArray(4096 - 16, '\0');
    QTest::newRow("another program's database") << other;
}

void StoreTest::foreignFilesAreLeftAlone()
{
    QFETCH(QByteArray, bytes);
    QFile foreign(file());
    QVERIFY(foreign.open(QFile::WriteOnly));
    foreign.write(bytes);
    foreign.close();
    const auto store = Store::open(file());
    QVERIFY(!store.ok());
    QVERIFY(foreign.open(QFile::ReadOnly));
    QCOMPARE(foreign.readAll(), bytes);
}

void StoreTest::onlyItsOwnerReadsIt()
{
#ifndef Q_OS_UNIX
    QSKIP("permissions of this kind are Unix's");
#endif
    const auto store = Store::open(file());
    QVERIFY(!(QFile::permissions(file()) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther)));
}

void StoreTest::aFullDiskLosesNothing()
{
    {
        const auto made = Store::open(file());
    }
    OpenOptions options;
    options.maxPages = 120;
    const auto store = Store::open(file(), options);
    QVERIFY(store.ok());
    QList<CustomerId> acknowledged;
    Record record;
    record.wanted = filled(QString(500, u'x'));
    std::optional<StoreError> error;
    while (!error && acknowledged.size() < 1000) {
        const auto written = store.value()->write(record);
        if (written)
            acknowledged << written.value();
        else
            error = written.error();
    }
    QVERIFY(error);
    QCOMPARE(static_cast<int>(*error), static_cast<int>(StoreError::DiskFull));
    QCOMPARE(store.value()->count(), acknowledged.size());
    for (const CustomerId id : acknowledged)
        QVERIFY(store.value()->record(id)->wanted == record.wanted);
}

void StoreTest::aFailedTransactionLeavesNothing()
{
    const auto store = Store::open(file());
    Record record;
    record.wanted = filled({});
    const auto result = store.value()->transaction([&]() -> Result<Done, StoreError> {
        if (!store.value()->write(record))
            return StoreError::Failed;
        return StoreError::Busy;
    });
    QVERIFY(!result.ok());
    QCOMPARE(store.value()->count(), 0);
    QVERIFY(store.value()->write(record).ok());
    QCOMPARE(store.value()->count(), 1);
}

void StoreTest::twoConnectionsSeeEachOther()
{
    const auto first = Store::open(file());
    const auto second = Store::open(file());
    Record record;
    record.wanted = filled({});
    const CustomerId id = first.value()->write(record).value();
    QVERIFY(second.value()->record(id));
}

void StoreTest::aFailureInsideATransactionCannotBePassedOver()
{
    const auto opened = Store::open(file());
    QVERIFY(opened.ok());
    Store &store = *opened.value();
    Record first = whole();
    first.id = CustomerId::None;
    Record twin = first; // the same number on the till
    const auto done = store.transaction([&]() -> Result<Done, StoreError> {
        (void)store.write(first);
        if (store.write(twin).ok())
            return StoreError::CannotOpen;
        return Done{};
    });
    QVERIFY(!done.ok());
    QCOMPARE(store.count(), 0);
    QVERIFY(store.write(first).ok()); // and the next one is not held back
    QCOMPARE(store.count(), 1);
}

CARNET_TEST(StoreTest)
#include "store_test.moc"
