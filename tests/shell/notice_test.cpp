// Which one sentence stands above the table, and what its buttons do.
#include "harness/registry.h"
#include "settings/language.h"
#include "shell/notice.h"

#include <QTest>

using namespace carnet;

class NoticeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quietWhenAllIsWell() { QVERIFY(!mostSerious(Situation{})); }
    void theMostSeriousComesFirst();
    void anUnfinishedFormIsNamedWithItsTime();
    void severalUnfinishedFormsAreNamed();
    void refusedAndInDoubtAreCountedTogether();
    void aSingleOneIsNamed_data();
    void aSingleOneIsNamed();
    void aClockSetBackIsSaid();
    void everyTroubleOfTheLineSaysThatTheChangeWaits_data();
    void everyTroubleOfTheLineSaysThatTheChangeWaits();
    void oneCustomerIsCountedAsOne();
    void aKeyThatMayOnlyReadIsSaidOnce();
    void whoAsksAgainIsAnswered();
    void aKeyringThatStayedClosedIsSaid();
    void aFilterIsNotTheTill();
};

void NoticeTest::theMostSeriousComesFirst()
{
    Situation now;
    now.keyNotKept = KeyRing::Answer::Absent;
    QCOMPARE(mostSerious(now)->action, NoticeAction::None);
    now.backupFailed = StoreError::DiskFull;
    QVERIFY(mostSerious(now)->bold.startsWith(QStringLiteral("Today's backup")));
    now.updateFailed = Outcome{};
    QCOMPARE(mostSerious(now)->action, NoticeAction::TryAgain);
    now.unfinished = {UnfinishedForm{}};
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
    QCOMPARE(noticesOf(now).size(), 7U); // all of them, in this order
    QCOMPARE(noticesOf(now).back().action, NoticeAction::None);
    now.storeError = StoreError::DiskFull;
    QVERIFY(mostSerious(now)->rest.startsWith(QStringLiteral("No room left on this computer")));
}

void NoticeTest::anUnfinishedFormIsNamedWithItsTime()
{
    Situation now;
    UnfinishedForm form;
    form.typed.set(Field::Name, QStringLiteral("Aubry"));
    form.at = QDateTime::currentDateTimeUtc();
    now.unfinished = {form};
    const auto notice = mostSerious(now);
    QVERIFY(notice->rest.contains(QStringLiteral("Aubry")));
    QCOMPARE(notice->button, QStringLiteral("Continue"));
    QCOMPARE(notice->secondButton, QStringLiteral("Discard"));
}

