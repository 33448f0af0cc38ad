// The state machine by rows: a change, what the till answered, and what stands afterwards.
#include "harness/registry.h"
#include "outbox/backoff.h"
#include "outbox/merge.h"
#include "outbox/transitions.h"
#include "outbox/values.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;

namespace {

Record saved(const Record &record, const Customer &wanted, Readiness readiness)
{
    return edited(record, {record.wanted.value_or(Customer()), wanted}, readiness, false, noon, {});
}

Record ended(const Record &record, const Outcome &outcome)
{
    return attemptEnded(record, outcome, noon, {});
}

Record added()
{
    return saved({}, named(QStringLiteral("Blanchet")), Readiness::Ready);
}

Record known()
{
    Record record;
    record.tillId = QStringLiteral("318");
    record.base = record.wanted = named(QStringLiteral("Blanchet"), QStringLiteral("01"));
    return record;
}

Record edited()
{
    return saved(known(), named(QStringLiteral("Blanchet"), QStringLiteral("02")), Readiness::Ready);
}

Record started(const Record &record)
{
    const auto attempt = nextAttempt(record, noon, 1);
    return attempt ? attemptStarted(record, *attempt) : record;
}

Outcome outcomeOf(Verdict verdict, Cause cause = Cause::None, const QString &tillId = {})
{
    Outcome outcome;
    outcome.verdict = verdict;
    outcome.cause = cause;
    outcome.tillId = tillId;
    return outcome;
}

Record foundOnTill(const Record &record)
{
    return matched(record, {QStringLiteral("9"), record.attempt->sent, FieldSet::all(), {}});
}

} // namespace

class TransitionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAttemptEnds_data();
    void anAttemptEnds();
    void anAddDeletedBeforeItLeftIsNothing();
    void anEditSendsOnlyWhatDiffers();
    void aDraftNeverLeaves();
    void aDraftSavedWhileSendingStaysADraft();
    void anEditWhileInDoubtIsTheNextChange();
    void aDeleteWhileInDoubtWaitsItsTurn();
    void anUnansweredEditTakenBackLeavesOnceMore();
    void anUnansweredDeleteTakenBackAsksTheTill();
    void anAddWithoutNumberWaitsForTheList();
    void aKilledAttemptComesBack();
    void waitsGrowToTheLongest();
};

void TransitionsTest::anAttemptEnds_data()
{
    QTest::addColumn<Record>("record");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<SendState>("state");
    QTest::addColumn<bool>("gone");
    const Record deleted = removed(known(), noon, {});
    const auto row = [](const char *name, const Record &record, const Outcome &outcome, SendState state,
                        bool gone = false) { QTest::newRow(name) << record << outcome << state << gone; };
    const struct
    {
        const char *name;
        Record record;
    } all[] = {{"add", added()}, {"edit", edited()}, {"delete", deleted}};
    for (const auto &[name, record] : all) {
        row(qPrintable(QStringLiteral("%1 not received").arg(QLatin1String(name))), record,
            outcomeOf(Verdict::NotReceived), SendState::Waiting);
        row(qPrintable(QStringLiteral("%1 refused").arg(QLatin1String(name))), record,
            outcomeOf(Verdict::Refused), SendState::NeedsAttention);
        row(qPrintable(QStringLiteral("%1 wrong key").arg(QLatin1String(name))), record,
            outcomeOf(Verdict::WrongCredentials), SendState::Waiting);
        row(qPrintable(QStringLiteral("%1 told to wait").arg(QLatin1String(name))), record,
            outcomeOf(Verdict::ToldToWait), SendState::Waiting);
    }
    row("add accepted", added(), outcomeOf(Verdict::Accepted, Cause::None, QStringLiteral("9")),
        SendState::UpToDate);
    row("add unanswered", added(), outcomeOf(Verdict::Unknown), SendState::InDoubt);
    row("edit accepted", edited(), outcomeOf(Verdict::Accepted), SendState::UpToDate);
    row("edit unanswered", edited(), outcomeOf(Verdict::Unknown), SendState::Waiting);
    row("edit of nobody", edited(), outcomeOf(Verdict::Refused, Cause::NoSuchCustomer),
        SendState::NeedsAttention);
    row("delete unanswered", deleted, outcomeOf(Verdict::Unknown), SendState::Waiting);
    row("delete accepted", deleted, outcomeOf(Verdict::Accepted), SendState::Waiting, true);
    row("delete of nobody", deleted, outcomeOf(Verdict::Refused, Cause::NoSuchCustomer), SendState::Waiting,
        true);
}

void TransitionsTest::anAttemptEnds()
{
    QFETCH(Record, record);
    QFETCH(Outcome, outcome);
    QFETCH(SendState, state);
    QFETCH(bool, gone);
    const Record under = started(record);
    QCOMPARE(under.state, SendState::Sending);
    const Record after = ended(under, outcome);
    QCOMPARE(isGone(after) || isGoneAsPromised(after), gone);
    if (!gone)
        QCOMPARE(after.state, state);
    QCOMPARE(after.wanted, record.wanted); // whatever the till says, the user's words stay
}

