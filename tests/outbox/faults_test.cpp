// Every fault of the till against the whole outbox: where the record stands, what the till's ledger says, and
// how it comes to rest. An add arrives at most once per decision to send it; edits and deletes until they are
// answered.
#include "harness/registry.h"
#include "outbox/shop.h"
#include "till_double/certificates.h"
#include "till_double/fault_table.h"

#include <QSignalSpy>

using namespace carnet;
using namespace carnet::test;
using namespace std::chrono_literals;

class OutboxFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddLandsWhereItShould_data();
    void anAddLandsWhereItShould();
    void anEditIsRepeatedUntilAnswered_data();
    void anEditIsRepeatedUntilAnswered();
    void aDeleteIsRepeatedUntilAnswered_data();
    void aDeleteIsRepeatedUntilAnswered();
    void aDeadLineStopsTheWholeQueueAtOnce();
    void aLineThatDiesWithRequestsOnItStopsTheRest();
    void aRefusedCustomerStopsNobody();
    void aTillThatChokesOnOneEditTakesTheOthers();
    void aTillThatAsksToWaitIsWaitedFor();
    void aWrongKeyStopsAllAndLosesNothing();
    void aKeyThatIsNoLongerGoodStopsAllOnceTheListSaysSo();
    void aFilterTurnsOneCustomerAwayAndStopsNobody_data();
    void aFilterTurnsOneCustomerAwayAndStopsNobody();
    void aFilterForEverybodyIsNobodysFault();
    void aRefusalOfAllServicesIsNobodysFault();
    void aKeyThatMayOnlyReadStopsAfterAFew_data();
    void aKeyThatMayOnlyReadStopsAfterAFew();
    void whatIsMadeThoughAllIsRefusedIsLinked_data();
    void whatIsMadeThoughAllIsRefusedIsLinked();
    void aKeyThatIsStillWrongIsToldWhenTheListIsRefused();
    void whoIsTurnedAwayWhileTheLineBreaksGoesLast();
    void aListThatComesEndsThePause();
    void aDoubtKnowsWhetherAnAnswerCame_data();
    void aDoubtKnowsWhetherAnAnswerCame();
    void aConnectionClosedUnreadMakesNoTwin();
    void aTillOfAnotherNameIsToldNothing();
};

namespace {

const QString addPath = QStringLiteral("addClient.php");
const QString editPath = QStringLiteral("editClient.php");
const QString deletePath = QStringLiteral("delClient.php");

void rowsOfTheTable(const QString &path)
{
    QTest::addColumn<qsizetype>("at");
    const QList<FaultCase> cases = faultCases(QUrl(QStringLiteral("http://127.0.0.1:1")));
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const bool isTooShort = path == deletePath && cases.at(i).fault.at > 40;
        if (!isTooShort)
            QTest::newRow(cases.at(i).name.constData()) << i;
    }
}

/// What the outbox makes of it while the list is shown: nobody's key is wrong.
FaultCase caseAt(qsizetype at, const QUrl &elsewhere)
{
    FaultCase row = faultCases(elsewhere).at(at);
    if (row.verdict == Verdict::WrongCredentials)
        row.verdict = Verdict::Refused;
    return row;
}

/// With a body of more than 400 bytes.
Customer wordy(const QString &name)
{
    Customer customer = named(name);
    customer.set(Field::PrivateNote, QStringLiteral("x").repeated(500));
    return customer;
}

int arrivalsOf(const TillDouble &till, const QString &name)
{
    const auto isIt = [&name](const TillDouble::Entry &entry) {
        return entry.path.endsWith(addPath) && entry.value(QStringLiteral("data[name]")) == name;
    };
    return static_cast<int>(std::ranges::count_if(till.ledger(), isIt));
}

int onTill(const TillDouble &till, const QString &name)
{
    return static_cast<int>(std::ranges::count_if(till.customers, [&name](const auto &values) {
        return values.value(QStringLiteral("name")) == name;
    }));
}

/// As long as a good till may take on a busy computer.
void bePatient(Shop &shop)
{
    shop.client->setTransferTimeout(20s);
}