void NoticeTest::severalUnfinishedFormsAreNamed()
{
    Situation now;
    for (const char *name : {"Moreau", "Łukasz & Fils", "Aubry", "Caron"}) {
        UnfinishedForm form;
        form.typed.set(Field::Name, QString::fromUtf8(name));
        now.unfinished.append(form);
        if (now.unfinished.size() != 2)
            continue;
        QCOMPARE(mostSerious(now)->bold, QStringLiteral("2 unfinished forms:"));
        QCOMPARE(mostSerious(now)->rest, QStringLiteral("Moreau, Łukasz & Fils"));
        QCOMPARE(mostSerious(now)->button, QStringLiteral("Show"));
        QCOMPARE(mostSerious(now)->action, NoticeAction::ShowForms);
    }
    QCOMPARE(mostSerious(now)->rest, QStringLiteral("Moreau, Łukasz & Fils, Aubry, …"));
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

void NoticeTest::aSingleOneIsNamed_data()
{
    QTest::addColumn<SendState>("state");
    QTest::addColumn<Trouble>("trouble");
    QTest::addColumn<QString>("tillText");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<MessageStrip::Kind>("kind");
    QTest::newRow("in doubt") << SendState::InDoubt << Trouble::None << QString()
                              << QStringLiteral(
                                     "The connection dropped before the till answered. Aubry may already be "
                                     "recorded. Look on the till before sending again.")
                              << MessageStrip::Kind::Doubt;
    QTest::newRow("refused")
        << SendState::NeedsAttention << Trouble::Refused << QStringLiteral("no e-mail.")
        << QStringLiteral(
               "The till refused the record of Aubry: “no e-mail”. Your data is kept here. Correct it, "
               "then send again.")
        << MessageStrip::Kind::Danger;
    QTest::newRow("refused without words")
        << SendState::NeedsAttention << Trouble::Refused << QString()
        << QStringLiteral("The till refused the record of Aubry without saying why. Your data is kept here. "
                          "Try again, or "
                          "call support "
                          "with code 422.")
        << MessageStrip::Kind::Danger;
    QTest::newRow("conflict") << SendState::NeedsAttention << Trouble::Conflict << QString()
                              << QStringLiteral("Aubry was also changed on the till. Compare before sending.")
                              << MessageStrip::Kind::Warning;
}

void NoticeTest::aSingleOneIsNamed()
{
    QFETCH(SendState, state);
    QFETCH(Trouble, trouble);
    QFETCH(QString, tillText);
    QFETCH(QString, sentence);
    QFETCH(MessageStrip::Kind, kind);
    Situation now;
    now.queue.inDoubt = state == SendState::InDoubt ? 1 : 0;
    now.queue.needsAttention = 1 - now.queue.inDoubt;
    Record record;
    record.wanted.emplace();
    record.wanted->set(Field::Name, QStringLiteral("Aubry"));
    record.state = state;
    record.trouble = trouble;
    record.tillText = tillText;
    record.code = state == SendState::InDoubt ? 0 : 422;
    now.onlyOne = record;
    QCOMPARE(mostSerious(now)->rest, sentence);
    QCOMPARE(mostSerious(now)->kind, kind);
    QCOMPARE(mostSerious(now)->action, NoticeAction::ShowOutbox);
}

void NoticeTest::aClockSetBackIsSaid()
{
    Situation now;
    now.aheadOfClock = QDateTime(QDate(2026, 11, 24), QTime(10, 0), Qt::UTC);
    QCOMPARE(mostSerious(now)->bold, QStringLiteral("Check the date of this computer."));
}

void NoticeTest::everyTroubleOfTheLineSaysThatTheChangeWaits_data()
{
    QTest::addColumn<Pause>("pause");
    QTest::newRow("page") << Pause::WebPage;
    QTest::newRow("busy") << Pause::TillTrouble;
    QTest::newRow("not understood") << Pause::StrangeAnswer;
    QTest::newRow("proxy") << Pause::ProxyPassword;
    QTest::newRow("key") << Pause::WrongCredentials;
    QTest::newRow("TLS") << Pause::SecureLink;
    QTest::newRow("away") << Pause::NoConnection;
}

void NoticeTest::everyTroubleOfTheLineSaysThatTheChangeWaits()
{
    QFETCH(Pause, pause);
    Situation now;
    now.queue.pause = pause;
    now.queue.waiting = 3;
    const auto notice = mostSerious(now);
    QVERIFY(notice->rest.contains(QStringLiteral("3 changes wait on this computer.")));
    QVERIFY(!notice->bold.contains(QStringLiteral("Nothing was sent")));
}

void NoticeTest::oneCustomerIsCountedAsOne()
{
    Speech speech;
    speech.speak(Language::English);
    Situation now;
    now.doubtfulList = DoubtfulList{1, 0};
    QVERIFY(
        mostSerious(now)->rest.startsWith(QStringLiteral("1 customer is known here, the till listed 0.")));
}

void NoticeTest::aKeyThatMayOnlyReadIsSaidOnce()
{
    Situation now;
    now.queue.pause = Pause::RefusedAlike;
    now.queue.waiting = 300;
    now.queue.needsAttention = 5;
    const auto notice = mostSerious(now); // before the five
    QCOMPARE(notice->bold,
             QStringLiteral("The till refused several customers in a row for the same reason."));
    QCOMPARE(
        notice->rest,
        QStringLiteral("The key may not be allowed to change anything. 300 changes wait on this computer."));
    QCOMPARE(notice->button, QStringLiteral("Send the others"));
    QCOMPARE(notice->action, NoticeAction::TryAgain);
}

void NoticeTest::whoAsksAgainIsAnswered()
{
    Situation now;
    now.updateFailed = Outcome{Verdict::NotReceived, Cause::NoConnection, {}, {}, 0, {}};
    QVERIFY(mostSerious(now)->rest.startsWith(QStringLiteral("The till cannot be reached.")));
    now.stillAway = QDateTime::currentDateTimeUtc();
    QVERIFY(mostSerious(now)->rest.startsWith(QStringLiteral("Still out of reach, tried at ")));
    now.queue.pause = Pause::NoConnection;
    now.queue.waiting = 1;
    QVERIFY(mostSerious(now)->bold.startsWith(QStringLiteral("Still out of reach, tried at ")));
}

void NoticeTest::aKeyringThatStayedClosedIsSaid()
{
    Situation now;
    now.shop = QStringLiteral("7");
    now.keyMissing = KeyRing::Answer::NotOpened;
    QCOMPARE(mostSerious(now)->bold,
             QStringLiteral("The keyring was not opened: the key of shop 7 is missing."));
    QCOMPARE(mostSerious(now)->action, NoticeAction::AskKeyRing);
    now.keyMissing = KeyRing::Answer::Absent;
    QCOMPARE(mostSerious(now)->action, NoticeAction::OpenConnection);
}

void NoticeTest::aFilterIsNotTheTill()
{
    Situation now;
    now.queue.needsAttention = 1;
    Record record;
    record.wanted.emplace();
    record.wanted->set(Field::Name, QStringLiteral("Aubry"));
    record.state = SendState::NeedsAttention;
    record.trouble = Trouble::Refused;
    record.code = 403;
    now.onlyOne = record;
    QVERIFY(mostSerious(now)->rest.startsWith(
        QStringLiteral("Something between this computer and the till, such as a web filter, did not let the "
                       "record of Aubry through.")));
    now.onlyOne->code = 413;
    QVERIFY(mostSerious(now)->rest.contains(QStringLiteral("too long")));
}

CARNET_TEST(NoticeTest)
#include "notice_test.moc"
