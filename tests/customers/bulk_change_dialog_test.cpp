// The dialog that changes a field of many: it shows what would come, and hands out what was chosen.
#include "customers/bulk_change_dialog.h"
#include "desk/shop_at_desk.h"
#include "harness/registry.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace carnet;
using namespace carnet::test;

class BulkChangeDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itShowsWhatWouldCome();
    void onlyWhatWasCountedIsChanged();
    void draftsAndManyAreSaid();
    void blacklistingIsYesOrNo();
};

namespace {

struct OnScreen
{
    explicit OnScreen(int customers)
    {
        for (int i = 0; i < customers; ++i) {
            Customer customer;
            customer.set(Field::Name, QStringLiteral("Customer %1").arg(i));
            customer.set(Field::Town, i == 0 ? QStringLiteral("Lyon") : QStringLiteral("LYON"));
            ids << shop.save(customer);
        }
        dialog = std::make_unique<BulkChangeDialog>(
            *shop.desk, ids, rules::Context{QDate(2026, 11, 26), QLocale()}, Field::Town);
        QObject::connect(dialog.get(), &BulkChangeDialog::chosen, dialog.get(),
                         [this](const FieldChange &change, bool byHand) {
                             chosen = change;
                             isByHand = byHand;
                         });
        dialog->show();
        settle(*shop.desk);
    }
    void choose(int box, const QString &words) const
    {
        QComboBox *found = dialog->findChildren<QComboBox *>().at(box);
        QVERIFY(found->findText(words) >= 0);
        found->setCurrentIndex(found->findText(words));
        settle(*shop.desk);
    }
    void type(int line, const QString &text) const
    {
        QTest::keyClicks(dialog->findChildren<QLineEdit *>().at(line), text);
    }
    [[nodiscard]] QString words() const
    {
        QStringList words;
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->isVisible())
                words << label->text();
        }
        return words.join(u'\n');
    }
    [[nodiscard]] QPushButton *accept() const
    {
        return dialog->findChild<QPushButton *>(QStringLiteral("accept"));
    }

    ShopAtDesk shop;
    QList<CustomerId> ids;
    std::unique_ptr<BulkChangeDialog> dialog;
    std::optional<FieldChange> chosen;
    bool isByHand = false;
};

} // namespace

void BulkChangeDialogTest::itShowsWhatWouldCome()
{
    OnScreen screen(3);
    QVERIFY(screen.words().contains(QStringLiteral("Change a field of 3 customers")));
    QVERIFY(screen.words().contains(QStringLiteral("Say which value.")));
    QVERIFY(!screen.accept()->isEnabled());
    screen.choose(1, QStringLiteral("Title Case"));
    QTRY_VERIFY(screen.words().contains(QStringLiteral("2 customers would change.")));
    QVERIFY(screen.words().contains(QStringLiteral("Customer 1\nLYON\nLyon")));
    screen.choose(1, QStringLiteral("Replace text"));
    QTRY_VERIFY(screen.words().contains(QStringLiteral("Say which text.")));
    screen.type(0, QStringLiteral("LYON"));
    screen.type(1, QStringLiteral("Vienne"));
    QTRY_COMPARE(screen.accept()->text(), QStringLiteral("Change 2 customers"));
    QTRY_VERIFY(screen.words().contains(QStringLiteral("LYON\nVienne")));
    QTRY_VERIFY(screen.accept()->isEnabled());
    screen.accept()->click();
    QCOMPARE(screen.chosen,
             (FieldChange{FieldChange::Kind::Replace, Field::Town, QStringLiteral("LYON"),
                          QStringLiteral("Vienne")}));
    QVERIFY(!screen.isByHand);
}

void BulkChangeDialogTest::onlyWhatWasCountedIsChanged()
{
    OnScreen screen(3);
    screen.type(0, QStringLiteral("Vienne"));
    QTRY_VERIFY(screen.accept()->isEnabled());
    screen.type(0, QStringLiteral("s")); // a click right behind it must not take what stood there before
    screen.accept()->click();
    QVERIFY(!screen.chosen);
    QTRY_VERIFY(screen.accept()->isEnabled());
    screen.accept()->click();
    QVERIFY(screen.chosen);
    QCOMPARE(screen.chosen->text, QStringLiteral("Viennes"));
}

void BulkChangeDialogTest::draftsAndManyAreSaid()
{
    OnScreen screen(21);
    screen.choose(0, QStringLiteral("E-mail"));
    screen.type(0, QStringLiteral("nonsense"));
    QTRY_VERIFY(
        screen.words().contains(QStringLiteral("21 customers would change. 21 would become drafts, for the "
                                               "value breaks a rule. They wait in the outbox until you send "
                                               "them.")));
    QTRY_VERIFY(screen.accept()->isEnabled());
    screen.accept()->click();
    QVERIFY(screen.isByHand);
}

void BulkChangeDialogTest::blacklistingIsYesOrNo()
{
    OnScreen screen(2);
    screen.choose(0, QStringLiteral("Blacklisted customer"));
    QTRY_COMPARE(screen.accept()->text(), QStringLiteral("Change 2 customers"));
    screen.choose(2, QStringLiteral("No"));
    QTRY_VERIFY(screen.words().contains(QStringLiteral("Nothing would change.")));
    QVERIFY(!screen.accept()->isEnabled());
}

CARNET_TEST(BulkChangeDialogTest)
#include "bulk_change_dialog_test.moc"