/// The state the record has when it has come to `wanted`, or when that took too long. Looks more often than
/// QTRY_COMPARE.
SendState cameTo(const Shop &shop, CustomerId id, SendState wanted)
{
    (void)QTest::qWaitFor([&] { return shop.stateOf(id) == wanted; });
    return shop.stateOf(id);
}

Pause pausedFor(const Shop &shop, Pause wanted)
{
    (void)QTest::qWaitFor([&] { return shop.outbox->status().pause == wanted; });
    return shop.outbox->status().pause;
}

/// A pause that begins now is not over before the test has seen it.
void pauseForLong(Shop &shop)
{
    OutboxSettings settings = shop.outbox->settings();
    settings.firstBackoff = 30min;
    settings.longestBackoff = 30min;
    shop.outbox->setSettings(settings);
}

void turnTheLoop(int times)
{
    for (int i = 0; i < times; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
}

const QString blanchet = QStringLiteral("Blanchet");

} // namespace

void OutboxFaultsTest::anAddLandsWhereItShould_data()
{
    rowsOfTheTable(addPath);
}

void OutboxFaultsTest::anAddLandsWhereItShould()
{
    QFETCH(qsizetype, at);
    TillDouble elsewhere;
    const FaultCase row = caseAt(at, elsewhere.url());
    Shop shop;
    shop.client->setTransferTimeout(row.stalls ? 150ms : 20'000ms);
    if (row.verdict == Verdict::ToldToWait)
        pauseForLong(shop);
    shop.till.fail(addPath, row.fault);
    const CustomerId id = shop.save(wordy(blanchet));
    const int once = row.arrives ? 1 : 0;

    switch (row.verdict) {
    case Verdict::Accepted:
        QCOMPARE(cameTo(shop, id, SendState::UpToDate), SendState::UpToDate);
        break;
    case Verdict::Refused:
        QCOMPARE(cameTo(shop, id, SendState::NeedsAttention), SendState::NeedsAttention);
        QCOMPARE(shop.store->record(id)->trouble, Trouble::Refused);
        shop.outbox->sendNow();
        turnTheLoop(5);
        break;
    case Verdict::ToldToWait:
        QCOMPARE(pausedFor(shop, Pause::ToldToWait), Pause::ToldToWait);
        QCOMPARE(shop.stateOf(id), SendState::Waiting);
        QVERIFY(shop.outbox->status().resumesAt > QDateTime::currentDateTimeUtc());
        shop.outbox->sendNow(); // not even the user's word
        turnTheLoop(10);
        QCOMPARE(shop.stateOf(id), SendState::Waiting);
        break;
    case Verdict::Unknown:
        QCOMPARE(cameTo(shop, id, SendState::InDoubt), SendState::InDoubt);
        break;
    case Verdict::WrongCredentials:
    case Verdict::NotReceived:
        QFAIL("no such row");
    }
    QCOMPARE(arrivalsOf(shop.till, blanchet), once);
    QCOMPARE(onTill(shop.till, blanchet), row.isDone ? 1 : 0);
    QCOMPARE(elsewhere.connections(), 0);
    if (row.verdict != Verdict::Unknown)
        return;

    // Nothing the program does by itself sends it again, and the others go on.
    bePatient(shop);
    shop.outbox->sendNow();
    shop.outbox->resume();
    const CustomerId other = shop.save(named(QStringLiteral("Other")));
    QCOMPARE(cameTo(shop, other, SendState::UpToDate), SendState::UpToDate);
    shop.restart();
    bePatient(shop);
    shop.outbox->sendNow();
    turnTheLoop(5);
    QCOMPARE(shop.stateOf(id), SendState::InDoubt);
    QCOMPARE(arrivalsOf(shop.till, blanchet), once);

    // The till's list knows; if it is not there, the user's word sends it once more.
    QSignalSpy looked(shop.outbox.get(), &Outbox::looked);
    shop.outbox->lookOnTill(id);
    QVERIFY(QTest::qWaitFor([&] { return looked.size() == 1; }));
    if (!row.isDone) {
        QCOMPARE(shop.stateOf(id), SendState::InDoubt);
        QVERIFY(looked.first().at(2).value<QList<Outbox::Candidate>>().isEmpty());
        shop.later();
        QVERIFY(shop.outbox->sendAgain(shop.shown(id)).ok());
    }
    QCOMPARE(cameTo(shop, id, SendState::UpToDate), SendState::UpToDate);
    QCOMPARE(onTill(shop.till, blanchet), 1);
    QCOMPARE(shop.store->count(), 2);
}

void OutboxFaultsTest::anEditIsRepeatedUntilAnswered_data()
{
    rowsOfTheTable(editPath);
}

void OutboxFaultsTest::anEditIsRepeatedUntilAnswered()
{
    QFETCH(qsizetype, at);
    TillDouble elsewhere;
    const FaultCase row = caseAt(at, elsewhere.url());
    Shop shop;
    bePatient(shop);
    Customer customer = named(blanchet);
    const CustomerId id = shop.save(customer);
    QCOMPARE(cameTo(shop, id, SendState::UpToDate), SendState::UpToDate);

    shop.client->setTransferTimeout(row.stalls ? 150ms : 20'000ms);
    if (row.verdict == Verdict::ToldToWait)
        pauseForLong(shop);
    shop.till.fail(editPath, row.fault);
    customer.set(Field::PrivateNote, QStringLiteral("y").repeated(500));
    shop.save(customer, id);
    QVERIFY(QTest::qWaitFor([&] { return shop.till.ledger().size() + shop.till.brokenOff().size() >= 2; }));

    if (row.verdict == Verdict::Refused) {
        QCOMPARE(cameTo(shop, id, SendState::NeedsAttention), SendState::NeedsAttention);
        QCOMPARE(shop.till.countDone(editPath), 0);
        return;
    }
    if (row.verdict == Verdict::ToldToWait) {
        QCOMPARE(pausedFor(shop, Pause::ToldToWait), Pause::ToldToWait);
        QCOMPARE(shop.stateOf(id), SendState::Waiting);
        return;
    }
    QCOMPARE(cameTo(shop, id, SendState::UpToDate), SendState::UpToDate);
    QCOMPARE(shop.till.customers.first().value(QStringLiteral("commentPrivate")),
             QStringLiteral("y").repeated(500));
    QCOMPARE(shop.store->record(id)->base, customer);
    if (row.verdict != Verdict::Accepted)
        QVERIFY(shop.till.count(editPath) >= (row.arrives ? 2 : 1));
    else
        QCOMPARE(shop.till.count(editPath), 1);
    QCOMPARE(elsewhere.connections(), 0);
}

void OutboxFaultsTest::aDeleteIsRepeatedUntilAnswered_data()
{
    rowsOfTheTable(deletePath);
}

void OutboxFaultsTest::aDeleteIsRepeatedUntilAnswered()
{
    QFETCH(qsizetype, at);
    TillDouble elsewhere;
    const FaultCase row = caseAt(at, elsewhere.url());
    Shop shop;
    bePatient(shop);
    const CustomerId id = shop.save(named(blanchet));
    QCOMPARE(cameTo(shop, id, SendState::UpToDate), SendState::UpToDate);

    shop.client->setTransferTimeout(row.stalls ? 150ms : 20'000ms);
    if (row.verdict == Verdict::ToldToWait)
        pauseForLong(shop);
    shop.till.fail(deletePath, row.fault);
    QVERIFY(shop.outbox->remove({id}).ok());
    QVERIFY(QTest::qWaitFor([&] { return shop.till.ledger().size() + shop.till.brokenOff().size() >= 2; }));

    if (row.verdict == Verdict::Refused) {
        QCOMPARE(cameTo(shop, id, SendState::NeedsAttention), SendState::NeedsAttention);
        QCOMPARE(shop.till.customers.size(), 1);
        return;
    }
    if (row.verdict == Verdict::ToldToWait) {
        QCOMPARE(pausedFor(shop, Pause::ToldToWait), Pause::ToldToWait);
        QCOMPARE(shop.stateOf(id), SendState::Waiting);
        return;
    }
    // Done twice, the second time the till says that there is no such customer: that is what was wanted.
    QVERIFY(QTest::qWaitFor([&] { return shop.isGone(id); }));
    QCOMPARE(shop.till.customers.size(), 0);
    QCOMPARE(shop.till.countDone(deletePath), 1);
    QCOMPARE(elsewhere.connections(), 0);
}

void OutboxFaultsTest::aDeadLineStopsTheWholeQueueAtOnce()
{
    Shop shop;
    bePatient(shop);
    pauseForLong(shop);
    shop.till.goOffline();
    QList<CustomerId> ids;
    for (int i = 0; i < 12; ++i)
        ids << shop.save(named(QStringLiteral("Customer %1").arg(i)));
    QCOMPARE(pausedFor(shop, Pause::NoConnection), Pause::NoConnection);
    QTRY_COMPARE(shop.outbox->status().sending, 0);
    turnTheLoop(20);
    const auto wasTried = [&shop](CustomerId id) { return shop.store->record(id)->attempts > 0; };
    QVERIFY(std::ranges::count_if(ids, wasTried) <= shop.outbox->settings().parallel);
    QCOMPARE(shop.outbox->status().waiting, 12);

    shop.till.comeBack();
    shop.outbox->sendNow();
    QTRY_COMPARE(shop.till.customers.size(), 12);
    QTRY_COMPARE(shop.outbox->status().waiting + shop.outbox->status().sending, 0);
    QCOMPARE(shop.till.count(addPath), 12);
}

void OutboxFaultsTest::aLineThatDiesWithRequestsOnItStopsTheRest()
{
    Shop shop;
    bePatient(shop);
    pauseForLong(shop);
    shop.till.fail(addPath, closeAfterWork().byReset(), 100);
    for (int i = 0; i < 12; ++i)
        shop.save(named(QStringLiteral("Customer %1").arg(i)));
    QCOMPARE(pausedFor(shop, Pause::NoConnection), Pause::NoConnection);
    QTRY_COMPARE(shop.outbox->status().sending, 0);
    turnTheLoop(20);
    const QueueStatus status = shop.outbox->status();
    QVERIFY(status.inDoubt >= 1 && status.inDoubt <= shop.outbox->settings().parallel);
    QCOMPARE(status.waiting, 12 - status.inDoubt);
    QCOMPARE(shop.till.count(addPath), status.inDoubt);
}

void OutboxFaultsTest::aRefusedCustomerStopsNobody()
{
    Shop shop;
    bePatient(shop);
    shop.till.fail(addPath, say(httpAnswer(422, R"({"error":"Forbidden characters in the name"})")), 3);
    for (int i = 0; i < 10; ++i)
        shop.save(named(QStringLiteral("Customer %1").arg(i)));
    QTRY_COMPARE(shop.outbox->status().waiting + shop.outbox->status().sending, 0);
    QCOMPARE(shop.outbox->status().needsAttention, 3);
    QCOMPARE(shop.outbox->status().pause, Pause::None);
    QCOMPARE(shop.till.customers.size(), 7);
    QCOMPARE(shop.till.count(addPath), 10);
}

void OutboxFaultsTest::aTillThatChokesOnOneEditTakesTheOthers()
{
    Shop shop;
    bePatient(shop);
    Customer customer = named(blanchet);
    const CustomerId id = shop.save(customer);
    QCOMPARE(cameTo(shop, id, SendState::UpToDate), SendState::UpToDate);
    shop.till.fail(editPath, say(httpAnswer(500, "<h1>Sorry</h1>", "text/html")), 100'000);
    customer.set(Field::Town, QStringLiteral("Lyon"));
    shop.save(customer, id);
    QTRY_VERIFY(shop.till.count(editPath) >= 2);
    for (int i = 0; i < 6; ++i)
        shop.save(named(QStringLiteral("Customer %1").arg(i)));
    QTRY_COMPARE(shop.till.customers.size(), 7);
    QVERIFY(shop.stateOf(id) == SendState::Waiting || shop.stateOf(id) == SendState::Sending);
    shop.till.forgetFaults();
    QCOMPARE(cameTo(shop, id, SendState::UpToDate), SendState::UpToDate);
}

void OutboxFaultsTest::aTillThatAsksToWaitIsWaitedFor()
{
    Shop shop;
    bePatient(shop);
    shop.till.fail(addPath, say(httpAnswer(503, {}, "text/plain", "Retry-After: 1\r\n")));
    const CustomerId id = shop.save(named(blanchet));
    QCOMPARE(pausedFor(shop, Pause::ToldToWait), Pause::ToldToWait);
    QCOMPARE(arrivalsOf(shop.till, blanchet), 1);
    QCOMPARE(cameTo(shop, id, SendState::UpToDate), SendState::UpToDate);
    QCOMPARE(arrivalsOf(shop.till, blanchet), 2); // it was told to come back
    QCOMPARE(onTill(shop.till, blanchet), 1);
}

void OutboxFaultsTest::aWrongKeyStopsAllAndLosesNothing()
{
    Shop shop;
    bePatient(shop);
    shop.client->setAddress({shop.till.url(), TillDouble::shop(), QStringLiteral("wrong")});
    for (int i = 0; i < 10; ++i)
        shop.save(named(QStringLiteral("Customer %1").arg(i)));
    QCOMPARE(pausedFor(shop, Pause::WrongCredentials), Pause::WrongCredentials);
    QTRY_COMPARE(shop.outbox->status().sending, 0);
    QCOMPARE(shop.outbox->status().waiting, 10);
    const int asked = shop.till.count(addPath);
    QVERIFY(asked <= shop.outbox->settings().parallel);
    turnTheLoop(20);
    QCOMPARE(shop.till.count(addPath), asked);
    shop.restart();
    bePatient(shop);
    QTRY_COMPARE(shop.till.customers.size(), 10);
    QTRY_COMPARE(shop.outbox->status().waiting + shop.outbox->status().sending, 0);
    QCOMPARE(shop.till.countDone(addPath), 10);
}

const QByteArray forbidden =
    "<html><head><title>403 Forbidden</title></head><body><h1>Forbidden</h1></body></html>";
const QString listPath = QStringLiteral("getClients.php");

void OutboxFaultsTest::aKeyThatIsNoLongerGoodStopsAllOnceTheListSaysSo()
{
    Shop shop;
    bePatient(shop);
    shop.till.fail({}, say(httpAnswer(403, forbidden, "text/html")), 1000);
    for (int i = 0; i < 10; ++i)
        shop.save(named(QStringLiteral("Customer %1").arg(i)));
    QCOMPARE(pausedFor(shop, Pause::WrongCredentials), Pause::WrongCredentials);
    QTRY_COMPARE(shop.outbox->status().sending, 0);
    QCOMPARE(shop.outbox->status().waiting, 10);
    QCOMPARE(shop.outbox->status().line, Pause::WrongCredentials);
    QVERIFY(shop.till.count(addPath) <= shop.outbox->settings().parallel);
    QVERIFY(shop.till.count(listPath) >= 1);
}

void OutboxFaultsTest::aFilterTurnsOneCustomerAwayAndStopsNobody_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 401, 403, 405, 406, 413, 414, 415, 417, 418, 431, 451, 501})
        QTest::addRow("%d", status) << status;
}

void OutboxFaultsTest::aFilterTurnsOneCustomerAwayAndStopsNobody()
{
    QFETCH(int, status);
    Shop shop;
    bePatient(shop);
    pauseForLong(shop); // a pause would be seen
    shop.till.turnAway("select+*+from", httpAnswer(status, forbidden, "text/html"));
    Customer dangerous = named(blanchet);
    dangerous.set(Field::PrivateNote, QStringLiteral("insert into dossier; select * from notes"));
    const CustomerId id = shop.save(dangerous);
    for (int i = 0; i < 6; ++i)
        shop.save(named(QStringLiteral("Customer %1").arg(i)));
    QTRY_COMPARE(shop.till.customers.size(), 6);
    QCOMPARE(cameTo(shop, id, SendState::NeedsAttention), SendState::NeedsAttention);
    QCOMPARE(shop.store->record(id)->trouble, Trouble::Refused);
    QCOMPARE(shop.store->record(id)->code, status);
    QCOMPARE(shop.store->record(id)->tillText, QString());
    const CustomerId later = shop.save(named(QStringLiteral("Later")));
    QCOMPARE(cameTo(shop, later, SendState::UpToDate), SendState::UpToDate);
    QCOMPARE(shop.outbox->status().pause, Pause::None);
    QCOMPARE(shop.outbox->status().line, Pause::None);
    QCOMPARE(arrivalsOf(shop.till, blanchet), 1); // not first each time
    QCOMPARE(onTill(shop.till, blanchet), 0);
}

void OutboxFaultsTest::aFilterForEverybodyIsNobodysFault()
{
    Shop shop;
    bePatient(shop);
    pauseForLong(shop);
    shop.till.fail({}, say(httpAnswer(406, forbidden, "text/html")), 1000);
    QList<CustomerId> ids;
    for (int i = 0; i < 6; ++i)
        ids << shop.save(named(QStringLiteral("Customer %1").arg(i)));
    QCOMPARE(pausedFor(shop, Pause::WebPage), Pause::WebPage);
    QTRY_COMPARE(shop.outbox->status().sending, 0);
    QCOMPARE(shop.outbox->status().needsAttention, 0);
    shop.till.forgetFaults();
    shop.later(); // a list of now tells that nothing was made
    shop.outbox->sendNow();
    QTRY_COMPARE(shop.till.customers.size(), 6);
    QTRY_COMPARE(shop.outbox->status().waiting + shop.outbox->status().sending, 0);
}

void OutboxFaultsTest::aRefusalOfAllServicesIsNobodysFault()
{
    Shop shop;
    bePatient(shop);
    shop.till.fail({}, say(httpAnswer(200, R"({"result":"KO","error":"Services are switched off"})")), 1000);
    for (int i = 0; i < 6; ++i)
        shop.save(named(QStringLiteral("Customer %1").arg(i)));
    QCOMPARE(pausedFor(shop, Pause::WrongCredentials), Pause::WrongCredentials);
    QTRY_COMPARE(shop.outbox->status().sending, 0);
    QCOMPARE(shop.outbox->status().waiting, 6);
    QCOMPARE(shop.outbox->status().needsAttention, 0);
}

void OutboxFaultsTest::aKeyThatMayOnlyReadStopsAfterAFew_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("403") << httpAnswer(403, forbidden, "text/html");
    QTest::newRow("words") << httpAnswer(200, R"({"result":"KO","error":"not allowed"})");
}

