// The bursts of a scanner (ui.md 16): by time told from typing, put into the card wherever the focus is,
// without a trace where they arrived.
#include "desk.h"

#include "form/scan_burst.h"
#include "harness/registry.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QPlainTextEdit>

using namespace carnet;
using namespace carnet::test;

namespace {

quint64 now = 1'000; ///< of the keys' own clock

void press(int key, const QString &text, quint64 afterMs, Qt::KeyboardModifiers held = {},
           bool repeats = false)
{
    now += afterMs;
    QWidget *to =
        QApplication::activePopupWidget() ? QApplication::activePopupWidget() : QApplication::focusWidget();
    QKeyEvent down(QEvent::KeyPress, key, held, text, repeats);
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
    void anotherKeyboardLeavesNothingBehind_data();
    void anotherKeyboardLeavesNothingBehind();
    void shiftMeansACapital();
    void aPersonsKeysStayWhereTheyAre();
    void aHeldKeyIsNoScanner();
    void keysBetweenBreakABurst_data();
    void keysBetweenBreakABurst();
    void theCursorAndWhatIsSelectedStay_data();
    void theCursorAndWhatIsSelectedStay();
    void whatIsPutInAtOnceIsNoScanner();
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
    Desk desk(formOf(knownCustomer(
        {{Field::Name, QStringLiteral("Aubry")}, {Field::Phone, QStringLiteral("0639981244")}})));
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

void ScannerTest::anotherKeyboardLeavesNothingBehind_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("card");
    const QString card = QStringLiteral("4006381333931");
    QTest::newRow("French") << QStringLiteral("'àà-\"_&\"\"\"ç\"&") << card;
    QTest::newRow("French, Caps Lock") << QStringLiteral("'ÀÀ-\"_&\"\"\"Ç\"&") << card;
    QTest::newRow("Belgian") << QStringLiteral("'àà§\"!&\"\"\"ç\"&") << card;
    QTest::newRow("Belgian, Caps Lock") << QStringLiteral("'ÀÀ§\"!&\"\"\"Ç\"&") << card;
    QTest::newRow("French, with letters") << QStringLiteral("QZ)&é\"'") << QStringLiteral("AW-1234");
}

void ScannerTest::anotherKeyboardLeavesNothingBehind()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, card);
    Desk desk;
    desk.fill(Field::Town, QStringLiteral("Lyon"));
    scan(typed);
    QCOMPARE(desk.line(Field::Barcode)->text(), card);
    QCOMPARE(desk.line(Field::Town)->text(), QStringLiteral("Lyon"));
}

