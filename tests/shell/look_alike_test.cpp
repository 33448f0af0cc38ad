// A customer is typed who is there already: the strip, the card's owner and his form, all without losing a
// letter.
#include "desk/answered.h"
#include "duplicates/merge_dialog.h"
#include "form/customer_form.h"
#include "form/message_line.h"
#include "harness/registry.h"
#include "look/appearance.h"
#include "look/message_strip.h"
#include "places/page.h"
#include "shell/main_window.h"
#include "shell/store_of.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>

using namespace carnet;
using namespace carnet::test;

class LookAlikeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theSearchAnswersAndFollowsChanges();
    void aTypedCustomerMeetsHisLikes();
    void whatIsNewIsAddedToTheExistingOne();
    void theFormsCustomerIsMergedWithAnother();
    void whoIsOpenInAnotherFormWaits();
    void theOtherFormLiesOverThisOne();

private:
    CustomerId keep(const QString &name, const QString &phone, const QString &card);
    static CustomerForm *openNew(MainWindow &window);
    static CustomerForm *topForm();
    MergeDialog *compare(CustomerForm *form);
    static QPushButton *button(const QWidget *within, const QString &text);
    static void type(CustomerForm *form, Field field, const QString &text);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<Shop> m_shop;
};

void LookAlikeTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_appearance = std::make_unique<Appearance>();
    const auto folder = openDataFolder(m_folder->path(), false);
    QVERIFY(folder);
    m_shop = std::make_unique<Shop>(Shop::Parts{*folder, CommandLine()});
    QVERIFY(answered(m_shop->open()).ok());
}

void LookAlikeTest::cleanup()
{
    m_shop.reset();
}

CustomerId LookAlikeTest::keep(const QString &name, const QString &phone, const QString &card)
{
    Customer customer;
    customer.set(Field::Name, name);
    customer.set(Field::Phone, phone);
    customer.set(Field::Barcode, card);
    customer.set(Field::Postcode, QStringLiteral("69003"));
    customer.set(Field::Town, QStringLiteral("Lyon"));
    const auto saved = answered(m_shop->desk().save({CustomerId::None, {{}, customer}}));
    return saved ? saved.value().after.id : CustomerId::None;
}

CustomerForm *LookAlikeTest::openNew(MainWindow &window)
{
    for (QAction *action : window.actions()) {
        if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_N))
            action->trigger();
    }
    CustomerForm *form = topForm();
    return form && QTest::qWaitForWindowActive(form) ? form : nullptr;
}

CustomerForm *LookAlikeTest::topForm()
{
    return qobject_cast<CustomerForm *>(QApplication::activeModalWidget());
}

void LookAlikeTest::type(CustomerForm *form, Field field, const QString &text)
{
    auto *editor = form->findChild<QWidget *>(QString::fromUtf8(infoOf(field).key));
    editor->setFocus();
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Tab);
}

void LookAlikeTest::theSearchAnswersAndFollowsChanges()
{
    const CustomerId aubry = keep(QStringLiteral("Aubry"), QStringLiteral("06 39 98 12 44"), {});
    const auto around = [&](const Customer &typed, CustomerId except = CustomerId::None) {
        return answered(m_shop->directory().neighbours(typed, except));
    };
    Customer typed;
    typed.set(Field::Phone, QStringLiteral("+33 6 39 98 12 44"));
    typed.set(Field::Postcode, QStringLiteral("69003"));
    const Neighbourhood first = around(typed);
    QCOMPARE(first.customers, (QList<LookAlike>{{aubry, QStringLiteral("Aubry"), Likeness::Phone, {}}}));
    QCOMPARE(first.towns, QStringList{QStringLiteral("Lyon")});
    QVERIFY(around(typed, aubry).customers.isEmpty()); // itself

    typed.set(Field::Barcode, QStringLiteral("CARD-7"));
    const CustomerId caron = keep(QStringLiteral("Caron"), {}, QStringLiteral("CARD-7"));
    QCOMPARE(around(typed).customers.first(),
             (LookAlike{caron, QStringLiteral("Caron"), Likeness::Card, QStringLiteral("CARD-7")}));
    QVERIFY(answered(m_shop->desk().remove({aubry, caron})).ok());
    const Neighbourhood last = around(typed);
    QVERIFY(last.customers.isEmpty());
    QVERIFY(last.towns.isEmpty());
}