void OutboxFaultsTest::aKeyThatMayOnlyReadStopsAfterAFew()
{
    QFETCH(QByteArray, answer);
    Shop shop;
    bePatient(shop);
    shop.till.fail(addPath, say(answer), 30);
    for (int i = 0; i < 30; ++i)
        shop.save(named(QStringLiteral("Customer %1").arg(i)));
    QCOMPARE(pausedFor(shop, Pause::RefusedAlike), Pause::RefusedAlike);
    QTRY_COMPARE(shop.outbox->status().sending, 0);
    const int refused = shop.outbox->status().needsAttention;
    QVERIFY2(refused >= 5 && refused < 10, qPrintable(QString::number(refused))); // and what was on its way
    shop.readList(); // the list says nothing new
    turnTheLoop(20);
    QCOMPARE(shop.outbox->status().pause, Pause::RefusedAlike);
    QCOMPARE(shop.outbox->status().needsAttention, refused);
    shop.outbox->sendNow(); // the user's word: then all of them
    QTRY_COMPARE(shop.outbox->status().needsAttention, 30);
    QCOMPARE(shop.till.count(addPath), 30);
}

void OutboxFaultsTest::whatIsMadeThoughAllIsRefusedIsLinked_data()
{
    const QByteArray no = httpAnswer(400, R"({"result":"KO","error":"not now"})");
    const QByteArray filtered = httpAnswer(406, forbidden, "text/html");
    const QByteArray noEntry = httpAnswer(403, forbidden, "text/html");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Fault>("ofList");
    QTest::newRow("the till's no, to all") << no << say(no);
    QTest::newRow("the till's no, and a wrong key") << no << say(noEntry);
    QTest::newRow("a filter, for all") << filtered << say(filtered);
    QTest::newRow("a filter, and no line any more") << filtered << closeAfterBody();
    QTest::newRow("403, and no line any more") << noEntry << closeAfterBody();
}

