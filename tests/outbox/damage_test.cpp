// What a till may have made of a value it accepted, row by row; and what is a colleague's news.
#include "harness/registry.h"
#include "outbox/damage.h"
#include "outbox/merge.h"

#include <QTest>

using namespace carnet;

class DamageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void damageIsKnown_data();
    void damageIsKnown();
    void twoListsAreBelieved();
};

void DamageTest::damageIsKnown_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("listed");
    QTest::addColumn<bool>("could");
    const auto row = [](const char *name, Field field, const char *sent, const char *listed, bool could) {
        QTest::newRow(name) << field << QString::fromUtf8(sent) << QString::fromUtf8(listed) << could;
    };
    using enum Field;
    row("the same", Name, "Moreau", "Moreau", false);
    row("an entity", Name, "O'Brien", "O&#039;Brien", true);
    row("an entity twice", Name, "Dupont & Fils", "Dupont &amp;amp; Fils", true);
    row("a named letter", Name, "Hélène", "H&eacute;l&egrave;ne", true);
    row("a backslash", Name, "O'Brien", "O\\'Brien", true);
    row("cut at a length", Name, "Blanchet et compagnie", "Blanchet et com", true);
    row("cut in an entity", Name, "Jean & O'Brien", "Jean &amp; O&#03", true);
    row("cut at an emoji", PrivateNote, "Livrer 🚚 après 18 h", "Livrer ", true);
    row("an emoji in front", PrivateNote, "🚚 Livrer", "", true);
    row("question marks", Name, "Hélène", "H?l?ne", true);
    row("another encoding", Name, "Hélène", "HÃ©lÃ¨ne", true);
    row("a leading zero", Phone, "0639981203", "639981203", true);
    row("a number of a card", Barcode, "00042", "42", true);
    row("an exponent", Siret, "73282932000074", "7.3282932000074E+13", true);
    row("no date", BirthDate, "1965-02-03", "1970-01-01", true);
    row("a colleague's town", Town, "Lyon", "Villeurbanne", false);
    row("a colleague's phone", Phone, "0639981203", "0639981299", false);
    row("longer", Name, "Jean", "Jeanne", false);
    row("emptied by a colleague", Town, "Lyon", "", false);
    row("nothing was sent", Town, "", "Lyon", false);
}

void DamageTest::damageIsKnown()
{
    QFETCH(Field, field);
    QFETCH(QString, sent);
    QFETCH(QString, listed);
    QTEST(couldBeDamageOf(field, sent, listed), "could");
}

void DamageTest::twoListsAreBelieved()
{
    const QDateTime noon(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);
    TillRow row;
    row.id = QStringLiteral("7301");
    row.customer.set(Field::Name, QStringLiteral("Moreau"));
    row.present = {Field::Name, Field::PrivateNote};
    Record record = fromTill(row);
    Customer typed = *record.wanted;
    const QString note = QStringLiteral("Livrer 🚚 après 18 h");
    typed.set(Field::PrivateNote, note);
    record = edited(record, {*record.wanted, typed}, Readiness::Ready, false, noon, {});
    record = attemptStarted(record, *nextAttempt(record, noon, 1));
    Outcome yes;
    yes.verdict = Verdict::Accepted;
    record = attemptEnded(record, yes, noon, {});
    QCOMPARE(record.state, SendState::UpToDate);

    row.customer.set(Field::PrivateNote, QStringLiteral("Livrer "));
    const Record once = merged(record, row, noon.addSecs(5));
    QCOMPARE(once.state, SendState::UpToDate);
    QCOMPARE(once.wanted->value(Field::PrivateNote), note);
    QCOMPARE(merged(once, row, noon.addSecs(20)).state, SendState::UpToDate); // too soon
    const Record twice = merged(once, row, noon.addSecs(70));
    QCOMPARE(twice.trouble, Trouble::NotKept);
    QCOMPARE(twice.wanted->value(Field::PrivateNote), note);
    QCOMPARE(twice.base->value(Field::PrivateNote), QStringLiteral("Livrer "));
    QVERIFY(!nextAttempt(twice, noon, 1)); // never by itself
    QCOMPARE(tillsTaken(twice, twice).state, SendState::UpToDate);
    QCOMPARE(nextAttempt(mineKept(twice, twice), noon, 1)->sent.value(Field::PrivateNote), note);
}

CARNET_TEST(DamageTest)
#include "damage_test.moc"
