// Which one sentence stands above the table, and what its buttons do.
#include "harness/registry.h"
#include "main/notice.h"

#include <QTest>

using namespace carnet;

class NoticeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quietWhenAllIsWell() { QVERIFY(!mostSerious(Situation{})); }
    void theMostSeriousComesFirst();
    void anUnfinishedFormIsNamedWithItsTime();
    void refusedAndInDoubtAreCountedTogether();
};

void NoticeTest::theMostSeriousComesFirst()
{
    Situation now;
    now.keyInMemoryOnly = true;
    QCOMPARE(mostSerious(now)->action, NoticeAction::None);
    now.updateFailed = Outcome{};
    QCOMPARE(mostSerious(now)->action, NoticeAction::TryAgain);
    now.unfinishedForm = FormDraft{};
    QCOMPARE(mostSerious(now)->action, NoticeAction::ContinueForm);
    now.queue.pause = Pause::WrongCredentials;
    QCOMPARE(mostSerious(now)->action, NoticeAction::OpenConnection);
    now.doubtfulList = DoubtfulList{1000, 10};
    QCOMPARE(mostSerious(now)->action, NoticeAction::BelieveList);
    now.queue.inDoubt = 1;
    QCOMPARE(mostSerious(now)->kind, MessageStrip::Kind::Doubt);
    now.queue.needsAttention = 1;
    QCOMPARE(mostSerious(now)->kind, MessageStrip::Kind::Danger);
    QCOMPARE(mostSerious(now)->action, NoticeAction::ShowOutbox);
    now.storeError = StoreError::DiskFull;
    QVERIFY(mostSerious(now)->rest.startsWith(QStringLiteral("No room left on this computer")));
}

void NoticeTest::anUnfinishedFormIsNamedWithItsTime()
{
    Situation now;
    FormDraft draft;
    draft.typed.set(Field::Name, QStringLiteral("Aubry"));
    draft.savedAt = QDateTime::currentDateTimeUtc();
    now.unfinishedForm = draft;
    const auto notice = mostSerious(now);
    QVERIFY(notice->rest.contains(QStringLiteral("Aubry")));
    QCOMPARE(notice->button, QStringLiteral("Continue"));
    QCOMPARE(notice->secondButton, QStringLiteral("Discard"));
}

void NoticeTest::refusedAndInDoubtAreCountedTogether()
{
    Situation now;
    now.queue.needsAttention = 1;
    now.queue.inDoubt = 2;
    const auto notice = mostSerious(now);
    QVERIFY(notice->bold.contains(QLatin1Char('1')));
    QVERIFY(notice->rest.contains(QLatin1Char('2')));
    QVERIFY(notice->rest.contains(QStringLiteral("Nothing is lost.")));
}

CARNET_TEST(NoticeTest)
#include "notice_test.moc"
