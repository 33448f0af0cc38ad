// What the connection says of itself: a key as it was pasted, a keyring that stayed closed, a line in
// trouble.
#include "connection/connection_dialog.h"
#include "harness/registry.h"
#include "look/message_strip.h"
#include "till_double/till_double.h"
#include "words/till_sentences.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <qt6keychain/keychain.h>

using namespace carnet;

class ConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPastedKeyIsCleanedAndItIsSaid();
    void whatIsTypedStays();
    void aClosedKeyringIsNotNone();
    void everyTroubleHasItsOwnSentence();
    void aTestDoesNotWaitForTheWholeList_data();
    void aTestDoesNotWaitForTheWholeList();
};

void ConnectionTest::aPastedKeyIsCleanedAndItIsSaid()
{
    ConnectionDialog dialog(TillAddress{}, KeyRing::Answer::Given);
    auto *key = dialog.findChild<QLineEdit *>(QStringLiteral("key"));
    auto *shop = dialog.findChild<QLineEdit *>(QStringLiteral("shop"));
    auto *place = dialog.findChild<QLabel *>(QStringLiteral("keyPlace"));
    const QString before = place->text();
    QTest::keyClicks(shop, QStringLiteral("7"));
    key->insert(QStringLiteral("ab\u200Bcd\u00AD"));
    Q_EMIT key->textEdited(key->text()); // as a paste does
    QCOMPARE(key->text(), QStringLiteral("abcd"));
    QVERIFY(place->text() != before);
    QCOMPARE(key->accessibleDescription(), place->text());
    QSignalSpy saved(&dialog, &ConnectionDialog::saved);
    dialog.findChild<QPushButton *>(QStringLiteral("save"))->click();
    QCOMPARE(saved.first().at(0).toString(), QStringLiteral("7"));
    QCOMPARE(saved.first().at(1).toString(), QStringLiteral("abcd"));
}

void ConnectionTest::whatIsTypedStays()
{
    ConnectionDialog dialog(TillAddress{}, KeyRing::Answer::Given);
    auto *key = dialog.findChild<QLineEdit *>(QStringLiteral("key"));
    const QString before = dialog.findChild<QLabel *>(QStringLiteral("keyPlace"))->text();
    QTest::keyClicks(key, QStringLiteral("a b \"c"));
    QCOMPARE(key->text(), QStringLiteral("a b \"c"));
    QCOMPARE(dialog.findChild<QLabel *>(QStringLiteral("keyPlace"))->text(), before);
}

void ConnectionTest::aClosedKeyringIsNotNone()
{
    using enum KeyRing::Answer;
    QCOMPARE(KeyRing::meaningOf(QKeychain::NoError), Given);
    QCOMPARE(KeyRing::meaningOf(QKeychain::EntryNotFound), Empty);
    QCOMPARE(KeyRing::meaningOf(QKeychain::AccessDeniedByUser), NotOpened);
    QCOMPARE(KeyRing::meaningOf(QKeychain::AccessDenied), NotOpened);
    QCOMPARE(KeyRing::meaningOf(QKeychain::OtherError), NotOpened);
    QCOMPARE(KeyRing::meaningOf(QKeychain::NoBackendAvailable), Absent);
    QCOMPARE(KeyRing::meaningOf(QKeychain::NotImplemented), Absent);
    QStringList places;
    for (const KeyRing::Answer answer : {Given, NotOpened, Absent}) {
        const ConnectionDialog dialog(TillAddress{}, answer);
        places << dialog.findChild<QLabel *>(QStringLiteral("keyPlace"))->text();
    }
    QCOMPARE(places.removeDuplicates(), 0);
}

void ConnectionTest::everyTroubleHasItsOwnSentence()
{
    using enum Cause;
    const auto sentence = [](Verdict verdict, Cause cause, int status) {
        return sentenceFor({verdict, cause, {}, {}, status, {}}, QStringLiteral("7"));
    };
    QStringList all{sentence(Verdict::WrongCredentials, None, 403),
                    sentence(Verdict::ToldToWait, TillTrouble, 429),
                    sentence(Verdict::NotReceived, NoConnection, 0),
                    sentence(Verdict::Unknown, NoConnection, 200), // the list came in part
                    sentence(Verdict::NotReceived, TimedOut, 0),
                    sentence(Verdict::NotReceived, SecureLink, 0),
                    sentence(Verdict::NotReceived, ProxyPassword, 0),
                    sentence(Verdict::Unknown, WebPage, 200),
                    sentence(Verdict::Unknown, TillTrouble, 503),
                    sentence(Verdict::Unknown, StrangeAnswer, 200),
                    sentence(Verdict::Unknown, IncompleteList, 200),
                    sentence(Verdict::Refused, Filtered, 406),
                    sentence(Verdict::NotReceived, Cancelled, 0)};
    QCOMPARE(all.removeDuplicates(), 0);
    for (const Pause line : {Pause::WebPage, Pause::TillTrouble, Pause::StrangeAnswer, Pause::ProxyPassword,
                             Pause::WrongCredentials, Pause::SecureLink, Pause::NoConnection})
        QVERIFY2(!troubleSentence(line, QStringLiteral("7")).contains(QStringLiteral("Nothing was sent")),
                 qPrintable(troubleSentence(line, {}))); // others may have been, a moment before
}

void ConnectionTest::aTestDoesNotWaitForTheWholeList_data()
{
    QTest::addColumn<int>("customers");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("none") << 0 << QStringLiteral("0 customers found.");
    QTest::newRow("a few") << 3 << QStringLiteral("3 customers found.");
    QTest::newRow("many") << 5'000 << QStringLiteral("and is showing its customers.");
}

void ConnectionTest::aTestDoesNotWaitForTheWholeList()
{
    QFETCH(int, customers);
    QFETCH(QString, sentence);
    test::TillDouble till;
    for (int i = 0; i < customers; ++i)
        till.addOnTill({{QStringLiteral("name"), QStringLiteral("Aubry")}});
    ConnectionDialog dialog({till.url(), test::TillDouble::shop(), test::TillDouble::key()},
                            KeyRing::Answer::Given);
    dialog.show();
    dialog.findChild<QPushButton *>(QStringLiteral("test"))->click();
    auto *result = dialog.findChild<MessageStrip *>();
    QTRY_VERIFY(result->isVisible());
    QVERIFY2(result->text().endsWith(sentence), qPrintable(result->text()));
}

CARNET_TEST(ConnectionTest)
#include "connection_test.moc"
