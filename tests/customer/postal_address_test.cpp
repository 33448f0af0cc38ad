// Addresses as the post wants them.
#include "customer/postal_address.h"
#include "harness/registry.h"

#include <QTest>

using namespace carnet;

class PostalAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesStandAsThePostWantsThem_data();
    void linesStandAsThePostWantsThem();
};

void PostalAddressTest::linesStandAsThePostWantsThem_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("home");
    QTest::addColumn<QString>("lines");
    const auto row = [](const char *name, const char *country, const char *home, const char *lines) {
        QTest::newRow(name) << QString::fromUtf8(country) << QString::fromUtf8(home)
                            << QString::fromUtf8(lines);
    };
    row("at home", "", "FR", "Mme Zoé Lefèvre|Bât. B|12 RUE DE L'ÎLE|69003 LYON");
    row("at home, said", "FR", "FR", "Mme Zoé Lefèvre|Bât. B|12 RUE DE L'ÎLE|69003 LYON");
    row("France from abroad", "FR", "BE", "Mme Zoé Lefèvre|Bât. B|12 RUE DE L'ÎLE|69003 LYON|FRANCE");
    row("Belgium", "BE", "FR", "Mme Zoé Lefèvre|12, rue de l'Île.|Bât. B|69003 Lyon|BELGIQUE");
    row("Great Britain", "GB", "FR", "Mme Zoé Lefèvre|12, rue de l'Île.|Bât. B|LYON|69003|ROYAUME-UNI");
    row("no known country", "Atlantis", "FR", "Mme Zoé Lefèvre|12, rue de l'Île.|Bât. B|69003 Lyon|ATLANTIS");
}

void PostalAddressTest::linesStandAsThePostWantsThem()
{
    QFETCH(QString, country);
    QFETCH(QString, home);
    QFETCH(QString, lines);
    Customer customer;
    customer.set(Field::Title, QStringLiteral("Mme"));
    customer.set(Field::Name, QStringLiteral("Lefèvre"));
    customer.set(Field::FirstName, QStringLiteral("Zoé"));
    customer.set(Field::Address, QStringLiteral("12, rue de l'Île."));
    customer.set(Field::AddressLine2, QStringLiteral("Bât. B"));
    customer.set(Field::Postcode, QStringLiteral("69003"));
    customer.set(Field::Town, QStringLiteral("Lyon"));
    customer.set(Field::Country, country);
    const QLocale french(QLocale::French, QLocale::France);
    QCOMPARE(postalAddress(customer, home, french).join(u'|'), lines);
    QCOMPARE(postalAddress(Customer(), home, french), QStringList());
}

CARNET_TEST(PostalAddressTest)
#include "postal_address_test.moc"
