// The order of the list is the one of a French or English index, on every system.
#include "directory/sort_key.h"
#include "harness/registry.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace carnet;

class SortKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsBefore_data();
    void standsBefore();
    void isTheSame_data();
    void isTheSame();
    void digitsAreNumbersOfAnyLength();
};

void SortKeyTest::standsBefore_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    const auto row = [](const char *name, const char *first, const char *second) {
        QTest::newRow(name) << QString::fromUtf8(first) << QString::fromUtf8(second);
    };
    row("letters", "Aubry", "Bensalem");
    row("capitals make no difference", "aubry", "Bensalem");
    row("accents neither", "Élan", "Epsilon");
    row("but where all else is the same", "Cote", "Côte");
    row("accents come after the whole word", "Côte", "Coteau");
    row("a longer one", "Martin", "Martinez");
    row("a word before a longer word", "Le Goff", "Legoff");
    row("numbers as such", "École 9", "École 10");
    row("zeros in front", "Name 000", "Name 001");
    row("a number before letters", "3 Suisses", "Aubry");
    row("a sign before numbers", "#1", "1");
    row("a sign above the digits in ASCII, too", "Au @", "Au 9");
    row("signs in their places", "a!", "a~");
    row("a space before a sign", "a b", "a-b");
    row("a ligature", "Œuf", "Og");
    row("German", "Strasse", "Straßf");
    row("Greek after Latin", "Zoe", "Ωμέγα");
    row("Greek among itself", "Αλφα", "Βητα");
    row("an emoji after all", "Zoe", "😀");
    row("two of one name by their first ones", "Martin Anne", "Martin Zoé");
}

void SortKeyTest::standsBefore()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QVERIFY(sortKey(first) < sortKey(second));
}

void SortKeyTest::isTheSame_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    const auto row = [](const char *name, const char *one, const char *other) {
        QTest::newRow(name) << QString::fromUtf8(one) << QString::fromUtf8(other);
    };
    row("capitals", "AUBRY", "Aubry");
    row("capitals with accents", "ÉLAN", "élan");
    row("spaces", " Le  Goff ", "Le Goff");
    row("zeros in front", "Salle 007", "Salle 7");
}

void SortKeyTest::isTheSame()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QVERIFY(sortKey(one) == sortKey(other));
}

void SortKeyTest::digitsAreNumbersOfAnyLength()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int i = 0; i < 2'000; ++i) {
        const quint64 a = random.generate64() >> random.bounded(60);
        const quint64 b = random.generate64() >> random.bounded(60);
        const auto key = [](quint64 number) { return sortKey(QStringLiteral("n %1 x").arg(number)); };
        QCOMPARE(key(a) < key(b), a < b);
    }
}

CARNET_TEST(SortKeyTest)
#include "sort_key_test.moc"
