// Two customers become one and two again, against a till that lists both.
#include "desk/open_shop.h"
#include "harness/registry.h"
#include "outbox/values.h"
#include "till_double/till_double.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace carnet;
using namespace carnet::test;

class MergingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_shop.reset(); }
    void theOneThatGoesIsHiddenAndComesBack();
    void theTillDoesWithItWhatWasChosen_data();
    void theTillDoesWithItWhatWasChosen();
    void whoWasNeverOnTheTillIsDeleted();
    void somethingHinders_data();
    void somethingHinders();
    void whoStandsForNobodyAnyMoreReleasesThem_data();
    void whoStandsForNobodyAnyMoreReleasesThem();
    void whoWentBeforeGoesOn();
    void allThatAreEqualBecomeOneInOneStep();
    void whoIsOnTheTillStaysBeforeWhoIsNot();
    void whatIsNotEqualIsLeftOut();
    void aStepOutlivesTheProgram();
    void whoWasMergedCanBeSeparated();
    void nothingIsLostInAnyOrder();

private:
    void open();
    [[nodiscard]] Store &store() { return m_shop->store(); }
    [[nodiscard]] Record record(CustomerId id) { return *store().record(id); }
    [[nodiscard]] CustomerId onTill(const QString &name, const QString &phone = {});
    [[nodiscard]] CustomerId here(const QString &name);
    [[nodiscard]] QStringList listed();
    void update();
    void send();
    [[nodiscard]] Merged merge(CustomerId stays, CustomerId goes, MergeFate fate = MergeFate::StaysThere,
                               const QString &town = QStringLiteral("Lyon"));
    Undone undo();
    Undone redo();
    [[nodiscard]] std::optional<BulkDone> mergeExact(const std::vector<ExactMerge> &merges);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TillDouble> m_till;
    std::unique_ptr<OpenShop> m_shop;
};

void MergingTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_till = std::make_unique<TillDouble>();
    open();
}

void MergingTest::open()
{
    m_shop.reset();
    ShopParts parts{DataFolder(m_folder->path()), {m_till->url(), TillDouble::shop(), TillDouble::key()}};
    parts.outbox.sendAutomatically = false;
    parts.mayStartEmpty = true;
    m_shop = std::move(OpenShop::open(parts)).value();
}

CustomerId MergingTest::onTill(const QString &name, const QString &phone)
{
    const QString number = QString::number(
        m_till->addOnTill({{QStringLiteral("name"), name}, {QStringLiteral("phone"), phone}}));
    update();
    return store().recordByTillId(number)->id;
}

CustomerId MergingTest::here(const QString &name)
{
    Customer customer;
    customer.set(Field::Name, name);
    return m_shop->outbox().save({CustomerId::None, {{}, customer}}).value().after.id;
}

QStringList MergingTest::listed()
{
    QStringList names;
    store().visitSummaries([&names](const RecordSummary &summary) {
        if (!summary.hidden)
            names << summary.customer.value(Field::Name);
        return true;
    });
    names.sort();
    return names;
}

void MergingTest::update()
{
    QSignalSpy ended(&m_shop->outbox(), &Outbox::updateEnded);
    m_shop->outbox().updateFromTill();
    QTRY_COMPARE(ended.count(), 1);
}

void MergingTest::send()
{
    m_shop->outbox().sendNow();
    QTRY_COMPARE(m_shop->outbox().status().waiting + m_shop->outbox().status().sending, 0);
}

Merged MergingTest::merge(CustomerId stays, CustomerId goes, MergeFate fate, const QString &town)
{
    Merge merge{record(stays), record(goes), record(stays).wanted.value_or(Customer()), Readiness::Ready,
                fate};
    merge.values.set(Field::Town, town);
    return m_shop->merging().merge(merge).value();
}

Undone MergingTest::undo()
{
    Undone said;
    m_shop->history().undo([&said](const Result<Undone, StoreError> &undone) { said = undone.value(); });
    return said;
}

Undone MergingTest::redo()
{
    Undone said;
    m_shop->history().redo([&said](const Result<Undone, StoreError> &undone) { said = undone.value(); });
    return said;
}

