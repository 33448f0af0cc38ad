// A birth date is the same day in every time zone of the computer, there and back.
#include "customer/wire.h"
#include "harness/registry.h"

#include <QTest>

using namespace carnet;

class BirthDateZoneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_zone = qgetenv("TZ"); }
    void cleanup();
    void theDayStays_data();
    void theDayStays();

private:
    QByteArray m_zone;
};

void BirthDateZoneTest::cleanup()
{
    if (m_zone.isEmpty())
        qunsetenv("TZ");
    else
        qputenv("TZ", m_zone);
}

void BirthDateZoneTest::theDayStays_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("seconds");
    struct Day
    {
        const char *iso, *seconds;
    };
    // date -u -d DAY +%s; among them days that began an hour early or late in those places, and one (30
    // December 2011) that Apia never had.
    for (const char *zone : {"Pacific/Apia", "America/New_York", "Europe/Paris", "Asia/Kolkata", "UTC"}) {
        for (const Day &day :
             {Day{"1980-12-31", "347068800"}, Day{"1970-01-01", "0"}, Day{"1969-12-31", "-86400"},
              Day{"1936-02-29", "-1067904000"}, Day{"2011-12-30", "1325203200"},
              Day{"2024-03-31", "1711843200"}, Day{"2024-10-27", "1729987200"},
              Day{"2024-03-10", "1710028800"}, Day{"1976-03-28", "196819200"}}) {
            QTest::addRow("%s in %s", day.iso, zone)
                << QByteArray(zone) << QString::fromUtf8(day.iso) << QString::fromUtf8(day.seconds);
        }
    }
}

void BirthDateZoneTest::theDayStays()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const QString, day);
    QFETCH(const QString, seconds);
    qputenv("TZ", zone);
    QCOMPARE(toWire(Field::BirthDate, day), seconds);
    QCOMPARE(fromWire(Field::BirthDate, seconds), day);
}

CARNET_TEST(BirthDateZoneTest)
#include "birth_date_zone_test.moc"
