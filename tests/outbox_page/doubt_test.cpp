// A new customer that was sent and never confirmed: every way out of the doubt, as the user walks it.
#include "harness/registry.h"
#include "outbox_page/outbox_on_screen.h"

using namespace carnet;
using namespace carnet::test;

class DoubtTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRowAndTheDetailsSayWhatHappened();
    void foundOnTheTillItIsSent();
    void severalAreForTheUserToChoose();
    void oneThatOnlyLooksLikeItIsForTheUserToChoose();
    void whatReadsTheSameIsNoDifference();
    void notOnTheTillItCanBeSentAgain();
    void theUserSaysItIsThere();
    void theUserSaysItIsNotThere();
    void whatIsEditedMeanwhileLeavesNext();
    void whatIsDeletedMeanwhileIsDeletedNext();
    void aTillThatCannotBeReadChangesNothing();
    void theAnswerWaitsWhileAnotherRowIsShown();
    void theFocusStaysInTheDetails();
};

static const Customer ines =
    customer(QStringLiteral("Inês"), QStringLiteral("Da Silva"), QStringLiteral("0639982771"));

void DoubtTest::theRowAndTheDetailsSayWhatHappened()
{
    OutboxOnScreen desk;
    desk.addInDoubt(ines, false);
    QTRY_COMPARE(desk.rows().value(0), QStringLiteral("Your action is needed (1)"));
    QCOMPARE(desk.rows().size(), 2);
    QVERIFY(desk.rows().last().startsWith(QStringLiteral("Inês Da Silva, In doubt, New customer, today ")));
    const QString details = desk.detailsText();
    QVERIFY(details.contains(QStringLiteral("Sent, but not confirmed")));
    QVERIFY(details.contains(QStringLiteral(
        "The connection dropped before the till answered. Inês Da Silva may already be recorded. "
        "Look on the till before sending again.")));
    QVERIFY(details.contains(QStringLiteral("What was sent")));
    QVERIFY(details.contains(QStringLiteral("06 39 98 27 71")));
    for (const char *text : {"Look on the till", "It is there: mark as sent", "It is not there: send again"})
        QVERIFY2(desk.button(QLatin1StringView(text)), text);
}