std::optional<BulkDone> MergingTest::mergeExact(const std::vector<ExactMerge> &merges)
{
    std::optional<BulkDone> done;
    m_shop->bulk().mergeExact(merges, [&done](const auto &said) { done = said.value(); });
    return done;
}

void MergingTest::theOneThatGoesIsHiddenAndComesBack()
{
    const CustomerId anna = onTill(QStringLiteral("Anna"));
    const CustomerId double_ = onTill(QStringLiteral("Ana"));
    const Merged merged = merge(anna, double_);
    QVERIFY(!merged.hindrance);
    QCOMPARE(merged.step, (UndoStep{UndoStep::Kind::Merge, QStringLiteral("Anna"), 1}));
    QCOMPARE(listed(), QStringList{QStringLiteral("Anna")});
    QCOMPARE(store().count(), 1);
    QCOMPARE(store().idsMergedInto(anna), std::vector{double_});
    QCOMPARE(record(anna).wanted->value(Field::Town), QStringLiteral("Lyon"));
    send();
    update(); // it stands there, and is not taken as new
    QCOMPARE(m_till->count(QStringLiteral("delClient.php")), 0);
    QCOMPARE(m_till->customers.size(), 2);
    QCOMPARE(listed(), QStringList{QStringLiteral("Anna")});

    QVERIFY(m_shop->history().state().willCorrect);
    QCOMPARE(undo().extent, Extent::Whole);
    QCOMPARE(listed(), (QStringList{QStringLiteral("Ana"), QStringLiteral("Anna")}));
    QCOMPARE(record(anna).wanted->value(Field::Town), QString());
    QCOMPARE(redo().extent, Extent::Whole);
    QCOMPARE(listed(), QStringList{QStringLiteral("Anna")});
    QCOMPARE(undo().extent, Extent::Whole);
    send();
    update();
    QCOMPARE(listed(), (QStringList{QStringLiteral("Ana"), QStringLiteral("Anna")}));
    QCOMPARE(record(double_).state, SendState::UpToDate);
}

void MergingTest::theTillDoesWithItWhatWasChosen_data()
{
    QTest::addColumn<MergeFate>("fate");
    QTest::addColumn<int>("left"); ///< on the till
    QTest::addColumn<QString>("blacklist");
    QTest::addRow("stays") << MergeFate::StaysThere << 2 << QString();
    QTest::addRow("deleted") << MergeFate::IsDeletedThere << 1 << QString();
    QTest::addRow("blacklisted") << MergeFate::IsBlacklisted << 2 << QStringLiteral("1");
}

void MergingTest::theTillDoesWithItWhatWasChosen()
{
    QFETCH(MergeFate, fate);
    QFETCH(int, left);
    QFETCH(QString, blacklist);
    const CustomerId stays = onTill(QStringLiteral("Anna"));
    const CustomerId goes = onTill(QStringLiteral("Ana"));
    const int number = record(goes).tillId.toInt();
    QVERIFY(!merge(stays, goes, fate).hindrance);
    QCOMPARE(listed(), QStringList{QStringLiteral("Anna")});
    send();
    update();
    QCOMPARE(m_till->customers.size(), left);
    QCOMPARE(m_till->customers.value(number).value(QStringLiteral("blacklist")), blacklist);
    QCOMPARE(listed(), QStringList{QStringLiteral("Anna")});
    QCOMPARE(undo().extent, Extent::Whole); // as a new customer when it was deleted there
    send();
    update();
    QCOMPARE(m_till->customers.size(), 2);
    QCOMPARE(listed(), (QStringList{QStringLiteral("Ana"), QStringLiteral("Anna")}));
}

void MergingTest::whoWasNeverOnTheTillIsDeleted()
{
    const CustomerId stays = onTill(QStringLiteral("Anna"));
    const CustomerId goes = here(QStringLiteral("Ana"));
    QVERIFY(!merge(stays, goes).hindrance);
    QVERIFY(!store().record(goes));
    send();
    QCOMPARE(m_till->customers.size(), 1);
    QCOMPARE(undo().extent, Extent::Whole);
    QCOMPARE(listed(), (QStringList{QStringLiteral("Ana"), QStringLiteral("Anna")}));
}

