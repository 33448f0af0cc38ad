// What leaves, how often, and what stands afterwards: the outbox and the real client against the till double.
#include "harness/registry.h"
#include "outbox/shop.h"

#include <QSignalSpy>

using namespace carnet;
using namespace carnet::test;
using When = Fault::When;

static Fault faultAt(When when)
{
    Fault fault;
    fault.when = when;
    return fault;
}

class SendingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewCustomerReachesTheTillOnce();
    void anEditSendsOnlyWhatDiffers();
    void anAddWithoutAnswerIsNeverSentAgainByItself();
    void theListLinksAnAddInDoubt();
    void theListLinksAnAddWithoutNumber();
    void anEditWithoutAnswerIsRepeated();
    void aDeadLinePausesOnceAndResumes();
    void aWrongKeyStopsTheQueue();
    void whatRestsLeavesWhenCalled();
    void aProgramThatDiedComesBackInDoubt();
    void anEmptyListIsAskedAbout();
    void sendingGoesOnWhileAListIsDoubted();
    void aListThatLacksMoreThanWasBelievedIsAskedAboutAgain();
    void anAddWithoutNumberThatIsNotListedIsInDoubtAgain();
    void aCustomerTheTillSpellsInItsOwnWayIsOffered();
    void aDoubtfulListProvesNothingMissing();
};

