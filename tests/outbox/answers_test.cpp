// What the user answers is done whole or not at all, and never makes a customer twice.
#include "harness/registry.h"
#include "outbox/shop.h"
#include "store/connection.h"

using namespace carnet;
using namespace carnet::test;

class AnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRefusedAddIsLookedForBeforeItIsSentAgain();
    void aRefusedAddThatWasMadeIsNeverSentAgain_data();
    void aRefusedAddThatWasMadeIsNeverSentAgain();
    void whatIsDamagedIsNeverCalledMissing_data();
    void whatIsDamagedIsNeverCalledMissing();
    void whatIsThereIsTakenWholeOrNotAtAll_data();
    void whatIsThereIsTakenWholeOrNotAtAll();
    void onlyWhatWasShownIsResolved();
};

namespace {

const QByteArray no = httpAnswer(400, R"({"result":"KO","error":"this value is not accepted"})");

Customer maeve()
{
    Customer customer = named(QStringLiteral("O'Brien"), QStringLiteral("06 39 98 12 01"));
    customer.set(Field::FirstName, QStringLiteral("Maeve"));
    customer.set(Field::Email, QStringLiteral("maeve@shop.example"));
    return customer;
}

/// The candidates that a look on the till has found.
QList<Outbox::Candidate> lookedFor(Shop &shop, CustomerId id)
{
    QSignalSpy looked(shop.outbox.get(), &Outbox::looked);
    shop.outbox->lookOnTill(id);
    (void)QTest::qWaitFor([&] { return !looked.isEmpty(); });
    return looked.value(0).value(2).value<QList<Outbox::Candidate>>();
}

/// Lets writes of one kind to the store's file fail, as a full disk does.
class Strike
{
public:
    Strike(const QString &file, const QString &kind)
        : m_connection(file, Connection::Mode::ReadWrite, std::chrono::seconds(2))
    {
        run(QStringLiteral("CREATE TRIGGER strike BEFORE %1 BEGIN SELECT RAISE(ABORT, 'no'); END").arg(kind));
    }
    ~Strike() { run(QStringLiteral("DROP TRIGGER strike")); }
    Q_DISABLE_COPY_MOVE(Strike)

private:
    void run(const QString &statement) { QVERIFY2(m_connection.run(statement), qPrintable(statement)); }

    Connection m_connection;
};

} // namespace

void AnswersTest::aRefusedAddIsLookedForBeforeItIsSentAgain()
{
    Shop shop;
    shop.till.fail(addCall, say(no));
    const CustomerId id = shop.save(maeve());
    QTRY_COMPARE(shop.stateOf(id), SendState::NeedsAttention);
    const int lists = shop.till.count(listCall);
    QVERIFY(shop.outbox->sendAgain(shop.shown(id)).ok());
    QTRY_VERIFY(shop.till.count(listCall) > lists && !shop.outbox->isUpdating());
    QCOMPARE(shop.till.count(addCall), 1);
    QCOMPARE(shop.stateOf(id), SendState::Waiting); // a list younger than a minute proves nothing
    shop.later();
    shop.outbox->sendNow();
    QTRY_COMPARE(shop.stateOf(id), SendState::UpToDate);
    QCOMPARE(shop.till.countDone(addCall), 1);
    QCOMPARE(shop.till.customers.size(), 1);
}

void AnswersTest::aRefusedAddThatWasMadeIsNeverSentAgain_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<SendState>("state");
    QTest::newRow("as it was sent") << QStringLiteral("06 39 98 12 01") << SendState::UpToDate;
    QTest::newRow("grouped otherwise") << QStringLiteral("0639981201") << SendState::UpToDate;
    QTest::newRow("changed since") << QStringLiteral("0639981299") << SendState::InDoubt; // the user chooses
}

void AnswersTest::aRefusedAddThatWasMadeIsNeverSentAgain()
{
    QFETCH(QString, phone);
    QFETCH(SendState, state);
    Shop shop;
    shop.till.fail(addCall, workThenSay(no));
    const CustomerId id = shop.save(maeve());
    QTRY_COMPARE(shop.stateOf(id), SendState::NeedsAttention);
    QCOMPARE(shop.shown(id).trouble, Trouble::Refused);
    shop.till.customers.first().insert(keyOf(Field::Phone), phone);
    shop.later();
    QVERIFY(shop.outbox->sendAgain(shop.shown(id)).ok());
    QTRY_COMPARE(shop.stateOf(id), state);
    shop.readList();
    QCOMPARE(shop.till.count(addCall), 1);
    QCOMPARE(shop.till.customers.size(), 1);
}

void AnswersTest::whatIsDamagedIsNeverCalledMissing_data()
{
    QTest::addColumn<QMap<QString, QString>>("kept");
    const QString name = keyOf(Field::Name);
    const QString phone = keyOf(Field::Phone);
    const QString email = keyOf(Field::Email);
    using Values = QMap<QString, QString>;
    QTest::newRow("entities") << Values{{name, QStringLiteral("O&#039;Brien")}};
    QTest::newRow("no zero") << Values{{name, QStringLiteral("O&#039;Brien")},
                                       {phone, QStringLiteral("639981201")}};
    QTest::newRow("cut") << Values{{name, QStringLiteral("O&#039;B")}};
    QTest::newRow("an exponent") << Values{{name, QStringLiteral("O?Brien")},
                                           {phone, QStringLiteral("6.39981201E+8")}};
    QTest::newRow("the phone elsewhere") << Values{{name, QString()},
                                                   {phone, QString()},
                                                   {email, QString()},
                                                   {keyOf(Field::OtherPhone), QStringLiteral("639981201")}};
    QTest::newRow("only the e-mail") << Values{{name, QStringLiteral("Brien")}, {phone, QString()}};
    QTest::newRow("another phone since") << Values{{phone, QStringLiteral("0639981299")}, {email, QString()}};
}

