// What the shop's other customers say to the one being typed: who may be the same, whose card it is, which
// towns go with the postcode. Nothing of it blocks, and the focus never moves by itself.
#include "desk.h"

#include "harness/registry.h"
#include "look/message_strip.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>

using namespace carnet;
using namespace carnet::test;
using namespace std::chrono_literals;

namespace {

const LookAlike samePhone{CustomerId(9), QStringLiteral("Aubry Hélène"), Likeness::Phone, {}};
const LookAlike sameCard{CustomerId(8), QStringLiteral("Karim Bensalem"), Likeness::Card,
                         QStringLiteral("CARD-44036")};

/// A form whose questions and wishes are written down.
class AskingDesk : public Desk
{
public:
    explicit AskingDesk(CustomerForm::Start start = {})
        : Desk(std::move(start))
        , asked(&form, &CustomerForm::neighboursWanted)
        , compared(&form, &CustomerForm::compareWanted)
        , opened(&form, &CustomerForm::openWanted)
    { }

    MessageStrip *strip() { return form.findChild<MessageStrip *>(); }
    QLabel *line(Field field)
    {
        return form.findChild<MessageLine *>(QString(QString::fromUtf8(infoOf(field).key) % u"Message"))
            ->findChild<QLabel *>();
    }

    QSignalSpy asked;
    QSignalSpy compared;
    QSignalSpy opened;
};

} // namespace

class NeighboursTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPauseAsks();
    void leavingAsksAtOnce();
    void otherFieldsAskNothing();
    void aPrefilledFormAsks();
    void theStripNeverBlocks();
    void aClosedStripStaysClosed();
    void aCardOfAnotherIsMarkedWhenLeft();
    void theMarkGoesWithTheValue();
    void theTillsOwnCardIsNotMarked();
    void pressingTheMessageOpensTheOther();
    void townsAreOffered();
    void townsAreOfferedToTheKeyboard();
    void aChosenTownIsOfferedNoMore();
};

void NeighboursTest::aPauseAsks()
{
    AskingDesk desk;
    desk.type(Field::Phone, QStringLiteral("0639981244"));
    QCOMPARE(desk.asked.count(), 0);
    QTRY_COMPARE(desk.asked.count(), 1);
    QCOMPARE(desk.asked.last().at(0).value<Customer>().value(Field::Phone), QStringLiteral("06 39 98 12 44"));
    QCOMPARE(desk.form.focusWidget(), desk.editor(Field::Phone));
}

void NeighboursTest::leavingAsksAtOnce()
{
    AskingDesk desk;
    desk.type(Field::Name, QStringLiteral("Aubry"));
    desk.leave();
    QCOMPARE(desk.asked.count(), 1);
    desk.leave(); // nothing new
    QCOMPARE(desk.asked.count(), 1);
}

void NeighboursTest::otherFieldsAskNothing()
{
    AskingDesk desk;
    desk.type(Field::Address, QStringLiteral("7 place Saint-Just"));
    desk.leave();
    QCOMPARE(desk.asked.count(), 0);
}

void NeighboursTest::aPrefilledFormAsks()
{
    CustomerForm::Start card;
    card.form.typed.set(Field::Barcode, QStringLiteral("2900000044036"));
    AskingDesk desk(card);
    QTRY_COMPARE(desk.asked.count(), 1);
    AskingDesk empty;
    AskingDesk known(formOf(knownCustomer({{Field::Name, QStringLiteral("Aubry")}})));
    QTest::qWait(400);
    QCOMPARE(empty.asked.count(), 0);
    QCOMPARE(known.asked.count(), 0);
}

void NeighboursTest::theStripNeverBlocks()
{
    AskingDesk desk;
    desk.type(Field::Name, QStringLiteral("Aubry"));
    desk.leave();
    const QWidget *focused = desk.form.focusWidget();
    desk.form.showNeighbourhood({{samePhone}, {}});
    QVERIFY(desk.strip()->isVisible());
    QCOMPARE(desk.strip()->kind(), MessageStrip::Kind::Info);
    QVERIFY(desk.strip()->text().contains(QStringLiteral("Aubry Hélène may be the same customer.")));
    QVERIFY(desk.strip()->text().contains(QStringLiteral("Same phone.")));
    QCOMPARE(desk.form.focusWidget(), focused);
    Q_EMIT desk.strip()->activated();
    QCOMPARE(desk.compared.last().at(0).value<Customer>().value(Field::Name), QStringLiteral("Aubry"));
    QCOMPARE(desk.compared.last().at(1).value<QList<LookAlike>>(), QList<LookAlike>{samePhone});
    desk.press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(desk.saves.count(), 1);
    QCOMPARE(desk.lastReadiness(), Readiness::Ready);
}

void NeighboursTest::aClosedStripStaysClosed()
{
    AskingDesk desk;
    desk.form.showNeighbourhood({{samePhone}, {}});
    Q_EMIT desk.strip()->closed();
    QVERIFY(!desk.strip()->isVisible());
    desk.form.showNeighbourhood({{samePhone}, {}});
    QVERIFY(!desk.strip()->isVisible());
    desk.form.showNeighbourhood({{sameCard, samePhone}, {}}); // somebody else
    QVERIFY(desk.strip()->isVisible());
    QVERIFY(desk.strip()->text().contains(sameCard.name));
    desk.form.showNeighbourhood({});
    QVERIFY(!desk.strip()->isVisible());
}

