// Workbooks as programs write them, and what is none.
#include "exchange/number_format.h"
#include "exchange/xlsx_book.h"
#include "harness/registry.h"
#include "read_file.h"
#include "workbook.h"

using namespace carnet;
using namespace carnet::test;

class XlsxBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreReadHoweverTheyAreKept();
    void cellsStandWhereTheyBelong();
    void theFirstVisibleSheetIsRead();
    void numbersAreReadAsTheyAreShown_data();
    void numbersAreReadAsTheyAreShown();
    void bothEpochsAreKnown();
    void whatIsNoWorkbookIsTold_data();
    void whatIsNoWorkbookIsTold();
    void aBombIsRefused();
    void aCutSheetIsDamaged();
};

static QList<QStringList> rowsOf(const QByteArray &bytes, int sheet = -1)
{
    XlsxBook book(bytes);
    QList<QStringList> rows;
    if (book.open())
        return rows;
    (void)book.read(sheet < 0 ? book.firstVisible() : sheet, [&rows](const TableRow &row, qint64, qint64) {
        rows << row.cells();
        return true;
    });
    return rows;
}

static QString joined(const QList<QStringList> &rows)
{
    QStringList lines;
    for (const QStringList &row : rows)
        lines << row.join(u'|');
    return lines.join(u'/');
}

void XlsxBookTest::textsAreReadHoweverTheyAreKept()
{
    const QByteArray shared = "<si><t>Nom</t></si>"
                              "<si><r><t>Lef</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">èvre </t></r>"
                              "<r><t>SARL</t></r><rPh sb=\"0\" eb=\"1\"><t>NO</t></rPh></si>"
                              "<si><t>two_x000D_&#10;lines &amp; more</t></si>";
    const QByteArray rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
                            "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c>"
                            "<c r=\"B2\" t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c>"
                            "<c r=\"C2\" t=\"str\"><f>A2&amp;\"x\"</f><v>computed</v></c>"
                            "<c r=\"D2\" t=\"e\"><v>#N/A</v></c><c r=\"E2\" t=\"b\"><v>1</v></c>"
                            "<c r=\"F2\" t=\"s\"><v>2</v></c><c r=\"G2\" t=\"s\"><v>99</v></c></row>";
    QCOMPARE(joined(rowsOf(workbook({{QStringLiteral("Clients"), {}, rows}}, shared))),
             QStringLiteral("Nom/Lefèvre SARL|inline|computed||1|two\r\nlines & more|"));
}

void XlsxBookTest::cellsStandWhereTheyBelong()
{
    const QByteArray rows =
        "<row r=\"1\"><c r=\"B1\" t=\"str\"><v>b</v></c><c r=\"D1\" t=\"str\"><v>d</v></c></row>"
        "<row r=\"3\"><c t=\"str\"><v>no reference</v></c><c t=\"str\"><v>next</v></c></row>"
        "<row r=\"4\"><c r=\"AA4\" t=\"str\"><v>far</v></c></row>";
    const auto read = rowsOf(workbook({{QStringLiteral("S"), {}, rows}}));
    QCOMPARE(read.at(0), (QStringList{QString(), QStringLiteral("b"), QString(), QStringLiteral("d")}));
    QCOMPARE(read.at(1), (QStringList{QStringLiteral("no reference"), QStringLiteral("next")}));
    QCOMPARE(read.at(2).size(), 27);
}

void XlsxBookTest::theFirstVisibleSheetIsRead()
{
    const auto row = [](const char *text) -> QByteArray {
        return QByteArray("<row><c t=\"str\"><v>nom</v></c></row><row><c t=\"str\"><v>") + text
            + "</v></c></row>";
    };
    const QByteArray book = workbook({{QStringLiteral("Lists"), QStringLiteral("hidden"), row("hidden")},
                                      {QStringLiteral("Very"), QStringLiteral("veryHidden"), row("very")},
                                      {QStringLiteral("A & B"), {}, row("shown")},
                                      {QStringLiteral("Other"), {}, row("other")}});
    const ReadFile file(Source{{}, book});
    QCOMPARE(file.table.sheets.size(), 4);
    QCOMPARE(file.table.sheets.at(2), QStringLiteral("A & B"));
    QCOMPARE(file.table.sheet, 2);
    QCOMPARE(file.value(0, Field::Name), QStringLiteral("shown"));
    SourceSettings settings;
    settings.sheet = 3;
    const ReadFile other(Source{{}, book}, settings);
    QCOMPARE(other.value(0, Field::Name), QStringLiteral("other"));
}

