// Optimal string alignment; examples of Damerau 1964 and Levenshtein 1966 as taught everywhere.
#include "customer/edit_distance.h"
#include "harness/registry.h"

#include <QTest>

using namespace carnet;

class EditDistanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersAreCounted_data();
    void lettersAreCounted();
};

void EditDistanceTest::lettersAreCounted_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("distance");
    QTest::newRow("same") << QStringLiteral("martin") << QStringLiteral("martin") << 0;
    QTest::newRow("both empty") << QString() << QString() << 0;
    QTest::newRow("one empty") << QString() << QStringLiteral("abc") << 3;
    QTest::newRow("replaced") << QStringLiteral("dupont") << QStringLiteral("dupond") << 1;
    QTest::newRow("swapped") << QStringLiteral("gmial") << QStringLiteral("gmail") << 1;
    QTest::newRow("missing") << QStringLiteral("lefevre") << QStringLiteral("lefebvre") << 1;
    QTest::newRow("kitten") << QStringLiteral("kitten") << QStringLiteral("sitting") << 3;
    QTest::newRow("swapped, then between") << QStringLiteral("ca") << QStringLiteral("abc") << 3;
}

void EditDistanceTest::lettersAreCounted()
{
    QFETCH(const QString, a);
    QFETCH(const QString, b);
    QFETCH(const int, distance);
    QCOMPARE(editDistance(a, b, 10), distance);
    QCOMPARE(editDistance(b, a, 10), distance);
    for (int most = 0; most < distance; ++most)
        QCOMPARE(editDistance(a, b, most), most + 1);
}

CARNET_TEST(EditDistanceTest)
#include "edit_distance_test.moc"
