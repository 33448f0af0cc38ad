// The sample customers keep the promises of the training shop: numbers, made-up contacts, right check digits.
#include "customer/fold.h"
#include "harness/registry.h"
#include "training/sample_customers.h"

#include <QDate>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace carnet;

class SampleCustomersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theyAreTheSameEachTime();
    void theirNumbersAreThoseOfThePictures();
    void theyComeFromFourCountries();
    void mailsLeadNowhere();
    void frenchAndBritishPhonesAreFictional();
    void siretsAndVatNumbersAgree();
    void cardsAreUniqueAndEndInTheirDigit();
    void placesAreInTheirCountry();
    void theyHaveTheRoughEdgesOfRealOnes();
    void thoseOnThePicturesAreThere_data();
    void thoseOnThePicturesAreThere();

private:
    [[nodiscard]] qsizetype countIf(const std::function<bool(const Customer &)> &test) const
    {
        return std::ranges::count_if(m_customers, test);
    }

    QMap<int, Customer> m_customers;
};

static int weighted(const QString &digits, bool luhn)
{
    int sum = 0;
    for (qsizetype i = digits.size() - 1, place = 0; i >= 0; --i, ++place) {
        const int digit = digits.at(i).digitValue();
        if (luhn)
            sum += place % 2 ? (digit * 2) / 10 + (digit * 2) % 10 : digit;
        else
            sum += place % 2 ? digit * 3 : digit;
    }
    return sum;
}

void SampleCustomersTest::initTestCase()
{
    m_customers = sampleCustomers();
}

void SampleCustomersTest::theyAreTheSameEachTime()
{
    QVERIFY(sampleCustomers() == m_customers);
}

void SampleCustomersTest::theirNumbersAreThoseOfThePictures()
{
    QCOMPARE(m_customers.size(), 1284);
    QCOMPARE(m_customers.firstKey(), 1);
    QCOMPARE(m_customers.lastKey(), 1284);
    QCOMPARE(countIf(isCompany), 96);
    QCOMPARE(countIf(isBlacklisted), 14);
    QCOMPARE(countIf(lacksContact), 37);
}

void SampleCustomersTest::theyComeFromFourCountries()
{
    const auto from = [this](const char *code) {
        return countIf(
            [code](const Customer &c) { return c.value(Field::Country) == QLatin1StringView(code); });
    };
    QVERIFY(from("FR") > m_customers.size() * 65 / 100);
    QVERIFY(from("FR") < m_customers.size() * 75 / 100);
    for (const char *code : {"BE", "CH", "GB"})
        QVERIFY2(from(code) > 90, code);
    QCOMPARE(from("FR") + from("BE") + from("CH") + from("GB"), m_customers.size());
}

void SampleCustomersTest::mailsLeadNowhere()
{
    static const QRegularExpression shape(QStringLiteral("^[a-z0-9.]+@[a-z0-9-]+\\.example$"));
    QSet<QString> seen;
    for (const Customer &customer : std::as_const(m_customers)) {
        const QString &mail = customer.value(Field::Email);
        if (mail.isEmpty())
            continue;
        QVERIFY2(shape.match(mail).hasMatch(), qPrintable(mail));
        QVERIFY2(!seen.contains(mail), qPrintable(mail));
        seen.insert(mail);
    }
    QVERIFY(seen.size() > 800);
}

void SampleCustomersTest::frenchAndBritishPhonesAreFictional()
{
    // Arcep, decision 2018-0881, annex; Ofcom, "Telephone numbers for use in TV and radio drama programmes".
    static const QRegularExpression french(
        QStringLiteral("^(01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98)( \\d\\d){2}$"));
    static const QRegularExpression british(QStringLiteral("^(020 7946 0|07700 900|01632 960)\\d{3}$"));
    for (const Customer &customer : std::as_const(m_customers)) {
        for (const Field field : {Field::Phone, Field::OtherPhone}) {
            const QString &phone = customer.value(field);
            const QString &country = customer.value(Field::Country);
            if (phone.isEmpty())
                continue;
            if (country == u"FR")
                QVERIFY2(french.match(phone).hasMatch(), qPrintable(phone));
            else if (country == u"GB")
                QVERIFY2(british.match(phone).hasMatch(), qPrintable(phone));
            else
                QVERIFY2(phoneDigits(phone).size() >= 9, qPrintable(phone));
        }
    }
}

