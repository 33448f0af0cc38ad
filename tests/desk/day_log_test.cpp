// The log: a file a day, fourteen kept, and nothing of a customer in it.
#include "desk/answered.h"
#include "desk/day_log.h"
#include "harness/registry.h"
#include "till_double/till_double.h"

#include <QDir>
#include <QTemporaryDir>

using namespace carnet;
using namespace carnet::test;

class DayLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void keepsFourteenDays();
    void aLineIsOneLine();
    void onlyItsOwnerMayRead();
    void whereNothingCanBeWrittenNothingFails();
    void tellsWhatTheShopDidAndNothingOfTheCustomer();

private:
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->filePath(QStringLiteral("log"))).entryList(QDir::Files, QDir::Name);
    }
    [[nodiscard]] QString text() const
    {
        QString all;
        for (const QString &name : files()) {
            QFile file(m_folder->filePath(QStringLiteral("log/") + name));
            if (file.open(QIODevice::ReadOnly | QIODevice::Text))
                all += QString::fromUtf8(file.readAll());
        }
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void DayLogTest::keepsFourteenDays()
{
    QDateTime now(QDate(2026, 11, 1), QTime(12, 0));
    DayLog log(m_folder->filePath(QStringLiteral("log")), [&now] { return now; });
    for (int day = 0; day < 20; ++day) {
        log.write(QStringLiteral("day %1").arg(day));
        now = now.addDays(1);
    }
    QCOMPARE(files().size(), 14);
    QCOMPARE(files().first(), QStringLiteral("carnet-2026-11-07.log"));
    QCOMPARE(files().last(), QStringLiteral("carnet-2026-11-20.log"));
}

void DayLogTest::aLineIsOneLine()
{
    const QDateTime now(QDate(2026, 11, 1), QTime(12, 0));
    DayLog log(m_folder->filePath(QStringLiteral("log")), [&now] { return now; });
    log.write(QStringLiteral("one\ntwo\r\nthree"));
    QCOMPARE(text(), QStringLiteral("2026-11-01T12:00:00.000 one two  three\n"));
}

void DayLogTest::onlyItsOwnerMayRead()
{
#ifndef Q_OS_UNIX
    QSKIP("permissions of this kind are Unix's");
#endif
    DayLog log(m_folder->filePath(QStringLiteral("log")), [] { return QDateTime::currentDateTimeUtc(); });
    log.write(QStringLiteral("a line"));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(m_folder->filePath(QStringLiteral("log/") + files().first())) & others));
}

void DayLogTest::whereNothingCanBeWrittenNothingFails()
{
    QFile inTheWay(m_folder->filePath(QStringLiteral("log")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    DayLog log(inTheWay.fileName(), [] { return QDateTime::currentDateTimeUtc(); });
    log.write(QStringLiteral("a line"));
    QVERIFY(files().isEmpty());
}

void DayLogTest::tellsWhatTheShopDidAndNothingOfTheCustomer()
{
    TillDouble till;
    ShopParts parts;
    parts.folder = {m_folder->path()};
    parts.till = {till.url(), TillDouble::shop(), TillDouble::key()};
    parts.outbox.undoTime = std::chrono::milliseconds(0);
    {
        carnet::Desk desk(parts);
        QVERIFY(answered(desk.open()).ok());
        Customer customer;
        customer.set(Field::Name, QStringLiteral("Secretname"));
        customer.set(Field::Phone, QStringLiteral("0639981201"));
        till.fail(QStringLiteral("addClient.php"),
                  {Fault::When::Say, false,
                   httpAnswer(400, R"({"result":"KO","error":"Secretname is not to our taste"})")});
        (void)answered(desk.save({CustomerId::None, {{}, customer}}));
        QTRY_COMPARE(desk.status().needsAttention, 1);
        desk.updateFromTill();
        QTRY_VERIFY(!desk.isUpdating());
    }
    const QString log = text();
    QVERIFY2(log.contains(QStringLiteral(" start: Carnet ")), qPrintable(log));
    QVERIFY2(log.contains(QStringLiteral(" sent: no. new, add: refused, code 400, ")), qPrintable(log));
    QVERIFY2(log.contains(QStringLiteral(" list: accepted")), qPrintable(log));
    QVERIFY2(log.trimmed().endsWith(QStringLiteral(" end")), qPrintable(log));
    for (const QString &secret :
         {QStringLiteral("Secretname"), QStringLiteral("0639981201"), TillDouble::key()})
        QVERIFY2(!log.contains(secret), qPrintable(log));
}

CARNET_TEST(DayLogTest)
#include "day_log_test.moc"
