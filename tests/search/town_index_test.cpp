// The towns offered for a postcode.
#include "harness/registry.h"
#include "search/town_index.h"

#include <QTest>

using namespace carnet;

class TownIndexTest : public QObject
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

void TownIndexTest::townsComeByHowOftenTheyWereUsed()
{
    TownIndex towns;
    int key = 0;
    for (const char *town : {"Écully", "Lyon", "LYON", "Lyon ", "Charbonnières", "Écully"})
        towns.put(++key, at("69130", town));
    towns.put(++key, at("69130", ""));
    towns.put(++key, at("75001", "Paris"));
    QCOMPARE(
        towns.townsOf(at("69 130", "")),
        (QStringList{QStringLiteral("Lyon"), QStringLiteral("Écully"), QStringLiteral("Charbonnières")}));
    QCOMPARE(towns.townsOf(at("69999", "")), QStringList());
    QCOMPARE(towns.townsOf(at("", "")), QStringList());
}

void TownIndexTest::countriesAreKeptApart()
{
    TownIndex towns;
    towns.put(1, at("1000", "Bruxelles", "BE"));
    towns.put(2, at("1000", "Lausanne", "CH"));
    QCOMPARE(towns.townsOf(at("1000", "", "Belgique")), QStringList{QStringLiteral("Bruxelles")});
    QCOMPARE(towns.townsOf(at("1000", "", "CH")), QStringList{QStringLiteral("Lausanne")});
    QCOMPARE(towns.townsOf(at("1000", "", "LU")), QStringList());
    // Not of France, where a form begins.
    QCOMPARE(towns.townsOf(at("1000", "", "FR")),
             (QStringList{QStringLiteral("Bruxelles"), QStringLiteral("Lausanne")}));
    QCOMPARE(towns.townsOf(at("1000", "")).size(), 2);
}

/// With the prefix that some write, and without.
void TownIndexTest::prefixesMakeNoDifference()
{
    TownIndex towns;
    towns.put(1, at("B-1000", "Bruxelles", "BE"));
    towns.put(2, at("1204", "Genève", "CH"));
    towns.put(3, at("L-4750", "Pétange", "LU"));
    towns.put(4, at("SW1A 1AA", "London", "GB"));
    QCOMPARE(towns.townsOf(at("1000", "", "BE")), QStringList{QStringLiteral("Bruxelles")});
    QCOMPARE(towns.townsOf(at("BE-1000", "", "BE")), QStringList{QStringLiteral("Bruxelles")});
    QCOMPARE(towns.townsOf(at("CH-1204", "", "CH")), QStringList{QStringLiteral("Genève")});
    QCOMPARE(towns.townsOf(at("4750", "", "FR")), QStringList{QStringLiteral("Pétange")});
    QCOMPARE(towns.townsOf(at("L4750", "", "FR")), QStringList{QStringLiteral("Pétange")});
    QCOMPARE(towns.townsOf(at("sw1a1aa", "", "GB")), QStringList{QStringLiteral("London")});
}

void TownIndexTest::aChangeIsFollowed()
{
    TownIndex towns;
    towns.put(1, at("69003", "Lyon"));
    towns.put(1, at("69003", "Villeurbanne"));
    QCOMPARE(towns.townsOf(at("69003", "")), QStringList{QStringLiteral("Villeurbanne")});
    towns.remove(1);
    towns.remove(1);
    QCOMPARE(towns.townsOf(at("69003", "")), QStringList());
}

CARNET_TEST(TownIndexTest)
#include "town_index_test.moc"