void OutboxFaultsTest::whatIsMadeThoughAllIsRefusedIsLinked()
{
    QFETCH(QByteArray, answer);
    QFETCH(Fault, ofList);
    Shop shop;
    bePatient(shop);
    shop.till.fail(addPath, workThenSay(answer));
    shop.till.fail(listPath, ofList, 3); // a list that does not come is asked for again, also by Qt
    const CustomerId id = shop.save(named(blanchet));
    QTRY_VERIFY(shop.till.count(listPath) > 0);
    QTRY_COMPARE(shop.outbox->status().sending, 0);
    shop.till.forgetFaults();
    shop.outbox->resume();
    QCOMPARE(cameTo(shop, id, SendState::UpToDate), SendState::UpToDate);
    QCOMPARE(arrivalsOf(shop.till, blanchet), 1);
    QCOMPARE(shop.store->count(), 1);
}

void OutboxFaultsTest::aKeyThatIsStillWrongIsToldWhenTheListIsRefused()
{
    Shop shop;
    bePatient(shop);
    shop.till.fail({}, say(httpAnswer(400, R"({"result":"KO","error":"Services are switched off"})")), 2);
    shop.till.fail({}, say(httpAnswer(403, forbidden, "text/html")), 1000);
    shop.save(named(blanchet));
    QCOMPARE(pausedFor(shop, Pause::WrongCredentials), Pause::WrongCredentials);
    const int asked = shop.till.count(listPath);
    shop.outbox->resume();
    QTRY_COMPARE(shop.till.count(listPath), asked + 1);
    QCOMPARE(pausedFor(shop, Pause::WrongCredentials), Pause::WrongCredentials);
    turnTheLoop(20);
    QCOMPARE(shop.till.count(listPath), asked + 1);
}

