// The bursts of a scanner (ui.md 16): by time told from typing, put into the card wherever the focus is,
// without a trace where they arrived.
#include "desk.h"

#include "form/scan_burst.h"
#include "harness/registry.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPlainTextEdit>

using namespace carnet;
using namespace carnet::test;

namespace {

quint64 now = 1'000; ///< of the keys' own clock

void press(int key, const QString &text, quint64 afterMs)
{
    now += afterMs;
    QWidget *to =
        QApplication::activePopupWidget() ? QApplication::activePopupWidget() : QApplication::focusWidget();
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    down.setTimestamp(now);
    QApplication::sendEvent(to, &down);
}

void scan(const QString &code, quint64 betweenMs = 8, quint64 endMs = 20, int ending = Qt::Key_Return)
{
    quint64 wait = 2'000;
    for (const QChar c : code) {
        press(0, c, wait);
        wait = betweenMs;
    }
    press(ending, {}, endMs);
}

} // namespace

class ScannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timeTellsABurst_data();
    void timeTellsABurst();
    void aBurstIsTheCardWhereverItArrives_data();
    void aBurstIsTheCardWhereverItArrives();
    void aFieldIsLeftAsItWas();
    void aNoteTakesWhatIsScanned();
    void aPersonsKeysStayWhereTheyAre();
    void whatIsReadIsSaidAndAskedAbout();
};

void ScannerTest::timeTellsABurst_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("between");
    QTest::addColumn<int>("end");
    QTest::addColumn<QString>("code");
    const QString card = QStringLiteral("2900000044036");
    QTest::newRow("a scanner") << card << 10 << 20 << card;
    QTest::newRow("a slow one") << card << 34 << 100 << card;
    QTest::newRow("too slow between") << card << 35 << 20 << QString();
    QTest::newRow("too late at the end") << card << 10 << 101 << QString();
    QTest::newRow("six characters") << QStringLiteral("12-45A") << 10 << 20 << QStringLiteral("12-45A");
    QTest::newRow("five") << QStringLiteral("12345") << 10 << 20 << QString();
    QTest::newRow("on a French keyboard") << QStringLiteral("éçàààààà''à\"-") << 10 << 20 << card;
    QTest::newRow("a name that a program types") << QStringLiteral("Blanchet") << 10 << 20 << QString();
    QTest::newRow("an address that a program types")
        << QStringLiteral("marie75@b.fr") << 10 << 20 << QString();
}

void ScannerTest::timeTellsABurst()
{
    QFETCH(const QString, typed);
    QFETCH(const int, between);
    QFETCH(const int, end);
    QFETCH(const QString, code);
    ScanBurst burst;
    quint64 ms = 5'000;
    for (const QChar c : typed)
        burst.add(c, ms += static_cast<quint64>(between));
    QCOMPARE(burst.end(ms + static_cast<quint64>(end)), code);
    QCOMPARE(burst.end(ms + static_cast<quint64>(end)), QString()); // once
    for (const QChar c : typed)
        burst.add(c, 0); // what a program sends has no time
    QCOMPARE(burst.end(0), QString());
}

void ScannerTest::aBurstIsTheCardWhereverItArrives_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<int>("ending");
    for (const FieldInfo &info : allFields()) {
        if (info.kind == FieldKind::Note)
            continue;
        QTest::addRow("%s, Enter", info.key)
            << static_cast<int>(info.field) << static_cast<int>(Qt::Key_Return);
        QTest::addRow("%s, Tab", info.key) << static_cast<int>(info.field) << static_cast<int>(Qt::Key_Tab);
    }
}

void ScannerTest::aBurstIsTheCardWhereverItArrives()
{
    QFETCH(const int, field);
    QFETCH(const int, ending);
    const auto at = static_cast<Field>(field);
    Desk desk;
    desk.editor(at)->setFocus();
    scan(QStringLiteral("2900000044036"), 8, 20, ending);
    QCOMPARE(desk.line(Field::Barcode)->text(), QStringLiteral("2900000044036"));
    if (at != Field::Barcode && desk.line(at))
        QCOMPARE(desk.line(at)->text(), QString());
    QCOMPARE(desk.form.focusWidget(), desk.editor(at)); // the ending key led nowhere
    QVERIFY(!QApplication::activePopupWidget());
    QVERIFY(desk.form.isVisible());
}

void ScannerTest::aFieldIsLeftAsItWas()
{
    Desk desk({knownCustomer(
                   {{Field::Name, QStringLiteral("Aubry")}, {Field::Phone, QStringLiteral("0639981244")}}),
               {},
               {},
               {},
               {}});
    desk.editor(Field::Phone)->setFocus();
    desk.line(Field::Phone)->setCursorPosition(3);
    const QString before = desk.line(Field::Phone)->text();
    scan(QStringLiteral("2900000044036"));
    QCOMPARE(desk.line(Field::Phone)->text(), before);
    desk.press(Qt::Key_S, Qt::ControlModifier);
    Customer expected = *knownCustomer({{Field::Name, QStringLiteral("Aubry")},
                                        {Field::Phone, QStringLiteral("0639981244")},
                                        {Field::Barcode, QStringLiteral("2900000044036")}})
                             .wanted;
    QCOMPARE(desk.lastSaved(), expected);
}

void ScannerTest::aNoteTakesWhatIsScanned()
{
    Desk desk;
    auto *note = desk.form.findChild<QPlainTextEdit *>(QStringLiteral("commentPrivate"));
    note->setFocus();
    scan(QStringLiteral("2900000044036"));
    QCOMPARE(note->toPlainText().trimmed(), QStringLiteral("2900000044036"));
    QCOMPARE(desk.line(Field::Barcode)->text(), QString());
}

void ScannerTest::aPersonsKeysStayWhereTheyAre()
{
    Desk desk;
    desk.editor(Field::Phone)->setFocus();
    scan(QStringLiteral("0639981244"), 60, 90);
    QCOMPARE(desk.line(Field::Phone)->text(), QStringLiteral("06 39 98 12 44"));
    QCOMPARE(desk.form.focusWidget(), desk.editor(Field::OtherPhone));
    QCOMPARE(desk.line(Field::Barcode)->text(), QString());
}

void ScannerTest::whatIsReadIsSaidAndAskedAbout()
{
    Desk desk;
    const QSignalSpy asked(&desk.form, &CustomerForm::neighboursWanted);
    desk.editor(Field::Name)->setFocus();
    scan(QStringLiteral("2900000044036"));
    QCOMPARE(desk.message(Field::Barcode), QStringLiteral("Card read"));
    QCOMPARE(desk.editor(Field::Barcode)->accessibleDescription(), QStringLiteral("Card read"));
    QCOMPARE(asked.last().at(0).value<Customer>().value(Field::Barcode), QStringLiteral("2900000044036"));
    const LookAlike owner{CustomerId(9), QStringLiteral("Karim Bensalem"), Likeness::Card,
                          QStringLiteral("2900000044036")};
    desk.form.showNeighbourhood({{owner}, {}});
    QCOMPARE(desk.message(Field::Barcode), QStringLiteral("Already used by Karim Bensalem"));
    scan(QStringLiteral("4006381333932")); // another card in its place, with a wrong digit
    QCOMPARE(desk.line(Field::Barcode)->text(), QStringLiteral("4006381333932"));
    QCOMPARE(desk.message(Field::Barcode), QStringLiteral("Last digit does not match"));
}

CARNET_TEST(ScannerTest)
#include "scanner_test.moc"
