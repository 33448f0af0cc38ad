// The till's list against base and wanted, and the rows an add in doubt may be.
#include "harness/registry.h"
#include "outbox/doubt.h"
#include "outbox/list_update.h"
#include "outbox/merge.h"
#include "outbox/values.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;

namespace {

Record saved(const Record &record, const Customer &wanted)
{
    return edited(record, {record.wanted.value_or(Customer()), wanted}, Readiness::Ready, false, noon, {});
}

Customer withPhone(const QString &phone)
{
    Customer customer;
    customer.set(Field::Name, QStringLiteral("Blanchet"));
    customer.set(Field::Phone, phone);
    return customer;
}

TillRow rowOf(const Customer &customer)
{
    return {QStringLiteral("318"), customer, FieldSet{Field::Name, Field::Phone}, {}};
}

} // namespace

class MergeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEarlierAttemptOfOursIsNoNewsOfTheTill();
    void aFieldOfThreeVersions_data();
    void aFieldOfThreeVersions();
    void onlyAChangeHasAMoment();
    void whatTheListLacksStays();
    void whatAnUnansweredEditSentIsOurs();
    void aListWithoutTheColumnIsReadOnce();
    void deletedHereAndChangedThereIsAsked();
    void goneThereAndChangedHereIsAsked();
    void aChosenRowReplacesNothingUnasked_data();
    void aChosenRowReplacesNothingUnasked();
    void theSentValuesAreRecognised_data();
    void theSentValuesAreRecognised();
    void whoWasBornOnTheDayOfZeroIsRecognised();
    void aShortListIsDoubted_data();
    void aShortListIsDoubted();
};

void MergeTest::aFieldOfThreeVersions_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<SendState>("state");
    const auto row = [](const char *name, const char *base, const char *mine, const char *theirs,
                        const char *wanted, SendState state) {
        QTest::newRow(name) << QString::fromLatin1(base) << QString::fromLatin1(mine)
                            << QString::fromLatin1(theirs) << QString::fromLatin1(wanted) << state;
    };
    row("nobody", "1", "1", "1", "1", SendState::UpToDate);
    row("mine", "1", "2", "1", "2", SendState::Waiting);
    row("theirs", "1", "1", "3", "3", SendState::UpToDate);
    row("both alike", "1", "2", "2", "2", SendState::UpToDate);
    row("both apart", "1", "2", "3", "2", SendState::NeedsAttention);
    row("cleared there", "1", "1", "", "", SendState::UpToDate);
}

void MergeTest::aFieldOfThreeVersions()
{
    QFETCH(QString, base);
    QFETCH(QString, mine);
    QFETCH(QString, theirs);
    Record record = fromTill(rowOf(withPhone(base)));
    record = saved(record, withPhone(mine));
    record = merged(record, rowOf(withPhone(theirs)), noon);
    QTEST(record.state, "state");
    QTEST(record.wanted->value(Field::Phone), "wanted");
    QCOMPARE(record.base->value(Field::Phone), theirs);
    if (record.state == SendState::NeedsAttention) {
        QCOMPARE(record.conflicts, FieldSet{Field::Phone});
        QCOMPARE(record.before.value(Field::Phone), base);
        QCOMPARE(conflictResolved(record, record, {}).state, SendState::UpToDate);
        QCOMPARE(conflictResolved(record, record, FieldSet::all()).state, SendState::Waiting);
        QCOMPARE(merged(record, rowOf(withPhone(theirs)), noon), record); // read twice, asked once
    }
}

void MergeTest::onlyAChangeHasAMoment()
{
    const Record read = fromTill(rowOf(withPhone(QStringLiteral("1"))));
    QVERIFY(!read.modified.isValid());
    QVERIFY(!merged(read, rowOf(withPhone(QStringLiteral("1"))), noon).modified.isValid());
    QCOMPARE(merged(read, rowOf(withPhone(QStringLiteral("2"))), noon).modified, noon);
    QVERIFY(saved(read, withPhone(QStringLiteral("3"))).modified.isValid());
}

void MergeTest::whatTheListLacksStays()
{
    Record record = fromTill(rowOf(withPhone(QStringLiteral("1"))));
    record.base->set(Field::Town, QStringLiteral("Lyon"));
    record.wanted = record.base;
    record = merged(record, rowOf(withPhone(QStringLiteral("2"))), noon);
    QCOMPARE(record.wanted->value(Field::Town), QStringLiteral("Lyon"));
    QCOMPARE(record.state, SendState::UpToDate);
}

void MergeTest::whatAnUnansweredEditSentIsOurs()
{
    Record record = fromTill(rowOf(withPhone(QStringLiteral("1"))));
    record = saved(record, withPhone(QStringLiteral("2")));
    record = recovered(attemptStarted(record, *nextAttempt(record, noon, 1)));
    const Record newer = saved(record, withPhone(QStringLiteral("3")));
    const Record after = merged(newer, rowOf(withPhone(QStringLiteral("2"))), noon);
    QCOMPARE(after.state, SendState::Waiting); // no conflict: the till holds what we sent
    QCOMPARE(after.wanted->value(Field::Phone), QStringLiteral("3"));
    QCOMPARE(merged(record, rowOf(withPhone(QStringLiteral("2"))), noon).state, SendState::UpToDate);
}

