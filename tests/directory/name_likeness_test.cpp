// Names as they are misheard and mistyped at a counter.
#include "directory/name_likeness.h"
#include "harness/registry.h"

#include <QTest>

using namespace carnet;

class NameLikenessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreNear_data();
    void namesAreNear();
};

static Customer named(const QString &familyAndFirst)
{
    Customer customer;
    customer.set(Field::Name, familyAndFirst.section(u',', 0, 0));
    customer.set(Field::FirstName, familyAndFirst.section(u',', 1));
    return customer;
}

void NameLikenessTest::namesAreNear_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("near");
    const auto row = [](const char *one, const char *other, bool near) {
        QTest::addRow("%s / %s", one, other) << QString::fromUtf8(one) << QString::fromUtf8(other) << near;
    };
    row("Rousseau,Camille", "Rousseau,Camille", true);
    row("ROUSSEAU,camille", "Rousseau,Camille", true);
    row("Rousseau,Camille", "Rousso,Camille", true); // heard
    row("Dupont,Jean", "Dupond,Jean", true);
    row("Lefebvre,Anne", "Lefèvre,Anne", true);
    row("Thibault,Anne", "Tibo,Anne", true);
    row("Martin,Helene", "Martin,Hélène", true);
    row("Blanchet,Olivier", "Blanchte,Olivier", true); // mistyped
    row("Blanchet,Olivier", "Blanchet,Oliver", true);
    row("Blanchet,Olivier", "Olivier,Blanchet", true); // in each other's place
    row("Camille Rousseau,", "Rousseau,Camille", true); // whole in one place
    row("Rousseau Camille,", "Rousseau,Camille", true);
    row("Saint-Just,", "Saint Just,", true);
    row("Boulangerie Saint-Just,", "Boulangerie St-Just,", false);
    row("Le Gall,Yann", "Legall,Yann", true);
    row("李,小龙", "李,小龙", true);
    row("Martin,Sophie", "Martin,Sylvie", false);
    row("Martin,Paul", "Martin,Pierre", false);
    row("Martin,", "Martin,Pierre", false);
    row("SARL Dupont,", "Dupont,", true);
    row("Dupont & Cie,", "DUPONT SAS,", true);
    row("Dupont et Cie,", "EURL Dupont,", true);
    row("Dupont SARL,", "Durant SARL,", false);
    row("SA,", "SARL,", false); // nothing else is left of them
    row("Sa,Maria", "SÁ,Maria", true);
    row("Vandenbroeck,Els", "Vandenbroeckx,Els", true);
    row("Vandenbroeck,Els", "Vandenbroxk,Els", true); // two letters, behind the same beginning
    row("Vandenbroeck,Els", "Wandenbroecq,Els", false);
    row("Vandenbroeck,Elsa", "Bandenbroexk,Elsa", false); // two letters, one at each end
    row("Blanchte,Oliver", "Blanchet,Olivier", true); // heard, and mistyped
    row("Blanhcet,Oliver", "Blanchet,Olivier", false); // mistyped in both
    row("Li,An", "Lo,An", false); // too short for any slip
    row("Petit,Léa", "Petit,Léo", false);
    row("Bernard,Anne", "Renard,Anne", false);
    row(",", ",", false);
    row(",", "Martin,Paul", false);
}

void NameLikenessTest::namesAreNear()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QFETCH(const bool, near);
    QCOMPARE(areNear(NameLetters(named(one)), NameLetters(named(other))), near);
    QCOMPARE(areNear(NameLetters(named(other)), NameLetters(named(one))), near);
    // The short way never says no to what is near.
    if (near)
        QVERIFY(NameSketch(NameLetters(named(one))).mayBeNear(NameSketch(NameLetters(named(other)))));
}

CARNET_TEST(NameLikenessTest)
#include "name_likeness_test.moc"