void MergingTest::somethingHinders_data()
{
    QTest::addColumn<MergeHindrance>("hindrance");
    QTest::addRow("gone") << MergeHindrance::Gone;
    QTest::addRow("merged") << MergeHindrance::Merged;
    QTest::addRow("sending") << MergeHindrance::Sending;
    QTest::addRow("in doubt") << MergeHindrance::InDoubt;
    QTest::addRow("asked") << MergeHindrance::Asked;
    QTest::addRow("moved") << MergeHindrance::Moved;
}

void MergingTest::somethingHinders()
{
    QFETCH(MergeHindrance, hindrance);
    const CustomerId one = onTill(QStringLiteral("Anna"));
    const CustomerId other = onTill(QStringLiteral("Ana"));
    Merge asked{record(one), record(other), *record(one).wanted};
    Record now = record(other);
    switch (hindrance) {
    case MergeHindrance::Gone:
        now.wanted.reset();
        now.state = SendState::Waiting;
        break;
    case MergeHindrance::Merged:
        now.mergedInto = one;
        break;
    case MergeHindrance::Sending:
        now.state = SendState::Sending;
        break;
    case MergeHindrance::InDoubt:
        now.state = SendState::InDoubt;
        break;
    case MergeHindrance::Asked:
        now.state = SendState::NeedsAttention;
        now.trouble = Trouble::Conflict;
        break;
    case MergeHindrance::Moved:
        now.wanted->set(Field::Town, QStringLiteral("Vienne"));
        break;
    }
    QVERIFY(store().write(now).ok());
    for (const bool isOther : {true, false}) {
        const Merged merged = m_shop->merging().merge(asked).value();
        QCOMPARE(merged.hindrance, hindrance);
        QCOMPARE(merged.isOfTheOneThatGoes, isOther);
        std::swap(asked.stays, asked.goes);
    }
    QVERIFY(!m_shop->history().state().undo);
    QVERIFY(!mergeExact({{one, {other}}}) || hindrance == MergeHindrance::Moved);
}

void MergingTest::whoStandsForNobodyAnyMoreReleasesThem_data()
{
    QTest::addColumn<bool>("onTheTill");
    QTest::addRow("deleted here") << false;
    QTest::addRow("deleted on the till") << true;
}

void MergingTest::whoStandsForNobodyAnyMoreReleasesThem()
{
    QFETCH(bool, onTheTill);
    const CustomerId stays = onTill(QStringLiteral("Anna"));
    const CustomerId goes = onTill(QStringLiteral("Ana"));
    for (int i = 0; i < 20; ++i) // so that the list without one of them is believed
        m_till->addOnTill({{QStringLiteral("name"), QStringLiteral("Zoé")}});
    update();
    QVERIFY(!merge(stays, goes).hindrance);
    send();
    update();
    if (onTheTill)
        m_till->customers.remove(record(stays).tillId.toInt());
    else
        QVERIFY(m_shop->outbox().remove({stays}).ok());
    update();
    QVERIFY(listed().contains(QStringLiteral("Ana")));
    QVERIFY(!listed().contains(QStringLiteral("Anna")));
    QCOMPARE(record(goes).mergedInto, CustomerId::None);
}

void MergingTest::whoWentBeforeGoesOn()
{
    const CustomerId first = onTill(QStringLiteral("Anna"));
    const CustomerId second = onTill(QStringLiteral("Ana"));
    const CustomerId third = onTill(QStringLiteral("Hannah"));
    QVERIFY(!merge(second, first).hindrance);
    QVERIFY(!merge(third, second, MergeFate::IsDeletedThere).hindrance);
    send();
    update();
    QCOMPARE(listed(), QStringList{QStringLiteral("Hannah")});
    QCOMPARE(record(first).mergedInto, third);
    QCOMPARE(undo().extent, Extent::Whole);
    QCOMPARE(listed(), (QStringList{QStringLiteral("Ana"), QStringLiteral("Hannah")}));
    QCOMPARE(record(first).mergedInto, second);
    QCOMPARE(undo().extent, Extent::Whole);
    QCOMPARE(store().count(), 3);
}

