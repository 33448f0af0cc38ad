// The muted words under a field, and the fields that look at each other.
#include "desk.h"

#include "form/country_box.h"
#include "harness/registry.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QPlainTextEdit>

using namespace carnet;
using namespace carnet::test;

class HintsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::French, QLocale::France)); }

    void digitsAreCountedWhileTyping();
    void charactersAreCountedNearTheEnd();
    void whatIsTakenOutIsSaid();
    void aNoteSaysItToo();
    void helpIsReadFromTheStart();
    void aCountryGroupsThePhoneBeforeIt();
    void aCountryLeavesAnInternationalNumberWhatItIs();
    void aCountryJudgesThePostcodeBeforeIt();
    void aTypedPairWaitsUntilItIsLeft();
    void aPastedPairFillsBothAtOnce_data();
    void aPastedPairFillsBothAtOnce();
    void countriesAreFoundByAnyPart_data();
    void countriesAreFoundByAnyPart();
    void enterTakesTheFirstCountry();
    void aBeginningOfACountryIsRepaired();
    void whatIsMeantIsAClickAway_data();
    void whatIsMeantIsAClickAway();
    void aFrenchVatNumberIsCompletedByAClick();
    void aNoteKeepsItsSpaces();
    void aStrangeCodeIsShownAsWhatItMeans();
};

void HintsTest::digitsAreCountedWhileTyping()
{
    Desk desk;
    desk.type(Field::Siret, QStringLiteral("732 829 320 0007"));
    QCOMPARE(desk.message(Field::Siret), QStringLiteral("13 of 14"));
    QCOMPARE(desk.editor(Field::Siret)->accessibleDescription(), QStringLiteral("13 of 14"));
    QCOMPARE(desk.state(Field::Siret), FieldState::Plain);
    desk.type(Field::Siret, QStringLiteral("4"));
    QCOMPARE(desk.message(Field::Siret), QStringLiteral("14 of 14"));
    desk.leave();
    QCOMPARE(desk.message(Field::Siret), QString());
    QCOMPARE(desk.line(Field::Siret)->text(), QStringLiteral("732 829 320 00074"));
}

void HintsTest::charactersAreCountedNearTheEnd()
{
    Desk desk;
    desk.fill(Field::Title, QString(45, u'x'));
    QCOMPARE(desk.message(Field::Title), QString());
    desk.type(Field::Title, QStringLiteral("x"));
    QCOMPARE(desk.message(Field::Title), QStringLiteral("46 of 50 characters"));
    desk.type(Field::Title, QStringLiteral("xxxxx"));
    QCOMPARE(desk.message(Field::Title), QStringLiteral("51 of 50 characters"));
    QCOMPARE(desk.state(Field::Title), FieldState::Plain);
    desk.leave();
    QCOMPARE(desk.message(Field::Title), QStringLiteral("51 characters, 50 at most"));
    QCOMPARE(desk.state(Field::Title), FieldState::Error);
}

void HintsTest::whatIsTakenOutIsSaid()
{
    Desk desk;
    desk.fill(Field::Name, QStringLiteral("\u202eBlan\u200bchet"));
    QCOMPARE(desk.message(Field::Name), QString());
    desk.leave();
    QCOMPARE(desk.line(Field::Name)->text(), QStringLiteral("Blanchet"));
    QCOMPARE(desk.message(Field::Name), QStringLiteral("2 invisible characters removed"));
    QCOMPARE(desk.editor(Field::Name)->accessibleDescription(), desk.message(Field::Name));
    QCOMPARE(desk.state(Field::Name), FieldState::Plain);
    desk.type(Field::Name, QStringLiteral("s"));
    QCOMPARE(desk.message(Field::Name), QString());

    // Beside something wrong it is still said.
    desk.fill(Field::Email, QStringLiteral("ma\u200brie"));
    desk.leave();
    QCOMPARE(desk.message(Field::Email), QStringLiteral("An @ is missing"));
    QVERIFY(desk.editor(Field::Email)->accessibleDescription().contains(QStringLiteral("1 invisible")));
}