void TransitionsTest::anAddDeletedBeforeItLeftIsNothing()
{
    QVERIFY(isGone(removed(added(), noon, {})));
}

void TransitionsTest::anEditSendsOnlyWhatDiffers()
{
    const auto attempt = nextAttempt(edited(), noon, 1);
    QVERIFY(attempt);
    QCOMPARE(attempt->kind, ChangeKind::Edit);
    QCOMPARE(attempt->fields, FieldSet{Field::Phone});
    const Record back = saved(edited(), *known().wanted, Readiness::Ready);
    QCOMPARE(back.state, SendState::UpToDate);
}

void TransitionsTest::aDraftNeverLeaves()
{
    const Record draft = saved({}, named(QStringLiteral("B")), Readiness::Draft);
    QCOMPARE(draft.state, SendState::Draft);
    QVERIFY(!nextAttempt(draft, noon, 1));
}

void TransitionsTest::aDraftSavedWhileSendingStaysADraft()
{
    Record record =
        saved(started(edited()), named(QStringLiteral("Blanchet"), QStringLiteral("x")), Readiness::Draft);
    QCOMPARE(record.state, SendState::Sending);
    record = ended(record, outcomeOf(Verdict::Accepted));
    QCOMPARE(record.state, SendState::Draft);
    QCOMPARE(record.base->value(Field::Phone), QStringLiteral("02"));
}

void TransitionsTest::anEditWhileInDoubtIsTheNextChange()
{
    Record record = ended(started(added()), outcomeOf(Verdict::Unknown));
    record = saved(record, named(QStringLiteral("Blanchet"), QStringLiteral("07")), Readiness::Ready);
    QCOMPARE(record.state, SendState::InDoubt);
    QVERIFY(!nextAttempt(record, noon, 1));
    record = foundOnTill(record);
    QCOMPARE(record.state, SendState::Waiting);
    QCOMPARE(nextAttempt(record, noon, 1)->fields, FieldSet{Field::Phone});
}

void TransitionsTest::aDeleteWhileInDoubtWaitsItsTurn()
{
    const Record record = removed(ended(started(added()), outcomeOf(Verdict::Unknown)), noon, {});
    QVERIFY(!isGone(record));
    QCOMPARE(record.state, SendState::InDoubt);
    QCOMPARE(nextAttempt(foundOnTill(record), noon, 1)->kind, ChangeKind::Delete);
    QVERIFY(isGone(sendAgain(record, record, true))); // it is not there, and is not wanted
}

void TransitionsTest::anUnansweredEditTakenBackLeavesOnceMore()
{
    Record record = ended(started(edited()), outcomeOf(Verdict::Unknown));
    record = saved(record, *known().wanted, Readiness::Ready);
    QCOMPARE(record.state, SendState::Waiting);
    const auto attempt = nextAttempt(record, noon, 1);
    QVERIFY(attempt);
    QCOMPARE(attempt->fields, FieldSet{Field::Phone});
    QCOMPARE(attempt->sent.value(Field::Phone), QStringLiteral("01"));
}

void TransitionsTest::anUnansweredDeleteTakenBackAsksTheTill()
{
    Record record = ended(started(removed(known(), noon, {})), outcomeOf(Verdict::Unknown));
    record = saved(record, *known().wanted, Readiness::Ready);
    QCOMPARE(record.state, SendState::Waiting);
    record = ended(started(record), outcomeOf(Verdict::Refused, Cause::NoSuchCustomer));
    QCOMPARE(record.trouble, Trouble::DeletedOnTill);
    QCOMPARE(nextAttempt(mineKept(record, record), noon, 1)->kind, ChangeKind::Add);
}

void TransitionsTest::anAddWithoutNumberWaitsForTheList()
{
    Record record = ended(started(added()), outcomeOf(Verdict::Accepted));
    QCOMPARE(record.state, SendState::UpToDate);
    QVERIFY(record.attempt);
    record = saved(record, named(QStringLiteral("Blanchet"), QStringLiteral("07")), Readiness::Ready);
    QCOMPARE(record.state, SendState::Waiting);
    QVERIFY(!nextAttempt(record, noon, 1));
}

void TransitionsTest::aKilledAttemptComesBack()
{
    QCOMPARE(recovered(started(added())).state, SendState::InDoubt);
    const Record edit = recovered(started(edited()));
    QCOMPARE(edit.state, SendState::Waiting);
    QVERIFY(isUnanswered(edit));
}

void TransitionsTest::waitsGrowToTheLongest()
{
    using namespace std::chrono_literals;
    const Backoff backoff{1s, 60s};
    const Random most = [] { return 1.0; };
    QCOMPARE(backoff.after(1, most).count(), 1'000);
    QCOMPARE(backoff.after(3, most).count(), 4'000);
    QCOMPARE(backoff.after(1'000, most).count(), 60'000);
    QCOMPARE(backoff.after(3, [] { return 0.0; }).count(), 2'000);
}

CARNET_TEST(TransitionsTest)
#include "transitions_test.moc"