void DoubtTest::foundOnTheTillItIsSent()
{
    OutboxOnScreen desk;
    const CustomerId id = desk.addInDoubt(ines, true);
    desk.press(QStringLiteral("Look on the till"));
    QTRY_COMPARE(desk.shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(desk.shop.store->record(id)->tillId, QStringLiteral("1"));
    QTRY_VERIFY(desk.rows().isEmpty());
    desk.show(Place::Sent);
    QVERIFY(desk.rows().last().startsWith(QStringLiteral("Inês Da Silva, Sent, New customer")));
    QTRY_VERIFY(desk.detailsText().contains(QStringLiteral("Found in the till's list, no. 1")));
    QCOMPARE(desk.shop.till.count(addCall), 1);
    QCOMPARE(desk.shop.store->count(), 1);
}

void DoubtTest::severalAreForTheUserToChoose()
{
    OutboxOnScreen desk;
    const CustomerId id = desk.addInDoubt(ines, true);
    const QString town = ShopAtDesk::keyOf(Field::Town);
    QMap<QString, QString> second = desk.shop.till.customers.value(1);
    second.insert(town, QStringLiteral("Lyon"));
    desk.shop.till.addOnTill(second); // typed at the till meanwhile

    desk.press(QStringLiteral("Look on the till"));
    QTRY_VERIFY(desk.button(QStringLiteral("It is no. 2")));
    QVERIFY(desk.button(QStringLiteral("It is no. 1")));
    QVERIFY(desk.detailsText().contains(QStringLiteral("Several customers of the till look like it.")));
    QVERIFY(desk.detailsText().contains(QStringLiteral("Lyon"))); // what tells them apart
    QCOMPARE(desk.button(QStringLiteral("It is no. 2"))->accessibleDescription(),
             QStringLiteral("Inês Da Silva. Town: Lyon"));
    QCOMPARE(desk.shop.stateOf(id), SendState::InDoubt);

    desk.press(QStringLiteral("It is no. 2"));
    QTRY_COMPARE(desk.shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(desk.shop.store->record(id)->tillId, QStringLiteral("2"));
    desk.readList();
    QCOMPARE(desk.shop.store->record(id)->wanted->value(Field::Town), QStringLiteral("Lyon"));
    QCOMPARE(desk.shop.store->count(), 2);
    QCOMPARE(desk.shop.till.count(addCall), 1);
    QCOMPARE(desk.shop.till.customers.size(), 2);
}

void DoubtTest::oneThatOnlyLooksLikeItIsForTheUserToChoose()
{
    OutboxOnScreen desk;
    Customer withTown = ines;
    withTown.set(Field::Town, QStringLiteral("Lyon"));
    const CustomerId id = desk.addInDoubt(withTown, true);
    desk.shop.till.customers[1].insert(ShopAtDesk::keyOf(Field::Town), QStringLiteral("Villeurbanne"));
    desk.press(QStringLiteral("Look on the till"));
    QTRY_VERIFY(desk.button(QStringLiteral("It is no. 1")));
    QVERIFY(desk.detailsText().contains(QStringLiteral("Villeurbanne (sent: Lyon)")));
    desk.press(QStringLiteral("It is no. 1"));
    desk.comeToPage(); // it is no doubt any more, but a question
    desk.press(QStringLiteral("Compare")); // which town is right?
    desk.press(QStringLiteral("All the till's"));
    desk.press(QStringLiteral("Save"));
    QTRY_COMPARE(desk.shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(desk.shop.store->record(id)->wanted->value(Field::Town), QStringLiteral("Villeurbanne"));
    QCOMPARE(desk.shop.till.count(addCall), 1);
}

void DoubtTest::whatReadsTheSameIsNoDifference()
{
    OutboxOnScreen desk;
    Customer spaced = ines;
    spaced.set(Field::Phone, QStringLiteral("06 39 98 27 71"));
    spaced.set(Field::Town, QStringLiteral("Lyon"));
    desk.addInDoubt(spaced, true);
    desk.shop.till.customers[1].insert(ShopAtDesk::keyOf(Field::Phone), QStringLiteral("0639982771"));
    desk.shop.till.customers[1].insert(ShopAtDesk::keyOf(Field::Town), QStringLiteral("Villeurbanne"));
    desk.press(QStringLiteral("Look on the till"));
    QTRY_VERIFY(desk.button(QStringLiteral("It is no. 1")));
    QVERIFY(desk.detailsText().contains(QStringLiteral("Villeurbanne (sent: Lyon)")));
    QCOMPARE(desk.detailsText().count(QStringLiteral("(sent: ")), 1);
}

void DoubtTest::notOnTheTillItCanBeSentAgain()
{
    OutboxOnScreen desk;
    const CustomerId id = desk.addInDoubt(ines, false);
    desk.press(QStringLiteral("Look on the till"));
    QTRY_VERIFY(desk.detailsText().contains(QStringLiteral("the list may be a minute old")));
    QVERIFY(!desk.detailsText().contains(QStringLiteral("makes no duplicate")));
    desk.shop.later();
    desk.press(QStringLiteral("Look on the till"));
    QTRY_VERIFY(desk.detailsText().contains(QStringLiteral("Not on the till")));
    QCOMPARE(desk.shop.stateOf(id), SendState::InDoubt);
    desk.press(QStringLiteral("Send again"));
    QTRY_COMPARE(desk.shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(desk.shop.till.count(addCall), 2);
    QCOMPARE(desk.shop.till.customers.size(), 1);
}

void DoubtTest::theUserSaysItIsThere()
{
    OutboxOnScreen desk;
    const CustomerId id = desk.addInDoubt(ines, true);
    desk.press(QStringLiteral("It is there: mark as sent"));
    QTRY_COMPARE(desk.shop.stateOf(id), SendState::UpToDate);
    QTRY_VERIFY(desk.rows().isEmpty());
    desk.show(Place::Sent);
    QTRY_VERIFY(desk.detailsText().contains(QStringLiteral("Marked as sent by you")));
    desk.readList();
    QCOMPARE(desk.shop.store->record(id)->tillId, QStringLiteral("1"));
    QCOMPARE(desk.shop.store->count(), 1);
    QCOMPARE(desk.shop.till.count(addCall), 1);
}

void DoubtTest::theUserSaysItIsNotThere()
{
    OutboxOnScreen desk;
    const CustomerId id = desk.addInDoubt(ines, false);
    desk.shop.later();
    desk.press(QStringLiteral("It is not there: send again"));
    QTRY_COMPARE(desk.shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(desk.shop.till.count(addCall), 2);
    QCOMPARE(desk.shop.till.customers.size(), 1);
}

void DoubtTest::whatIsEditedMeanwhileLeavesNext()
{
    OutboxOnScreen desk;
    const CustomerId id = desk.addInDoubt(ines, true);
    Customer changed = ines;
    changed.set(Field::Phone, QStringLiteral("0639982772"));
    desk.shop.save(changed, id);
    QCOMPARE(desk.shop.stateOf(id), SendState::InDoubt);
    QTRY_VERIFY(desk.rows().last().contains(QStringLiteral("New customer · changed since: phone")));
    QVERIFY(desk.detailsText().contains(QStringLiteral("Changed since: leaves next")));
    QVERIFY(desk.detailsText().contains(QStringLiteral("06 39 98 27 72")));
    QCOMPARE(desk.shop.till.count(editCall), 0);

    desk.press(QStringLiteral("Look on the till"));
    QTRY_COMPARE(desk.shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(desk.shop.till.count(addCall), 1);
    QCOMPARE(desk.shop.till.count(editCall), 1);
    QCOMPARE(desk.onTill(id).value(ShopAtDesk::keyOf(Field::Phone)), QStringLiteral("0639982772"));
}

void DoubtTest::whatIsDeletedMeanwhileIsDeletedNext()
{
    OutboxOnScreen desk;
    const CustomerId id = desk.addInDoubt(ines, true);
    QVERIFY(desk.shop.remove({id}));
    QTRY_VERIFY(desk.rows().last().contains(QStringLiteral("New customer · deleted since")));
    desk.press(QStringLiteral("Look on the till"));
    QTRY_COMPARE(desk.shop.till.count(deleteCall), 1);
    QTRY_VERIFY(desk.shop.till.customers.isEmpty());
}

void DoubtTest::aTillThatCannotBeReadChangesNothing()
{
    OutboxOnScreen desk;
    const CustomerId id = desk.addInDoubt(ines, true);
    desk.shop.till.goOffline();
    desk.press(QStringLiteral("Look on the till"));
    QTRY_VERIFY(desk.detailsText().contains(QStringLiteral("cannot be reached")));
    QCOMPARE(desk.shop.stateOf(id), SendState::InDoubt);
    desk.shop.till.comeBack();
    desk.press(QStringLiteral("Look on the till"));
    QTRY_COMPARE(desk.shop.stateOf(id), SendState::UpToDate);
}

void DoubtTest::theAnswerWaitsWhileAnotherRowIsShown()
{
    OutboxOnScreen desk;
    desk.addInDoubt(ines, false);
    desk.addInDoubt(
        customer(QStringLiteral("Karim"), QStringLiteral("Bensalem"), QStringLiteral("0639984403")), false);
    QTRY_COMPARE(desk.rows().size(), 3);
    desk.shop.later();
    desk.select(QStringLiteral("Inês Da Silva"));
    desk.press(QStringLiteral("Look on the till"));
    desk.select(QStringLiteral("Karim Bensalem"));
    QVERIFY(!desk.detailsText().contains(QStringLiteral("Not on the till")));
    QTRY_VERIFY(!desk.shop.desk->isUpdating());
    desk.select(QStringLiteral("Inês Da Silva"));
    QTRY_VERIFY(desk.detailsText().contains(QStringLiteral("Not on the till")));
    QVERIFY(desk.button(QStringLiteral("Send again")));
}

void DoubtTest::theFocusStaysInTheDetails()
{
    OutboxOnScreen desk;
    desk.addInDoubt(ines, false);
    desk.shop.later();
    QTRY_VERIFY(desk.button(QStringLiteral("Look on the till")));
    desk.button(QStringLiteral("Look on the till"))->setFocus();
    QTest::keyClick(desk.button(QStringLiteral("Look on the till")), Qt::Key_Space);
    QTRY_VERIFY(desk.button(QStringLiteral("Send again")));
    QTRY_VERIFY(desk.details.isAncestorOf(QApplication::focusWidget()));
    desk.button(QStringLiteral("Send again"))->setFocus();
    QTest::keyClick(desk.button(QStringLiteral("Send again")), Qt::Key_Space);
    QTRY_VERIFY(desk.rows().isEmpty());
    QVERIFY(desk.details.isAncestorOf(QApplication::focusWidget())
            || &desk.details == QApplication::focusWidget());
}

CARNET_TEST(DoubtTest)
#include "doubt_test.moc"