/// Also while Caps Lock turns it into a small letter.
void ScannerTest::shiftMeansACapital()
{
    Desk desk;
    desk.editor(Field::Town)->setFocus();
    press(Qt::Key_A, QStringLiteral("a"), 2'000, Qt::ShiftModifier);
    press(Qt::Key_B, QStringLiteral("b"), 8, Qt::ShiftModifier);
    for (const QChar c : QStringLiteral("12345"))
        press(0, c, 8);
    press(Qt::Key_Return, {}, 8);
    QCOMPARE(desk.line(Field::Barcode)->text(), QStringLiteral("AB12345"));
    QCOMPARE(desk.line(Field::Town)->text(), QString());
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

/// Windows repeats a key every 33 ms.
void ScannerTest::aHeldKeyIsNoScanner()
{
    Desk desk;
    desk.editor(Field::Town)->setFocus();
    press(Qt::Key_1, QStringLiteral("1"), 2'000);
    for (int i = 0; i < 9; ++i)
        press(Qt::Key_1, QStringLiteral("1"), 30, {}, true);
    press(Qt::Key_Tab, {}, 50);
    QCOMPARE(desk.line(Field::Town)->text(), QString(10, u'1'));
    QCOMPARE(desk.line(Field::Barcode)->text(), QString());
    QCOMPARE(desk.form.focusWidget(), desk.editor(Field::Country));
}

void ScannerTest::keysBetweenBreakABurst_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("isBurst");
    QTest::newRow("Shift, for a capital") << static_cast<int>(Qt::Key_Shift) << true;
    QTest::newRow("Caps Lock") << static_cast<int>(Qt::Key_CapsLock) << true;
    QTest::newRow("Left") << static_cast<int>(Qt::Key_Left) << false;
    QTest::newRow("Backspace") << static_cast<int>(Qt::Key_Backspace) << false;
    QTest::newRow("F8") << static_cast<int>(Qt::Key_F8) << false;
}

void ScannerTest::keysBetweenBreakABurst()
{
    QFETCH(const int, key);
    QFETCH(const bool, isBurst);
    Desk desk;
    desk.editor(Field::Town)->setFocus();
    for (int i = 0; i < 5; ++i)
        press(0, QStringLiteral("7"), i == 0 ? 2'000 : 8);
    press(key, {}, 8);
    for (int i = 0; i < 5; ++i)
        press(0, QStringLiteral("7"), 8);
    press(Qt::Key_Return, {}, 8);
    QCOMPARE(desk.line(Field::Barcode)->text(), isBurst ? QStringLiteral("7777777777") : QString());
    QCOMPARE(desk.line(Field::Town)->text().isEmpty(), isBurst);
}

void ScannerTest::theCursorAndWhatIsSelectedStay_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<int>("anchor");
    QTest::addColumn<int>("length");
    for (const Field field : {Field::Town, Field::Title}) { // a line, and an editable list
        const char *key = infoOf(field).key;
        QTest::addRow("%s, cursor", key) << static_cast<int>(field) << 2 << 0;
        QTest::addRow("%s, selection", key) << static_cast<int>(field) << 1 << 2;
        QTest::addRow("%s, backwards", key) << static_cast<int>(field) << 3 << -2;
        QTest::addRow("%s, all", key) << static_cast<int>(field) << 0 << 4;
    }
}

void ScannerTest::theCursorAndWhatIsSelectedStay()
{
    QFETCH(const int, field);
    QFETCH(const int, anchor);
    QFETCH(const int, length);
    const auto at = static_cast<Field>(field);
    Desk desk;
    desk.fill(at, QStringLiteral("Lyon"));
    QLineEdit *line = desk.line(at);
    line->setSelection(anchor, length);
    if (length == 0)
        line->setCursorPosition(anchor);
    const QString selected = line->selectedText();
    scan(QStringLiteral("2900000044036"));
    QCOMPARE(line->text(), QStringLiteral("Lyon"));
    QCOMPARE(line->selectedText(), selected);
    QCOMPARE(line->cursorPosition(), anchor + length);
}

/// Pasted, or written by a screen reader or a program that fills in forms.
void ScannerTest::whatIsPutInAtOnceIsNoScanner()
{
    Desk desk;
    desk.editor(Field::Phone)->setFocus();
    QGuiApplication::clipboard()->setText(QStringLiteral("0639981244"));
    press(Qt::Key_V, {}, 2'000, Qt::ControlModifier);
    press(Qt::Key_Tab, {}, 20);
    QCOMPARE(desk.line(Field::Phone)->text(), QStringLiteral("06 39 98 12 44"));
    QCOMPARE(desk.form.focusWidget(), desk.editor(Field::OtherPhone));

    auto *text = QAccessible::queryAccessibleInterface(desk.editor(Field::OtherPhone));
    for (const QChar c : QStringLiteral("0639981244"))
        text->editableTextInterface()->insertText(text->textInterface()->characterCount(), c);
    press(Qt::Key_Tab, {}, 20);
    QCOMPARE(desk.line(Field::OtherPhone)->text(), QStringLiteral("06 39 98 12 44"));
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
    // Also where the user looks: the card may be out of sight, and the focus does not go there.
    QCOMPARE(desk.message(Field::Name), QStringLiteral("Card read"));
    QCOMPARE(desk.editor(Field::Name)->accessibleDescription(), QStringLiteral("Card read"));
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
