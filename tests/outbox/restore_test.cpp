// A backup took the store's place, and the till is ahead of it: nothing is made twice, nothing of what
// happened since is undone, and what the backup holds waits for the user's word.
#include "harness/registry.h"
#include "outbox/shop.h"
#include "outbox/transitions.h"
#include "store/backup.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;

namespace {

const QDateTime taken(QDate(2026, 11, 24), QTime(8, 0), Qt::UTC);

Customer withPhone(const QString &name, const QString &phone)
{
    Customer customer = named(name);
    customer.set(Field::Phone, phone);
    return customer;
}

/// A shop whose changes leave only when asked, so that a backup can be taken while they wait.
struct RestoredShop : Shop
{
    RestoredShop() { waitForTheUser(); }

    void waitForTheUser()
    {
        OutboxSettings settings = outbox->settings();
        settings.sendAutomatically = false;
        outbox->setSettings(settings);
    }

    [[nodiscard]] QString copies() const { return folder.filePath(QStringLiteral("backups")); }
    void backUpNow() const { QCOMPARE(backUp(store->file(), copies(), taken).value(), Backup::Made); }

    void restore()
    {
        const QString file = store->file();
        const auto backup = newestGoodBackup(copies());
        QVERIFY(backup);
        outbox.reset();
        client.reset();
        store.reset();
        QVERIFY(restoreBackup(*backup, file).ok());
        open(); // sends automatically, as a user has it
    }

    void send()
    {
        outbox->sendNow();
        QTRY_COMPARE(outbox->status().waiting + outbox->status().sending, 0);
    }

    [[nodiscard]] int countNamed(const QString &name) const
    {
        int found = 0;
        for (const auto &values : till.customers)
            found += values.value(keyOf(Field::Name)) == name ? 1 : 0;
        return found;
    }
};

} // namespace

class RestoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddSentSinceIsFoundAndNotSentAgain();
    void anAddCompletedSinceIsFound();
    void anAddCorrectedSinceIsForTheUserToChoose_data();
    void anAddCorrectedSinceIsForTheUserToChoose();
    void anAddThatNeverLeftIsSentByTheUsersWord();
    void aDraftFinishedSinceIsNotSentTwice();
    void aCustomerAddedSinceComesBackFromTheTill();
    void anEditSentAndChangedSinceIsAConflict();
    void aDeleteTakenBackSinceWaitsForTheUser();
    void nothingLeavesBeforeTheListWasRead();
    void itIsTakenUpOnce();
    void whatWasUnderWayWhenItWasTaken_data();
    void whatWasUnderWayWhenItWasTaken();
};