/// Seen: ten lists a second, of a till whose list says nothing of the blacklist.
void MergeTest::aListWithoutTheColumnIsReadOnce()
{
    Customer listed = withPhone(QStringLiteral("1"));
    Record record = fromTill(rowOf(listed));
    listed.set(Field::Blacklist, QStringLiteral("1"));
    record = saved(record, listed);
    record = recovered(attemptStarted(record, *nextAttempt(record, noon, 1)));
    const QDateTime later = noon.addSecs(3'600);
    QVERIFY(needsList(readied(record, later)));
    TillRow row = rowOf(withPhone(QStringLiteral("1")));
    row.present.remove(Field::Blacklist);
    const Record after = merged(readied(record, later), row, later);
    QCOMPARE(after.state, SendState::Waiting);
    QCOMPARE(after.wanted->value(Field::Blacklist), QStringLiteral("1"));
    QVERIFY(!needsList(readied(after, later))); // it leaves once more
}

void MergeTest::deletedHereAndChangedThereIsAsked()
{
    const Record record = removed(fromTill(rowOf(withPhone(QStringLiteral("1")))), noon, {});
    QCOMPARE(merged(record, rowOf(withPhone(QStringLiteral("1"))), noon).state, SendState::Waiting);
    const Record asked = merged(record, rowOf(withPhone(QStringLiteral("2"))), noon);
    QCOMPARE(asked.trouble, Trouble::ChangedOnTill);
    QCOMPARE(tillsTaken(asked, asked).state, SendState::UpToDate);
    QCOMPARE(nextAttempt(mineKept(asked, asked), noon, 1)->kind, ChangeKind::Delete);
}

void MergeTest::goneThereAndChangedHereIsAsked()
{
    const Record record = fromTill(rowOf(withPhone(QStringLiteral("1"))));
    QVERIFY(isGone(goneFromTill(record, noon)));
    const Record asked = goneFromTill(saved(record, withPhone(QStringLiteral("2"))), noon);
    QCOMPARE(asked.trouble, Trouble::DeletedOnTill);
    QCOMPARE(asked.wanted->value(Field::Phone), QStringLiteral("2"));
    QVERIFY(isGone(tillsTaken(asked, asked)));
    // A later list has it again.
    QCOMPARE(merged(asked, rowOf(withPhone(QStringLiteral("1"))), noon).state, SendState::Waiting);
}

void MergeTest::theSentValuesAreRecognised_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("listed");
    QTest::addColumn<bool>("same");
    QTest::newRow("alike") << QStringLiteral("0612345678") << QStringLiteral("0612345678") << true;
    QTest::newRow("grouped") << QStringLiteral("0612345678") << QStringLiteral("06 12 34 56 78") << true;
    QTest::newRow("other") << QStringLiteral("0612345678") << QStringLiteral("0612345679") << false;
    QTest::newRow("missing") << QStringLiteral("0612345678") << QString() << false;
}

void MergeTest::theSentValuesAreRecognised()
{
    QFETCH(QString, sent);
    QFETCH(QString, listed);
    Attempt attempt;
    attempt.kind = ChangeKind::Add;
    attempt.sent = withPhone(sent);
    attempt.sent.set(Field::Town, QStringLiteral("not a column of the list"));
    attempt.fields = attempt.sent.filled();
    QTEST(holdsWhatWasSent(attempt, rowOf(withPhone(listed))), "same");
}

void MergeTest::whoWasBornOnTheDayOfZeroIsRecognised()
{
    Attempt attempt;
    attempt.kind = ChangeKind::Add;
    attempt.sent = withPhone(QStringLiteral("0612345678"));
    attempt.sent.set(Field::BirthDate, QStringLiteral("1970-01-01"));
    attempt.fields = attempt.sent.filled();
    TillRow row = rowOf(withPhone(QStringLiteral("0612345678")));
    row.present.insert(Field::BirthDate);
    QVERIFY(!holdsWhatWasSent(attempt, row));
    row.perhapsBorn = QStringLiteral("1970-01-01"); // the list says 0
    QVERIFY(holdsWhatWasSent(attempt, row));
}

void MergeTest::aShortListIsDoubted_data()
{
    QTest::addColumn<int>("known");
    QTest::addColumn<int>("missing");
    QTest::addColumn<int>("listed");
    QTest::addColumn<bool>("doubtful");
    QTest::newRow("first list") << 0 << 0 << 0 << false;
    QTest::newRow("empty") << 3 << 0 << 0 << true;
    QTest::newRow("a tenth") << 100 << 10 << 90 << false;
    QTest::newRow("more") << 100 << 11 << 89 << true;
}