void HintsTest::aNoteSaysItToo()
{
    Desk desk;
    auto *note = desk.form.findChild<QPlainTextEdit *>(QStringLiteral("commentPrivate"));
    note->setFocus();
    note->insertPlainText(QStringLiteral("one\u200b\ntwo"));
    QTest::keyClick(note, Qt::Key_Tab);
    QCOMPARE(note->toPlainText(), QStringLiteral("one\ntwo"));
    QVERIFY(desk.message(Field::PrivateNote).startsWith(QStringLiteral("1 invisible")));
}

void HintsTest::helpIsReadFromTheStart()
{
    Desk desk;
    QCOMPARE(desk.editor(Field::PrivateNote)->accessibleDescription(),
             QStringLiteral("Only shop staff can see it"));
    QCOMPARE(desk.message(Field::PrivateNote), QStringLiteral("Only shop staff can see it"));
}

void HintsTest::aCountryGroupsThePhoneBeforeIt()
{
    Desk desk;
    desk.type(Field::Phone, QStringLiteral("025551212"));
    desk.leave();
    QCOMPARE(desk.state(Field::Phone), FieldState::Warning); // a digit short in France
    desk.type(Field::Country, QStringLiteral("Belgique"));
    desk.leave();
    QCOMPARE(desk.line(Field::Phone)->text(), QStringLiteral("02 555 12 12"));
    QCOMPARE(desk.state(Field::Phone), FieldState::Plain);
}

void HintsTest::aCountryLeavesAnInternationalNumberWhatItIs()
{
    Desk desk;
    desk.type(Field::Phone, QStringLiteral("+33639981244"));
    desk.leave();
    QCOMPARE(desk.line(Field::Phone)->text(), QStringLiteral("06 39 98 12 44"));
    desk.type(Field::Country, QStringLiteral("Allemagne"));
    desk.leave();
    QCOMPARE(desk.line(Field::Phone)->text(), QStringLiteral("+33 6 39 98 12 44"));
}

void HintsTest::aCountryJudgesThePostcodeBeforeIt()
{
    Desk desk;
    desk.type(Field::Postcode, QStringLiteral("75001"));
    desk.leave();
    QCOMPARE(desk.state(Field::Postcode), FieldState::Plain);
    desk.type(Field::Country, QStringLiteral("Royaume-Uni"));
    QCOMPARE(desk.state(Field::Postcode), FieldState::Plain); // still typing
    desk.leave();
    QCOMPARE(desk.state(Field::Postcode), FieldState::Warning);
    desk.type(Field::Postcode, QStringLiteral("x"));
    QCOMPARE(desk.state(Field::Postcode), FieldState::Warning);
}

void HintsTest::aTypedPairWaitsUntilItIsLeft()
{
    Desk desk;
    desk.type(Field::Latitude, QStringLiteral("45.7578, 4.8351"));
    QCOMPARE(desk.line(Field::Latitude)->text(), QStringLiteral("45.7578, 4.8351"));
    QCOMPARE(desk.line(Field::Longitude)->text(), QString());
    desk.leave();
    QCOMPARE(desk.line(Field::Latitude)->text(), QStringLiteral("45,7578"));
    QCOMPARE(desk.line(Field::Longitude)->text(), QStringLiteral("4,8351"));
    QCOMPARE(desk.state(Field::Latitude), FieldState::Plain);
}

