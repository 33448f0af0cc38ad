// What goes onto paper: pages, places of labels, and a PDF.
#include "print/print_dialog.h"

#include "desk/shop_at_desk.h"
#include "harness/registry.h"

#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>

using namespace carnet;
using namespace carnet::test;

class PrintDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsFillTheSheet_data();
    void labelsFillTheSheet();
    void aPdfHasItsPages_data();
    void aPdfHasItsPages();
};

void PrintDialogTest::labelsFillTheSheet_data()
{
    QTest::addColumn<PrintKind>("kind");
    QTest::addColumn<int>("labels");
    QTest::newRow("24") << PrintKind::Labels24 << 24;
    QTest::newRow("14") << PrintKind::Labels14 << 14;
}

void PrintDialogTest::labelsFillTheSheet()
{
    QFETCH(PrintKind, kind);
    QFETCH(int, labels);
    QCOMPARE(labelsOf(kind), labels);
    const QRectF paper(0, 0, 210, 297.5);
    for (int i = 0; i < labels; ++i) {
        QVERIFY(paper.contains(labelPlace(kind, i)));
        for (int j = 0; j < i; ++j) {
            const QRectF both = labelPlace(kind, i).intersected(labelPlace(kind, j));
            QVERIFY(both.width() * both.height() < 0.01);
        }
    }
}

void PrintDialogTest::aPdfHasItsPages_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("firstLabel");
    QTest::addColumn<int>("pages");
    QTest::newRow("list") << 0 << 1 << 2;
    QTest::newRow("sheets") << 1 << 1 << 40;
    QTest::newRow("24 labels") << 2 << 1 << 2;
    QTest::newRow("24 labels, the first sheet is begun") << 2 << 10 << 3;
    QTest::newRow("14 labels") << 3 << 1 << 3;
    QTest::newRow("envelopes DL") << 4 << 1 << 40;
    QTest::newRow("envelopes C5") << 5 << 1 << 40;
}

void PrintDialogTest::aPdfHasItsPages()
{
    QFETCH(int, kind);
    QFETCH(int, firstLabel);
    QFETCH(int, pages);
    const ShopAtDesk shop;
    QList<CustomerId> ids;
    for (int i = 0; i < 40; ++i) {
        Customer customer;
        customer.set(Field::Name, QStringLiteral("Customer %1").arg(i));
        customer.set(Field::Town, QStringLiteral("Lyon"));
        ids << shop.save(customer);
    }
    PrintDialog dialog(*shop.desk, {QStringLiteral("Customers"), ids, {}, customerColumns().first(4), {}});
    dialog.open();
    const auto *pdf = dialog.findChild<QPushButton *>(QStringLiteral("pdf"));
    QTRY_VERIFY(pdf->isEnabled());
    dialog.findChild<QComboBox *>(QStringLiteral("kind"))->setCurrentIndex(kind);
    dialog.findChild<QSpinBox *>()->setValue(firstLabel);
    QSignalSpy told(&dialog, &PrintDialog::told);
    const QString path = shop.folder.filePath(QStringLiteral("out.pdf"));
    dialog.writePdf(path);
    QCOMPARE(told.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("%PDF"));
    const auto count = QRegularExpression(QStringLiteral("/Count (\\d+)")).match(QString::fromLatin1(bytes));
    QCOMPARE(count.captured(1).toInt(), pages);
}

CARNET_TEST(PrintDialogTest)
#include "print_dialog_test.moc"