void MergeTest::aShortListIsDoubted()
{
    QFETCH(int, known);
    QFETCH(int, missing);
    QFETCH(int, listed);
    QTEST(isDoubtful(known, missing, listed), "doubtful");
}

// Phone 0 on the till; 1 sent, no answer, but it arrived; taken back to 0, sent, no answer, and lost. The
// list shows 1: the user's 0 must not give way to it unasked.
void MergeTest::anEarlierAttemptOfOursIsNoNewsOfTheTill()
{
    Customer wanted;
    wanted.set(Field::Name, QStringLiteral("Blanchet"));
    wanted.set(Field::Phone, QStringLiteral("0"));
    Record record;
    record.id = CustomerId(1);
    record.tillId = QStringLiteral("7");
    record.base = wanted;
    record.wanted = wanted;
    record.state = SendState::Waiting;
    for (const char *sent : {"1", "0"}) {
        Unconfirmed unconfirmed;
        unconfirmed.attempt.kind = ChangeKind::Edit;
        unconfirmed.attempt.fields = FieldSet{Field::Phone};
        unconfirmed.attempt.sent.set(Field::Phone, QString::fromLatin1(sent));
        record.mayHaveArrived.push_back(unconfirmed);
    }
    TillRow row;
    row.id = record.tillId;
    row.customer = wanted;
    row.customer.set(Field::Phone, QStringLiteral("1"));
    row.present = FieldSet::all();
    const Record after = merged(record, row, QDateTime::currentDateTimeUtc());
    QCOMPARE(after.wanted->value(Field::Phone), QStringLiteral("0"));
    QCOMPARE(after.state, SendState::Waiting); // both are ours: nobody is asked
    QCOMPARE(nextAttempt(after, noon, 1)->sent.value(Field::Phone), QStringLiteral("0"));
}

/// Sent without an answer, perhaps changed since; the user says which row of the list it is.
void MergeTest::aChosenRowReplacesNothingUnasked_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("listed");
    QTest::addColumn<QString>("kept");
    QTest::addColumn<SendState>("state");
    const auto row = [](const char *name, const char *sent, const char *wanted, const char *listed,
                        const char *kept, SendState state) {
        QTest::newRow(name) << QString::fromLatin1(sent) << QString::fromLatin1(wanted)
                            << QString::fromLatin1(listed) << QString::fromLatin1(kept) << state;
    };
    row("as it was sent", "0612", "0612", "0612", "0612", SendState::UpToDate);
    row("in the till's spelling", "06 12", "06 12", "0612", "0612", SendState::UpToDate);
    row("changed here since", "0612", "0699", "0612", "0699", SendState::Waiting);
    row("changed here since, the till's spelling", "0612", "0699", "06.12", "0699", SendState::Waiting);
    row("an older attempt of ours", "0612", "0612", "", "0612", SendState::NeedsAttention);
    row("a colleague's", "0612", "0612", "0677", "0612", SendState::NeedsAttention);
    row("changed on both sides", "0612", "0699", "0677", "0699", SendState::NeedsAttention);
    row("changed on both sides to the same", "0612", "0677", "0677", "0677", SendState::UpToDate);
    row("filled by a colleague", "", "", "0677", "0677", SendState::UpToDate);
    row("filled on both sides", "", "0699", "0677", "0699", SendState::NeedsAttention);
    row("filled here since", "", "0699", "", "0699", SendState::Waiting);
}

void MergeTest::aChosenRowReplacesNothingUnasked()
{
    QFETCH(QString, sent);
    QFETCH(QString, wanted);
    QFETCH(QString, listed);
    QFETCH(QString, kept);
    QFETCH(SendState, state);
    Record record;
    record.state = SendState::InDoubt;
    record.wanted = withPhone(wanted);
    record.attempt.emplace();
    record.attempt->kind = ChangeKind::Add;
    record.attempt->sent = withPhone(sent);
    record.attempt->fields = record.attempt->sent.filled();

    const Record after = matched(record, rowOf(withPhone(listed)));
    QCOMPARE(after.tillId, QStringLiteral("318"));
    QCOMPARE(after.wanted->value(Field::Phone), kept);
    QCOMPARE(after.base->value(Field::Phone), listed);
    QCOMPARE(after.state, state);
    if (state == SendState::NeedsAttention)
        QCOMPARE(after.conflicts, FieldSet{Field::Phone});

    // The next list says the same, and answers no question.
    const Record later = merged(after, rowOf(withPhone(listed)), QDateTime::currentDateTimeUtc());
    QCOMPARE(later.wanted->value(Field::Phone), kept);
    QCOMPARE(later.state, state);
    QCOMPARE(later.conflicts, after.conflicts);
    const Record agreed = merged(after, rowOf(withPhone(kept)), QDateTime::currentDateTimeUtc());
    QCOMPARE(agreed.wanted->value(Field::Phone), kept);
    QCOMPARE(agreed.state, SendState::UpToDate);
}

CARNET_TEST(MergeTest)
#include "merge_test.moc"
