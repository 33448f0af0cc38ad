// The form as it is used: typed into, left, saved and closed, with keys and clicks (ui.md 6 and 6.1).
#include "desk.h"

#include "form/choice_box.h"
#include "form/correction_line.h"
#include "form/customer_form.h"
#include "form/message_line.h"
#include "form/section_list.h"
#include "harness/registry.h"
#include "look/field_look.h"
#include "look/message_strip.h"
#include "words/field_words.h"

#include <QAccessible>
#include <QApplication>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace std::chrono_literals;

class FormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::French, QLocale::France)); }

    // What is there
    void everyFieldHasAnEditor_data() { eachField(); }
    void everyFieldHasAnEditor();
    void tabFollowsTheCatalogue();
    void noButtonIsPressedByEnter();

    // When a message may appear
    void aNewFormIsNotRed();
    void typingSaysNothing();
    void leavingAChangedFieldJudgesIt();
    void theMarkGoesTheMomentItIsRight();
    void leavingAnEmptyFieldSaysNothing();
    void savingJudgesAllOnceThenStoresADraft();
    void aShownErrorSavesAsADraftAtOnce();
    void anEmptyFormMayBeSavedAsADraft();
    void aWarningDoesNotHoldBack();
    void valuesOfTheTillAreNeverJudgedNorChanged();
    void aRefusalIsShownAtTheTop();

    // Keys
    void enterGoesToTheNextField();
    void keysSave_data();
    void keysSave();
    void keysWalkThroughSections();
    void keysOpenListsAndTheCalendar_data();
    void keysOpenListsAndTheCalendar();
    void escapeClosesAndKeeps();
    void escapeOfAnUntouchedFormIsClean();

    // Keeping
    void aPauseKeepsTheForm();
    void movingOnKeepsTheFormOnce();
    void aFormIsContinuedAsItWasTyped();
    void aFullDiskKeepsTheFormOpen();
    void aTextThatCannotBeKeptIsNotLostAtOnce();

    // Values
    void strangeTextIsKept_data();
    void strangeTextIsKept();
    void typedDatesAreUnderstood_data();
    void typedDatesAreUnderstood();
    void aDateIsPicked();
    void coordinates_data();
    void coordinates();
    void tidyingIsUndone();
    void countriesAreKeptAsCodes_data();
    void countriesAreKeptAsCodes();
    void aBlacklistTickIsKept();
    void aFootLinkJumps();

private:
    static void eachField();
};

void FormTest::eachField()
{
    QTest::addColumn<int>("field");
    for (const FieldInfo &info : allFields())
        QTest::newRow(info.key) << static_cast<int>(info.field);
}

void FormTest::everyFieldHasAnEditor()
{
    QFETCH(int, field);
    const FieldInfo &info = infoOf(static_cast<Field>(field));
    Desk desk;
    QWidget *editor = desk.editor(info.field);
    QVERIFY(editor);
    QVERIFY(desk.form.findChild<MessageLine *>(QString(QString::fromUtf8(info.key) % u"Message")));
    QVERIFY((editor->focusPolicy() & Qt::TabFocus) != 0);

    QAccessibleInterface *read = QAccessible::queryAccessibleInterface(editor);
    QVERIFY(read);
    QCOMPARE(read->text(QAccessible::Name), QString::fromUtf8(info.label));
    if (info.kind == FieldKind::YesNo)
        return; // a check box says its own label
    QLabel *label = nullptr;
    for (QLabel *candidate : desk.form.findChildren<QLabel *>()) {
        if (candidate->buddy() == editor)
            label = candidate;
    }
    QVERIFY(label);
    QCOMPARE(label->text().remove(u'&'), QString::fromUtf8(info.label));
}

void FormTest::tabFollowsTheCatalogue()
{
    Desk desk;
    desk.editor(Field::Title)->setFocus();
    for (const FieldInfo &info : allFields()) {
        QWidget *editor = desk.editor(info.field);
        QVERIFY2(desk.form.focusWidget() == editor, info.key);
        desk.leave();
    }
    for (const char *name : {"close", "saveAndNew", "save"}) {
        QCOMPARE(desk.form.focusWidget(), desk.button(name));
        desk.leave();
    }
    QCOMPARE(desk.form.focusWidget(), desk.form.findChild<SectionList *>());
}

