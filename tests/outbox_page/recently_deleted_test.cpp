// Who was deleted on the till is told for a while, and created again as a new customer.
#include "harness/registry.h"
#include "outbox/recently_deleted_dialog.h"
#include "outbox_page/outbox_on_screen.h"

#include <QListWidget>
#include <QSignalSpy>

using namespace carnet;
using namespace carnet::test;

class RecentlyDeletedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isCreatedAgainAsANewCustomer();
    void nobodyIsSaid();
    void whatWasUndoneIsNotThere();
};

namespace {

struct TrashOnScreen
{
    explicit TrashOnScreen(OutboxOnScreen &screen)
        : dialog(*screen.shop.desk)
    {
        dialog.show();
        settle(*screen.shop.desk);
    }
    [[nodiscard]] QStringList rows() const
    {
        QStringList rows;
        for (int row = 0; row < list()->count(); ++row)
            rows << list()->item(row)->text();
        return rows;
    }
    [[nodiscard]] QListWidget *list() const { return dialog.findChild<QListWidget *>(); }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *one : dialog.findChildren<QPushButton *>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }
    [[nodiscard]] QString words() const
    {
        QStringList words;
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            if (label->isVisible())
                words << label->text();
        }
        for (const ValueText *value : dialog.findChildren<ValueText *>())
            words << value->toPlainText();
        return words.join(u'\n');
    }
    RecentlyDeletedDialog dialog;
};

} // namespace

void RecentlyDeletedTest::isCreatedAgainAsANewCustomer()
{
    OutboxOnScreen screen;
    const CustomerId id = screen.known(
        customer(QStringLiteral("Anna"), QStringLiteral("Weber"), QStringLiteral("06 39 98 12 44")));
    for (int i = 0; i < 20; ++i) // so that a list without one of them is believed
        screen.shop.till.addOnTill({{QStringLiteral("name"), QStringLiteral("Petit %1").arg(i)}});
    screen.readList();
    const QString number = screen.shop.store->record(id)->tillId;
    QVERIFY(screen.shop.remove({id}));
    QTRY_COMPARE(screen.shop.till.customers.size(), 20);
    QTRY_COMPARE(screen.shop.stateOf(id), SendState::UpToDate);

    TrashOnScreen opened(screen);
    const QSignalSpy done(&opened.dialog, &RecentlyDeletedDialog::createdAgain);
    QCOMPARE(opened.rows().size(), 1);
    QVERIFY(opened.rows().first().startsWith(QStringLiteral("Anna Weber, no. %1 – today ").arg(number)));
    QVERIFY(opened.words().contains(QStringLiteral("06 39 98 12 44")));
    QVERIFY(opened.words().contains(QStringLiteral("its earlier sales and points are not with it")));
    opened.button(QStringLiteral("Create again"))->click();
    settle(*screen.shop.desk);
    screen.shop.later(); // a list tells first that it is gone there
    screen.readList();
    QTRY_COMPARE(screen.shop.till.customers.size(), 21);
    QCOMPARE(done.value(0).value(0).toString(), QStringLiteral("Created again: Anna Weber"));
    QTRY_COMPARE(opened.rows().size(), 0);
    QVERIFY(!opened.button(QStringLiteral("Create again"))->isEnabled());
    QTRY_VERIFY(!screen.shop.store->record(id)->tillId.isEmpty());
    QVERIFY(screen.shop.store->record(id)->tillId != number);
    QCOMPARE(screen.shop.till.count(addCall), 2);
}

void RecentlyDeletedTest::nobodyIsSaid()
{
    OutboxOnScreen screen;
    const TrashOnScreen opened(screen);
    QVERIFY(opened.words().contains(QStringLiteral("Nobody was deleted.")));
    QVERIFY(!opened.button(QStringLiteral("Create again"))->isEnabled());
}

void RecentlyDeletedTest::whatWasUndoneIsNotThere()
{
    OutboxOnScreen screen;
    const CustomerId id = screen.known(customer(QStringLiteral("Anna"), QStringLiteral("Weber")));
    QVERIFY(screen.shop.remove({id}));
    QTRY_COMPARE(screen.shop.till.customers.size(), 0);
    QTRY_COMPARE(screen.shop.stateOf(id), SendState::UpToDate);
    QVERIFY(answered(screen.shop.desk->undo()).ok());
    const TrashOnScreen opened(screen);
    QVERIFY(opened.rows().isEmpty());
}

CARNET_TEST(RecentlyDeletedTest)
#include "recently_deleted_test.moc"