void OutboxFaultsTest::whoIsTurnedAwayWhileTheLineBreaksGoesLast()
{
    Shop shop;
    bePatient(shop);
    OutboxSettings settings = shop.outbox->settings();
    settings.parallel = 1;
    shop.outbox->setSettings(settings);
    shop.till.turnAway("Blanchet", httpAnswer(403, forbidden, "text/html"));
    shop.till.fail(listPath, closeAfterBody(), 3);
    const CustomerId id = shop.save(named(blanchet));
    const CustomerId other = shop.save(named(QStringLiteral("Other")));
    QCOMPARE(cameTo(shop, other, SendState::UpToDate), SendState::UpToDate);
    shop.later();
    shop.outbox->sendNow();
    QCOMPARE(cameTo(shop, id, SendState::NeedsAttention), SendState::NeedsAttention);
    QCOMPARE(onTill(shop.till, blanchet), 0);
}

void OutboxFaultsTest::aListThatComesEndsThePause()
{
    Shop shop;
    bePatient(shop);
    pauseForLong(shop);
    shop.till.goOffline();
    const CustomerId id = shop.save(named(blanchet));
    QCOMPARE(pausedFor(shop, Pause::NoConnection), Pause::NoConnection);
    QCOMPARE(shop.outbox->status().line, Pause::NoConnection);
    shop.till.comeBack();
    shop.outbox->updateFromTill();
    QCOMPARE(cameTo(shop, id, SendState::UpToDate), SendState::UpToDate);
    QCOMPARE(shop.outbox->status().line, Pause::None);
    QCOMPARE(shop.outbox->status().pause, Pause::None);
}

