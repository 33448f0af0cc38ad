// What the till refused, what both sides changed, what one side deleted: the user sees why and chooses.
#include "harness/registry.h"
#include "outbox_page/outbox_on_screen.h"

#include "outbox/conflict_dialog.h"

#include <QPointer>
#include <QRadioButton>
#include <QSignalSpy>

using namespace carnet;
using namespace carnet::test;

class AttentionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRefusalIsToldWithTheTillsWords();
    void aRefusalWithoutWordsIsToldWithItsCode();
    void correctOpensTheFormOnTheField();
    void sendAgainSends();
    void keptAsADraftItStaysHere();
    void aRefusedDeletionCanBeGivenUp();
    void aConflictIsChosenFieldByField();
    void aConflictIsChosenAtOnce_data();
    void aConflictIsChosenAtOnce();
    void nothingIsChosenByClosing();
    void whatMovedWhileItStoodOpenIsAskedAgain();
    void theSidesNeverReadTheSame();
    void deletedOnTheTill_data();
    void deletedOnTheTill();
    void changedOnTheTill_data();
    void changedOnTheTill();
};

namespace {

const Customer bakery = customer({}, QStringLiteral("Boulangerie Saint-Just"), QStringLiteral("0465718041"));

/// An edit that the till has refused.
CustomerId refused(OutboxOnScreen &desk, const QString &words)
{
    const CustomerId id = desk.known(bakery);
    desk.shop.till.fail(editCall, refusal(words));
    Customer changed = bakery;
    changed.set(Field::Siret, QStringLiteral("0000000180002"));
    desk.shop.save(changed, id);
    [&] { QTRY_COMPARE(desk.shop.stateOf(id), SendState::NeedsAttention); }();
    desk.comeToPage();
    return id;
}

/// Phone and town changed here and on the till to other values.
CustomerId inConflict(OutboxOnScreen &desk)
{
    Customer before = bakery;
    before.set(Field::Town, QStringLiteral("Lyon"));
    const CustomerId id = desk.known(before);
    desk.onTill(id).insert(ShopAtDesk::keyOf(Field::Phone), QStringLiteral("0465710002"));
    desk.onTill(id).insert(ShopAtDesk::keyOf(Field::Town), QStringLiteral("Vienne"));
    OutboxSettings settings = desk.shop.desk->settings();
    settings.sendAutomatically = false;
    desk.shop.desk->setSettings(settings);
    Customer mine = before;
    mine.set(Field::Phone, QStringLiteral("0465710001"));
    mine.set(Field::Town, QStringLiteral("Bron"));
    desk.shop.save(mine, id);
    desk.readList();
    [&] { QTRY_COMPARE(desk.shop.stateOf(id), SendState::NeedsAttention); }();
    settings.sendAutomatically = true;
    desk.shop.desk->setSettings(settings);
    desk.comeToPage();
    return id;
}

QRadioButton *choiceNamed(const QWidget *dialog, const QString &name)
{
    for (QRadioButton *button : dialog->findChildren<QRadioButton *>()) {
        if (button->accessibleName() == name)
            return button;
    }
    return nullptr;
}

} // namespace

void AttentionTest::aRefusalIsToldWithTheTillsWords()
{
    OutboxOnScreen desk;
    refused(desk, QStringLiteral("le SIRET a 13 chiffres, il en faut 14."));
    QTRY_VERIFY(desk.rows().value(1).startsWith(
        QStringLiteral("Boulangerie Saint-Just, Needs attention, Changed: SIRET, today ")));
    QTRY_VERIFY(
        desk.detailsText().contains(QStringLiteral("The till refused the record of Boulangerie Saint-Just: "
                                                   "“le SIRET a 13 chiffres, il en faut 14”. Your data is "
                                                   "kept here. Correct it, then send again.")));
    const QModelIndex row = desk.list()->model()->index(1, 0);
    QCOMPARE(row.data(Qt::AccessibleDescriptionRole).toString(),
             QStringLiteral("Refused by the till: “le SIRET a 13 chiffres, il en faut 14”."));
}

void AttentionTest::aRefusalWithoutWordsIsToldWithItsCode()
{
    OutboxOnScreen desk;
    refused(desk, {});
    QTRY_VERIFY(
        desk.detailsText().contains(QStringLiteral("The till refused the record of Boulangerie Saint-Just "
                                                   "without saying why. Your data is kept here. Try again, "
                                                   "or call support with code 200.")));
}

void AttentionTest::correctOpensTheFormOnTheField()
{
    OutboxOnScreen desk;
    const CustomerId id = refused(desk, QStringLiteral("Le SIRET a 13 chiffres"));
    const QSignalSpy asked(&desk.details, &OutboxDetails::editRequested);
    desk.press(QStringLiteral("Correct"));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(0).value<CustomerId>(), id);
    QCOMPARE(asked.first().at(1).value<std::optional<Field>>(), std::optional(Field::Siret));
}