void MergingTest::allThatAreEqualBecomeOneInOneStep()
{
    std::vector<ExactMerge> merges;
    for (int i = 0; i < 40; ++i) {
        const QString name = QStringLiteral("Customer %1").arg(i);
        m_till->addOnTill({{QStringLiteral("name"), name}, {QStringLiteral("phone"), QStringLiteral("06")}});
        m_till->addOnTill({{QStringLiteral("name"), name}});
    }
    update();
    for (int i = 0; i < 40; ++i)
        merges.push_back({store().recordByTillId(QString::number(2 * i + 1))->id,
                          {store().recordByTillId(QString::number(2 * i + 2))->id}});
    const auto done = mergeExact(merges);
    QVERIFY(done);
    QCOMPARE(done->step, (UndoStep{UndoStep::Kind::Merge, QStringLiteral("Customer 0"), 40}));
    QCOMPARE(store().count(), 40);
    QCOMPARE(m_shop->outbox().status().waiting, 0); // nothing is to be said to the till
    update();
    QCOMPARE(store().count(), 40);
    open();
    QCOMPARE(m_shop->history().state().undo, done->step);
    QCOMPARE(undo().extent, Extent::Whole);
    QCOMPARE(store().count(), 80);
    open();
    QVERIFY(!m_shop->history().state().undo);
}

void MergingTest::whoIsOnTheTillStaysBeforeWhoIsNot()
{
    const CustomerId there = onTill(QStringLiteral("Anna"));
    const CustomerId typed = here(QStringLiteral("Anna"));
    Customer more = *record(typed).wanted;
    more.set(Field::Town, QStringLiteral("Lyon"));
    QVERIFY(m_shop->outbox().save({typed, {*record(typed).wanted, more}}).ok());
    QVERIFY(mergeExact({{typed, {there}}}));
    QVERIFY(!store().record(typed));
    QCOMPARE(record(there).wanted->value(Field::Town), QStringLiteral("Lyon"));
    send();
    QCOMPARE(m_till->customers.size(), 1);
    QCOMPARE(m_till->customers.first().value(keyOf(Field::Town)), QStringLiteral("Lyon"));
}

void MergingTest::whatIsNotEqualIsLeftOut()
{
    const CustomerId one = onTill(QStringLiteral("Anna"));
    const CustomerId other = onTill(QStringLiteral("Anna"), QStringLiteral("0601020304"));
    QVERIFY(!mergeExact({{one, {other}}}));
    QCOMPARE(store().count(), 2);
    const auto done = mergeExact({{other, {one}}, {other, {one}}});
    QVERIFY(done);
    QCOMPARE(done->step.count, 1);
}

void MergingTest::aStepOutlivesTheProgram()
{
    const CustomerId anna = onTill(QStringLiteral("Anna"));
    const CustomerId ana = onTill(QStringLiteral("Ana"));
    const CustomerId typed = here(QStringLiteral("Hannah"));
    QVERIFY(!merge(anna, ana).hindrance);
    QVERIFY(!merge(anna, typed).hindrance);
    open();
    QCOMPARE(m_shop->history().state().undo, (UndoStep{UndoStep::Kind::Merge, QStringLiteral("Anna"), 1}));
    QVERIFY(!m_shop->history().state().willCorrect);
    QCOMPARE(undo().extent, Extent::Whole);
    QCOMPARE(store().count(), 2);
    send();
    open();
    QTRY_VERIFY(m_shop->history().state().willCorrect);
    QCOMPARE(undo().extent, Extent::Whole);
    QCOMPARE(redo().extent, Extent::Whole);
    open();
    QCOMPARE(undo().extent, Extent::Whole);
    QCOMPARE(store().count(), 3);
    QVERIFY(store().keptSteps().empty());
}