void OutboxFaultsTest::aDoubtKnowsWhetherAnAnswerCame_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<Trouble>("trouble");
    QTest::addColumn<int>("code"); ///< 0: the line dropped
    QTest::newRow("none") << closeAfterWork() << Trouble::None << 0;
    QTest::newRow("half of one") << closeInAnswer() << Trouble::None << 0;
    QTest::newRow("a page") << workThenSay(loginPage()) << Trouble::WebPage << 200;
    QTest::newRow("the way to one") << workThenSay(redirect(302, "http://127.0.0.1:1/")) << Trouble::WebPage
                                    << 302;
    QTest::newRow("busy") << workThenSay(httpAnswer(503, "<h1>Busy</h1>", "text/html")) << Trouble::None
                          << 503;
    QTest::newRow("not understood") << workThenSay(httpAnswer(200, "Bonjour")) << Trouble::None << 200;
}

void OutboxFaultsTest::aDoubtKnowsWhetherAnAnswerCame()
{
    QFETCH(Fault, fault);
    QFETCH(Trouble, trouble);
    QFETCH(int, code);
    Shop shop;
    bePatient(shop);
    shop.till.fail(addPath, fault);
    const CustomerId id = shop.save(named(blanchet));
    QCOMPARE(cameTo(shop, id, SendState::InDoubt), SendState::InDoubt);
    QCOMPARE(shop.store->record(id)->trouble, trouble);
    QCOMPARE(shop.store->record(id)->code, code);
    shop.outbox->updateFromTill();
    QCOMPARE(cameTo(shop, id, SendState::UpToDate), SendState::UpToDate);
    QCOMPARE(shop.store->record(id)->trouble, Trouble::None);
    QCOMPARE(shop.store->record(id)->code, 0);
}

