// What was sent is told, and does not grow without bound.
#include "harness/registry.h"
#include "store/store.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace carnet;

class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anAttemptRepeatedWithoutAnswerIsOneEntry();
    void whatReachedTheTillIsToldForThirtyDays();
    void refusalsDoNotGrowWithoutBound();
    void theOriginOfACustomerIsNotForgotten();
    void theHistoryOfWhoIsGoneIsForgottenLater();
    void whoWasDeletedOnBothSidesIsTold();
    void unfinishedFormsAreNeverForgotten();

private:
    void note(HistoryEntry::Answer answer, const QDateTime &at, ChangeKind kind = ChangeKind::Edit,
              const QString &phone = QStringLiteral("06"));
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    Record m_record;
};

using Answer = HistoryEntry::Answer;

static const QDateTime start(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC);

void HistoryTest::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::move(Store::open(m_folder->filePath(QStringLiteral("a.carnet")))).value();
    m_record = {};
    m_record.wanted.emplace();
    m_record.wanted->set(Field::Name, QStringLiteral("Aubry"));
    m_record.id = m_store->write(m_record).value();
}

void HistoryTest::note(Answer answer, const QDateTime &at, ChangeKind kind, const QString &phone)
{
    HistoryEntry entry;
    entry.customer = m_record.id;
    entry.at = at;
    entry.kind = kind;
    entry.answer = answer;
    entry.fields = {Field::Phone};
    entry.sent.set(Field::Phone, phone);
    QVERIFY(m_store->write(std::vector{m_record}, {entry}).ok());
}

void HistoryTest::anAttemptRepeatedWithoutAnswerIsOneEntry()
{
    note(Answer::NoAnswer, start);
    note(Answer::NoAnswer, start.addSecs(60));
    QCOMPARE(m_store->historyOf(m_record.id).size(), 1U);
    QCOMPARE(m_store->historyOf(m_record.id).front().at, start.addSecs(60));
    note(Answer::NoAnswer, start.addSecs(120), ChangeKind::Edit, QStringLiteral("07")); // another value
    note(Answer::Accepted, start.addSecs(180), ChangeKind::Edit, QStringLiteral("07"));
    note(Answer::NoAnswer, start.addSecs(240), ChangeKind::Edit, QStringLiteral("07"));
    QCOMPARE(m_store->historyOf(m_record.id).size(), 4U);
    QCOMPARE(m_store->historyOf(m_record.id).front().answer, Answer::NoAnswer); // newest first
}

void HistoryTest::whatReachedTheTillIsToldForThirtyDays()
{
    for (int day = 0; day < 100; ++day)
        note(Answer::Accepted, start.addDays(day), ChangeKind::Edit, QString::number(day));
    const QDateTime horizon = start.addDays(99 - historyDays);
    QCOMPARE(m_store->countSentSince(horizon), historyDays + 1);
    QCOMPARE(static_cast<int>(m_store->sentSince(horizon, 1000).size()), historyDays + 1);
    QCOMPARE(m_store->sentSince(horizon, 5).size(), 5U);
    const SentItem newest = m_store->sentSince(horizon, 1).front();
    QCOMPARE(newest.at, start.addDays(99));
    QCOMPARE(m_store->historyEntry(newest.entry)->sent.value(Field::Phone), QStringLiteral("99"));
    QCOMPARE(m_store->historyOf(m_record.id, 1000).size(), std::size_t(historyDays + 1));
}

void HistoryTest::refusalsDoNotGrowWithoutBound()
{
    for (int i = 0; i < 300; ++i)
        note(i % 2 == 0 ? Answer::Refused : Answer::NoAnswer, start.addSecs(i), ChangeKind::Edit,
             QString::number(i));
    QCOMPARE(m_store->historyOf(m_record.id, 1000).size(), 20U);
    QCOMPARE(m_store->historyOf(m_record.id).front().at, start.addSecs(299));
}

void HistoryTest::theOriginOfACustomerIsNotForgotten()
{
    note(Answer::Accepted, start, ChangeKind::Add);
    for (int i = 1; i < 50; ++i)
        note(Answer::Refused, start.addYears(i));
    const auto history = m_store->historyOf(m_record.id, 1000);
    QVERIFY(history.back().kind == ChangeKind::Add);
    QCOMPARE(history.size(), 21U);
}

void HistoryTest::theHistoryOfWhoIsGoneIsForgottenLater()
{
    note(Answer::Accepted, start, ChangeKind::Delete);
    m_record.wanted.reset();
    QVERIFY(m_store->write(m_record).ok());
    QVERIFY(m_store->forgetOld(start.addDays(historyDays - 1)).ok());
    QCOMPARE(m_store->sentSince(start, 9).size(), 1U);
    QVERIFY(m_store->forgetOld(start.addDays(historyDays + 1)).ok());
    QVERIFY(m_store->sentSince(start, 9).empty());
}

void HistoryTest::whoWasDeletedOnBothSidesIsTold()
{
    const auto names = [this] {
        QStringList told;
        for (const HistoryEntry &entry : m_store->deletedSince(start.addDays(-historyDays), 9))
            told << entry.name;
        return told;
    };
    const auto deleted = [this](const QString &name, const QDateTime &at, Answer answer, const Record &left) {
        HistoryEntry entry;
        entry.name = name;
        entry.at = at;
        entry.kind = ChangeKind::Delete;
        entry.answer = answer;
        Record record;
        record.wanted = Customer();
        record.wanted->set(Field::Name, name);
        entry.sent = *record.wanted;
        entry.customer = m_store->write(record).value();
        Record after = left;
        after.id = entry.customer;
        QVERIFY(m_store->write(std::vector{after}, {entry, entry}).ok()); // twice is once
    };
    Record waits;
    waits.base.emplace();
    waits.state = SendState::Waiting;
    deleted(QStringLiteral("gone"), start, Answer::Accepted, {});
    deleted(QStringLiteral("gone, says the list"), start.addSecs(1), Answer::NoAnswer, {});
    deleted(QStringLiteral("long ago"), start.addDays(-historyDays - 1), Answer::Accepted, {});
    deleted(QStringLiteral("refused"), start, Answer::Refused, waits);
    deleted(QStringLiteral("on its way"), start, Answer::NoAnswer, waits);
    deleted(QStringLiteral("created again"), start, Answer::Accepted, m_record);
    QCOMPARE(names(), (QStringList{QStringLiteral("gone, says the list"), QStringLiteral("gone")}));
    QCOMPARE(m_store->deletedSince(start, 1).front().sent.value(Field::Name),
             QStringLiteral("gone, says the list"));
}

void HistoryTest::unfinishedFormsAreNeverForgotten()
{
    for (int i = 0; i < 130; ++i) {
        UnfinishedForm form;
        form.at = start.addYears(-50); // whatever the clock said
        form.typed.set(Field::Name, QString::number(i));
        QVERIFY(m_store->keepForm(form).ok());
    }
    QVERIFY(m_store->forgetOld(start).ok());
    QCOMPARE(m_store->unfinishedForms().size(), 130U);
}

CARNET_TEST(HistoryTest)
#include "history_test.moc"