void FormTest::noButtonIsPressedByEnter()
{
    Desk desk;
    for (const QPushButton *button : desk.form.findChildren<QPushButton *>())
        QVERIFY2(!button->autoDefault() && !button->isDefault(), qPrintable(button->objectName()));
}

void FormTest::aNewFormIsNotRed()
{
    Desk desk;
    QCOMPARE(desk.form.errorCount(), 0);
    for (const FieldInfo &info : allFields())
        QCOMPARE(desk.state(info.field), FieldState::Plain);
    QCOMPARE(desk.button("save")->text(), QStringLiteral("Save"));
}

void FormTest::typingSaysNothing()
{
    Desk desk;
    desk.type(Field::Email, QStringLiteral("marie.example,com"));
    QCOMPARE(desk.state(Field::Email), FieldState::Plain);
    QCOMPARE(desk.form.errorCount(), 0);
}

void FormTest::leavingAChangedFieldJudgesIt()
{
    Desk desk;
    desk.type(Field::Email, QStringLiteral("marie.example"));
    desk.leave();
    QCOMPARE(desk.state(Field::Email), FieldState::Error);
    QVERIFY(!desk.message(Field::Email).isEmpty());
    QVERIFY(!desk.editor(Field::Email)->accessibleDescription().isEmpty());
    QCOMPARE(desk.button("save")->text(), QStringLiteral("Save as draft"));
    QVERIFY(desk.foot().contains(QStringLiteral("E-mail")));
    QCOMPARE(desk.form.findChild<SectionList *>()->errorsIn(FieldGroup::Contact), 1);
}

void FormTest::theMarkGoesTheMomentItIsRight()
{
    Desk desk;
    desk.type(Field::Email, QStringLiteral("marie"));
    desk.leave();
    QCOMPARE(desk.state(Field::Email), FieldState::Error);
    desk.type(Field::Email, QStringLiteral("@example"));
    QCOMPARE(desk.state(Field::Email), FieldState::Error);
    desk.type(Field::Email, QStringLiteral(".com"));
    QCOMPARE(desk.state(Field::Email), FieldState::Plain);
    QCOMPARE(desk.message(Field::Email), QString());
    QCOMPARE(desk.button("save")->text(), QStringLiteral("Save"));
}

void FormTest::leavingAnEmptyFieldSaysNothing()
{
    Desk desk;
    for (const FieldInfo &info : allFields()) {
        desk.editor(info.field)->setFocus();
        desk.leave();
    }
    QCOMPARE(desk.form.errorCount(), 0);
    QCOMPARE(desk.kept.count(), 0);
}

void FormTest::savingJudgesAllOnceThenStoresADraft()
{
    Desk desk;
    desk.type(Field::Name, QStringLiteral("Aubry"));
    desk.type(Field::Email, QStringLiteral("marie"));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(desk.saves.count(), 0);
    QCOMPARE(desk.lastKept().value(Field::Email), QStringLiteral("marie"));
    QVERIFY(desk.form.isVisible());
    QCOMPARE(desk.form.focusWidget(), desk.editor(Field::Email));
    QCOMPARE(desk.button("save")->text(), QStringLiteral("Save as draft"));

    QTest::mouseClick(desk.button("save"), Qt::LeftButton);
    QCOMPARE(desk.saves.count(), 1);
    QCOMPARE(desk.lastReadiness(), Readiness::Draft);
    QCOMPARE(desk.lastSaved().value(Field::Email), QStringLiteral("marie"));
    desk.form.saved();
    QVERIFY(!desk.form.isVisible());
}

void FormTest::aShownErrorSavesAsADraftAtOnce()
{
    Desk desk;
    desk.type(Field::Name, QStringLiteral("Aubry"));
    desk.type(Field::Email, QStringLiteral("marie"));
    desk.leave();
    QTest::mouseClick(desk.button("save"), Qt::LeftButton);
    QCOMPARE(desk.saves.count(), 1);
    QCOMPARE(desk.lastReadiness(), Readiness::Draft);
}

