// The catalogue is whole: 25 rows, each with a unique key, and each found by its key, legacy name and
// aliases.
#include "customer/customer.h"
#include "customer/wire.h"
#include "harness/registry.h"

#include <QSet>
#include <QTest>

using namespace carnet;

class CatalogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldHasOneRowAndOneKey();
    void aFieldIsFoundByEveryName_data();
    void aFieldIsFoundByEveryName();
    void valuesTravelToTheTill_data();
    void valuesTravelToTheTill();
    void valuesComeFromTheTill_data();
    void valuesComeFromTheTill();
    void customersTellWhatDiffers();
};

void CatalogueTest::everyFieldHasOneRowAndOneKey()
{
    QSet<QString> keys;
    for (const FieldInfo &info : allFields()) {
        QCOMPARE(&infoOf(info.field), &info);
        QVERIFY(info.longest > 0);
        QVERIFY(QByteArray(info.label).size() > 2);
        keys.insert(QString::fromUtf8(info.key));
    }
    QCOMPARE(keys.size(), fieldCount);
    const QSet<QString> documented{QStringLiteral("title"),
                                   QStringLiteral("surname"),
                                   QStringLiteral("name"),
                                   QStringLiteral("position"),
                                   QStringLiteral("email"),
                                   QStringLiteral("phone"),
                                   QStringLiteral("phone2"),
                                   QStringLiteral("addressline1"),
                                   QStringLiteral("addressline2"),
                                   QStringLiteral("adressComment"),
                                   QStringLiteral("postcode"),
                                   QStringLiteral("city"),
                                   QStringLiteral("country"),
                                   QStringLiteral("identificationID"),
                                   QStringLiteral("lat"),
                                   QStringLiteral("lng"),
                                   QStringLiteral("commentPrivate"),
                                   QStringLiteral("commentPublic"),
                                   QStringLiteral("registrationNumber"),
                                   QStringLiteral("VATnum"),
                                   QStringLiteral("barcode"),
                                   QStringLiteral("blacklist"),
                                   QStringLiteral("clientGroupID"),
                                   QStringLiteral("birthDate"),
                                   QStringLiteral("activityCode")};
    QCOMPARE(keys, documented);
}

void CatalogueTest::aFieldIsFoundByEveryName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("field");
    for (const FieldInfo &info : allFields()) {
        QTest::newRow(info.key) << QString::fromUtf8(info.key) << static_cast<int>(info.field);
        if (info.legacyKey)
            QTest::addRow("legacy %s", info.legacyKey)
                << QString::fromUtf8(info.legacyKey).toUpper() << static_cast<int>(info.field);
    }
    QTest::newRow("accents and spaces")
        << QStringLiteral("Code  Postal") << static_cast<int>(Field::Postcode);
    QTest::newRow("accent") << QStringLiteral("PRÉNOM") << static_cast<int>(Field::FirstName);
    QTest::newRow("underscore") << QStringLiteral("VAT_num") << static_cast<int>(Field::VatNumber);
    QTest::newRow("unknown") << QStringLiteral("points") << -1;
}

void CatalogueTest::aFieldIsFoundByEveryName()
{
    QFETCH(QString, name);
    QFETCH(int, field);
    const auto found = fieldNamed(name);
    QCOMPARE(found ? static_cast<int>(*found) : -1, field);
}

void CatalogueTest::valuesTravelToTheTill_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("wire");
    const auto row = [](const char *name, Field field, const char *value, const char *wire) {
        QTest::newRow(name) << static_cast<int>(field) << QString::fromUtf8(value) << QString::fromUtf8(wire);
    };
    row("epoch", Field::BirthDate, "1970-01-01", "0");
    row("after the epoch", Field::BirthDate, "1980-12-31", "347068800");
    row("before the epoch", Field::BirthDate, "1969-12-31", "-86400");
    row("leap day", Field::BirthDate, "2000-02-29", "951782400");
    row("no date", Field::BirthDate, "", "");
    row("blacklisted", Field::Blacklist, "1", "1");
    row("not blacklisted", Field::Blacklist, "", "0");
    row("coordinate", Field::Latitude, "45.7578", "45.7578");
    row("text", Field::Name, "L’Été & Cie", "L’Été & Cie");
}

void CatalogueTest::valuesTravelToTheTill()
{
    QFETCH(int, field);
    QFETCH(QString, value);
    QFETCH(QString, wire);
    QCOMPARE(toWire(static_cast<Field>(field), value), wire);
    QCOMPARE(fromWire(static_cast<Field>(field), wire), value);
}

void CatalogueTest::valuesComeFromTheTill_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("wire");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, Field field, const char *wire, const char *value) {
        QTest::newRow(name) << static_cast<int>(field) << QString::fromUtf8(wire) << QString::fromUtf8(value);
    };
    row("midnight in Paris, winter", Field::BirthDate, "347065200", "1980-12-31");
    row("midnight in Paris, summer", Field::BirthDate, "331164000", "1980-06-30");
    row("instant, midnight in Paris", Field::BirthDate, "1980-12-30T23:00:00Z", "1980-12-31");
    row("instant, midnight in UTC", Field::BirthDate, "1980-12-31T00:00:00.000Z", "1980-12-31");
    row("instant with its zone", Field::BirthDate, "1980-12-31T00:00:00+01:00", "1980-12-31");
    row("no instant", Field::BirthDate, "1980-12-30T25:00:00Z", "1980-12-30T25:00:00Z");
    row("written day", Field::BirthDate, "1980-12-31", "1980-12-31");
    row("no number", Field::BirthDate, "n/a", "n/a");
    row("blacklist 0", Field::Blacklist, "0", "");
    row("blacklist true", Field::Blacklist, "true", "1");
    row("long coordinate", Field::Longitude, "4.816800", "4.8168");
    row("negative zero", Field::Longitude, "-0.0", "0");
    row("not a coordinate", Field::Longitude, "4,81", "4,81");
    row("position", Field::Position, "012", "12");
}

void CatalogueTest::valuesComeFromTheTill()
{
    QFETCH(int, field);
    QFETCH(QString, wire);
    QFETCH(QString, value);
    QCOMPARE(fromWire(static_cast<Field>(field), wire), value);
}

void CatalogueTest::customersTellWhatDiffers()
{
    Customer a;
    QVERIFY(a.isEmpty());
    a.set(Field::Name, QStringLiteral("Aubry"));
    Customer b = a;
    QVERIFY(a == b);
    b.set(Field::Phone, QStringLiteral("06"));
    b.set(Field::Blacklist, QStringLiteral("1"));
    QCOMPARE(a.differing(b), (FieldSet{Field::Phone, Field::Blacklist}));
    QCOMPARE(a.value(Field::Phone), QString());
    a.take(FieldSet{Field::Phone}, b);
    QCOMPARE(a.differing(b), FieldSet{Field::Blacklist});
    QList<Field> order;
    for (const Field field : FieldSet::all())
        order << field;
    QCOMPARE(order.size(), fieldCount);
}

CARNET_TEST(CatalogueTest)
#include "catalogue_test.moc"
