// The training shop's customers: what add, edit and remove leave, and that the file gives back an equal book.
#include "customer/wire.h"
#include "harness/registry.h"
#include "training/sample_customers.h"
#include "training/training_book.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace carnet;

class TrainingBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEditTakesOnlyItsFields();
    void numbersAreNeverGivenTwice();
    void aFileGivesBackTheSameBook();
    void whatIsNoBookIsRefused_data();
    void whatIsNoBookIsRefused();
    void theListsHoldEveryField();
    void csvQuotesWhatNeedsIt();
};

static Customer named(const QString &name)
{
    Customer customer;
    customer.set(Field::Name, name);
    customer.set(Field::Town, QStringLiteral("Lyon"));
    return customer;
}

void TrainingBookTest::anEditTakesOnlyItsFields()
{
    TrainingBook book;
    const int id = book.add(named(QStringLiteral("Aubry")));
    QVERIFY(book.edit(id, {Field::Name, Field::Phone}, named(QStringLiteral("Œuvrard"))));
    QCOMPARE(book.customers().value(id).value(Field::Name), QStringLiteral("Œuvrard"));
    QCOMPARE(book.customers().value(id).value(Field::Town), QStringLiteral("Lyon"));
    QVERIFY(book.edit(id, {Field::Town}, Customer()));
    QCOMPARE(book.customers().value(id).value(Field::Town), QString());
    QVERIFY(!book.edit(id + 1, {Field::Name}, named(QStringLiteral("Nobody"))));
    QCOMPARE(book.customers().size(), 1);
}

void TrainingBookTest::numbersAreNeverGivenTwice()
{
    TrainingBook book(QMap<int, Customer>{{7, named(QStringLiteral("Seven"))}});
    const int next = book.add(named(QStringLiteral("Eight")));
    QCOMPARE(next, 8);
    QVERIFY(book.remove(next));
    QVERIFY(!book.remove(next));
    const auto reopened = TrainingBook::fromJson(book.toJson());
    QVERIFY(reopened);
    TrainingBook again = *reopened;
    QCOMPARE(again.add(named(QStringLiteral("Nine"))), 9);
}

void TrainingBookTest::aFileGivesBackTheSameBook()
{
    const TrainingBook book(sampleCustomers());
    const auto again = TrainingBook::fromJson(book.toJson());
    QVERIFY(again);
    QVERIFY(*again == book);
}

void TrainingBookTest::whatIsNoBookIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("hello");
    QTest::newRow("cut short") << TrainingBook(sampleCustomers()).toJson().chopped(3);
    QTest::newRow("another file") << QByteArray("{\"version\":1}");
    QTest::newRow("row without number") << QByteArray("{\"nextId\":5,\"customers\":[{\"name\":\"A\"}]}");
}

void TrainingBookTest::whatIsNoBookIsRefused()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!TrainingBook::fromJson(bytes));
}

void TrainingBookTest::theListsHoldEveryField()
{
    const TrainingBook book(sampleCustomers());
    const QJsonArray rows = QJsonDocument::fromJson(listAsJson(book)).array();
    QCOMPARE(rows.size(), book.customers().size());
    for (const auto &value : rows) {
        const QJsonObject row = value.toObject();
        QCOMPARE(row.size(), fieldCount + 1);
        const Customer &customer = book.customers()[row[QStringLiteral("id")].toString().toInt()];
        for (const FieldInfo &info : allFields()) {
            const QString text = row[QLatin1StringView(info.key)].toString();
            QCOMPARE(text, toWire(info.field, customer.value(info.field)));
        }
    }
    QCOMPARE(listAsCsv(book).count("\r\n"), book.customers().size() + 1);
    QCOMPARE(listAsHtml(book).count("<tr>"), book.customers().size() + 1);
}

void TrainingBookTest::csvQuotesWhatNeedsIt()
{
    TrainingBook book;
    book.add(named(QStringLiteral("Chez \"Léa\"; <b>bar</b>")));
    QVERIFY(listAsCsv(book).contains("\"Chez \"\"Léa\"\"; <b>bar</b>\";"));
    QVERIFY(!listAsHtml(book).contains("<b>"));
}

CARNET_TEST(TrainingBookTest)
#include "training_book_test.moc"