void AnswersTest::whatIsDamagedIsNeverCalledMissing()
{
    using Values = QMap<QString, QString>;
    QFETCH(Values, kept);
    Shop shop;
    shop.till.fail(addCall, closeAfterWork());
    const CustomerId id = shop.save(maeve());
    QTRY_COMPARE(shop.stateOf(id), SendState::InDoubt);
    shop.till.customers.first().insert(kept);
    shop.later();
    const QList<Outbox::Candidate> found = lookedFor(shop, id);
    QCOMPARE(found.size(), 1);
    if (shop.stateOf(id) == SendState::InDoubt)
        QVERIFY(shop.outbox->markSent(shop.shown(id), found.first().tillId).ok());
    QVERIFY(!shop.shown(id).tillId.isEmpty());
    QCOMPARE(shop.till.count(addCall), 1);
    QCOMPARE(shop.store->count(), 1);
}

void AnswersTest::whatIsThereIsTakenWholeOrNotAtAll_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("the customer") << QStringLiteral("UPDATE ON customer");
    QTest::newRow("what was sent") << QStringLiteral("DELETE ON attempt");
    QTest::newRow("its twin") << QStringLiteral("DELETE ON customer");
    QTest::newRow("the history") << QStringLiteral("INSERT ON history");
}

void AnswersTest::whatIsThereIsTakenWholeOrNotAtAll()
{
    QFETCH(QString, kind);
    Shop shop;
    shop.till.fail(addCall, closeAfterWork());
    const CustomerId id = shop.save(maeve());
    QTRY_COMPARE(shop.stateOf(id), SendState::InDoubt);
    // A list brings it as a customer of its own: somebody has changed it there.
    shop.till.customers.first().insert(keyOf(Field::Town), QStringLiteral("Cork"));
    shop.till.customers.first().insert(keyOf(Field::Phone), QStringLiteral("0639981299"));
    QCOMPARE(lookedFor(shop, id).size(), 1);
    QCOMPARE(shop.store->count(), 2);
    const Record before = shop.shown(id);
    const auto entries = shop.store->historyOf(id, 100).size();
    {
        const Strike strike(shop.store->file(), kind);
        QVERIFY(!shop.outbox->markSent(before, QStringLiteral("1")).ok());
        QCOMPARE(shop.shown(id), before);
        QCOMPARE(shop.store->count(), 2);
        QCOMPARE(shop.store->historyOf(id, 100).size(), entries);
    }
    QCOMPARE(shop.outbox->markSent(before, QStringLiteral("1")).value(), Outbox::Answered::Whole);
    QCOMPARE(shop.store->count(), 1);
    QCOMPARE(shop.store->recordByTillId(QStringLiteral("1"))->id, id);
    QCOMPARE(shop.store->historyOf(id, 100).size(), entries + 1);
}

/// The dialog stood open while a list brought another value, and another field.
void AnswersTest::onlyWhatWasShownIsResolved()
{
    Shop shop;
    const CustomerId id = shop.save(maeve());
    QTRY_COMPARE(shop.stateOf(id), SendState::UpToDate);
    OutboxSettings byHand = shop.outbox->settings();
    byHand.sendAutomatically = false;
    shop.outbox->setSettings(byHand);
    auto &there = shop.till.customers.first();
    there.insert(keyOf(Field::Phone), QStringLiteral("0639981202"));
    there.insert(keyOf(Field::Email), QStringLiteral("till@shop.example"));
    Customer mine = maeve();
    mine.set(Field::Phone, QStringLiteral("0639981203"));
    mine.set(Field::Email, QStringLiteral("mine@shop.example"));
    mine.set(Field::Town, QStringLiteral("Lyon"));
    shop.save(mine, id);
    shop.readList();
    const Record shown = shop.shown(id);
    QCOMPARE(shown.conflicts, FieldSet({Field::Phone, Field::Email}));

    there.insert(keyOf(Field::Phone), QStringLiteral("0639981204"));
    there.insert(keyOf(Field::Town), QStringLiteral("Cork"));
    shop.readList();
    QCOMPARE(shop.outbox->resolveConflict(shown, {}).value(), Outbox::Answered::InPart);
    const Record after = shop.shown(id);
    QCOMPARE(after.conflicts, FieldSet({Field::Phone, Field::Town}));
    QCOMPARE(after.wanted->value(Field::Email), QStringLiteral("till@shop.example"));
    QCOMPARE(after.wanted->value(Field::Phone), QStringLiteral("0639981203"));
    QCOMPARE(after.wanted->value(Field::Town), QStringLiteral("Lyon"));
}

CARNET_TEST(AnswersTest)
#include "answers_test.moc"
