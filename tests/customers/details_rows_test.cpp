// What the details list of a customer.
#include "customers/details_rows.h"
#include "harness/registry.h"
#include "words/field_words.h"

#include <QTest>

#include <algorithm>

using namespace carnet;

class DetailsRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsOnlyWhatIsThere();
    void leavesNoFieldOut();
    void coversAllButTheEnd_data();
    void coversAllButTheEnd();

private:
    [[nodiscard]] static QString allOf(const Customer &customer)
    {
        QStringList texts;
        for (const DetailGroup &group : detailsOf(customer)) {
            for (const DetailRow &row : group.rows)
                texts << row.label + u'=' + row.value;
        }
        return texts.join(u'|');
    }
};

void DetailsRowsTest::listsOnlyWhatIsThere()
{
    Customer customer;
    QVERIFY(detailsOf(customer).isEmpty());
    customer.set(Field::Name, QStringLiteral("Bensalem"));
    QVERIFY(detailsOf(customer).isEmpty()); // stands in the headline

    customer.set(Field::Email, QStringLiteral("k@b.example"));
    customer.set(Field::Phone, QStringLiteral("06 39 98 44 03"));
    customer.set(Field::Address, QStringLiteral("18 rue des Platanes"));
    customer.set(Field::Postcode, QStringLiteral("69100"));
    customer.set(Field::Town, QStringLiteral("Villeurbanne"));
    customer.set(Field::Country, QStringLiteral("FR"));
    const auto groups = detailsOf(customer);
    QCOMPARE(groups.size(), 2);
    QCOMPARE(groups.at(0).heading, QStringLiteral("Contact"));
    QCOMPARE(groups.at(0).rows.at(0).label, QStringLiteral("Phone"));
    QCOMPARE(groups.at(0).rows.at(1).label, QStringLiteral("E-mail"));
    QCOMPARE(groups.at(1).rows.size(), 1);
    QCOMPARE(groups.at(1).rows.first().value,
             QStringLiteral("18 rue des Platanes\n69100 Villeurbanne\nFrance"));
}

void DetailsRowsTest::leavesNoFieldOut()
{
    for (const FieldInfo &info : allFields()) {
        if (info.field == Field::Name || info.field == Field::FirstName || info.field == Field::Blacklist)
            continue; // the headline, and a panel of its own
        Customer customer;
        customer.set(info.field, QStringLiteral("31"));
        QVERIFY2(allOf(customer).contains(QStringLiteral("31")), info.key);
    }
}

void DetailsRowsTest::coversAllButTheEnd_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("shown");
    QTest::newRow("long") << QStringLiteral("880692310285") << QStringLiteral("•••••••••285");
    QTest::newRow("four") << QStringLiteral("1234") << QStringLiteral("•234");
    QTest::newRow("short") << QStringLiteral("123") << QStringLiteral("123");
    QTest::newRow("empty") << QString() << QString();
}

void DetailsRowsTest::coversAllButTheEnd()
{
    QFETCH(QString, value);
    QFETCH(QString, shown);
    QCOMPARE(masked(value), shown);
}

CARNET_TEST(DetailsRowsTest)
#include "details_rows_test.moc"