void SampleCustomersTest::siretsAndVatNumbersAgree()
{
    QSet<QString> seen;
    for (const Customer &customer : std::as_const(m_customers)) {
        const QString &siret = customer.value(Field::Siret);
        if (siret.isEmpty())
            continue;
        QCOMPARE(siret.size(), 14);
        QVERIFY2(siret.startsWith(QStringLiteral("000000")), qPrintable(siret));
        QCOMPARE(weighted(siret, true) % 10, 0);
        QCOMPARE(weighted(siret.left(9), true) % 10, 0);
        QVERIFY2(!seen.contains(siret), qPrintable(siret));
        seen.insert(siret);
        const QString &vat = customer.value(Field::VatNumber);
        if (vat.isEmpty())
            continue;
        const int key = (12 + 3 * (siret.left(9).toInt() % 97)) % 97;
        QCOMPARE(vat, QStringLiteral("FR%1%2").arg(key, 2, 10, QLatin1Char('0')).arg(siret.left(9)));
    }
    QVERIFY(seen.size() >= 50);
}

void SampleCustomersTest::cardsAreUniqueAndEndInTheirDigit()
{
    QSet<QString> seen;
    for (const Customer &customer : std::as_const(m_customers)) {
        const QString &card = customer.value(Field::Barcode);
        if (card.isEmpty())
            continue;
        QCOMPARE(card.size(), 13);
        QVERIFY2(card.startsWith(QStringLiteral("29000000")), qPrintable(card));
        QVERIFY2(weighted(card, false) % 10 == 0, qPrintable(card));
        QVERIFY2(!seen.contains(card), qPrintable(card));
        seen.insert(card);
    }
    QVERIFY(seen.size() > 700);
}

void SampleCustomersTest::placesAreInTheirCountry()
{
    int placed = 0;
    for (const Customer &customer : std::as_const(m_customers)) {
        const QString &latitude = customer.value(Field::Latitude);
        QCOMPARE(latitude.isEmpty(), customer.value(Field::Longitude).isEmpty());
        if (latitude.isEmpty())
            continue;
        ++placed;
        QVERIFY2(latitude.toDouble() > 41 && latitude.toDouble() < 56.5, qPrintable(latitude));
        const QString &longitude = customer.value(Field::Longitude);
        QVERIFY2(longitude.toDouble() > -5 && longitude.toDouble() < 10, qPrintable(longitude));
    }
    QVERIFY(placed > 200);
}

void SampleCustomersTest::theyHaveTheRoughEdgesOfRealOnes()
{
    const auto bornIn = [](const Customer &c) {
        return QDate::fromString(c.value(Field::BirthDate), Qt::ISODate);
    };
    QVERIFY(countIf([&](const Customer &c) { return bornIn(c).isValid() && bornIn(c).year() < 1970; }) > 50);
    QVERIFY(countIf([&](const Customer &c) { return bornIn(c).isValid() && bornIn(c).year() >= 1970; }) > 50);
    QCOMPARE(countIf([&](const Customer &c) { return bornIn(c) > QDate(2008, 12, 31); }), 0);
    for (const Field field : {Field::FirstName, Field::Town, Field::Address, Field::Title})
        QVERIFY2(countIf([field](const Customer &c) { return c.value(field).isEmpty(); }) > 20,
                 infoOf(field).key);
    for (const Field field :
         {Field::PrivateNote, Field::PublicNote, Field::DeliveryNote, Field::AddressLine2, Field::OtherPhone,
          Field::IdentityNumber, Field::AccountingCode, Field::Position})
        QVERIFY2(countIf([field](const Customer &c) { return !c.value(field).isEmpty(); }) > 10,
                 infoOf(field).key);
    for (const QChar letter : {QChar(u'É'), QChar(u'Œ'), QChar(u'ï'), QChar(u'’')})
        QVERIFY(countIf([letter](const Customer &c) { return displayName(c).contains(letter); }) > 0);
    QCOMPARE(countIf([](const Customer &c) { return displayName(c).isEmpty(); }), 0);
}

void SampleCustomersTest::thoseOnThePicturesAreThere_data()
{
    QTest::addColumn<int>("id");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("value");
    const auto row = [](int id, const char *name, Field field, const char *value) {
        QTest::newRow(name) << id << QString::fromUtf8(name) << static_cast<int>(field)
                            << QString::fromUtf8(value);
    };
    row(1042, "Bensalem Karim", Field::Barcode, "2900000044036");
    row(877, "Aubry Hélène", Field::Phone, "06 39 98 10 24");
    row(611, "Boulangerie Saint-Just", Field::Siret, "00000001800028");
    row(318, "Rousseau Camille", Field::Barcode, "2900000070394");
    row(1277, "Rousso Camille", Field::Barcode, "2900000012776");
    row(1283, "Haddad Leïla", Field::Barcode, "2900000040113");
    row(951, "École Jules-Verne", Field::Town, "Saint-Priest");
}

void SampleCustomersTest::thoseOnThePicturesAreThere()
{
    QFETCH(int, id);
    QFETCH(QString, name);
    QFETCH(int, field);
    QFETCH(QString, value);
    QCOMPARE(displayName(m_customers.value(id)), name);
    QCOMPARE(m_customers.value(id).value(static_cast<Field>(field)), value);
}

CARNET_TEST(SampleCustomersTest)
#include "sample_customers_test.moc"
