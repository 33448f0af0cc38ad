// Tab and Enter beside the only suggestion take it; Esc and going on typing refuse it. Nothing is taken that
// could be another.
#include "desk.h"

#include "harness/registry.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>

using namespace carnet;
using namespace carnet::test;

namespace {

/// As a keyboard: an open list gets the keys.
void press(CustomerForm &form, int key)
{
    QWidget *to = QApplication::activePopupWidget() ? QApplication::activePopupWidget() : form.focusWidget();
    QTest::keyClick(to, Qt::Key(key));
}

const QStringList lyon{QStringLiteral("Lyon")};

} // namespace

class SuggestionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void cleanupTestCase() { QLocale::setDefault(m_before); }
    void theOnlyOneIsTaken_data();
    void theOnlyOneIsTaken();
    void escRefuses_data();
    void escRefuses();
    void itCanBeUndone();
    void anEmptyTownTakesTheOnlyOffer_data();
    void anEmptyTownTakesTheOnlyOffer();
    void anEmptyTownIsLeftAlone_data();
    void anEmptyTownIsLeftAlone();
    void theCountryOfTheShopIsNothingTyped();

private:
    QLocale m_before; ///< countries are named in it
};

void SuggestionsTest::theOnlyOneIsTaken_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    const auto row = [](Field field, const char *typed, const char *kept) {
        QTest::addRow("%s, %s", infoOf(field).key, typed)
            << static_cast<int>(field) << QString::fromUtf8(typed) << QString::fromUtf8(kept);
    };
    row(Field::Title, "Comp", "Company");
    row(Field::Title, "comp", "Company");
    row(Field::Title, "M", "M"); // Mr or Mrs
    row(Field::Title, "Mr", "Mr");
    row(Field::Title, "Dr", "Dr");
    row(Field::Town, "Char", "Charbonnières");
    row(Field::Town, "char", "Charbonnières");
    row(Field::Town, "Lyo", "Lyon"); // the only one that begins so
    row(Field::Town, "foy", "Sainte-Foy-lès-Lyon");
    row(Field::Town, "Sainte", "Sainte"); // one of two
    row(Field::Town, "lyon", "lyon"); // whole
    row(Field::Town, "Lyons", "Lyons"); // gone on typing
    row(Field::Country, "Belg", "BE");
    row(Field::Country, "Fr", "FR"); // a code
    row(Field::Country, "Fra", "FR");
    row(Field::Country, "Guinea-B", "GW");
    row(Field::Country, "Gui", "Gui"); // one of many
    row(Field::Country, "Guinea", "GN"); // whole
}

void SuggestionsTest::theOnlyOneIsTaken()
{
    QFETCH(const int, field);
    QFETCH(const QString, typed);
    QFETCH(const QString, kept);
    const auto at = static_cast<Field>(field);
    for (const int key : {int(Qt::Key_Tab), int(Qt::Key_Return)}) {
        Desk desk;
        desk.fill(Field::Name, QStringLiteral("Aubry"));
        desk.form.showNeighbourhood(
            {{},
             {QStringLiteral("Lyon"), QStringLiteral("Charbonnières"), QStringLiteral("Sainte-Foy-lès-Lyon"),
              QStringLiteral("Sainte-Consorce")}});
        desk.type(at, typed);
        press(desk.form, key);
        QVERIFY(!QApplication::activePopupWidget());
        QVERIFY(desk.form.focusWidget() != desk.editor(at)); // it led on
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(desk.saves.count(), 1);
        QCOMPARE(desk.lastSaved().value(at), kept);
    }
}

void SuggestionsTest::escRefuses_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("typed");
    QTest::newRow("title") << static_cast<int>(Field::Title) << QStringLiteral("Comp");
    QTest::newRow("town") << static_cast<int>(Field::Town) << QStringLiteral("Lyo");
    QTest::newRow("country") << static_cast<int>(Field::Country) << QStringLiteral("Belg");
}

