// The towns offered for a postcode.
#include "directory/towns.h"
#include "harness/registry.h"

#include <QTest>

using namespace carnet;

class TownsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void townsComeByHowOftenTheyWereUsed();
    void countriesAreKeptApart();
    void prefixesMakeNoDifference();
    void aChangeIsFollowed();
};

static Customer at(const char *postcode, const char *town, const char *country = "")
{
    Customer customer;
    customer.set(Field::Postcode, QString::fromUtf8(postcode));
    customer.set(Field::Town, QString::fromUtf8(town));
    customer.set(Field::Country, QString::fromUtf8(country));
    return customer;
}

void TownsTest::townsComeByHowOftenTheyWereUsed()
{
    Towns towns;
    for (const char *town : {"Écully", "Lyon", "LYON", "Lyon ", "Charbonnières", "Écully"})
        towns.put(at("69130", town));
    towns.put(at("69130", ""));
    towns.put(at("75001", "Paris"));
    QCOMPARE(
        towns.townsOf(at("69 130", "")),
        (QStringList{QStringLiteral("Lyon"), QStringLiteral("Écully"), QStringLiteral("Charbonnières")}));
    QCOMPARE(towns.townsOf(at("69999", "")), QStringList());
    QCOMPARE(towns.townsOf(at("", "")), QStringList());
}

void TownsTest::countriesAreKeptApart()
{
    Towns towns;
    towns.put(at("1000", "Bruxelles", "BE"));
    towns.put(at("1000", "Lausanne", "CH"));
    QCOMPARE(towns.townsOf(at("1000", "", "Belgique")), QStringList{QStringLiteral("Bruxelles")});
    QCOMPARE(towns.townsOf(at("1000", "", "CH")), QStringList{QStringLiteral("Lausanne")});
    QCOMPARE(towns.townsOf(at("1000", "", "LU")), QStringList());
    // Not of France, where a form begins.
    QCOMPARE(towns.townsOf(at("1000", "", "FR")),
             (QStringList{QStringLiteral("Bruxelles"), QStringLiteral("Lausanne")}));
    QCOMPARE(towns.townsOf(at("1000", "")).size(), 2);
}

/// With the prefix that some write, and without.
void TownsTest::prefixesMakeNoDifference()
{
    Towns towns;
    towns.put(at("B-1000", "Bruxelles", "BE"));
    towns.put(at("1204", "Genève", "CH"));
    towns.put(at("L-4750", "Pétange", "LU"));
    towns.put(at("SW1A 1AA", "London", "GB"));
    QCOMPARE(towns.townsOf(at("1000", "", "BE")), QStringList{QStringLiteral("Bruxelles")});
    QCOMPARE(towns.townsOf(at("BE-1000", "", "BE")), QStringList{QStringLiteral("Bruxelles")});
    QCOMPARE(towns.townsOf(at("CH-1204", "", "CH")), QStringList{QStringLiteral("Genève")});
    QCOMPARE(towns.townsOf(at("4750", "", "FR")), QStringList{QStringLiteral("Pétange")});
    QCOMPARE(towns.townsOf(at("L4750", "", "FR")), QStringList{QStringLiteral("Pétange")});
    QCOMPARE(towns.townsOf(at("sw1a1aa", "", "GB")), QStringList{QStringLiteral("London")});
}

void TownsTest::aChangeIsFollowed()
{
    Towns towns;
    towns.put(at("69003", "Lyon"));
    towns.put(at("69003", "Villeurbanne"));
    towns.take(0);
    QCOMPARE(towns.townsOf(at("69003", "")), QStringList{QStringLiteral("Villeurbanne")});
    towns.take(1);
    towns.take(1);
    QCOMPARE(towns.townsOf(at("69003", "")), QStringList());
}

CARNET_TEST(TownsTest)
#include "towns_test.moc"