void FormTest::anEmptyFormMayBeSavedAsADraft()
{
    Desk desk;
    desk.type(Field::Town, QStringLiteral("Lyon"));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(desk.saves.count(), 0);
    QCOMPARE(desk.form.errorCount(), 1);
    desk.type(Field::Phone, QStringLiteral("0639981244"));
    QCOMPARE(desk.form.errorCount(), 0);
    desk.press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(desk.lastReadiness(), Readiness::Ready);
}

void FormTest::aWarningDoesNotHoldBack()
{
    Desk desk;
    desk.type(Field::Name, QStringLiteral("Aubry"));
    desk.type(Field::Phone, QStringLiteral("12"));
    desk.leave();
    QCOMPARE(desk.state(Field::Phone), FieldState::Warning);
    QCOMPARE(desk.button("save")->text(), QStringLiteral("Save"));
    QTest::mouseClick(desk.button("save"), Qt::LeftButton);
    QCOMPARE(desk.lastReadiness(), Readiness::Ready);
}

void FormTest::valuesOfTheTillAreNeverJudgedNorChanged()
{
    const Record record = knownCustomer({{Field::Name, QStringLiteral("  Aubry ")},
                                         {Field::Email, QStringLiteral("not an address")},
                                         {Field::Phone, QStringLiteral("06.39.98.12.44")},
                                         {Field::Siret, QStringLiteral("000000018")},
                                         {Field::Country, QStringLiteral("EN")},
                                         {Field::PrivateNote, QStringLiteral("one\r\ntwo\u00a0three ")}});
    Desk desk(formOf(record));
    for (const FieldInfo &info : allFields()) {
        desk.editor(info.field)->setFocus();
        desk.leave();
    }
    QCOMPARE(desk.form.errorCount(), 0);
    desk.type(Field::Town, QStringLiteral("Lyon"));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(desk.saves.count(), 1);
    QCOMPARE(desk.lastReadiness(), Readiness::Ready);
    QCOMPARE(desk.lastSaved().differing(*record.base), FieldSet{Field::Town});
}

void FormTest::aRefusalIsShownAtTheTop()
{
    Record record = knownCustomer({{Field::Name, QStringLiteral("Aubry")}});
    record.state = SendState::NeedsAttention;
    record.trouble = Trouble::Refused;
    record.tillText = QStringLiteral("<b>unknown</b>");
    Desk desk(formOf(record));
    bool shown = false;
    for (const MessageStrip *strip : desk.form.findChildren<MessageStrip *>())
        shown = shown || (strip->isVisible() && strip->text().contains(QStringLiteral("<b>unknown</b>")));
    QVERIFY(shown);
}

void FormTest::enterGoesToTheNextField()
{
    Desk desk;
    desk.editor(Field::Title)->setFocus();
    for (const FieldInfo &info : allFields()) {
        if (info.kind == FieldKind::Note)
            break; // there it begins a new line
        QVERIFY2(desk.form.focusWidget() == desk.editor(info.field), info.key);
        desk.press(Qt::Key_Return);
    }
    QVERIFY(desk.form.isVisible());
    QCOMPARE(desk.saves.count(), 0);
    QCOMPARE(desk.form.focusWidget(), desk.editor(Field::PrivateNote));
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.form.focusWidget(), desk.editor(Field::PrivateNote));
}

void FormTest::keysSave_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("shift");
    QTest::newRow("Ctrl+S") << int(Qt::Key_S) << false;
    QTest::newRow("Ctrl+Enter") << int(Qt::Key_Return) << false;
    QTest::newRow("Ctrl+Enter of the number pad") << int(Qt::Key_Enter) << false;
    QTest::newRow("Ctrl+Shift+Enter") << int(Qt::Key_Return) << true;
}

void FormTest::keysSave()
{
    QFETCH(int, key);
    QFETCH(bool, shift);
    for (const Field from : {Field::Name, Field::Country, Field::PrivateNote}) {
        Desk desk;
        desk.type(Field::Name, QStringLiteral("Aubry"));
        desk.editor(from)->setFocus();
        desk.press(key, shift ? Qt::ControlModifier | Qt::ShiftModifier : Qt::ControlModifier);
        QCOMPARE(desk.saves.count(), 1);
        QCOMPARE(desk.saves.last().at(2).toBool(), shift);
        QCOMPARE(desk.lastSaved().value(Field::Name), QStringLiteral("Aubry"));
    }
}