void LookAlikeTest::aTypedCustomerMeetsHisLikes()
{
    keep(QStringLiteral("Aubry"), QStringLiteral("06 39 98 12 44"), {});
    MainWindow window(*m_shop, *m_appearance);
    window.open();
    CustomerForm *form = openNew(window);
    QVERIFY(form);
    type(form, Field::Name, QStringLiteral("Someone"));
    type(form, Field::Phone, QStringLiteral("0639981244"));
    auto *strip = form->findChild<MessageStrip *>();
    QTRY_VERIFY(strip->isVisible());
    QVERIFY(strip->text().contains(QStringLiteral("Aubry")));

    Q_EMIT strip->activated();
    settle(m_shop->desk());
    auto *compare = form->findChild<MergeDialog *>();
    QVERIFY(compare && compare->isVisible());
    compare->reject();
    QCOMPARE(form->findChild<QLineEdit *>(QStringLiteral("name"))->text(), QStringLiteral("Someone"));
    form->reject();
    QTRY_VERIFY(!topForm());
}

MergeDialog *LookAlikeTest::compare(CustomerForm *form)
{
    auto *strip = form->findChild<MessageStrip *>();
    [&] { QTRY_VERIFY(strip->isVisible()); }();
    Q_EMIT strip->activated();
    settle(m_shop->desk());
    for (MergeDialog *dialog : form->findChildren<MergeDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

QPushButton *LookAlikeTest::button(const QWidget *within, const QString &text)
{
    for (QPushButton *button : within->findChildren<QPushButton *>()) {
        if (button->text() == text && button->isVisible())
            return button;
    }
    qFatal("no button %s", qPrintable(text));
}

void LookAlikeTest::whatIsNewIsAddedToTheExistingOne()
{
    const CustomerId aubry = keep(QStringLiteral("Aubry"), QStringLiteral("06 39 98 12 44"), {});
    MainWindow window(*m_shop, *m_appearance);
    window.open();
    CustomerForm *form = openNew(window);
    type(form, Field::Name, QStringLiteral("aubry"));
    type(form, Field::Phone, QStringLiteral("0639981244"));
    type(form, Field::Email, QStringLiteral("aubry@shop.example"));
    type(form, Field::Town, QStringLiteral("Vienne"));
    MergeDialog *dialog = compare(form);
    QVERIFY(dialog);
    QStringList choices;
    for (const QRadioButton *choice : dialog->findChildren<QRadioButton *>())
        choices << choice->accessibleName() + (choice->isChecked() ? QStringLiteral(" *") : QString());
    QVERIFY(choices.contains(QStringLiteral("E-mail, typed here: aubry@shop.example *")));
    QVERIFY(choices.contains(QStringLiteral("Name, not on the till yet: Aubry *")));
    QVERIFY(choices.contains(QStringLiteral("Town, typed here: Vienne *")));
    button(dialog, QStringLiteral("Use the existing one and add what is new"))->click();
    QTRY_VERIFY(!topForm());
    const auto store = carnet::test::storeOf(*m_shop);
    QCOMPARE(store->count(), 1);
    const Customer now = *store->record(aubry)->wanted;
    QCOMPARE(now.value(Field::Name), QStringLiteral("Aubry"));
    QCOMPARE(now.value(Field::Email), QStringLiteral("aubry@shop.example"));
    QCOMPARE(now.value(Field::Town), QStringLiteral("Vienne"));
    QVERIFY(store->unfinishedForms().empty());
    QVERIFY(m_shop->forms().left().empty());
    QVERIFY(m_shop->desk().undoState().undo);
}

void LookAlikeTest::theFormsCustomerIsMergedWithAnother()
{
    const CustomerId aubry = keep(QStringLiteral("Aubry"), QStringLiteral("06 39 98 12 44"), {});
    const CustomerId other = keep(QStringLiteral("Obry"), {}, QStringLiteral("CARD-7"));
    MainWindow window(*m_shop, *m_appearance);
    window.open();
    settle(m_shop->desk());
    window.findChild<Page *>()->editRequested(other, {});
    settle(m_shop->desk());
    CustomerForm *form = topForm();
    QVERIFY(form && QTest::qWaitForWindowActive(form));
    type(form, Field::Phone, QStringLiteral("0639981244"));
    MergeDialog *dialog = compare(form);
    QVERIFY(dialog);
    button(dialog, QStringLiteral("Merge"))->click();
    QTRY_VERIFY(!topForm());
    const auto store = carnet::test::storeOf(*m_shop);
    QCOMPARE(store->count(), 1);
    QVERIFY(!store->record(aubry) != !store->record(other)); // never sent, so it is simply gone
    const auto left = store->record(aubry) ? store->record(aubry) : store->record(other);
    QCOMPARE(left->wanted->value(Field::Barcode), QStringLiteral("CARD-7"));
    QVERIFY(!left->wanted->value(Field::Phone).isEmpty());
    QTRY_VERIFY(store->unfinishedForms().empty());
    QCOMPARE(m_shop->desk().undoState().undo->kind, UndoStep::Kind::Merge);
}

void LookAlikeTest::whoIsOpenInAnotherFormWaits()
{
    const CustomerId aubry = keep(QStringLiteral("Aubry"), QStringLiteral("06 39 98 12 44"), {});
    MainWindow window(*m_shop, *m_appearance);
    window.open();
    settle(m_shop->desk());
    window.findChild<Page *>()->editRequested(aubry, {});
    settle(m_shop->desk());
    CustomerForm *below = topForm();
    QVERIFY(below);
    window.findChild<Page *>()->editRequested(keep(QStringLiteral("Obry"), {}, {}), {}); // over it
    settle(m_shop->desk());
    CustomerForm *form = topForm();
    QVERIFY(form && form != below);
    form->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), form);
    type(form, Field::Phone, QStringLiteral("0639981244"));
    MergeDialog *dialog = compare(form);
    QVERIFY(dialog);
    QVERIFY(!button(dialog, QStringLiteral("Merge"))->isEnabled());
    QString said;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        said += label->text() + u'\n';
    QVERIFY(said.contains(QStringLiteral("Aubry is open in a form. Close it first.")));
    dialog->reject();
}

