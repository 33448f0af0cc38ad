// A card is scanned in the main window: its customer opens, from wherever the focus is (ui.md 16).
#include "desk/answered.h"
#include "form/customer_form.h"
#include "harness/registry.h"
#include "look/appearance.h"
#include "places/side_list.h"
#include "shell/main_window.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace carnet;
using namespace carnet::test;

class ScanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theCardsCustomerOpens_data();
    void theCardsCustomerOpens();
    void theCardsCustomerIsFoundFromAnyPlace_data();
    void theCardsCustomerIsFoundFromAnyPlace();
    void aShortCardIsNotThePhonesOfOthers();
    void aCardOfNobodyIsOffered();

private:
    static void scan(const QString &code);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<Shop> m_shop;
    std::unique_ptr<MainWindow> m_window;
};

void ScanTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_appearance = std::make_unique<Appearance>();
    const auto folder = openDataFolder(m_folder->path(), false);
    QVERIFY(folder);
    m_shop = std::make_unique<Shop>(Shop::Parts{*folder, CommandLine()});
    QVERIFY(answered(m_shop->open()).ok());
    for (int i = 0; i < 3; ++i) {
        Customer customer;
        customer.set(Field::Name, QStringLiteral("Customer %1").arg(i));
        customer.set(Field::Barcode, QStringLiteral("29000000440%1").arg(i));
        QVERIFY(answered(m_shop->desk().save({CustomerId::None, {{}, customer}})).ok());
    }
    m_window = std::make_unique<MainWindow>(*m_shop, *m_appearance);
    m_window->open();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    auto *table = m_window->findChild<QTableView *>();
    QTRY_COMPARE(table->model()->rowCount(), 3);
}

void ScanTest::cleanup()
{
    m_window.reset();
    m_shop.reset();
}

void ScanTest::scan(const QString &code)
{
    static quint64 now = 1'000;
    now += 5'000;
    const auto press = [](int key, const QString &text) {
        QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
        down.setTimestamp(now += 8);
        QApplication::sendEvent(QApplication::focusWidget(), &down);
    };
    for (const QChar c : code)
        press(0, c);
    press(Qt::Key_Return, {});
}

void ScanTest::theCardsCustomerOpens_data()
{
    QTest::addColumn<bool>("searching");
    QTest::newRow("from the table") << false;
    QTest::newRow("from the search field") << true;
}

/// Where its customer is not listed, too.
void ScanTest::theCardsCustomerIsFoundFromAnyPlace_data()
{
    QTest::addColumn<int>("place");
    for (int place = 0; place < placeCount; ++place)
        QTest::addRow("place %d", place) << place;
}

void ScanTest::theCardsCustomerIsFoundFromAnyPlace()
{
    QFETCH(const int, place);
    auto *side = m_window->findChild<SideList *>();
    Q_EMIT side->placeChosen(static_cast<Place>(place));
    side->setFocus();
    scan(QStringLiteral("290000004401"));
    QTRY_VERIFY(qobject_cast<CustomerForm *>(QApplication::activeModalWidget()));
    auto *form = qobject_cast<CustomerForm *>(QApplication::activeModalWidget());
    QCOMPARE(form->findChild<QLineEdit *>(QStringLiteral("name"))->text(), QStringLiteral("Customer 1"));
    form->reject();
}

void ScanTest::theCardsCustomerOpens()
{
    QFETCH(const bool, searching);
    auto *search = m_window->findChild<QLineEdit *>(QStringLiteral("search"));
    if (searching) {
        search->setFocus();
        search->setText(QStringLiteral("Customer"));
    } else {
        m_window->findChild<QTableView *>()->setFocus();
    }
    scan(QStringLiteral("290000004401"));
    QTRY_VERIFY(qobject_cast<CustomerForm *>(QApplication::activeModalWidget()));
    auto *form = qobject_cast<CustomerForm *>(QApplication::activeModalWidget());
    QCOMPARE(form->findChild<QLineEdit *>(QStringLiteral("name"))->text(), QStringLiteral("Customer 1"));
    QCOMPARE(search->text(), QStringLiteral("290000004401"));
    form->reject();
}

void ScanTest::aShortCardIsNotThePhonesOfOthers()
{
    Customer owner;
    owner.set(Field::Name, QStringLiteral("Zola"));
    owner.set(Field::Barcode, QStringLiteral("639981"));
    Customer other;
    other.set(Field::Name, QStringLiteral("Aubry"));
    other.set(Field::Phone, QStringLiteral("06 39 98 12 44"));
    for (const Customer &customer : {owner, other})
        QVERIFY(answered(m_shop->desk().save({CustomerId::None, {{}, customer}})).ok());
    auto *table = m_window->findChild<QTableView *>();
    QTRY_COMPARE(table->model()->rowCount(), 5);
    table->setFocus();
    scan(QStringLiteral("639981"));
    QTRY_VERIFY(qobject_cast<CustomerForm *>(QApplication::activeModalWidget()));
    auto *form = qobject_cast<CustomerForm *>(QApplication::activeModalWidget());
    QCOMPARE(form->findChild<QLineEdit *>(QStringLiteral("name"))->text(), QStringLiteral("Zola"));
    form->reject();
}

void ScanTest::aCardOfNobodyIsOffered()
{
    m_window->findChild<QTableView *>()->setFocus();
    scan(QStringLiteral("4006381333931"));
    QPushButton *offer = nullptr;
    QTRY_VERIFY([&] {
        for (auto *button : m_window->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == QStringLiteral("New customer with this card"))
                offer = button;
        }
        return offer != nullptr;
    }());
    QVERIFY(!QApplication::activeModalWidget());
    QTest::mouseClick(offer, Qt::LeftButton);
    QTRY_VERIFY(QApplication::activeModalWidget());
    auto *form = QApplication::activeModalWidget();
    QCOMPARE(form->findChild<QLineEdit *>(QStringLiteral("barcode"))->text(),
             QStringLiteral("4006381333931"));
    qobject_cast<QDialog *>(form)->reject();
}

CARNET_TEST(ScanTest)
#include "scan_test.moc"