void FormTest::keysWalkThroughSections()
{
    Desk desk;
    auto *sections = desk.form.findChild<SectionList *>();
    desk.press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(sections->current(), FieldGroup::Contact);
    QCOMPARE(desk.form.focusWidget(), desk.editor(Field::Email));
    for (int i = 0; i < groupCount; ++i)
        desk.press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(sections->current(), FieldGroup::Blacklist);
    desk.press(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(desk.form.focusWidget(), desk.editor(Field::PrivateNote));
}

void FormTest::keysOpenListsAndTheCalendar_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    for (const Field field : {Field::Title, Field::BirthDate, Field::Country}) {
        QTest::addRow("%s, F4", infoOf(field).key)
            << static_cast<int>(field) << int(Qt::Key_F4) << Qt::KeyboardModifiers(Qt::NoModifier);
        QTest::addRow("%s, Alt+Down", infoOf(field).key)
            << static_cast<int>(field) << int(Qt::Key_Down) << Qt::KeyboardModifiers(Qt::AltModifier);
    }
}

void FormTest::keysOpenListsAndTheCalendar()
{
    QFETCH(int, field);
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    Desk desk;
    desk.editor(static_cast<Field>(field))->setFocus();
    desk.press(key, modifiers);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activePopupWidget());
    QVERIFY(desk.form.isVisible()); // Esc closed the list, not the form
}

void FormTest::escapeClosesAndKeeps()
{
    Desk desk;
    desk.type(Field::Email, QStringLiteral("half@"));
    desk.press(Qt::Key_Escape);
    QCOMPARE(desk.kept.count(), 1);
    QCOMPARE(desk.lastKept().value(Field::Email), QStringLiteral("half@"));
    QVERIFY(!desk.form.isVisible());
}

void FormTest::escapeOfAnUntouchedFormIsClean()
{
    Desk desk(formOf(knownCustomer({{Field::Name, QStringLiteral("Aubry")}})));
    desk.press(Qt::Key_Escape);
    QCOMPARE(desk.kept.count(), 0);
    QVERIFY(!desk.form.isVisible());
}

void FormTest::aPauseKeepsTheForm()
{
    Desk desk;
    desk.form.setAutosaveDelay(1ms);
    desk.type(Field::Name, QStringLiteral("A"));
    QTRY_VERIFY(!desk.kept.isEmpty());
    QCOMPARE(desk.lastKept().value(Field::Name), QStringLiteral("A"));
    desk.form.kept({}, QDateTime(QDate(2026, 11, 24), QTime(9, 46), Qt::LocalTime).toUTC());
    QVERIFY(desk.form.findChild<QLabel *>(QStringLiteral("facts"))->text().contains(QStringLiteral("09:46")));
}

void FormTest::movingOnKeepsTheFormOnce()
{
    Desk desk;
    desk.type(Field::Name, QStringLiteral("Aubry"));
    QCOMPARE(desk.kept.count(), 0);
    desk.leave();
    QCOMPARE(desk.kept.count(), 1);
    desk.leave();
    QCOMPARE(desk.kept.count(), 1);
}

void FormTest::aFormIsContinuedAsItWasTyped()
{
    CustomerForm::Start start = formOf(knownCustomer({{Field::Name, QStringLiteral("Aubry")}}));
    start.form.id = 3;
    start.form.typed.set(Field::Email, QStringLiteral("half@ "));
    Desk desk(start);
    QCOMPARE(desk.line(Field::Email)->text(), QStringLiteral("half@ "));
    desk.press(Qt::Key_Escape);
    QCOMPARE(desk.kept.count(), 0); // it is as it was kept
    QCOMPARE(desk.emptied.count(), 0);
}

void FormTest::aFullDiskKeepsTheFormOpen()
{
    Desk desk;
    QObject::connect(&desk.form, &CustomerForm::saveRequested, &desk.form,
                     [&desk] { desk.form.saveFailed(StoreError::DiskFull); });
    desk.type(Field::Name, QStringLiteral("Aubry"));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(desk.form.isVisible());
    bool said = false;
    for (const MessageStrip *strip : desk.form.findChildren<MessageStrip *>())
        said = said || strip->text().contains(QStringLiteral("No room left on this computer"));
    QVERIFY(said);
    QCOMPARE(desk.line(Field::Name)->text(), QStringLiteral("Aubry"));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(desk.saves.count(), 2);
}