void AttentionTest::sendAgainSends()
{
    OutboxOnScreen desk;
    const CustomerId id = refused(desk, QStringLiteral("try later"));
    desk.press(QStringLiteral("Send again"));
    QTRY_COMPARE(desk.shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(desk.shop.till.count(editCall), 2);
}

void AttentionTest::keptAsADraftItStaysHere()
{
    OutboxOnScreen desk;
    const CustomerId id = refused(desk, QStringLiteral("no"));
    desk.press(QStringLiteral("Keep as draft"));
    QTRY_COMPARE(desk.shop.stateOf(id), SendState::Draft);
    desk.shop.desk->sendNow();
    desk.readList(); // whatever would leave has left
    QCOMPARE(desk.shop.till.count(editCall), 1);
    QTRY_VERIFY(!desk.rows().join(u'\n').contains(QStringLiteral("Draft")));
}

void AttentionTest::aRefusedDeletionCanBeGivenUp()
{
    OutboxOnScreen desk;
    const CustomerId id = desk.known(bakery);
    desk.shop.till.fail(deleteCall, refusal(QStringLiteral("has open sales")));
    QVERIFY(desk.shop.remove({id}));
    QTRY_COMPARE(desk.shop.stateOf(id), SendState::NeedsAttention);
    desk.comeToPage();
    QTRY_VERIFY(desk.button(QStringLiteral("Send again")));
    QVERIFY(!desk.button(QStringLiteral("Correct"))); // there is nothing to correct
    desk.press(QStringLiteral("Do not delete"));
    QTRY_COMPARE(desk.shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(*desk.shop.store->record(id)->wanted, bakery);
}

void AttentionTest::aConflictIsChosenFieldByField()
{
    OutboxOnScreen desk;
    const CustomerId id = inConflict(desk);
    QTRY_VERIFY(desk.rows().value(1).startsWith(
        QStringLiteral("Boulangerie Saint-Just, To choose, Changed: phone, town, today ")));
    QVERIFY(desk.detailsText().contains(QStringLiteral("To choose: changed on both sides")));
    QTRY_VERIFY(desk.detailsText().contains(
        QStringLiteral("Boulangerie Saint-Just was also changed on the till. Compare before sending.")));
    desk.press(QStringLiteral("Compare"));
    auto *dialog = desk.details.findChild<ConflictDialog *>();
    QVERIFY(dialog);
    QVERIFY(choiceNamed(dialog, QStringLiteral("Phone, mine: 04 65 71 00 01"))->isChecked());
    QVERIFY(choiceNamed(dialog, QStringLiteral("Town, mine: Bron"))->isChecked());
    QVERIFY(choiceNamed(dialog, QStringLiteral("Phone, the till's: 04 65 71 00 02")));
    QStringList before;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        before << label->accessibleName();
    QVERIFY(before.contains(QStringLiteral("Phone, before: 04 65 71 80 41")));
    choiceNamed(dialog, QStringLiteral("Town, the till's: Vienne"))->click();
    desk.press(QStringLiteral("Save"));

    QTRY_COMPARE(desk.shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(desk.onTill(id).value(ShopAtDesk::keyOf(Field::Phone)), QStringLiteral("0465710001"));
    QCOMPARE(desk.onTill(id).value(ShopAtDesk::keyOf(Field::Town)), QStringLiteral("Vienne"));
    QCOMPARE(desk.shop.store->record(id)->wanted->value(Field::Town), QStringLiteral("Vienne"));
}

void AttentionTest::aConflictIsChosenAtOnce_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<int>("edits");
    QTest::newRow("mine") << QStringLiteral("All mine") << QStringLiteral("0465710001") << 1;
    QTest::newRow("the till's") << QStringLiteral("All the till's") << QStringLiteral("0465710002") << 0;
}

void AttentionTest::aConflictIsChosenAtOnce()
{
    QFETCH(QString, button);
    QFETCH(QString, phone);
    QFETCH(int, edits);
    OutboxOnScreen desk;
    const CustomerId id = inConflict(desk);
    desk.press(QStringLiteral("Compare"));
    desk.press(button);
    desk.press(QStringLiteral("Save"));
    QTRY_COMPARE(desk.shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(desk.onTill(id).value(ShopAtDesk::keyOf(Field::Phone)), phone);
    QCOMPARE(desk.shop.store->record(id)->wanted->value(Field::Phone), phone);
    QCOMPARE(desk.shop.till.count(editCall), edits);
}

void AttentionTest::theSidesNeverReadTheSame()
{
    OutboxOnScreen desk; // speaks English
    Record record;
    record.wanted = bakery;
    record.base = bakery;
    record.base->set(Field::Phone, QStringLiteral("04 65 71 80 41"));
    record.conflicts = {Field::Phone};
    const ConflictDialog dialog(record, false, &desk.window);
    QVERIFY(choiceNamed(&dialog, QStringLiteral("Phone, mine: 0465718041")));
    QVERIFY(choiceNamed(&dialog, QStringLiteral("Phone, the till's: 04 65 71 80 41")));
}

void AttentionTest::nothingIsChosenByClosing()
{
    OutboxOnScreen desk;
    const CustomerId id = inConflict(desk);
    desk.press(QStringLiteral("Compare"));
    QTest::keyClick(desk.details.findChild<ConflictDialog *>(), Qt::Key_Escape);
    QTRY_VERIFY(!desk.details.findChild<ConflictDialog *>());
    QCOMPARE(desk.shop.store->record(id)->trouble, Trouble::Conflict);
    QCOMPARE(desk.shop.till.count(editCall), 0);
}

void AttentionTest::whatMovedWhileItStoodOpenIsAskedAgain()
{
    OutboxOnScreen desk;
    const CustomerId id = inConflict(desk);
    desk.press(QStringLiteral("Compare"));
    QPointer<ConflictDialog> first = desk.details.findChild<ConflictDialog *>();
    desk.onTill(id).insert(ShopAtDesk::keyOf(Field::Phone), QStringLiteral("0465710003"));
    desk.readList();
    desk.press(QStringLiteral("All the till's"));
    desk.press(QStringLiteral("Save"));

    QTRY_VERIFY(!first);
    ConflictDialog *second = nullptr;
    QTRY_VERIFY((second = desk.details.findChild<ConflictDialog *>()));
    QVERIFY(second->isVisible());
    QStringList words;
    for (const QLabel *label : second->findChildren<QLabel *>())
        words << label->text();
    QVERIFY(words.join(u'\n').contains(QStringLiteral("Something changed while you chose.")));
    QVERIFY(choiceNamed(second, QStringLiteral("Phone, the till's: 04 65 71 00 03")));
    QVERIFY(!choiceNamed(second, QStringLiteral("Town, mine: Bron"))); // settled: it was as it was shown
    QCOMPARE(desk.shop.store->record(id)->wanted->value(Field::Phone), QStringLiteral("0465710001"));
    QCOMPARE(desk.shop.store->record(id)->wanted->value(Field::Town), QStringLiteral("Vienne"));
    QCOMPARE(desk.shop.till.count(editCall), 0);

    desk.press(QStringLiteral("All mine"));
    desk.press(QStringLiteral("Save"));
    QTRY_COMPARE(desk.shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(desk.onTill(id).value(ShopAtDesk::keyOf(Field::Phone)), QStringLiteral("0465710001"));
}

void AttentionTest::deletedOnTheTill_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("onTill");
    QTest::newRow("created again") << QStringLiteral("Create it again on the till") << 1;
    QTest::newRow("deleted here too") << QStringLiteral("Delete it here too") << 0;
}

void AttentionTest::deletedOnTheTill()
{
    QFETCH(QString, button);
    QFETCH(int, onTill);
    OutboxOnScreen desk;
    const CustomerId id = desk.known(bakery);
    desk.shop.till.addOnTill({}); // the list is not empty without it
    desk.readList();
    desk.shop.till.customers.remove(1);
    Customer changed = bakery;
    changed.set(Field::Phone, QStringLiteral("0465710001"));
    desk.shop.save(changed, id);
    QTRY_COMPARE(desk.shop.stateOf(id), SendState::NeedsAttention);
    desk.comeToPage();
    QTRY_VERIFY(desk.detailsText().contains(QStringLiteral("was deleted on the till, but changed here")));
    QVERIFY(desk.detailsText().contains(QStringLiteral("04 65 71 00 01")));
    desk.press(button);
    QTRY_COMPARE(desk.shop.stateOf(id), SendState::UpToDate); // or gone
    QTRY_COMPARE(desk.shop.till.customers.size(), 1 + onTill);
    QCOMPARE(desk.shop.store->record(id).has_value(), onTill == 1);
}

void AttentionTest::changedOnTheTill_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("onTill");
    QTest::newRow("kept") << QStringLiteral("Keep the till's") << 1;
    QTest::newRow("deleted") << QStringLiteral("Delete it on the till") << 0;
}

void AttentionTest::changedOnTheTill()
{
    QFETCH(QString, button);
    QFETCH(int, onTill);
    OutboxOnScreen desk;
    const CustomerId id = desk.known(bakery);
    desk.onTill(id).insert(ShopAtDesk::keyOf(Field::Phone), QStringLiteral("0465710002"));
    OutboxSettings settings = desk.shop.desk->settings();
    settings.sendAutomatically = false;
    desk.shop.desk->setSettings(settings);
    QVERIFY(desk.shop.remove({id}));
    desk.readList();
    QTRY_COMPARE(desk.shop.stateOf(id), SendState::NeedsAttention);
    desk.comeToPage();
    QTRY_VERIFY(desk.detailsText().contains(QStringLiteral("was deleted here, but changed on the till")));
    QVERIFY(desk.detailsText().contains(QStringLiteral("04 65 71 00 02"))); // what changed there
    desk.press(button);
    desk.shop.desk->sendNow();
    QTRY_COMPARE(desk.shop.stateOf(id), SendState::UpToDate);
    QTRY_COMPARE(desk.shop.till.customers.size(), onTill);
    QCOMPARE(desk.shop.store->count(), onTill);
}

CARNET_TEST(AttentionTest)
#include "attention_test.moc"
