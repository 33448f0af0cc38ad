// What a search finds (ui.md 4): all words, any field, any order, without case, accents, spaces and dots.
#include "harness/registry.h"
#include "search/search_index.h"

#include <QTest>

using namespace carnet;

class SearchIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data();
    void words();
    void aChangeIsFollowed();
};

void SearchIndexTest::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *text, bool found) {
        QTest::newRow(text) << QString::fromUtf8(text) << found;
    };
    row("aubry", true);
    row("AUBRY", true);
    row("helene", true);
    row("Hélène Aubry", true);
    row("aubry hel", true);
    row("aubry paris", false);
    row("ubr", true);
    row("saint etienne", true);
    row("saint-étienne", true);
    row("saintetienne", true);
    row("0639981244", true);
    row("06 39 98 12 44", true);
    row("06.39.98", true);
    row("+33 6 39 98 12 44", true);
    row("0033639981244", true);
    row("98 06", false); // a number typed in groups is one word
    row("732 829 320", true);
    row("29000", true);
    row("h.aubry@example", true);
    row("", true);
    row("?!", true); // nothing to look for
    row("zzz", false);
}

void SearchIndexTest::words()
{
    QFETCH(const QString, text);
    QFETCH(const bool, found);
    Customer customer;
    customer.set(Field::Name, QStringLiteral("Aubry"));
    customer.set(Field::FirstName, QStringLiteral("Hélène"));
    customer.set(Field::Phone, QStringLiteral("06 39 98 12 44"));
    customer.set(Field::Town, QStringLiteral("Saint-Étienne"));
    customer.set(Field::Siret, QStringLiteral("73282932000074"));
    customer.set(Field::Barcode, QStringLiteral("2900000044036"));
    customer.set(Field::Email, QStringLiteral("h.aubry@example.com"));
    SearchIndex index;
    index.put(7, customer);
    QCOMPARE(index.search(SearchIndex::Question(text)),
             found ? QList<SearchIndex::Key>{7} : QList<SearchIndex::Key>{});
}

void SearchIndexTest::aChangeIsFollowed()
{
    Customer customer;
    customer.set(Field::Name, QStringLiteral("Aubry"));
    SearchIndex index;
    index.put(7, customer);
    customer.set(Field::Name, QStringLiteral("Caron"));
    index.put(7, customer);
    QVERIFY(index.search(SearchIndex::Question(u"aubry")).isEmpty());
    QCOMPARE(index.search(SearchIndex::Question(u"caron")).size(), 1);
    index.remove(7);
    QVERIFY(index.search(SearchIndex::Question(u"caron")).isEmpty());
    QVERIFY(!index.matches(7, SearchIndex::Question(u"caron")));
}

CARNET_TEST(SearchIndexTest)
#include "search_index_test.moc"