void FormTest::aTextThatCannotBeKeptIsNotLostAtOnce()
{
    Desk desk;
    desk.diskFails = true;
    desk.type(Field::Name, QStringLiteral("Aubry"));
    desk.press(Qt::Key_Escape);
    QVERIFY(desk.form.isVisible());
    desk.press(Qt::Key_Escape);
    QVERIFY(!desk.form.isVisible());
}

void FormTest::strangeTextIsKept_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quotes") << QStringLiteral("L'\"Été\" & <Cie> %1 %n \\");
    QTest::newRow("SQL") << QStringLiteral("'); DROP TABLE customer; --");
    QTest::newRow("newlines") << QStringLiteral("one\ntwo");
    QTest::newRow("NUL") << QString(QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b"));
    QTest::newRow("10,000 characters") << QString(10'000, u'x');
    QTest::newRow("50,000 characters") << QString(50'000, u'é');
    QTest::newRow("right to left") << QString::fromUtf8("\u202eabc\u202c שלום");
    QTest::newRow("emoji") << QString::fromUtf8("👩‍👩‍👧 café");
}

void FormTest::strangeTextIsKept()
{
    QFETCH(QString, text);
    Desk desk;
    desk.form.findChild<QPlainTextEdit *>(QStringLiteral("commentPrivate"))->setPlainText(text);
    desk.line(Field::Name)->setText(text);
    desk.press(Qt::Key_Escape);
    const Customer typed = desk.lastKept();
    QCOMPARE(typed.value(Field::Name), text);
    QCOMPARE(typed.value(Field::PrivateNote), text);
}

void FormTest::typedDatesAreUnderstood_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    QTest::addColumn<bool>("wrong");
    QTest::newRow("slashes") << QStringLiteral("31/12/1980") << QStringLiteral("1980-12-31") << false;
    QTest::newRow("digits") << QStringLiteral("311280") << QStringLiteral("1980-12-31") << false;
    QTest::newRow("dots") << QStringLiteral("31.12.80") << QStringLiteral("1980-12-31") << false;
    QTest::newRow("ISO") << QStringLiteral("1980-12-31") << QStringLiteral("1980-12-31") << false;
    QTest::newRow("no such day") << QStringLiteral("31/02/1980") << QStringLiteral("31/02/1980") << true;
    QTest::newRow("words") << QStringLiteral("soon") << QStringLiteral("soon") << true;
}

void FormTest::typedDatesAreUnderstood()
{
    QFETCH(QString, typed);
    QFETCH(QString, kept);
    QFETCH(bool, wrong);
    Desk desk;
    desk.type(Field::Name, QStringLiteral("Aubry"));
    desk.type(Field::BirthDate, typed);
    desk.leave();
    QCOMPARE(desk.state(Field::BirthDate), wrong ? FieldState::Error : FieldState::Plain);
    if (!wrong)
        QCOMPARE(desk.line(Field::BirthDate)->text(), QStringLiteral("31/12/1980"));
    desk.form.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.form));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(desk.saves.count(), 1);
    QCOMPARE(desk.lastSaved().value(Field::BirthDate), kept);
}

void FormTest::aDateIsPicked()
{
    Desk desk;
    desk.type(Field::Name, QStringLiteral("Aubry"));
    desk.type(Field::BirthDate, QStringLiteral("30/12/1980"));
    for (const auto &[key, modifiers] : {std::pair{Qt::Key_F4, Qt::KeyboardModifiers()},
                                         std::pair{Qt::Key_Down, Qt::KeyboardModifiers(Qt::AltModifier)}}) {
        desk.press(key, modifiers);
        auto *calendar = desk.form.findChild<QCalendarWidget *>(QStringLiteral("calendar"));
        QVERIFY(calendar && calendar->isVisible());
        calendar->window()->close();
        QTRY_VERIFY(!desk.form.findChild<QCalendarWidget *>(QStringLiteral("calendar")));
        desk.editor(Field::BirthDate)->setFocus();
    }
    desk.press(Qt::Key_F4);
    auto *calendar = desk.form.findChild<QCalendarWidget *>(QStringLiteral("calendar"));
    QCOMPARE(calendar->selectedDate(), QDate(1980, 12, 30));
    Q_EMIT calendar->clicked(QDate(1980, 12, 31));
    QTRY_VERIFY(!desk.form.findChild<QCalendarWidget *>(QStringLiteral("calendar")));
    QCOMPARE(desk.line(Field::BirthDate)->text(), QStringLiteral("31/12/1980"));
    desk.form.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.form));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(desk.lastSaved().value(Field::BirthDate), QStringLiteral("1980-12-31"));
}

