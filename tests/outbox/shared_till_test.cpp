// Several computers on one till, story by story: what another has written is never undone blindly, and
// nobody is asked about their own values.
#include "harness/registry.h"
#include "outbox/shop.h"

using namespace carnet;
using namespace carnet::test;

class SharedTillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEditWithoutAnswerIsNotRepeatedOverAnothers();
    void anEditWithoutAnswerIsRepeatedAtOnce();
    void aSavePutsNothingBackThatAListBrought();
    void aFieldTypedAndMovedIsAskedAbout();
    void anAddThatAnotherHasChangedIsOffered();
    void onesOwnEarlierValueIsNoNews();
};

namespace {

constexpr qint64 longAfter = 20; // seconds: past what is repeated blindly
const QString town = keyOf(Field::Town);

Customer livingIn(const QString &place)
{
    Customer customer = named(QStringLiteral("Moreau"), QStringLiteral("0639981203"));
    customer.set(Field::Town, place);
    return customer;
}

CustomerId known(Shop &shop)
{
    const CustomerId id = shop.save(livingIn(QStringLiteral("Lyon")));
    [&] { QTRY_COMPARE(shop.stateOf(id), SendState::UpToDate); }();
    return id;
}

/// Nothing leaves by itself until then.
void sendByHand(Shop &shop, bool byHand)
{
    OutboxSettings settings = shop.outbox->settings();
    settings.sendAutomatically = !byHand;
    shop.outbox->setSettings(settings);
}

} // namespace

void SharedTillTest::anEditWithoutAnswerIsNotRepeatedOverAnothers()
{
    Shop shop;
    const CustomerId id = known(shop);
    shop.till.fail(editCall, closeAfterWork());
    connect(
        &shop.till, &TillDouble::served, this, [&shop] { shop.till.goOffline(); },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    shop.save(livingIn(QStringLiteral("Vienne")), id);
    QTRY_COMPARE(shop.outbox->status().pause, Pause::NoConnection);
    QCOMPARE(shop.till.customers.first().value(town), QStringLiteral("Vienne"));
    shop.later(longAfter);
    shop.till.customers.first().insert(town, QStringLiteral("Bron")); // who had seen it
    shop.till.comeBack();
    QTRY_COMPARE(shop.stateOf(id), SendState::NeedsAttention);
    QCOMPARE(shop.shown(id).conflicts, FieldSet{Field::Town});
    QCOMPARE(shop.till.count(editCall), 1);
    QCOMPARE(shop.till.customers.first().value(town), QStringLiteral("Bron"));
}

void SharedTillTest::anEditWithoutAnswerIsRepeatedAtOnce()
{
    Shop shop;
    const CustomerId id = known(shop);
    shop.till.fail(editCall, closeAfterBody());
    shop.save(livingIn(QStringLiteral("Vienne")), id);
    QTRY_COMPARE(shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(shop.till.customers.first().value(town), QStringLiteral("Vienne"));
}

void SharedTillTest::aSavePutsNothingBackThatAListBrought()
{
    Shop shop;
    const CustomerId id = known(shop);
    const Customer opened = *shop.shown(id).wanted;
    shop.till.customers.first().insert(town, QStringLiteral("Bron"));
    shop.readList();
    Customer typed = opened;
    typed.set(Field::PrivateNote, QStringLiteral("Regular"));
    QVERIFY(shop.outbox->save({id, {opened, typed}, Readiness::Ready}).ok());
    QTRY_COMPARE(shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(shop.till.customers.first().value(town), QStringLiteral("Bron"));
    QCOMPARE(shop.till.customers.first().value(keyOf(Field::PrivateNote)), QStringLiteral("Regular"));
    QCOMPARE(shop.shown(id).wanted->value(Field::Town), QStringLiteral("Bron"));
}

void SharedTillTest::aFieldTypedAndMovedIsAskedAbout()
{
    Shop shop;
    const CustomerId id = known(shop);
    const Customer opened = *shop.shown(id).wanted;
    shop.till.customers.first().insert(town, QStringLiteral("Bron"));
    shop.readList();
    QVERIFY(shop.outbox->save({id, {opened, livingIn(QStringLiteral("Vienne"))}, Readiness::Ready}).ok());
    const Record record = shop.shown(id);
    QCOMPARE(record.trouble, Trouble::Conflict);
    QCOMPARE(record.conflicts, FieldSet{Field::Town});
    QCOMPARE(record.before.value(Field::Town), QStringLiteral("Lyon"));
    QCOMPARE(shop.till.count(editCall), 0);
}

void SharedTillTest::anAddThatAnotherHasChangedIsOffered()
{
    Shop shop;
    shop.till.fail(addCall, closeAfterWork());
    const CustomerId id = shop.save(livingIn(QStringLiteral("Lyon")));
    QTRY_COMPARE(shop.stateOf(id), SendState::InDoubt);
    shop.till.customers.first().insert(keyOf(Field::Phone), QStringLiteral("0478000000"));
    shop.till.customers.first().insert(town, QStringLiteral("Bron"));
    shop.later();
    QSignalSpy looked(shop.outbox.get(), &Outbox::looked);
    shop.outbox->lookOnTill(id);
    QVERIFY(looked.wait());
    QCOMPARE(looked.first().at(2).value<QList<Outbox::Candidate>>().size(), 1); // an equal name is enough
    QCOMPARE(shop.stateOf(id), SendState::InDoubt);
}

void SharedTillTest::onesOwnEarlierValueIsNoNews()
{
    Shop shop;
    const CustomerId id = known(shop);
    shop.till.fail(editCall, closeAfterWork(), 2); // and when it is repeated
    shop.outbox->pause();
    shop.save(livingIn(QStringLiteral("Vienne")), id);
    shop.outbox->resume();
    QTRY_COMPARE(shop.till.count(editCall), 2);
    QTRY_COMPARE(shop.outbox->status().sending, 0);
    sendByHand(shop, true);
    shop.save(livingIn(QStringLiteral("Bron")), id);
    shop.readList();
    QCOMPARE(shop.shown(id).trouble, Trouble::None);
    QCOMPARE(shop.shown(id).wanted->value(Field::Town), QStringLiteral("Bron"));
    sendByHand(shop, false);
    QTRY_COMPARE(shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(shop.till.customers.first().value(town), QStringLiteral("Bron"));
}

CARNET_TEST(SharedTillTest)
#include "shared_till_test.moc"
