// Which customers go into a file, and that it is there.
#include "exchange/export_dialog.h"

#include "desk/shop_at_desk.h"
#include "harness/registry.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QRadioButton>
#include <QSignalSpy>

using namespace carnet;
using namespace carnet::test;

class ExportDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsChosenIsWritten_data();
    void whatIsChosenIsWritten();
    void whatCannotBeWrittenIsTold();
};

namespace {

struct OnScreen
{
    OnScreen()
    {
        for (const char *name : {"Aubry", "Caron", "Weber"}) {
            Customer customer;
            customer.set(Field::Name, QString::fromUtf8(name));
            customer.set(Field::Phone, QStringLiteral("06 39 98 00 01"));
            customer.set(Field::Postcode, QStringLiteral("01000"));
            ids.push_back(shop.save(customer));
        }
        using Ids = std::vector<CustomerId>;
        dialog = std::make_unique<ExportDialog>(
            *shop.desk,
            ExportDialog::Choices{3,
                                  QStringLiteral("Customers"),
                                  std::make_shared<const Ids>(Ids{ids[2], ids[0]}),
                                  std::make_shared<const Ids>(Ids{ids[1]}),
                                  {Field::Name, Field::Postcode}});
        dialog->open();
    }
    void check(int what) const { dialog->findChildren<QRadioButton *>().at(what)->setChecked(true); }
    [[nodiscard]] QString write(const QString &path) const
    {
        QMetaObject::invokeMethod(dialog.get(), "write", Q_ARG(QString, path));
        if (!QTest::qWaitFor([this] { return !dialog->isVisible(); }))
            return {};
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()) : QString();
    }

    ShopAtDesk shop;
    std::vector<CustomerId> ids;
    std::unique_ptr<ExportDialog> dialog;
};

} // namespace

void ExportDialogTest::whatIsChosenIsWritten_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("all") << 0
                         << QStringList{QStringLiteral("Aubry"), QStringLiteral("Caron"),
                                        QStringLiteral("Weber")};
    QTest::newRow("the view, in its order")
        << 1 << QStringList{QStringLiteral("Weber"), QStringLiteral("Aubry")};
    QTest::newRow("the selection") << 2 << QStringList{QStringLiteral("Caron")};
}

void ExportDialogTest::whatIsChosenIsWritten()
{
    QFETCH(int, what);
    QFETCH(QStringList, names);
    const OnScreen screen;
    screen.check(what);
    auto *columns = screen.dialog->findChild<QComboBox *>(QStringLiteral("columns"));
    columns->setCurrentIndex(columns->findText(QStringLiteral("The columns of the list")));
    QSignalSpy written(screen.dialog.get(), &ExportDialog::written);
    const QString text = screen.write(screen.shop.folder.filePath(QStringLiteral("out.csv")));
    QCOMPARE(written.size(), 1);
    QCOMPARE(written.first().first().toLongLong(), names.size());
    const QStringList lines = text.split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), names.size() + 1);
    QVERIFY(lines.first().startsWith(QLatin1StringView("\xEF\xBB\xBF")));
    QVERIFY(lines.first().contains(QStringLiteral("Last name or company")));
    for (qsizetype i = 0; i < names.size(); ++i)
        QVERIFY2(lines.at(i + 1).contains(names.at(i)), qPrintable(lines.at(i + 1)));
    QVERIFY(lines.at(1).contains(QStringLiteral("\"=\"\"01000\"\"\"")));
    QVERIFY(!text.contains(QStringLiteral("98 00 01")));
}

void ExportDialogTest::whatCannotBeWrittenIsTold()
{
    const OnScreen screen;
    QMetaObject::invokeMethod(screen.dialog.get(), "write",
                              Q_ARG(QString, screen.shop.folder.filePath(QStringLiteral("no/such/out.csv"))));
    const auto says = [&screen] {
        return std::ranges::any_of(screen.dialog->findChildren<QLabel *>(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(QStringLiteral("could not be written"));
        });
    };
    QTRY_VERIFY(says());
    QVERIFY(screen.dialog->isVisible());
}

CARNET_TEST(ExportDialogTest)
#include "export_dialog_test.moc"