void SuggestionsTest::escRefuses()
{
    QFETCH(const int, field);
    QFETCH(const QString, typed);
    const auto at = static_cast<Field>(field);
    Desk desk;
    desk.form.showNeighbourhood({{}, lyon});
    desk.type(at, typed);
    QVERIFY(QApplication::activePopupWidget());
    press(desk.form, Qt::Key_Escape);
    QVERIFY(!QApplication::activePopupWidget());
    QVERIFY(desk.form.isVisible());
    press(desk.form, Qt::Key_Tab);
    QCOMPARE(desk.line(at)->text(), typed);
}

void SuggestionsTest::itCanBeUndone()
{
    Desk desk;
    desk.form.showNeighbourhood({{}, lyon});
    desk.type(Field::Town, QStringLiteral("Lyo"));
    press(desk.form, Qt::Key_Tab);
    QCOMPARE(desk.line(Field::Town)->text(), QStringLiteral("Lyon"));
    desk.line(Field::Town)->undo();
    QCOMPARE(desk.line(Field::Town)->text(), QStringLiteral("Lyo"));
}

void SuggestionsTest::anEmptyTownTakesTheOnlyOffer_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Tab") << static_cast<int>(Qt::Key_Tab);
    QTest::newRow("Enter") << static_cast<int>(Qt::Key_Return);
}

void SuggestionsTest::anEmptyTownTakesTheOnlyOffer()
{
    QFETCH(const int, key);
    Desk desk;
    desk.type(Field::Postcode, QStringLiteral("69003"));
    desk.leave();
    desk.form.showNeighbourhood({{}, lyon});
    QCOMPARE(desk.message(Field::Town), QStringLiteral("Used before: Lyon"));
    QCOMPARE(desk.line(Field::Town)->text(), QString()); // nothing by itself
    press(desk.form, key);
    QCOMPARE(desk.line(Field::Town)->text(), QStringLiteral("Lyon"));
    QCOMPARE(desk.form.focusWidget(), desk.editor(Field::Country));
    QVERIFY(!QApplication::activePopupWidget());
}

void SuggestionsTest::anEmptyTownIsLeftAlone_data()
{
    QTest::addColumn<bool>("isPostcodeTyped");
    QTest::addColumn<bool>("isRefused");
    QTest::addColumn<QStringList>("towns");
    QTest::newRow("refused") << true << true << lyon;
    QTest::newRow("several") << true << false << (lyon + QStringList{QStringLiteral("Villeurbanne")});
    QTest::newRow("nobody has touched the postcode") << false << false << lyon;
}

void SuggestionsTest::anEmptyTownIsLeftAlone()
{
    QFETCH(const bool, isPostcodeTyped);
    QFETCH(const bool, isRefused);
    QFETCH(const QStringList, towns);
    Desk desk(formOf(knownCustomer({{Field::Postcode, QStringLiteral("69001")}})));
    if (isPostcodeTyped)
        desk.fill(Field::Postcode, QStringLiteral("69003"));
    desk.editor(Field::Town)->setFocus();
    desk.form.showNeighbourhood({{}, towns});
    if (isRefused)
        press(desk.form, Qt::Key_Escape);
    QVERIFY(desk.form.isVisible());
    desk.form.showNeighbourhood({{}, towns}); // a late answer asks nothing again
    press(desk.form, Qt::Key_Tab);
    QCOMPARE(desk.line(Field::Town)->text(), QString());
}

void SuggestionsTest::theCountryOfTheShopIsNothingTyped()
{
    CustomerForm::Start start;
    start.form.typed.set(Field::Country, QStringLiteral("FR"));
    {
        Desk desk(start);
        QCOMPARE(desk.line(Field::Country)->text(), QStringLiteral("France"));
        QCOMPARE(desk.form.focusWidget(), desk.editor(Field::Name));
        QVERIFY(!QApplication::activePopupWidget());
        desk.form.reject();
        QCOMPARE(desk.kept.count(), 0);
    }
    Desk desk(start);
    desk.type(Field::Name, QStringLiteral("Aubry"));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(desk.lastSaved().value(Field::Country), QStringLiteral("FR"));
}

CARNET_TEST(SuggestionsTest)
#include "suggestions_test.moc"
