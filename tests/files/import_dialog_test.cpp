// The four steps of an import, from the file to the customers and back.
#include "exchange/import_dialog.h"

#include "desk/shop_at_desk.h"
#include "harness/registry.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace carnet;
using namespace carnet::test;

class ImportDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aFileGoesThroughFourSteps();
    void nothingIsWrittenBeforeTheLastButton();
    void whoCameMeanwhileIsComparedAgain();
    void aFieldIsChosenOnce();
    void aMatchIsRemembered();
    void repairsCanBeDeclined();
    void whoIsHereIsCompleted();
    void whatHappensCanBeChosen();
    void aProblemListsItsRows();
    void whatCannotBeReadIsTold_data();
    void whatCannotBeReadIsTold();
    void anOpenQuoteIsTold();
    void draftsStayHere();
    void copiedRowsAreRead();
    void skippedRowsAreSaved();

private:
    void read(const QByteArray &text);
    void readCase(const char *name);
    void press(const char *words);
    [[nodiscard]] QPushButton *button(const char *words) const;
    [[nodiscard]] QComboBox *columnBox(const char *column) const;
    void choose(QComboBox *box, const char *words) const;
    [[nodiscard]] bool says(const QString &words) const;

    std::unique_ptr<ShopAtDesk> m_shop;
    std::unique_ptr<ImportDialog> m_dialog;
};

void ImportDialogTest::init()
{
    m_shop = std::make_unique<ShopAtDesk>();
    m_dialog = std::make_unique<ImportDialog>(
        *m_shop->desk, rules::Context{QDate(2026, 11, 27), QLocale(QLocale::French, QLocale::France)});
    m_dialog->open();
}

void ImportDialogTest::cleanup()
{
    m_dialog.reset();
    m_shop.reset();
}

void ImportDialogTest::read(const QByteArray &text)
{
    m_dialog->read({{}, text});
}

void ImportDialogTest::readCase(const char *name)
{
    m_dialog->read({QStringLiteral(CARNET_CASES "/") + QString::fromUtf8(name)});
}

QPushButton *ImportDialogTest::button(const char *words) const
{
    for (QPushButton *one : m_dialog->findChildren<QPushButton *>()) {
        if (one->text() == QString::fromUtf8(words) && one->isVisible())
            return one;
    }
    return nullptr;
}

/// As soon as it can be pressed.
void ImportDialogTest::press(const char *words)
{
    QTRY_VERIFY2(button(words) != nullptr && button(words)->isEnabled(), words);
    button(words)->click();
}

QComboBox *ImportDialogTest::columnBox(const char *column) const
{
    for (QComboBox *box : m_dialog->findChildren<QComboBox *>()) {
        if (box->accessibleDescription() == QStringLiteral("Goes to: %1").arg(QString::fromUtf8(column)))
            return box;
    }
    return nullptr;
}

void ImportDialogTest::choose(QComboBox *box, const char *words) const
{
    const int index = box->findText(QString::fromUtf8(words));
    QVERIFY(index >= 0);
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
}

bool ImportDialogTest::says(const QString &words) const
{
    return std::ranges::any_of(m_dialog->findChildren<QLabel *>(), [&words](const QLabel *label) {
        return label->isVisible() && label->text().contains(words);
    });
}

void ImportDialogTest::aFileGoesThroughFourSteps()
{
    readCase("csv-excel-damage.csv");
    QTRY_VERIFY(says(QStringLiteral("csv-excel-damage.csv · 5 rows · semicolon · UTF-8 (all languages)")));
    press("Next");
    QVERIFY(columnBox("SIRET") != nullptr);
    QTRY_VERIFY(says(QStringLiteral("1 beyond repair: left empty")));
    QVERIFY(says(QStringLiteral("1 without the leading 0: repaired"))); // of the SIRET
    QVERIFY(says(QStringLiteral("3 without the leading 0: repaired"))); // of the postcode
    press("Next");
    QVERIFY(button("All 5") != nullptr);
    QVERIFY(button("New 3") != nullptr);
    QVERIFY(button("Already here 2") != nullptr); // of one SIRET, with other names: nobody is thrown together
    press("Next");
    QVERIFY(says(QStringLiteral("Create 5, complete 0, skip 0")));
    press("Import");
    QTRY_VERIFY(says(QStringLiteral("5 customers created")));
    QCOMPARE(m_shop->store->count(), 5);
    QSignalSpy undo(m_dialog.get(), &ImportDialog::undoWanted);
    press("Undo this import");
    QCOMPARE(undo.size(), 1);
    QVERIFY(!m_dialog->isVisible());
}