void MergingTest::whoWasMergedCanBeSeparated()
{
    const CustomerId anna = onTill(QStringLiteral("Anna"));
    const CustomerId ana = onTill(QStringLiteral("Ana"));
    QVERIFY(!merge(anna, ana).hindrance);
    QCOMPARE(m_shop->shown(anna).mergedHere.size(), 1U);
    QCOMPARE(m_shop->shown(OutboxItem{ana, 0}).standsForIt->id, anna);
    QVERIFY(m_shop->merging().separate(ana).ok());
    QCOMPARE(store().count(), 2);
    QVERIFY(m_shop->shown(anna).mergedHere.empty());
    QCOMPARE(record(anna).wanted->value(Field::Town), QStringLiteral("Lyon")); // what was merged stays
    QCOMPARE(undo().step.kind, UndoStep::Kind::Separate);
    QCOMPARE(store().count(), 1);
    QVERIFY(m_shop->merging().separate(anna).ok()); // nothing to do
    QCOMPARE(m_shop->history().state().undo->kind, UndoStep::Kind::Merge);
}

void MergingTest::nothingIsLostInAnyOrder()
{
    const quint32 seed = qEnvironmentVariableIsSet("CARNET_SEED")
        ? qEnvironmentVariable("CARNET_SEED").toUInt()
        : QRandomGenerator::global()->generate();
    qInfo("CARNET_SEED=%u", seed);
    QRandomGenerator random(seed);
    constexpr std::array fields{Field::Phone, Field::Town, Field::PublicNote};
    for (int i = 0; i < 8; ++i) {
        QMap<QString, QString> values{{QStringLiteral("name"), QStringLiteral("Customer %1").arg(i)}};
        for (const Field field : fields)
            values.insert(keyOf(field), QStringLiteral("%1").arg(random.bounded(9)));
        m_till->addOnTill(values);
    }
    update();
    QMap<CustomerId, Customer> wanted; ///< what each of them is, hidden or not
    QMap<CustomerId, CustomerId> standsFor; ///< who is hidden behind whom
    for (const auto number : m_till->customers.keys()) {
        const auto one = store().recordByTillId(QString::number(number));
        wanted.insert(one->id, *one->wanted);
    }
    QList<std::pair<decltype(wanted), decltype(standsFor)>> before;
    for (int step = 0; step < 60; ++step) {
        switch (random.bounded(6)) {
        case 0:
        case 1:
        case 2: {
            QList<CustomerId> present;
            for (const CustomerId id : wanted.keys()) {
                if (!standsFor.contains(id))
                    present << id;
            }
            if (present.size() < 2)
                break;
            std::shuffle(present.begin(), present.end(), random);
            const CustomerId stays = present.at(0);
            const CustomerId goes = present.at(1);
            Merge merge{record(stays), record(goes), wanted.value(stays)};
            for (const Field field : fields) {
                if (random.bounded(2) == 0)
                    merge.values.set(field, wanted.value(goes).value(field));
            }
            QVERIFY(!m_shop->merging().merge(merge).value().hindrance);
            before.append({wanted, standsFor});
            wanted.insert(stays, merge.values);
            for (CustomerId &who : standsFor)
                who = who == goes ? stays : who;
            standsFor.insert(goes, stays);
            break;
        }
        case 3:
            if (!before.isEmpty()) {
                QCOMPARE(undo().extent, Extent::Whole);
                std::tie(wanted, standsFor) = before.takeLast();
            }
            break;
        case 4:
            send();
            update();
            break;
        case 5:
            open();
            break;
        }
        for (const CustomerId id : wanted.keys()) {
            QCOMPARE(*record(id).wanted, wanted.value(id));
            QCOMPARE(record(id).mergedInto, standsFor.value(id));
        }
        QCOMPARE(store().count(), wanted.size() - standsFor.size());
    }
    while (!before.isEmpty()) {
        QCOMPARE(undo().extent, Extent::Whole);
        before.removeLast();
    }
    send();
    update();
    QCOMPARE(store().count(), 8);
    for (const CustomerId id : wanted.keys())
        QCOMPARE(record(id).base, record(id).wanted);
}

CARNET_TEST(MergingTest)
#include "merging_test.moc"
