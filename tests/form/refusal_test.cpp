// What the till said no to stands at the field it names, else at the top; until that field changes.
#include "desk.h"

#include "form/field_meant.h"
#include "form/section_list.h"
#include "harness/registry.h"
#include "look/message_strip.h"

using namespace carnet;
using namespace carnet::test;

class RefusalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tillWordsNameAField_data();
    void tillWordsNameAField();
    void theFieldTheTillNamesIsMarked();
    void theMarkGoesWhenTheFieldChanges();
    void anotherFieldLeavesTheMark();
    void otherWordsStandAtTheTop();

private:
    static Record refused(const QString &tillWords);
};

Record RefusalTest::refused(const QString &tillWords)
{
    Record record = knownCustomer(
        {{Field::Name, QStringLiteral("Aubry")}, {Field::Siret, QStringLiteral("73282932000074")}});
    record.state = SendState::NeedsAttention;
    record.trouble = Trouble::Refused;
    record.tillText = tillWords;
    return record;
}

void RefusalTest::tillWordsNameAField_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("field"); // -1: none
    const auto row = [](const char *words, std::optional<Field> field) {
        QTest::newRow(words) << QString::fromUtf8(words) << (field ? static_cast<int>(*field) : -1);
    };
    row("le SIRET a 13 chiffres, il en faut 14", Field::Siret);
    row("Code postal invalide", Field::Postcode);
    row("invalid birthDate", Field::BirthDate);
    row("data[adressComment] too long", Field::DeliveryNote);
    row("Le N° de TVA n’existe pas", Field::VatNumber);
    row("E-mail déjà utilisé", Field::Email);
    row("e-mail address is wrong", Field::Email);
    row("L'adresse e-mail est invalide", Field::Email);
    row("Le code postal ne va pas avec la ville", std::nullopt); // two fields are named
    row("phone or email missing", std::nullopt);
    row("ne sait comment faire", std::nullopt);
    row("compte bloqué", std::nullopt);
    row("erreur 12", std::nullopt);
    row("", std::nullopt);
}

void RefusalTest::tillWordsNameAField()
{
    QFETCH(QString, words);
    QFETCH(int, field);
    const auto meant = fieldMeant(words);
    QCOMPARE(meant ? static_cast<int>(*meant) : -1, field);
}

void RefusalTest::theFieldTheTillNamesIsMarked()
{
    Desk desk(formOf(refused(QStringLiteral("le SIRET est inconnu"))));
    QCOMPARE(desk.state(Field::Siret), FieldState::Error);
    QVERIFY(desk.message(Field::Siret).contains(QStringLiteral("le SIRET est inconnu")));
    QVERIFY(
        desk.editor(Field::Siret)->accessibleDescription().contains(QStringLiteral("le SIRET est inconnu")));
    QVERIFY(desk.foot().contains(QStringLiteral("SIRET")));
    QCOMPARE(desk.form.findChild<SectionList *>()->errorsIn(FieldGroup::Company), 1);
    QCOMPARE(desk.form.focusWidget(), desk.editor(Field::Siret));
    QVERIFY(!desk.form.findChild<MessageStrip *>()->isVisible());
}

void RefusalTest::theMarkGoesWhenTheFieldChanges()
{
    Desk desk(formOf(refused(QStringLiteral("le SIRET est inconnu"))));
    desk.press(Qt::Key_End);
    desk.press(Qt::Key_Backspace);
    desk.type(Field::Siret, QStringLiteral("4"));
    QCOMPARE(desk.state(Field::Siret), FieldState::Plain);
    QCOMPARE(desk.button("save")->text(), QStringLiteral("Save"));
}

void RefusalTest::anotherFieldLeavesTheMark()
{
    Desk desk(formOf(refused(QStringLiteral("le SIRET est inconnu"))));
    desk.type(Field::Town, QStringLiteral("Lyon"));
    desk.leave();
    QCOMPARE(desk.state(Field::Siret), FieldState::Error);
    desk.press(Qt::Key_S, Qt::ControlModifier); // the mark has been seen: saved, and held back
    QCOMPARE(desk.lastReadiness(), Readiness::Draft);
}

void RefusalTest::otherWordsStandAtTheTop()
{
    Desk desk(formOf(refused(QStringLiteral("erreur 12"))));
    const auto *strip = desk.form.findChild<MessageStrip *>();
    QVERIFY(strip->isVisible());
    QVERIFY(strip->text().contains(QStringLiteral("erreur 12")));
    QCOMPARE(desk.form.errorCount(), 0);
}

CARNET_TEST(RefusalTest)
#include "refusal_test.moc"