void ImportDialogTest::nothingIsWrittenBeforeTheLastButton()
{
    read("nom;tel\nAubry;0639980001\n");
    for (int step = 0; step < 3; ++step)
        press("Next");
    settle(*m_shop->desk);
    QCOMPARE(m_shop->store->count(), 0);
    press("Back");
    press("Back");
    press("Back");
    QVERIFY(!button("Back")->isEnabled());
    press("Cancel");
    settle(*m_shop->desk);
    QCOMPARE(m_shop->store->count(), 0);
}

void ImportDialogTest::whoCameMeanwhileIsComparedAgain()
{
    read("nom;tel\nAubry;0639980001\nCaron;0639980002\nPetit;0639980003\nWeber;0639980004\n");
    for (int step = 0; step < 3; ++step)
        press("Next");
    QVERIFY(says(QStringLiteral("Create 4, complete 0, skip 0")));
    for (const int number : {1, 2}) { // with the till's list, say
        Customer customer;
        customer.set(Field::Name, number == 1 ? QStringLiteral("Aubry") : QStringLiteral("Caron"));
        customer.set(Field::Phone, QStringLiteral("06 39 98 00 0%1").arg(number));
        (void)m_shop->save(customer);
    }
    press("Import");
    QTRY_VERIFY(says(QStringLiteral("Customers were added meanwhile. Now 2 rows are already here")));
    QVERIFY(says(QStringLiteral("Create 2, complete 2, skip 0")));
    QCOMPARE(m_shop->store->count(), 2);
    press("Import");
    QTRY_VERIFY(says(QStringLiteral("2 customers created")));
    QCOMPARE(m_shop->store->count(), 4);
}

void ImportDialogTest::aFieldIsChosenOnce()
{
    read("nom;x\nAubry;Anne\n");
    press("Next");
    choose(columnBox("x"), "Last name or company");
    QVERIFY(says(QStringLiteral("Chosen twice")));
    QVERIFY(!button("Next")->isEnabled());
    choose(columnBox("nom"), "First name");
    QTRY_VERIFY(button("Next")->isEnabled());
    choose(columnBox("x"), "Do not import");
    choose(columnBox("nom"), "Do not import");
    QVERIFY(!button("Next")->isEnabled());
    QVERIFY(says(QStringLiteral("Choose for at least one column where it goes.")));
}

void ImportDialogTest::aMatchIsRemembered()
{
    read("nom;x\nAubry;Anne\n");
    press("Next");
    choose(columnBox("x"), "First name");
    press("Save this matching");
    QTRY_VERIFY(button("Matching saved") != nullptr);
    read("Nom;X\nCaron;Luc\n");
    press("Next");
    QCOMPARE(columnBox("X")->currentText(), QStringLiteral("First name"));
}

void ImportDialogTest::repairsCanBeDeclined()
{
    read("nom;cp\nAubry;1000\n");
    press("Next");
    QTRY_VERIFY(says(QStringLiteral("repaired")));
    for (QLabel *label : m_dialog->findChildren<QLabel *>()) {
        if (label->text().contains(QStringLiteral("Leave as they are")))
            Q_EMIT label->linkActivated(QStringLiteral("#"));
    }
    press("Next");
    press("Next");
    press("Import");
    QTRY_COMPARE(m_shop->store->count(), 1);
    QCOMPARE(m_shop->store->summariesAfter(CustomerId::None, 1).front().customer.value(Field::Postcode),
             QStringLiteral("1000"));
}

void ImportDialogTest::whoIsHereIsCompleted()
{
    Customer customer;
    customer.set(Field::Name, QStringLiteral("Aubry"));
    customer.set(Field::Phone, QStringLiteral("06 39 98 00 01"));
    const CustomerId id = m_shop->save(customer);
    read("nom;tel;ville\nAubry;0639980001;Lyon\nCaron;;Metz\n");
    press("Next");
    QTRY_VERIFY(says(QStringLiteral("the 1 that look like existing customers")));
    press("Next");
    QVERIFY(button("Already here 1") != nullptr);
    press("Next");
    QVERIFY(says(QStringLiteral("Create 1, complete 1, skip 0")));
    press("Import");
    QTRY_VERIFY(says(QStringLiteral("created, 1 completed")));
    QCOMPARE(m_shop->store->record(id)->wanted->value(Field::Town), QStringLiteral("Lyon"));
}