void RestoreTest::anAddSentSinceIsFoundAndNotSentAgain()
{
    RestoredShop shop;
    const CustomerId id = shop.save(withPhone(QStringLiteral("Aubry"), QStringLiteral("0639981024")));
    shop.backUpNow();
    shop.send();
    QCOMPARE(shop.till.count(addCall), 1);

    shop.restore();
    QCOMPARE(shop.stateOf(id), SendState::InDoubt);
    QCOMPARE(shop.store->record(id)->trouble, Trouble::Restored);
    shop.outbox->sendNow(); // reads the list first
    QTRY_COMPARE(shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(shop.store->record(id)->tillId, QStringLiteral("1"));
    QCOMPARE(shop.store->record(id)->trouble, Trouble::None);
    QCOMPARE(shop.store->count(), 1);
    QCOMPARE(shop.till.count(addCall), 1);
    QCOMPARE(shop.till.customers.size(), 1);
}

void RestoreTest::anAddCompletedSinceIsFound()
{
    RestoredShop shop;
    Customer aubry = withPhone(QStringLiteral("Aubry"), QStringLiteral("0639981024"));
    const CustomerId id = shop.save(aubry);
    shop.backUpNow();
    aubry.set(Field::Town, QStringLiteral("Lyon"));
    shop.save(aubry, id);
    shop.send();

    shop.restore();
    shop.readList();
    QCOMPARE(shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(shop.store->record(id)->wanted->value(Field::Town), QStringLiteral("Lyon"));
    QCOMPARE(shop.store->count(), 1);
    QCOMPARE(shop.till.customers.size(), 1);
}

void RestoreTest::anAddCorrectedSinceIsForTheUserToChoose_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("phone");
    QTest::newRow("another phone") << QStringLiteral("Aubry") << QStringLiteral("0639981025");
    QTest::newRow("another name") << QStringLiteral("Aubrey") << QStringLiteral("06 39 98 10 24");
}

void RestoreTest::anAddCorrectedSinceIsForTheUserToChoose()
{
    QFETCH(QString, name);
    QFETCH(QString, phone);
    RestoredShop shop;
    const CustomerId id = shop.save(withPhone(QStringLiteral("Aubry"), QStringLiteral("0639981024")));
    shop.backUpNow();
    shop.save(withPhone(name, phone), id);
    shop.send();
    shop.till.addOnTill({{RestoredShop::keyOf(Field::Name), QStringLiteral("Bensalem")}});

    shop.restore();
    shop.readList();
    QList<Outbox::Candidate> found;
    connect(shop.outbox.get(), &Outbox::looked, this,
            [&found](CustomerId, const Outcome &, const QList<Outbox::Candidate> &all) { found = all; });
    shop.outbox->lookOnTill(id);
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(shop.stateOf(id), SendState::InDoubt);
    QVERIFY(shop.outbox->markSent(shop.shown(id), found.first().tillId).ok());
    QCOMPARE(shop.store->record(id)->trouble, Trouble::Conflict); // the two are shown side by side
    QVERIFY(shop.outbox->takeTills(shop.shown(id)).ok());
    shop.readList();
    QCOMPARE(shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(shop.store->record(id)->wanted->value(Field::Name), name);
    QCOMPARE(shop.store->count(), 2);
    QCOMPARE(shop.till.customers.size(), 2);
    QCOMPARE(shop.till.count(editCall), 0);
}

void RestoreTest::anAddThatNeverLeftIsSentByTheUsersWord()
{
    RestoredShop shop;
    const CustomerId id = shop.save(named(QStringLiteral("Aubry")));
    shop.backUpNow();
    shop.restore();
    shop.readList();
    shop.outbox->sendNow();
    shop.readList(); // whatever would leave has left
    QCOMPARE(shop.stateOf(id), SendState::InDoubt);
    QCOMPARE(shop.till.count(addCall), 0);

    shop.later();
    QVERIFY(shop.outbox->sendAgain(shop.shown(id)).ok());
    QTRY_COMPARE(shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(shop.till.count(addCall), 1);
}

void RestoreTest::aDraftFinishedSinceIsNotSentTwice()
{
    RestoredShop shop;
    const Customer half = named(QStringLiteral("Aubry"));
    const CustomerId id = shop.save(half, CustomerId::None, Readiness::Draft);
    shop.backUpNow();
    shop.save(withPhone(QStringLiteral("Aubry"), QStringLiteral("06")), id);
    shop.send();

    shop.restore();
    QCOMPARE(shop.stateOf(id), SendState::InDoubt);
    shop.readList();
    QCOMPARE(shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(shop.countNamed(QStringLiteral("Aubry")), 1);

    // And one that was never finished is a draft again once the user says so.
    RestoredShop other;
    const CustomerId draft = other.save(half, CustomerId::None, Readiness::Draft);
    other.backUpNow();
    other.restore();
    other.readList();
    other.later();
    QVERIFY(other.outbox->sendAgain(other.shown(draft)).ok());
    QTRY_COMPARE(other.stateOf(draft), SendState::Draft);
    other.readList();
    QCOMPARE(other.till.count(addCall), 0);
}

void RestoreTest::aCustomerAddedSinceComesBackFromTheTill()
{
    RestoredShop shop;
    shop.save(named(QStringLiteral("Bensalem")));
    shop.send();
    shop.backUpNow();
    shop.save(named(QStringLiteral("Aubry")));
    shop.send();
    shop.restore();
    QCOMPARE(shop.store->count(), 1);
    shop.readList();
    QCOMPARE(shop.store->count(), 2);
    QCOMPARE(shop.till.count(addCall), 2);
}

void RestoreTest::anEditSentAndChangedSinceIsAConflict()
{
    RestoredShop shop;
    shop.till.addOnTill({{RestoredShop::keyOf(Field::Name), QStringLiteral("Aubry")},
                         {RestoredShop::keyOf(Field::Phone), QStringLiteral("01")}});
    shop.readList();
    const CustomerId id = shop.store->recordByTillId(QStringLiteral("1"))->id;
    shop.save(withPhone(QStringLiteral("Aubry"), QStringLiteral("02")), id);
    shop.backUpNow();
    shop.send();
    shop.save(withPhone(QStringLiteral("Aubry"), QStringLiteral("03")), id);
    shop.send();
    QCOMPARE(shop.till.count(editCall), 2);

    shop.restore();
    shop.outbox->sendNow();
    QTRY_COMPARE(shop.stateOf(id), SendState::NeedsAttention);
    QCOMPARE(shop.store->record(id)->trouble, Trouble::Conflict);
    QCOMPARE(shop.till.count(editCall), 2);
    QCOMPARE(shop.till.customers.value(1).value(RestoredShop::keyOf(Field::Phone)), QStringLiteral("03"));
}

void RestoreTest::aDeleteTakenBackSinceWaitsForTheUser()
{
    RestoredShop shop;
    shop.till.addOnTill({{RestoredShop::keyOf(Field::Name), QStringLiteral("Aubry")}});
    shop.readList();
    const CustomerId id = shop.store->recordByTillId(QStringLiteral("1"))->id;
    QVERIFY(shop.outbox->remove({id}).ok());
    shop.backUpNow();
    shop.save(named(QStringLiteral("Aubry")), id);

    shop.restore();
    shop.readList();
    shop.readList(); // whatever would leave by itself has left
    QCOMPARE(shop.stateOf(id), SendState::Waiting);
    QVERIFY(shop.store->record(id)->byHand);
    QCOMPARE(shop.till.count(deleteCall), 0);
    shop.outbox->sendNow({id});
    QTRY_COMPARE(shop.till.count(deleteCall), 1);
}

void RestoreTest::nothingLeavesBeforeTheListWasRead()
{
    RestoredShop shop;
    shop.till.addOnTill({{RestoredShop::keyOf(Field::Name), QStringLiteral("Aubry")}});
    shop.readList();
    const CustomerId id = shop.store->recordByTillId(QStringLiteral("1"))->id;
    shop.save(withPhone(QStringLiteral("Aubry"), QStringLiteral("02")), id);
    shop.backUpNow();
    shop.restore();
    QCOMPARE(shop.outbox->status().pause, Pause::ListFirst);

    shop.till.goOffline();
    shop.outbox->sendNow();
    QTRY_VERIFY(!shop.outbox->isUpdating());
    shop.restart(); // it holds over a restart
    QCOMPARE(shop.outbox->status().pause, Pause::ListFirst);
    shop.outbox->sendNow();
    QTRY_VERIFY(!shop.outbox->isUpdating());
    shop.till.comeBack();
    shop.save(withPhone(QStringLiteral("Aubry"), QStringLiteral("05")), id);
    QTest::qWait(30); // nothing is to happen: there is no signal to wait for
    QCOMPARE(shop.till.count(editCall), 0);

    shop.outbox->sendNow();
    QTRY_COMPARE(shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(shop.till.count(editCall), 1);
    QCOMPARE(shop.outbox->status().pause, Pause::None);
}

void RestoreTest::itIsTakenUpOnce()
{
    RestoredShop shop;
    const CustomerId id = shop.save(named(QStringLiteral("Aubry")));
    shop.backUpNow();
    shop.restore();
    QVERIFY(shop.store->fact(restoredFact()).isEmpty());
    shop.readList();
    shop.later();
    QVERIFY(shop.outbox->sendAgain(shop.shown(id)).ok());
    QTRY_COMPARE(shop.stateOf(id), SendState::UpToDate);
    const CustomerId later = shop.save(named(QStringLiteral("Bensalem")));
    shop.restart();
    QVERIFY(shop.stateOf(later) != SendState::InDoubt);
}

void RestoreTest::whatWasUnderWayWhenItWasTaken_data()
{
    QTest::addColumn<SendState>("state");
    QTest::addColumn<bool>("hasBase");
    QTest::addColumn<bool>("hasWanted");
    QTest::addColumn<SendState>("after");
    QTest::newRow("add waiting") << SendState::Waiting << false << true << SendState::InDoubt;
    QTest::newRow("add under way") << SendState::Sending << false << true << SendState::InDoubt;
    QTest::newRow("add in doubt") << SendState::InDoubt << false << true << SendState::InDoubt;
    QTest::newRow("add refused") << SendState::NeedsAttention << false << true << SendState::InDoubt;
    QTest::newRow("edit under way") << SendState::Sending << true << true << SendState::Waiting;
    QTest::newRow("delete under way") << SendState::Sending << true << false << SendState::Waiting;
    QTest::newRow("edit refused") << SendState::NeedsAttention << true << true << SendState::NeedsAttention;
}

void RestoreTest::whatWasUnderWayWhenItWasTaken()
{
    QFETCH(SendState, state);
    QFETCH(bool, hasBase);
    QFETCH(bool, hasWanted);
    QFETCH(SendState, after);
    Record record;
    record.state = state;
    if (hasBase) {
        record.base = named(QStringLiteral("A"));
        record.tillId = QStringLiteral("1");
    }
    if (hasWanted)
        record.wanted = named(QStringLiteral("B"));
    if (state == SendState::Sending || state == SendState::InDoubt)
        record.attempt = Attempt{pendingChange(record), {Field::Name}, named(QStringLiteral("B")), taken, 3};
    if (state == SendState::NeedsAttention)
        record.trouble = Trouble::Refused;

    const Record came = cameFromBackup(record, taken, 5);
    QCOMPARE(came.state, after);
    QCOMPARE(came.byHand, hasBase);
    QVERIFY(came.wanted == record.wanted);
    if (after == SendState::InDoubt) {
        QVERIFY(came.attempt);
        QCOMPARE(came.attempt->kind, ChangeKind::Add);
    }
}

CARNET_TEST(RestoreTest)
#include "restore_test.moc"