void HintsTest::aPastedPairFillsBothAtOnce_data()
{
    QTest::addColumn<int>("into");
    QTest::addColumn<QString>("pasted");
    const QString link = QStringLiteral("https://www.openstreetmap.org/#map=19/45.7578/4.8351");
    QTest::newRow("latitude") << static_cast<int>(Field::Latitude) << QStringLiteral("45.7578, 4.8351");
    QTest::newRow("longitude") << static_cast<int>(Field::Longitude) << QStringLiteral("45.7578, 4.8351");
    QTest::newRow("link") << static_cast<int>(Field::Latitude) << link;
    QTest::newRow("degrees") << static_cast<int>(Field::Latitude)
                             << QStringLiteral("45°45'28.08\"N 4°50'6.36\"E");
}

void HintsTest::aPastedPairFillsBothAtOnce()
{
    QFETCH(const int, into);
    QFETCH(const QString, pasted);
    Desk desk;
    desk.fill(static_cast<Field>(into), pasted);
    QCOMPARE(desk.line(Field::Latitude)->text(), QStringLiteral("45,7578"));
    QCOMPARE(desk.line(Field::Longitude)->text(), QStringLiteral("4,8351"));
    QCOMPARE(desk.form.focusWidget(), desk.editor(static_cast<Field>(into)));
}

void HintsTest::countriesAreFoundByAnyPart_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first");
    QTest::newRow("accents and an apostrophe")
        << QStringLiteral("cote d ivoire") << QStringLiteral("Côte d’Ivoire");
    QTest::newRow("inside") << QStringLiteral("unis") << QStringLiteral("Émirats arabes unis");
    QTest::newRow("a hyphen") << QStringLiteral("royaume u") << QStringLiteral("Royaume-Uni");
    QTest::newRow("near ones first") << QStringLiteral("a") << QStringLiteral("France");
}

void HintsTest::countriesAreFoundByAnyPart()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, first);
    Desk desk;
    desk.type(Field::Country, typed);
    const QCompleter *completer = desk.line(Field::Country)->completer();
    QVERIFY(completer->popup()->isVisible());
    QCOMPARE(completer->completionModel()->index(0, 0).data().toString(), first);
    QCOMPARE(desk.line(Field::Country)->text(), typed); // nothing is written that nobody typed
}

void HintsTest::enterTakesTheFirstCountry()
{
    Desk desk;
    desk.type(Field::Country, QStringLiteral("alle"));
    QTest::keyClick(desk.line(Field::Country)->completer()->popup(), Qt::Key_Return);
    QCOMPARE(desk.line(Field::Country)->text(), QStringLiteral("Allemagne"));
    QCOMPARE(desk.form.focusWidget(), desk.editor(Field::DeliveryNote));
    QVERIFY(!desk.line(Field::Country)->completer()->popup()->isVisible());

    // What is a country as it stands is not replaced by a longer name: UK is not Ukraine.
    desk.type(Field::Country, QString());
    desk.press(Qt::Key_A, Qt::ControlModifier);
    desk.type(Field::Country, QStringLiteral("uk"));
    QTest::keyClick(desk.line(Field::Country)->completer()->popup(), Qt::Key_Return);
    QCOMPARE(desk.line(Field::Country)->text(), QStringLiteral("Royaume-Uni"));
}

void HintsTest::aBeginningOfACountryIsRepaired()
{
    Desk desk;
    desk.type(Field::Name, QStringLiteral("Aubry"));
    desk.type(Field::Country, QStringLiteral("alle"));
    desk.leave(); // with Tab the list chooses nothing
    QCOMPARE(desk.state(Field::Country), FieldState::Warning);
    QCOMPARE(desk.message(Field::Country), QStringLiteral("Did you mean Allemagne?"));
    auto *message = desk.form.findChild<MessageLine *>(QStringLiteral("countryMessage"));
    Q_EMIT message->findingPressed();
    QCOMPARE(desk.line(Field::Country)->text(), QStringLiteral("Allemagne"));
    QCOMPARE(desk.state(Field::Country), FieldState::Plain);
    desk.press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(desk.lastSaved().value(Field::Country), QStringLiteral("DE"));
}