void ImportDialogTest::whatHappensCanBeChosen()
{
    read("nom;tel\nAubry;0639980001\nCaron;0639980002\nWeber;0639980003\n");
    press("Next");
    press("Next");
    auto *table = m_dialog->findChild<QTableView *>(QStringLiteral("rows"));
    QVERIFY(table != nullptr);
    table->selectAll();
    QComboBox *fate = nullptr;
    for (QComboBox *box : m_dialog->findChildren<QComboBox *>()) {
        if (box->isVisible() && box->findText(QStringLiteral("Skip")) >= 0)
            fate = box;
    }
    choose(fate, "Skip");
    table->selectRow(1);
    choose(fate, "Replace"); // of whom? nobody is here
    press("Next");
    QVERIFY(says(QStringLiteral("Create 0, complete 0, skip 3")));
    press("Back");
    table->selectRow(1);
    choose(fate, "Create");
    press("Next");
    QVERIFY(says(QStringLiteral("Create 1, complete 0, skip 2")));
}

void ImportDialogTest::aProblemListsItsRows()
{
    read("nom;mail\nAubry;a@b\nCaron;caron@example.com\nWeber;w@b\nRey;rey@example.com\n");
    press("Next");
    press("Next");
    const auto *table = m_dialog->findChild<QTableView *>(QStringLiteral("rows"));
    QCOMPARE(table->model()->rowCount(), 4);
    auto *problems = m_dialog->findChild<QListWidget *>();
    QCOMPARE(problems->count(), 1);
    problems->setCurrentRow(0);
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->selectionModel()->selectedRows().size(), 2);
    QCOMPARE(table->model()->index(1, 1).data().toString(), QStringLiteral("Weber"));
    QComboBox *fate = nullptr;
    for (QComboBox *box : m_dialog->findChildren<QComboBox *>()) {
        if (box->isVisible() && box->findText(QStringLiteral("Skip")) >= 0)
            fate = box;
    }
    choose(fate, "Skip");
    button("All 4")->click();
    QCOMPARE(table->model()->rowCount(), 4);
    QCOMPARE(problems->currentRow(), -1);
    press("Next");
    QVERIFY(says(QStringLiteral("Create 2, complete 0, skip 2")));
}

void ImportDialogTest::whatCannotBeReadIsTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("There is no row in this file.");
    QTest::newRow("a picture") << QByteArray("\x89PNG\0\0\0\0\0\0\0\0", 12)
                               << QStringLiteral("This is not a table that Carnet can read.");
    QTest::newRow("old Excel") << QByteArray("\xD0\xCF\x11\xE0 and so on")
                               << QStringLiteral("workbook of an old Excel (.xls)");
}

void ImportDialogTest::whatCannotBeReadIsTold()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sentence);
    const QString path = m_shop->folder.filePath(QStringLiteral("x.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    m_dialog->read({path});
    QTRY_VERIFY(says(sentence));
    QVERIFY(!button("Next")->isEnabled());
}

void ImportDialogTest::anOpenQuoteIsTold()
{
    readCase("csv-open-quote.csv");
    QTRY_VERIFY(says(QStringLiteral("Row 2, column Note: A quotation mark is never closed.")));
}

void ImportDialogTest::draftsStayHere()
{
    read("nom;tel\nAubry;0639980001\n");
    for (int step = 0; step < 3; ++step)
        press("Next");
    m_dialog->findChild<QCheckBox *>(QStringLiteral("send"))->setChecked(false);
    press("Import");
    QTRY_VERIFY(says(QStringLiteral("They are kept as drafts.")));
    QCOMPARE(m_shop->store->countsByState().value(SendState::Draft), 1);
}

void ImportDialogTest::copiedRowsAreRead()
{
    read("Nom\tVille\tNote\r\nAubry\tLyon\t\"two\nlines\"\r\n");
    QTRY_VERIFY(says(QStringLiteral("Copied rows · 1 rows · tab")));
}

void ImportDialogTest::skippedRowsAreSaved()
{
    read("nom;tel\nAubry;0639980001\n;\n;12\n");
    for (int step = 0; step < 3; ++step)
        press("Next");
    const QString path = m_shop->folder.filePath(QStringLiteral("skipped.csv"));
    QMetaObject::invokeMethod(m_dialog.get(), "saveSkipped", Q_ARG(QString, path));
    QTRY_VERIFY(says(QStringLiteral("was saved")) || says(QStringLiteral("were saved")));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY2(text.contains(QStringLiteral("nom;tel;Reason\r\n")), qPrintable(text));
}

CARNET_TEST(ImportDialogTest)
#include "import_dialog_test.moc"