void SendingTest::aNewCustomerReachesTheTillOnce()
{
    Shop shop;
    const CustomerId id = shop.save(named(QStringLiteral("Blanchet")));
    QTRY_COMPARE(shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(shop.till.count(QStringLiteral("addClient.php")), 1);
    QCOMPARE(shop.store->record(id)->tillId, QString::number(shop.till.customers.firstKey()));
    QCOMPARE(shop.store->historyOf(id).size(), std::size_t(1));
}

void SendingTest::anEditSendsOnlyWhatDiffers()
{
    Shop shop;
    Customer customer = named(QStringLiteral("Blanchet"));
    const CustomerId id = shop.save(customer);
    QTRY_COMPARE(shop.stateOf(id), SendState::UpToDate);
    Record listed = shop.shown(id);
    listed.heard = 7;
    QVERIFY(shop.store->write(listed).ok());
    customer.set(Field::Phone, QStringLiteral("0612345678"));
    shop.save(customer, id);
    QTRY_COMPARE(shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(shop.shown(id).heard, 0); // a list that still has the row of before is looked at
    const TillDouble::Entry edit = shop.till.ledger().constLast();
    QCOMPARE(edit.value(QStringLiteral("data[phone]")), QStringLiteral("0612345678"));
    QCOMPARE(edit.value(QStringLiteral("data[name]")), QString());
}

void SendingTest::anAddWithoutAnswerIsNeverSentAgainByItself()
{
    Shop shop;
    shop.till.fail(QStringLiteral("addClient.php"), faultAt(When::AfterWork));
    const CustomerId id = shop.save(named(QStringLiteral("Blanchet")));
    QTRY_COMPARE(shop.stateOf(id), SendState::InDoubt);
    shop.outbox->sendNow();
    shop.outbox->resume();
    const CustomerId other = shop.save(named(QStringLiteral("Other"))); // the queue goes on
    QTRY_COMPARE(shop.stateOf(other), SendState::UpToDate);
    QCOMPARE(shop.stateOf(id), SendState::InDoubt);
    QCOMPARE(shop.till.customers.size(), 2);
    QVERIFY(shop.outbox->sendAgain(shop.shown(id)).ok());
    QTRY_COMPARE(shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(shop.till.customers.size(), 2); // it was looked for first, and is there
}

void SendingTest::theListLinksAnAddInDoubt()
{
    Shop shop;
    shop.till.fail(QStringLiteral("addClient.php"), faultAt(When::AfterWork));
    const CustomerId id = shop.save(named(QStringLiteral("Blanchet")));
    QTRY_COMPARE(shop.stateOf(id), SendState::InDoubt);
    QSignalSpy looked(shop.outbox.get(), &Outbox::looked);
    shop.outbox->lookOnTill(id);
    QVERIFY(looked.wait());
    QCOMPARE(shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(shop.store->count(), 1);
    QCOMPARE(shop.till.customers.size(), 1);
}

void SendingTest::theListLinksAnAddWithoutNumber()
{
    Shop shop;
    shop.till.setReturnsIds(false);
    Customer customer = named(QStringLiteral("Blanchet"));
    const CustomerId id = shop.save(customer);
    QTRY_COMPARE(shop.stateOf(id), SendState::UpToDate);
    customer.set(Field::Town, QStringLiteral("Lyon"));
    shop.save(customer, id);
    shop.outbox->updateFromTill();
    QTRY_COMPARE(shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(shop.store->count(), 1);
    QCOMPARE(shop.till.customers.first().value(QStringLiteral("city")), QStringLiteral("Lyon"));
}

void SendingTest::anEditWithoutAnswerIsRepeated()
{
    Shop shop;
    Customer customer = named(QStringLiteral("Blanchet"));
    const CustomerId id = shop.save(customer);
    QTRY_COMPARE(shop.stateOf(id), SendState::UpToDate);
    shop.till.fail(QStringLiteral("editClient.php"), faultAt(When::AfterBody), 2);
    customer.set(Field::Town, QStringLiteral("Lyon"));
    shop.save(customer, id);
    QTRY_COMPARE(shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(shop.till.count(QStringLiteral("editClient.php")), 3);
    QCOMPARE(shop.till.customers.first().value(QStringLiteral("city")), QStringLiteral("Lyon"));
}

void SendingTest::aDeadLinePausesOnceAndResumes()
{
    Shop shop;
    shop.till.goOffline();
    QList<CustomerId> ids;
    for (int i = 0; i < 6; ++i)
        ids << shop.save(named(QStringLiteral("Customer %1").arg(i)));
    QTRY_COMPARE(shop.outbox->status().pause, Pause::NoConnection);
    QCOMPARE(shop.outbox->status().inDoubt, 0);
    shop.till.comeBack();
    QTRY_COMPARE(shop.till.customers.size(), 6);
    QTRY_COMPARE(shop.outbox->status().waiting + shop.outbox->status().sending, 0);
    QCOMPARE(shop.till.count(QStringLiteral("addClient.php")), 6);
}

void SendingTest::aWrongKeyStopsTheQueue()
{
    Shop shop;
    shop.client->setAddress({shop.till.url(), TillDouble::shop(), QStringLiteral("wrong")});
    const CustomerId id = shop.save(named(QStringLiteral("Blanchet")));
    QTRY_COMPARE(shop.outbox->status().pause, Pause::WrongCredentials);
    QCOMPARE(shop.stateOf(id), SendState::Waiting);
    shop.client->setAddress({shop.till.url(), TillDouble::shop(), TillDouble::key()});
    shop.outbox->tillChanged();
    QTRY_COMPARE(shop.stateOf(id), SendState::UpToDate);
}

void SendingTest::whatRestsLeavesWhenCalled()
{
    Shop shop;
    OutboxSettings settings = shop.outbox->settings();
    settings.undoTime = std::chrono::minutes(5);
    shop.outbox->setSettings(settings);
    const CustomerId id = shop.save(named(QStringLiteral("Blanchet")));
    const CustomerId gone = shop.save(named(QStringLiteral("Mistake")));
    QVERIFY(shop.outbox->remove({gone}).ok());
    QCoreApplication::processEvents();
    QCOMPARE(shop.till.ledger().size(), 0);
    shop.outbox->sendNow();
    QTRY_COMPARE(shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(shop.till.customers.size(), 1);
}

void SendingTest::aProgramThatDiedComesBackInDoubt()
{
    Shop shop;
    shop.till.fail(QStringLiteral("addClient.php"), faultAt(When::StallBefore));
    const CustomerId id = shop.save(named(QStringLiteral("Blanchet")));
    QTRY_COMPARE(shop.stateOf(id), SendState::Sending);
    shop.restart();
    QCOMPARE(shop.stateOf(id), SendState::InDoubt);
}

void SendingTest::anEmptyListIsAskedAbout()
{
    Shop shop;
    const CustomerId id = shop.save(named(QStringLiteral("Blanchet")));
    QTRY_COMPARE(shop.stateOf(id), SendState::UpToDate);
    shop.readList();
    shop.till.customers.clear();
    QSignalSpy doubtful(shop.outbox.get(), &Outbox::listDoubtful);
    QSignalSpy ended(shop.outbox.get(), &Outbox::updateEnded);
    shop.outbox->updateFromTill();
    QVERIFY(doubtful.wait());
    QVERIFY(shop.store->record(id));
    shop.outbox->acceptDoubtfulList(false);
    QCOMPARE(ended.size(), 1);
    QVERIFY(shop.store->record(id));
    shop.outbox->updateFromTill();
    QVERIFY(doubtful.wait());
    shop.outbox->acceptDoubtfulList(true);
    QVERIFY(ended.wait());
    QVERIFY(!shop.store->record(id));
}

void SendingTest::sendingGoesOnWhileAListIsDoubted()
{
    Shop shop;
    const CustomerId id = shop.save(named(QStringLiteral("Blanchet")));
    QTRY_COMPARE(shop.stateOf(id), SendState::UpToDate);
    Fault empty = faultAt(When::Say);
    empty.bytes = httpAnswer(200, "[]");
    shop.till.fail(QStringLiteral("getClients.php"), empty);
    QSignalSpy doubtful(shop.outbox.get(), &Outbox::listDoubtful);
    shop.outbox->updateFromTill();
    QVERIFY(doubtful.wait());
    const CustomerId other = shop.save(named(QStringLiteral("Other"))); // the question stands unanswered
    QTRY_COMPARE(shop.stateOf(other), SendState::UpToDate);

    // Believed by mistake: it is the list of now that counts, not the one from before.
    QSignalSpy ended(shop.outbox.get(), &Outbox::updateEnded);
    shop.outbox->acceptDoubtfulList(true);
    QVERIFY(ended.wait());
    QVERIFY(shop.store->record(id));
    QVERIFY(shop.store->record(other));
}

void SendingTest::aListThatLacksMoreThanWasBelievedIsAskedAboutAgain()
{
    Shop shop;
    QList<CustomerId> ids;
    for (int i = 0; i < 4; ++i)
        ids << shop.save(named(QStringLiteral("Customer %1").arg(i)));
    QTRY_COMPARE(shop.till.customers.size(), 4);
    QTRY_COMPARE(shop.outbox->status().sending, 0);
    shop.readList();
    shop.till.customers.remove(shop.till.customers.firstKey());
    QSignalSpy doubtful(shop.outbox.get(), &Outbox::listDoubtful);
    shop.outbox->updateFromTill();
    QVERIFY(doubtful.wait());
    shop.till.customers.clear();
    shop.outbox->acceptDoubtfulList(true);
    QVERIFY(doubtful.wait());
    QCOMPARE(shop.store->count(), 4);
}

void SendingTest::anAddWithoutNumberThatIsNotListedIsInDoubtAgain()
{
    Shop shop;
    shop.till.setReturnsIds(false);
    const CustomerId id = shop.save(named(QStringLiteral("Blanchet")));
    QTRY_COMPARE(shop.stateOf(id), SendState::UpToDate);
    shop.till.customers.clear();
    shop.readList();
    QCOMPARE(shop.stateOf(id), SendState::UpToDate); // the list may be older than the customer
    shop.later();
    shop.readList();
    QCOMPARE(shop.stateOf(id), SendState::InDoubt);
    QCOMPARE(shop.shown(id).trouble, Trouble::NotKept);
    QVERIFY(shop.store->record(id)->wanted);
    QVERIFY(shop.outbox->sendAgain(shop.shown(id)).ok());
    QTRY_COMPARE(shop.till.customers.size(), 1);
}

void SendingTest::aCustomerTheTillSpellsInItsOwnWayIsOffered()
{
    Shop shop;
    shop.till.fail(QStringLiteral("addClient.php"), faultAt(When::AfterWork));
    Customer customer = named(QStringLiteral("Blanchet"));
    customer.set(Field::Phone, QStringLiteral("06 39 98 12 90"));
    customer.set(Field::Town, QStringLiteral("Saint-Just"));
    const CustomerId id = shop.save(customer);
    QTRY_COMPARE(shop.stateOf(id), SendState::InDoubt);
    shop.till.customers.first().insert(QStringLiteral("phone"), QStringLiteral("+33639981290"));
    shop.till.customers.first().insert(QStringLiteral("city"), QStringLiteral("ST JUST"));
    shop.till.addOnTill({{QStringLiteral("name"), QStringLiteral("Blanchet")}}); // only called the same

    QSignalSpy looked(shop.outbox.get(), &Outbox::looked);
    shop.outbox->lookOnTill(id);
    QVERIFY(looked.wait());
    QCOMPARE(shop.stateOf(id), SendState::InDoubt);
    const auto candidates = looked.first().at(2).value<QList<Outbox::Candidate>>();
    QCOMPARE(candidates.size(), 2); // one is only called the same
    const QString number = QString::number(shop.till.customers.firstKey());
    QCOMPARE(candidates.first().tillId, number);
    QVERIFY(shop.outbox->markSent(shop.shown(id), number).ok());
    const auto record = shop.store->record(id);
    QCOMPARE(record->trouble, Trouble::Conflict); // another town is for the user to see
    QCOMPARE(record->conflicts, FieldSet{Field::Town});
    QCOMPARE(record->wanted->value(Field::Phone), QStringLiteral("+33639981290")); // only spelt otherwise
    QVERIFY(shop.outbox->resolveConflict(shop.shown(id), {}).ok());
    QCOMPARE(shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(shop.store->recordByTillId(number)->id, id);
}

void SendingTest::aDoubtfulListProvesNothingMissing()
{
    Shop shop;
    const CustomerId known = shop.save(named(QStringLiteral("Known")));
    QTRY_COMPARE(shop.stateOf(known), SendState::UpToDate);
    shop.till.fail(QStringLiteral("addClient.php"), faultAt(When::AfterWork));
    const CustomerId id = shop.save(named(QStringLiteral("Blanchet")));
    QTRY_COMPARE(shop.stateOf(id), SendState::InDoubt);
    Fault empty = faultAt(When::Say);
    empty.bytes = httpAnswer(200, "[]");
    shop.till.fail(QStringLiteral("getClients.php"), empty);
    QSignalSpy looked(shop.outbox.get(), &Outbox::looked);
    shop.outbox->lookOnTill(id);
    QVERIFY(looked.wait());
    QVERIFY(looked.first().at(1).value<Outcome>().verdict != Verdict::Accepted);
    QCOMPARE(shop.stateOf(id), SendState::InDoubt);
}

CARNET_TEST(SendingTest)
#include "sending_test.moc"