void HintsTest::whatIsMeantIsAClickAway_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("meant");
    const auto row = [](Field field, const char *pasted, const char *meant) {
        QTest::newRow(pasted) << static_cast<int>(field) << QString::fromUtf8(pasted)
                              << QString::fromUtf8(meant);
    };
    row(Field::Email, "Jean Dupont <jean@shop.example>", "jean@shop.example");
    row(Field::Email, "mailto:jean@shop.example", "jean@shop.example");
    row(Field::Email, "jean@shop.example,", "jean@shop.example");
    row(Field::Email, "jean@gmail.fr", "jean@gmail.com");
    row(Field::Phone, "tel:+33639981244", "06 39 98 12 44");
    row(Field::OtherPhone, "06 39 98 12 44;", "06 39 98 12 44");
    row(Field::BirthDate, "31/12/1980;", "31/12/1980");
    row(Field::Siret, "732 829 320 00074;", "732 829 320 00074");
    row(Field::Postcode, "69001 Lyon", "69001");
    row(Field::Position, "n° 12", "12");
}

void HintsTest::whatIsMeantIsAClickAway()
{
    QFETCH(const int, field);
    QFETCH(const QString, pasted);
    QFETCH(const QString, meant);
    const auto into = static_cast<Field>(field);
    Desk desk;
    desk.fill(into, pasted);
    desk.leave();
    QCOMPARE(desk.message(into), QStringLiteral("Did you mean %1?").arg(meant));
    QVERIFY(desk.editor(into)->accessibleDescription().contains(
        QStringLiteral("Press the message to repair it.")));
    const QString name = QString::fromUtf8(infoOf(into).key) % u"Message";
    Q_EMIT desk.form.findChild<MessageLine *>(name)->findingPressed();
    QCOMPARE(desk.state(into), FieldState::Plain);
    desk.leave();
    QCOMPARE(desk.line(into)->text(), meant);
    QCOMPARE(desk.state(into), FieldState::Plain);
}

void HintsTest::aFrenchVatNumberIsCompletedByAClick()
{
    Desk desk;
    desk.fill(Field::Siret, QStringLiteral("404 833 048 00022"));
    desk.leave();
    desk.fill(Field::VatNumber, QStringLiteral("83404833048"));
    desk.leave();
    QCOMPARE(desk.message(Field::VatNumber), QStringLiteral("Did you mean FR83404833048?"));
    Q_EMIT desk.form.findChild<MessageLine *>(QStringLiteral("VATnumMessage"))->findingPressed();
    QCOMPARE(desk.line(Field::VatNumber)->text(), QStringLiteral("FR83404833048"));
    QCOMPARE(desk.state(Field::VatNumber), FieldState::Plain);
}

/// QPlainTextEdit::toPlainText() turns no-break spaces into others.
void HintsTest::aNoteKeepsItsSpaces()
{
    const QString text = QStringLiteral("Livrer\u00a0: 18\u202fh\n2\u00a0500\u00a0€");
    Desk desk;
    desk.type(Field::Name, QStringLiteral("Aubry"));
    auto *note = desk.form.findChild<QPlainTextEdit *>(QStringLiteral("commentPrivate"));
    note->setFocus();
    note->insertPlainText(text);
    QTest::keyClick(note, Qt::Key_Tab);
    desk.press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(desk.lastSaved().value(Field::PrivateNote), text);
}

void HintsTest::aStrangeCodeIsShownAsWhatItMeans()
{
    Desk desk(formOf(
        knownCustomer({{Field::Name, QStringLiteral("Aubry")}, {Field::Country, QStringLiteral("EN")}})));
    QCOMPARE(desk.line(Field::Country)->text(), QStringLiteral("Royaume-Uni"));
    desk.type(Field::Town, QStringLiteral("London"));
    desk.editor(Field::Country)->setFocus();
    desk.leave();
    desk.press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(desk.lastSaved().value(Field::Country), QStringLiteral("EN"));
}

CARNET_TEST(HintsTest)
#include "hints_test.moc"