void NeighboursTest::aCardOfAnotherIsMarkedWhenLeft()
{
    AskingDesk desk;
    desk.type(Field::Barcode, sameCard.value);
    desk.form.showNeighbourhood({{sameCard}, {}});
    QCOMPARE(desk.state(Field::Barcode), FieldState::Plain); // still being typed
    desk.leave();
    QCOMPARE(desk.state(Field::Barcode), FieldState::Warning);
    QCOMPARE(desk.message(Field::Barcode), QStringLiteral("Already used by Karim Bensalem"));
    QCOMPARE(desk.button("save")->text(), QStringLiteral("Save"));
}

void NeighboursTest::theMarkGoesWithTheValue()
{
    AskingDesk desk;
    desk.type(Field::Barcode, sameCard.value);
    desk.leave();
    desk.form.showNeighbourhood({{sameCard}, {}});
    QCOMPARE(desk.state(Field::Barcode), FieldState::Warning);
    desk.editor(Field::Barcode)->setFocus();
    desk.press(Qt::Key_End);
    desk.press(Qt::Key_Backspace);
    QCOMPARE(desk.state(Field::Barcode), FieldState::Plain);
    desk.press(Qt::Key_6);
    desk.leave();
    QCOMPARE(desk.state(Field::Barcode), FieldState::Warning); // the same card again
    desk.form.showNeighbourhood({}); // the other one was given another card meanwhile
    QCOMPARE(desk.state(Field::Barcode), FieldState::Plain);
}

void NeighboursTest::theTillsOwnCardIsNotMarked()
{
    AskingDesk desk(
        formOf(knownCustomer({{Field::Name, QStringLiteral("Aubry")}, {Field::Barcode, sameCard.value}})));
    desk.type(Field::Town, QStringLiteral("Lyon"));
    desk.editor(Field::Barcode)->setFocus();
    desk.leave();
    desk.form.showNeighbourhood({{sameCard}, {}});
    QCOMPARE(desk.state(Field::Barcode), FieldState::Plain);
}

void NeighboursTest::pressingTheMessageOpensTheOther()
{
    AskingDesk desk;
    desk.type(Field::Barcode, sameCard.value);
    desk.leave();
    desk.form.showNeighbourhood({{sameCard}, {}});
    QLabel *message = desk.line(Field::Barcode);
    QCOMPARE(message->focusPolicy(), Qt::StrongFocus); // the keyboard reaches it
    message->setFocus(Qt::TabFocusReason);
    QTest::keyClick(message, Qt::Key_Return);
    QCOMPARE(desk.opened.count(), 1);
    QCOMPARE(desk.opened.last().at(0).value<CustomerId>(), sameCard.id);
    QCOMPARE(desk.Desk::line(Field::Barcode)->text(), sameCard.value);
}

void NeighboursTest::townsAreOffered()
{
    AskingDesk desk;
    desk.type(Field::Postcode, QStringLiteral("69130"));
    desk.leave();
    desk.form.showNeighbourhood({{}, {QStringLiteral("Écully"), QStringLiteral("Charbonnières")}});
    QCOMPARE(desk.message(Field::Town), QStringLiteral("Used before: Écully · Charbonnières"));
    QCOMPARE(desk.editor(Field::Town)->accessibleDescription(), desk.message(Field::Town));
    QCOMPARE(desk.Desk::line(Field::Town)->text(), QString());
    QCOMPARE(desk.form.focusWidget(), desk.editor(Field::Town));
    desk.press(Qt::Key_Return); // offers are no stop on the way
    QCOMPARE(desk.form.focusWidget(), desk.editor(Field::Country));
    Q_EMIT desk.line(Field::Town)->linkActivated(QStringLiteral("offer:1"));
    QCOMPARE(desk.Desk::line(Field::Town)->text(), QStringLiteral("Charbonnières"));
    QCOMPARE(desk.form.focusWidget(), desk.editor(Field::Town)); // where the user clicked
}

void NeighboursTest::townsAreOfferedToTheKeyboard()
{
    AskingDesk desk;
    desk.form.showNeighbourhood({{}, {QStringLiteral("Écully"), QStringLiteral("Charbonnières")}});
    desk.type(Field::Town, QStringLiteral("ec"));
    QCompleter *completer = desk.Desk::line(Field::Town)->completer();
    QVERIFY(completer && completer->popup()->isVisible());
    QCOMPARE(completer->completionCount(), 1);
    desk.form.showNeighbourhood({{}, {QStringLiteral("Écully"), QStringLiteral("Charbonnières")}});
    QVERIFY(completer->popup()->isVisible()); // a late answer does not shut the list
    QTest::keyClick(completer->popup(), Qt::Key_Down);
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    QCOMPARE(desk.Desk::line(Field::Town)->text(), QStringLiteral("Écully"));

    desk.Desk::line(Field::Town)->clear();
    desk.press(Qt::Key_Down);
    QVERIFY(completer->popup()->isVisible());
    QCOMPARE(completer->completionCount(), 2);
    QTest::keyClick(completer->popup(), Qt::Key_Return); // with nothing chosen it leads on
    QVERIFY(!completer->popup()->isVisible());
    QCOMPARE(desk.form.focusWidget(), desk.editor(Field::Country));
    QCOMPARE(desk.Desk::line(Field::Town)->text(), QString());
}

void NeighboursTest::aChosenTownIsOfferedNoMore()
{
    AskingDesk desk;
    const Neighbourhood around{{}, {QStringLiteral("Lyon")}};
    desk.form.showNeighbourhood(around);
    QCOMPARE(desk.message(Field::Town), QStringLiteral("Used before: Lyon"));
    desk.type(Field::Town, QStringLiteral("Lyon"));
    desk.leave();
    desk.form.showNeighbourhood(around);
    QCOMPARE(desk.message(Field::Town), QString());
}

CARNET_TEST(NeighboursTest)
#include "neighbours_test.moc"