void FormTest::coordinates_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("latitude");
    QTest::addColumn<QString>("longitude");
    QTest::newRow("dots") << QStringLiteral("45.75, 4.81") << QStringLiteral("45.75")
                          << QStringLiteral("4.81");
    QTest::newRow("commas") << QStringLiteral("45,75; -4,81") << QStringLiteral("45.75")
                            << QStringLiteral("-4.81");
    QTest::newRow("one with a comma") << QStringLiteral("45,75") << QStringLiteral("45.75") << QString();
    QTest::newRow("one with a dot") << QStringLiteral("45.75") << QStringLiteral("45.75") << QString();
}

void FormTest::coordinates()
{
    QFETCH(QString, pasted);
    QFETCH(QString, latitude);
    QFETCH(QString, longitude);
    Desk desk;
    desk.fill(Field::Latitude, pasted);
    desk.leave();
    QCOMPARE(desk.state(Field::Latitude), FieldState::Plain); // the other half may come next
    desk.type(Field::Name, QStringLiteral("Aubry"));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(desk.saves.count(), longitude.isEmpty() ? 0 : 1);
    if (longitude.isEmpty())
        desk.press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(desk.lastSaved().value(Field::Latitude), latitude);
    QCOMPARE(desk.lastSaved().value(Field::Longitude), longitude);
}

void FormTest::tidyingIsUndone()
{
    Desk desk;
    desk.type(Field::Phone, QStringLiteral("0639981244"));
    desk.leave();
    QCOMPARE(desk.line(Field::Phone)->text(), QStringLiteral("06 39 98 12 44"));
    desk.editor(Field::Phone)->setFocus();
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.line(Field::Phone)->text(), QStringLiteral("0639981244"));
    desk.leave();
    QCOMPARE(desk.line(Field::Phone)->text(), QStringLiteral("0639981244"));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(desk.lastSaved().value(Field::Phone), QStringLiteral("0639981244"));
}

void FormTest::countriesAreKeptAsCodes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    QTest::newRow("name") << QStringLiteral("Belgium") << QStringLiteral("BE");
    QTest::newRow("small letters") << QStringLiteral("france") << QStringLiteral("FR");
    QTest::newRow("unknown") << QStringLiteral("Syldavia") << QStringLiteral("Syldavia");
}

void FormTest::countriesAreKeptAsCodes()
{
    QFETCH(QString, typed);
    QFETCH(QString, kept);
    Desk desk;
    desk.type(Field::Name, QStringLiteral("Aubry"));
    desk.line(Field::Country)->setText(typed);
    desk.press(Qt::Key_S, Qt::ControlModifier);
    if (desk.saves.isEmpty())
        desk.press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(desk.lastSaved().value(Field::Country), kept);
}

void FormTest::aBlacklistTickIsKept()
{
    Desk desk;
    desk.type(Field::Name, QStringLiteral("Aubry"));
    desk.editor(Field::Blacklist)->setFocus();
    desk.press(Qt::Key_Space);
    desk.press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(isBlacklisted(desk.lastSaved()));
}

void FormTest::aFootLinkJumps()
{
    Desk desk;
    desk.type(Field::Email, QStringLiteral("marie"));
    desk.leave();
    desk.editor(Field::PublicNote)->setFocus();
    auto *foot = desk.form.findChild<CorrectionLine *>()->findChildren<QLabel *>().last();
    QCOMPARE(foot->focusPolicy(), Qt::StrongFocus);
    foot->setFocus(Qt::TabFocusReason);
    QTest::keyClick(foot, Qt::Key_Return);
    QCOMPARE(desk.form.focusWidget(), desk.editor(Field::Email));
}

CARNET_TEST(FormTest)
#include "form_test.moc"
