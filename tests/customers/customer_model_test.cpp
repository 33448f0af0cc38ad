// The model changes only the rows that differ: whoever stands in the list stays where they read, whatever
// happens to the customers.
#include "customers/customer_model.h"
#include "directory/difference.h"
#include "filled_store.h"
#include "harness/registry.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <random>

using namespace carnet;
using namespace carnet::test;

static Answer answerOf(const QList<CustomerId> &ids)
{
    Answer answer;
    answer.ids = std::make_shared<std::vector<CustomerId>>(ids.cbegin(), ids.cend());
    return answer;
}

class CustomerModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysWithItsCustomers();
    void neverResets();
    void speaksToScreenReaders();
    void readsAChangedCustomerAnew();
};

void CustomerModelTest::staysWithItsCustomers()
{
    const quint32 seed = qEnvironmentVariableIsSet("CARNET_SEED")
        ? qEnvironmentVariable("CARNET_SEED").toUInt()
        : QRandomGenerator::global()->generate();
    qInfo("CARNET_SEED=%u", seed);
    std::mt19937 random(seed);

    FilledStore shop;
    Directory directory(shop.file());
    CustomerModel model(directory);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<CustomerId> everyone;
    for (int i = 0; i < 150; ++i)
        everyone << CustomerId(i + 1); // nobody looks at them

    for (int round = 0; round < 15; ++round) {
        QList<QPersistentModelIndex> held;
        QList<CustomerId> whose;
        for (int row = 0; row < model.rowCount(); row += 7) {
            held << model.index(row, row % model.columnCount());
            whose << model.idAt(row);
        }
        // Sometimes a few come, go and move, sometimes all is shuffled, sometimes nothing is left.
        QList<CustomerId> next = everyone;
        std::shuffle(next.begin(), next.end(), random);
        next.resize(static_cast<qsizetype>(random() % 4 == 0 ? random() % 151 : 130 + random() % 21));
        if (random() % 2 == 0)
            std::ranges::sort(next);
        Answer answer = answerOf(next);
        if (model.ids() && random() % 2 == 0)
            answer.difference =
                differenceOf(model.ids(), answer.ids, QSet<CustomerId>(everyone.cbegin(), everyone.cend()));
        model.take(answer);

        QCOMPARE(model.rowCount(), next.size());
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.idAt(row), next.at(row));
        for (qsizetype i = 0; i < held.size(); ++i) {
            QCOMPARE(held.at(i).isValid(), next.contains(whose.at(i)));
            if (held.at(i).isValid())
                QCOMPARE(model.idAt(held.at(i).row()), whose.at(i));
        }
    }
}

void CustomerModelTest::neverResets()
{
    FilledStore shop;
    Directory directory(shop.file());
    CustomerModel model(directory);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QList<CustomerId> all;
    for (int i = 0; i < 500; ++i)
        all << CustomerId(i + 1);
    QList<CustomerId> even;
    std::ranges::copy_if(all, std::back_inserter(even), [](CustomerId id) { return qint64(id) % 2 == 0; });
    for (const auto &order : {all, even, all, QList<CustomerId>{}, even})
        model.take(answerOf(order));
    QCOMPARE(resets.count(), 0);

    // A selection survives a filter and its end.
    model.take(answerOf(all));
    QItemSelectionModel selection(&model);
    selection.select(model.index(99, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    model.take(answerOf(even));
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(model.idAt(selection.selectedRows().first().row()), CustomerId(100));
    model.take(answerOf(all));
    QCOMPARE(selection.selectedRows().first().row(), 99);
}

void CustomerModelTest::speaksToScreenReaders()
{
    FilledStore shop;
    Customer blanchet = person(QStringLiteral("Blanchet"), QStringLiteral("Olivier"));
    blanchet.set(Field::Blacklist, QStringLiteral("1"));
    Record refused;
    refused.wanted = blanchet;
    refused.state = SendState::NeedsAttention;
    refused.trouble = Trouble::Refused;
    refused.tillText = QStringLiteral("no room");
    const CustomerId id = shop.store->write(refused).value();
    Directory directory(shop.file());
    CustomerModel model(directory);
    model.take(answerOf({id}));
    QTRY_VERIFY(!model.index(0, 0).data().toString().isEmpty());

    const auto said = [&model](int column, int role) { return model.index(0, column).data(role).toString(); };
    QCOMPARE(said(0, Qt::AccessibleTextRole), QStringLiteral("Blanchet Olivier, blacklisted"));
    const auto &columns = customerColumns();
    const int state = static_cast<int>(std::ranges::find(columns, ColumnKind::State, &CustomerColumn::kind)
                                       - columns.begin());
    QCOMPARE(said(state, Qt::AccessibleTextRole), QStringLiteral("State: Needs attention"));
    QVERIFY(said(state, Qt::AccessibleDescriptionRole).contains(QStringLiteral("no room")));

    Record asked = refused;
    asked.id = id;
    asked.trouble = Trouble::Conflict;
    QVERIFY(shop.store->write(asked).ok());
    model.refresh({id});
    QTRY_COMPARE(said(state, Qt::AccessibleTextRole), QStringLiteral("State: To choose"));
    QCOMPARE(said(state, Qt::DisplayRole), QStringLiteral("To choose"));
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString().isEmpty());
}

void CustomerModelTest::readsAChangedCustomerAnew()
{
    FilledStore shop;
    const CustomerId aubry = shop.add(person(QStringLiteral("Aubry")));
    const CustomerId caron = shop.add(person(QStringLiteral("Caron")));
    Directory directory(shop.file());
    CustomerModel model(directory);
    model.take(answerOf({aubry, caron}));
    QTRY_COMPARE(model.index(0, 0).data().toString(), QStringLiteral("Aubry"));

    shop.rename(aubry, QStringLiteral("Aubert"));
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.refresh({aubry});
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Aubry")); // nothing blinks
    QTRY_COMPARE(changes.count(), 1);
    QCOMPARE(changes.first().at(0).toModelIndex().row(), 0);
    QCOMPARE(changes.first().at(1).toModelIndex().row(), 0);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Aubert"));
}

CARNET_TEST(CustomerModelTest)
#include "customer_model_test.moc"
