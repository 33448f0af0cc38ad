// What goes out comes back as it was, and a spreadsheet runs nothing of it.
#include "exchange/customer_export.h"
#include "exchange/vcard_writer.h"
#include "harness/registry.h"
#include "read_file.h"

#include <QRandomGenerator>

using namespace carnet;
using namespace carnet::test;

class ExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void customersComeBack_data();
    void customersComeBack();
    void nothingRuns_data();
    void nothingRuns();
    void linesOfCardsAreShort();
    void aFileIsWholeOrNotThere();
};

static QStringList columnNames()
{
    QStringList names{tillNumberName()};
    for (const FieldInfo &info : allFields())
        names << QString::fromUtf8(info.label);
    return names;
}

static ExportForm formOf(ExportForm::Kind kind, QChar separator = u';')
{
    ExportForm form{kind, separator};
    for (const FieldInfo &info : allFields())
        form.fields.push_back(info.field);
    form.names = columnNames();
    return form;
}

static QString randomText(QRandomGenerator &random)
{
    static const QStringList parts{QStringLiteral("="),
                                   QStringLiteral("+33639980001"),
                                   QStringLiteral("-"),
                                   QStringLiteral("@"),
                                   QStringLiteral("'"),
                                   QStringLiteral("''"),
                                   QStringLiteral("\""),
                                   QStringLiteral(";"),
                                   QStringLiteral(","),
                                   QStringLiteral("\n"),
                                   QStringLiteral("0"),
                                   QStringLiteral("639982003"),
                                   QStringLiteral("1000"),
                                   QStringLiteral("7,3E+13"),
                                   QStringLiteral("42.0"),
                                   QStringLiteral("Œuvre"),
                                   QStringLiteral("été"),
                                   QStringLiteral("\\"),
                                   QStringLiteral("\\n"),
                                   QStringLiteral(" "),
                                   QString::fromUcs4(U"\U0001F600"),
                                   QStringLiteral("=\"01\""),
                                   QStringLiteral("31/02/1980"),
                                   QStringLiteral("1980"),
                                   QStringLiteral("--04-12"),
                                   QStringLiteral("04/25/1990"),
                                   QStringLiteral("5520012300019"),
                                   QStringLiteral(":::"),
                                   QStringLiteral("東京"),
                                   QStringLiteral("null")};
    QString text;
    for (int i = random.bounded(1, 4); i > 0; --i)
        text += parts.at(random.bounded(parts.size()));
    return text;
}

/// As the form keeps it.
static Customer randomCustomer(QRandomGenerator &random)
{
    Customer customer;
    for (const FieldInfo &info : allFields()) {
        if (random.bounded(2) == 0)
            continue;
        QString text = randomText(random);
        if (info.kind == FieldKind::YesNo)
            text = QStringLiteral("1");
        customer.set(info.field, text);
    }
    if (customer.isEmpty())
        customer.set(Field::Name, QStringLiteral("x"));
    for (int round = 0; round < 3; ++round) {
        for (const Field field : customer.filled())
            customer.set(field, rules::tidied(field, customer.value(field), customer, importContext()));
    }
    return customer;
}

void ExportTest::customersComeBack_data()
{
    QTest::addColumn<ExportForm>("form");
    QTest::newRow("CSV for Excel") << formOf(ExportForm::Kind::CsvForExcel);
    QTest::newRow("CSV for Excel, comma") << formOf(ExportForm::Kind::CsvForExcel, u',');
    QTest::newRow("CSV") << formOf(ExportForm::Kind::PlainCsv, u',');
    QTest::newRow("vCard") << formOf(ExportForm::Kind::AddressBook);
}

void ExportTest::customersComeBack()
{
    QFETCH(ExportForm, form);
    const quint32 seed = qEnvironmentVariableIsSet("CARNET_SEED")
        ? qEnvironmentVariable("CARNET_SEED").toUInt()
        : QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out"));
    std::vector<Customer> customers;
    CustomerExport out(form, path);
    QVERIFY(!out.open());
    for (int i = 0; i < 2'000; ++i) {
        customers.push_back(randomCustomer(random));
        QVERIFY(out.put(QString::number(i + 1), customers.back()));
    }
    QVERIFY(!out.finish());
    const ReadFile back(Source{path});
    QVERIFY(!back.failure);
    QCOMPARE(back.rows.size(), customers.size());
    for (std::size_t i = 0; i < customers.size(); ++i) {
        for (const FieldInfo &info : allFields()) {
            const QString said = QStringLiteral("%1 of no. %2: %3 came back as %4")
                                     .arg(QString::fromUtf8(info.key))
                                     .arg(i + 1)
                                     .arg(customers[i].value(info.field), back.value(i, info.field));
            QVERIFY2(back.value(i, info.field) == customers[i].value(info.field), qPrintable(said));
        }
        if (form.kind != ExportForm::Kind::AddressBook)
            QCOMPARE(back.rows[i].tillNumber, QString::number(i + 1));
    }
}

void ExportTest::nothingRuns_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"=1+1", "+1+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "＝1+1"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void ExportTest::nothingRuns()
{
    QFETCH(QString, text);
    Customer customer;
    customer.set(Field::Name, text);
    for (const auto kind : {CsvStyle::Kind::Plain, CsvStyle::Kind::ForExcel}) {
        const QString line = QString::fromUtf8(CsvWriter({kind, u';'}, {Field::Name}).row({}, customer));
        const QString cell = line.mid(1).remove(u'"').trimmed();
        QVERIFY2(cell.startsWith(u'\'') || line.contains(QStringLiteral(";\"=\"\"")), qPrintable(line));
    }
}

void ExportTest::linesOfCardsAreShort()
{
    QRandomGenerator random(1);
    for (int i = 0; i < 200; ++i) {
        Customer customer = randomCustomer(random);
        customer.set(Field::PrivateNote, QString::fromUcs4(U"é\U0001F600東").repeated(100));
        const QByteArray card = vcardOf(customer);
        QVERIFY(card.isValidUtf8());
        for (const QByteArray &line : card.split('\n')) {
            QVERIFY(line.size() <= 76); // with its CR
            QVERIFY(line.isValidUtf8());
        }
    }
}

void ExportTest::aFileIsWholeOrNotThere()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out.csv"));
    {
        CustomerExport out(formOf(ExportForm::Kind::PlainCsv), path);
        QVERIFY(!out.open());
        QVERIFY(out.put({}, Customer()));
    }
    QVERIFY(!QFile::exists(path));
    CustomerExport out(formOf(ExportForm::Kind::PlainCsv), folder.filePath(QStringLiteral("no/such/folder")));
    QCOMPARE(out.open(), ExportTrouble::CannotWrite);
}

CARNET_TEST(ExportTest)
#include "export_test.moc"