void XlsxBookTest::numbersAreReadAsTheyAreShown_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *code, const char *number, const char *shown) {
        QTest::addRow("%s: %s", code, number)
            << QString::fromUtf8(code) << QString::fromUtf8(number) << QString::fromUtf8(shown);
    };
    row("General", "73282932000074", "73282932000074");
    row("General", "7.3282932000074E13", "73282932000074");
    row("General", "1204.5", "1204.5");
    row("General", "0.30000000000000004", "0.3");
    row("00000", "1000", "01000");
    row("00000;-00000;00000", "1000", "01000");
    row("0# ## ## ## ##", "639982011", "06 39 98 20 11");
    row("0#\" \"##\" \"##\" \"##\" \"##", "639982011", "06 39 98 20 11");
    row("0#\\ ##\\ ##\\ ##\\ ##", "639982011", "06 39 98 20 11");
    row("0#.##.##.##.##", "639982011", "639982011"); // a number with a fraction, whatever was meant
    row("000 000 000 00000", "5520012300019", "055 200 123 00019");
    row("[<=9999999999]0#\" \"##\" \"##\" \"##\" \"##;+#", "639982011", "06 39 98 20 11");
    row("#,##0.00 €", "12", "12");
    row("dd/mm/yyyy", "29586", "1980-12-31");
    row("[$-40C]d mmmm yyyy;@", "29586.75", "1980-12-31");
    row("jj/mm/aaaa", "29586", "1980-12-31");
    row("yyyy-mm-dd hh:mm", "29586.5", "1980-12-31");
    row("dd/mm/yyyy", "59", "1900-02-28");
    row("dd/mm/yyyy", "61", "1900-03-01");
    row("dd/mm/yyyy", "-5", "-5");
    row("dd/mm/yyyy", "99999999999", "99999999999");
    row("hh:mm:ss", "0.5", "0.5");
    row("@", "639982011", "639982011");
    row("\"Client \"0", "12", "12");
}

void XlsxBookTest::numbersAreReadAsTheyAreShown()
{
    QFETCH(QString, code);
    QFETCH(QString, number);
    QFETCH(QString, shown);
    QCOMPARE(shownNumber(number, formatOfCode(code), false), shown);
    const QByteArray rows = "<row><c s=\"0\"><v>" + number.toUtf8() + "</v></c></row>";
    QCOMPARE(joined(rowsOf(workbook({{QStringLiteral("S"), {}, rows}}, {}, {code.toUtf8()}))), shown);
}

void XlsxBookTest::bothEpochsAreKnown()
{
    QCOMPARE(dateOfSerial(29586, false), QDate(1980, 12, 31));
    QCOMPARE(dateOfSerial(28124, true), QDate(1980, 12, 31));
    const QByteArray rows = "<row><c s=\"0\"><v>28124</v></c><c t=\"d\"><v>1980-12-31T00:00:00</v></c></row>";
    QCOMPARE(joined(rowsOf(workbook({{QStringLiteral("S"), {}, rows}}, {}, {"dd/mm/yyyy"}, true))),
             QStringLiteral("1980-12-31|1980-12-31"));
}

void XlsxBookTest::whatIsNoWorkbookIsTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<BookTrouble>("trouble");
    QTest::newRow("OpenDocument") << zipped(
        {{QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.spreadsheet"}})
                                  << BookTrouble::OpenDocument;
    QTest::newRow("a word processor's")
        << zipped({{QStringLiteral("word/document.xml"), "<w/>"}}) << BookTrouble::Damaged;
    QTest::newRow("without sheets") << workbook({}) << BookTrouble::NoSheet;
    QTest::newRow("cut") << workbook({{QStringLiteral("S"), {}, QByteArray(5000, ' ')}}).chopped(200)
                         << BookTrouble::Damaged;
}

void XlsxBookTest::whatIsNoWorkbookIsTold()
{
    QFETCH(QByteArray, bytes);
    QFETCH(BookTrouble, trouble);
    QCOMPARE(XlsxBook(bytes).open(), trouble);
}

void XlsxBookTest::aBombIsRefused()
{
    const QByteArray rows = "<row><c t=\"str\"><v>" + QByteArray(200 << 20, 'x') + "</v></c></row>";
    const QByteArray bomb = workbook({{QStringLiteral("S"), {}, rows}});
    QVERIFY(bomb.size() < (1 << 20));
    QCOMPARE(ReadFile(Source{{}, bomb}).failure->trouble, SourceTrouble::TooBig);
}

void XlsxBookTest::aCutSheetIsDamaged()
{
    const QByteArray book =
        workbook({{QStringLiteral("S"), {}, "<row><c t=\"str\"><v>nom</v></c></row><row><c t=\"str\"><v>a"}});
    QCOMPARE(ReadFile(Source{{}, book}).failure->trouble, SourceTrouble::Damaged);
}

CARNET_TEST(XlsxBookTest)
#include "xlsx_book_test.moc"