void OutboxFaultsTest::aConnectionClosedUnreadMakesNoTwin()
{
    for (const bool reset : {false, true}) {
        Shop shop;
        bePatient(shop);
        shop.till.fail({}, reset ? closeOnAccept().byReset() : closeOnAccept(), 3);
        const CustomerId id = shop.save(named(blanchet));
        QTRY_VERIFY(shop.stateOf(id) == SendState::InDoubt || shop.stateOf(id) == SendState::UpToDate);
        QVERIFY(arrivalsOf(shop.till, blanchet) <= 1);
        QCOMPARE(onTill(shop.till, blanchet), shop.stateOf(id) == SendState::UpToDate ? 1 : 0);
    }
}

void OutboxFaultsTest::aTillOfAnotherNameIsToldNothing()
{
    const Certificates certificates;
    QVERIFY2(certificates.isValid(), "the program openssl is needed");
    const TrustFor trust(certificates.authority());
    TillDouble impostor(certificates.identityFor({QStringLiteral("impostor.example")}));
    Shop shop;
    bePatient(shop);
    pauseForLong(shop);
    shop.client->setAddress({impostor.url(), TillDouble::shop(), TillDouble::key()});
    for (int i = 0; i < 6; ++i)
        shop.save(named(QStringLiteral("Customer %1").arg(i)));
    QCOMPARE(pausedFor(shop, Pause::SecureLink), Pause::SecureLink);
    QTRY_COMPARE(shop.outbox->status().sending, 0);
    QCOMPARE(shop.outbox->status().waiting, 6);
    QCOMPARE(impostor.ledger().size(), 0);
    QVERIFY(impostor.connections() <= shop.outbox->settings().parallel);

    shop.client->setAddress({shop.till.url(), TillDouble::shop(), TillDouble::key()});
    shop.outbox->tillChanged();
    QTRY_COMPARE(shop.till.customers.size(), 6);
    QTRY_COMPARE(shop.outbox->status().waiting + shop.outbox->status().sending, 0);
    QCOMPARE(shop.till.count(addPath), 6);
}

CARNET_TEST(OutboxFaultsTest)
#include "faults_test.moc"
