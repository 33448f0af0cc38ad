// Taking a change back: field by field, on the customer as it is by then.
#include "harness/registry.h"
#include "outbox/customer_change.h"

#include <QTest>

using namespace carnet;

namespace {

Customer with(const QString &name, const QString &phone = {}, const QString &town = {})
{
    Customer customer;
    customer.set(Field::Name, name);
    customer.set(Field::Phone, phone);
    customer.set(Field::Town, town);
    return customer;
}

Record recordOf(const std::optional<Customer> &base, const std::optional<Customer> &wanted)
{
    Record record;
    record.id = CustomerId(1);
    record.base = base;
    record.wanted = wanted;
    return record;
}

const Customer earlier = with(QStringLiteral("Aubry"), QStringLiteral("1"), QStringLiteral("Lyon"));
const Customer after = with(QStringLiteral("Aubry"), QStringLiteral("2"), QStringLiteral("Lyon"));
const CustomerChange edit{CustomerId(1), earlier, after, Readiness::Ready, Readiness::Ready, true};
const CustomerChange addition{CustomerId(1), std::nullopt, after, Readiness::Ready, Readiness::Ready, false};
const CustomerChange deletion{CustomerId(1), earlier, std::nullopt, Readiness::Ready, Readiness::Ready, true};

} // namespace

class CustomerChangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEditGoesBack();
    void aColleaguesFieldStays();
    void aColleaguesValueOfTheSameFieldStays();
    void anAdditionGoesBackOnlyWhileItIsWhatWasAdded();
    void aDeletionBringsTheCustomerBack();
    void whatIsGoneStaysGone();
    void knowsWhetherTheTillMayHaveIt();
    void readinessGoesBackToo();
};

void CustomerChangeTest::anEditGoesBack()
{
    const TakenBack back = takenBack(edit, recordOf(earlier, after));
    QCOMPARE(back.kind, TakenBack::Kind::Save);
    QVERIFY(back.wanted == earlier);
    QVERIFY(back.isWhole);
    QVERIFY(takenBack(reversed(edit), recordOf(earlier, earlier)).wanted == after); // and forth
}

void CustomerChangeTest::aColleaguesFieldStays()
{
    const Customer now = with(QStringLiteral("Aubry"), QStringLiteral("2"), QStringLiteral("Paris"));
    const TakenBack back = takenBack(edit, recordOf(now, now));
    QVERIFY(back.wanted == with(QStringLiteral("Aubry"), QStringLiteral("1"), QStringLiteral("Paris")));
    QVERIFY(back.isWhole);
}

void CustomerChangeTest::aColleaguesValueOfTheSameFieldStays()
{
    const Customer theirs = with(QStringLiteral("Aubry"), QStringLiteral("3"), QStringLiteral("Lyon"));
    QCOMPARE(takenBack(edit, recordOf(theirs, theirs)).kind, TakenBack::Kind::Nothing);

    CustomerChange two = edit;
    two.after->set(Field::Name, QStringLiteral("Aubert"));
    const Customer mixed = with(QStringLiteral("Aubert"), QStringLiteral("3"), QStringLiteral("Lyon"));
    const TakenBack back = takenBack(two, recordOf(mixed, mixed));
    QCOMPARE(back.kind, TakenBack::Kind::Save);
    QVERIFY(!back.isWhole);
    QVERIFY(back.wanted == theirs);
}

void CustomerChangeTest::anAdditionGoesBackOnlyWhileItIsWhatWasAdded()
{
    QCOMPARE(takenBack(addition, recordOf(std::nullopt, after)).kind, TakenBack::Kind::Remove);
    const Customer theirs = with(QStringLiteral("Aubry"), QStringLiteral("2"), QStringLiteral("Paris"));
    QCOMPARE(takenBack(addition, recordOf(theirs, theirs)).kind, TakenBack::Kind::Nothing);
    // Redo: it is not there and comes back.
    QVERIFY(takenBack(reversed(addition), std::nullopt).wanted == after);
}

void CustomerChangeTest::aDeletionBringsTheCustomerBack()
{
    for (const auto &now : {std::optional(recordOf(earlier, std::nullopt)), std::optional<Record>()}) {
        const TakenBack back = takenBack(deletion, now);
        QCOMPARE(back.kind, TakenBack::Kind::Save);
        QVERIFY(back.wanted == earlier);
    }
    QCOMPARE(takenBack(deletion, recordOf(earlier, earlier)).kind, TakenBack::Kind::Nothing);
}

void CustomerChangeTest::whatIsGoneStaysGone()
{
    QCOMPARE(takenBack(edit, std::nullopt).kind, TakenBack::Kind::Nothing);
    QCOMPARE(takenBack(edit, recordOf(earlier, std::nullopt)).kind, TakenBack::Kind::Nothing);
}

void CustomerChangeTest::knowsWhetherTheTillMayHaveIt()
{
    QVERIFY(!mayHaveLeft(edit, recordOf(earlier, after)));
    QVERIFY(mayHaveLeft(edit, recordOf(after, after)));
    Record sending = recordOf(earlier, after);
    sending.attempt = Attempt{ChangeKind::Edit, {Field::Phone}, after, {}, 0};
    QVERIFY(mayHaveLeft(edit, sending));
    sending.attempt->fields = {Field::Town}; // another change is on its way
    QVERIFY(!mayHaveLeft(edit, sending));

    QVERIFY(!mayHaveLeft(addition, recordOf(std::nullopt, after)));
    QVERIFY(mayHaveLeft(addition, recordOf(after, after)));

    QVERIFY(!mayHaveLeft(deletion, recordOf(earlier, std::nullopt)));
    QVERIFY(mayHaveLeft(deletion, std::nullopt));
    CustomerChange ofDraft = deletion;
    ofDraft.wasOnTill = false; // never sent: nothing to correct there
    QVERIFY(!mayHaveLeft(ofDraft, std::nullopt));
}

void CustomerChangeTest::readinessGoesBackToo()
{
    CustomerChange held{CustomerId(1), earlier, earlier, Readiness::Draft, Readiness::Ready, false};
    const TakenBack back = takenBack(held, recordOf(std::nullopt, earlier));
    QCOMPARE(back.kind, TakenBack::Kind::Save);
    QCOMPARE(back.readiness, Readiness::Draft);
}

CARNET_TEST(CustomerChangeTest)
#include "customer_change_test.moc"
