// Columns: what they say, and which are shown at which width.
#include "customers/column_layout.h"
#include "customers/customer_model.h"
#include "customers/customer_table.h"
#include "filled_store.h"
#include "harness/registry.h"
#include "look/metrics.h"

#include <QHeaderView>
#include <QMenu>
#include <QTest>

#include <algorithm>

using namespace carnet;
using namespace carnet::test;

class CustomerColumnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldHasAColumn();
    void saysTodayWithTheTime();
    void showsWhatFits();
    void keepsWhatTheUserChose();
    void growsWithTheText();

private:
    [[nodiscard]] static QStringList shownColumns(const CustomerTable &table);
};

QStringList CustomerColumnsTest::shownColumns(const CustomerTable &table)
{
    QStringList titles;
    const QHeaderView *header = table.horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!table.isColumnHidden(column))
            titles << titleOf(customerColumns().at(column));
    }
    return titles;
}

void CustomerColumnsTest::everyFieldHasAColumn()
{
    for (const FieldInfo &info : allFields()) {
        if (info.field != Field::FirstName) // beside the family name, and a column of its own
            QVERIFY2(columnOf(info.field) >= 0, info.key);
    }
}

void CustomerColumnsTest::saysTodayWithTheTime()
{
    const auto &columns = customerColumns();
    const auto modified = std::ranges::find(columns, ColumnKind::Modified, &CustomerColumn::kind);
    RecordSummary summary;
    QVERIFY(cellText(*modified, summary).isEmpty());
    QVERIFY(sortText(*modified, summary).isEmpty()); // last, whichever way
    summary.modified = QDateTime(QDate::currentDate(), QTime(10, 41)).toUTC();
    QVERIFY(cellText(*modified, summary).contains(QLocale().toString(QTime(10, 41), QLocale::ShortFormat)));
    summary.modified = QDateTime(QDate(2025, 10, 24), QTime(10, 41)).toUTC();
    QCOMPARE(cellText(*modified, summary), QLocale().toString(QDate(2025, 10, 24), QLocale::ShortFormat));
}

void CustomerColumnsTest::showsWhatFits()
{
    FilledStore shop;
    Directory directory(shop.file());
    CustomerModel model(directory);
    CustomerTable table(&model);
    const auto width = [&table](int n) { return scaled(n, &table); };
    table.resize(width(830), 400); // 1366 with side list and details
    table.show();
    const QStringList five{QStringLiteral("Customer"), QStringLiteral("Phone"), QStringLiteral("E-mail"),
                           QStringLiteral("Town"), QStringLiteral("State")};
    QCOMPARE(shownColumns(table), five);
    table.resize(width(1384), 400); // 1920
    QTRY_COMPARE(shownColumns(table).size(), 8);
    table.resize(width(600), 400);
    QTRY_COMPARE(shownColumns(table), five);
}

void CustomerColumnsTest::keepsWhatTheUserChose()
{
    FilledStore shop;
    Directory directory(shop.file());
    CustomerModel model(directory);
    const int town = columnOf(Field::Town);
    const int birth = columnOf(Field::BirthDate);
    QByteArray state;
    {
        CustomerTable table(&model);
        table.resize(1400, 400);
        table.show();
        table.columns().setShown(birth, true);
        table.columns().setShown(town, false);
        table.horizontalHeader()->moveSection(1, 2);
        table.setColumnWidth(birth, 177);
        state = table.columns().saveState();
    }
    CustomerTable again(&model);
    again.resize(1400, 400);
    again.show();
    again.columns().restoreState(state);
    QVERIFY(!again.isColumnHidden(birth));
    QVERIFY(again.isColumnHidden(town));
    QCOMPARE(again.columnWidth(birth), 177);
    QCOMPARE(again.horizontalHeader()->visualIndex(1), 2);
    again.resize(700, 400); // a width no longer decides
    QVERIFY(!again.isColumnHidden(birth));

    QMenu menu;
    again.columns().fillMenu(&menu);
    const auto actions = menu.actions();
    actions.last()->trigger(); // Reset
    QVERIFY(again.isColumnHidden(birth));
    QVERIFY(!again.isColumnHidden(town));
    QCOMPARE(again.horizontalHeader()->visualIndex(1), 1);

    for (const QByteArray &bad : {QByteArray(), QByteArray("nonsense"), state.left(9)}) {
        again.columns().restoreState(bad);
        QVERIFY(!again.isColumnHidden(town));
    }
}

void CustomerColumnsTest::growsWithTheText()
{
    FilledStore shop;
    Directory directory(shop.file());
    CustomerModel model(directory);
    CustomerTable table(&model);
    QFont font = table.font();
    font.setPointSize(10);
    table.setFont(font);
    table.resize(1384, 400);
    table.show();
    const int phone = columnOf(Field::Phone);
    table.columns().setShown(columnOf(Field::BirthDate),
                             true); // by the user: widths are scaled, not chosen anew
    const int before = table.columnWidth(phone);
    const int rows = table.verticalHeader()->defaultSectionSize();
    font.setPointSize(20);
    table.setFont(font);
    QVERIFY(table.columnWidth(phone) > before * 3 / 2);
    QVERIFY(table.verticalHeader()->defaultSectionSize() > rows * 3 / 2);
}

CARNET_TEST(CustomerColumnsTest)
#include "customer_columns_test.moc"