void LookAlikeTest::theOtherFormLiesOverThisOne()
{
    const CustomerId owner = keep(QStringLiteral("Bensalem"), {}, QStringLiteral("CARD-7"));
    MainWindow window(*m_shop, *m_appearance);
    window.open();
    CustomerForm *form = openNew(window);
    QVERIFY(form);
    type(form, Field::Name, QStringLiteral("Someone"));
    type(form, Field::Barcode, QStringLiteral("CARD-7"));
    auto *message = form->findChild<MessageLine *>(QStringLiteral("barcodeMessage"));
    QTRY_COMPARE(message->text(), QStringLiteral("Already used by Bensalem"));

    Q_EMIT message->findingPressed();
    settle(m_shop->desk());
    CustomerForm *other = topForm();
    QVERIFY(other && other != form);
    other->activateWindow(); // the offscreen platform does not by itself
    QTRY_COMPARE(QApplication::activeWindow(), other);
    QCOMPARE(other->findChild<QLineEdit *>(QStringLiteral("name"))->text(), QStringLiteral("Bensalem"));
    auto *card = other->findChild<QLineEdit *>(QStringLiteral("barcode"));
    card->setFocus();
    card->selectAll();
    QTest::keyClicks(card, QStringLiteral("CARD-8"));
    QTest::keyClick(card, Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(topForm(), form);
    form->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), form);
    QCOMPARE(carnet::test::storeOf(*m_shop)->record(owner)->wanted->value(Field::Barcode),
             QStringLiteral("CARD-8"));

    // Nothing typed is lost, and what was true a moment ago is not when it is asked again.
    QCOMPARE(form->findChild<QLineEdit *>(QStringLiteral("name"))->text(), QStringLiteral("Someone"));
    type(form, Field::FirstName, QStringLiteral("Anna"));
    QTRY_VERIFY(!message->text().contains(QStringLiteral("Bensalem")));
    auto *save = form->findChild<QPushButton *>(QStringLiteral("save"));
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_VERIFY(!topForm());
    QCOMPARE(carnet::test::storeOf(*m_shop)->count(), 2);
}

CARNET_TEST(LookAlikeTest)
#include "look_alike_test.moc"
