// Rows of text, cut anywhere.
#include "exchange/csv_reader.h"
#include "exchange/csv_shape.h"
#include "harness/registry.h"

#include <QRandomGenerator>
#include <QTest>

using namespace carnet;

class CsvReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsCutIntoCells_data();
    void textIsCutIntoCells();
    void anOpenQuoteSwallowsNothing_data();
    void anOpenQuoteSwallowsNothing();
    void whatNeverEndsIsTold_data();
    void whatNeverEndsIsTold();
    void manyOpenQuotesTakeNoTime();
    void whatWasWrittenComesBack();
    void theShapeIsFound_data();
    void theShapeIsFound();
};

using Rows = QList<QStringList>;

/// Cells with bars between, rows with slashes.
static Rows rowsIn(const char *text)
{
    Rows rows;
    for (const QString &row : QString::fromUtf8(text).split(u'/'))
        rows << row.split(u'|');
    return rows;
}

static Rows rowsOf(const QString &text, qsizetype piece, const CsvForm &form = {})
{
    Rows rows;
    CsvReader reader(form, [&rows](const TableRow &row) {
        rows << row.cells();
        return true;
    });
    for (qsizetype at = 0; at < text.size(); at += piece)
        reader.feed(QStringView(text).mid(at, piece));
    reader.finish();
    return rows;
}

void CsvReaderTest::textIsCutIntoCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Rows>("rows");
    const auto row = [](const char *name, const char *text, const char *rows) {
        QTest::newRow(name) << QString::fromUtf8(text) << rowsIn(rows);
    };
    row("plain", "a;b\nc;d\n", "a|b/c|d");
    row("without the last line end", "a;b\r\nc;d", "a|b/c|d");
    row("line ends of an old Mac", "a;b\rc;d\r", "a|b/c|d");
    row("empty cells", ";;\n", "||");
    row("a blank line", "a\n\nb\n", "a//b");
    row("quoted", "\"a;1\";\"b\r\nc\"\r\n", "a;1|b\r\nc");
    row("a quote within", "\"say \"\"yes\"\"\";b\n", "say \"yes\"|b");
    row("an empty quoted cell", "\"\";b\n", "|b");
    row("a quote in the middle", "15\" wide;b\n", "15\" wide|b");
    row("behind a closing quote", "\"Chez\" Paul;b\n", "Chez Paul|b");
    row("the end within quotes", "a;\"b\"", "a|b");
}

void CsvReaderTest::textIsCutIntoCells()
{
    QFETCH(QString, text);
    QFETCH(Rows, rows);
    for (qsizetype piece = 1; piece <= text.size(); ++piece)
        QCOMPARE(rowsOf(text, piece), rows);
}

void CsvReaderTest::anOpenQuoteSwallowsNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Rows>("rows");
    QTest::newRow("to the end") << QStringLiteral("a;\"open;c\nd;e;f\n") << rowsIn("a|\"open|c/d|e|f");
    QTest::newRow("until another cell's")
        << QStringLiteral("a;\"open;c\nd;\"e\";f\n") << rowsIn("a|\"open|c/d|e|f");
    QTest::newRow("until a sign for inches")
        << QStringLiteral("a;\"open;c\nd;5\" x;f\n") << rowsIn("a|\"open|c/d|5\" x|f");
    QTest::newRow("the very last character") << QStringLiteral("a;b\nc;\"") << rowsIn("a|b/c|\"");
}

void CsvReaderTest::anOpenQuoteSwallowsNothing()
{
    QFETCH(QString, text);
    QFETCH(Rows, rows);
    for (qsizetype piece = 1; piece <= text.size(); ++piece) {
        Rows read;
        CsvReader reader({}, [&read](const TableRow &row) {
            read << row.cells();
            return true;
        });
        for (qsizetype at = 0; at < text.size(); at += piece)
            QVERIFY(reader.feed(QStringView(text).mid(at, piece)));
        QVERIFY(!reader.finish());
        QCOMPARE(read, rows);
        QVERIFY(reader.openQuote().has_value());
        QCOMPARE(reader.openQuote()->column, 1);
        QCOMPARE(reader.openQuotes(), 1);
    }
}

void CsvReaderTest::whatNeverEndsIsTold_data()
{
    QTest::addColumn<QString>("beginning");
    QTest::addColumn<QString>("goesOn");
    QTest::newRow("a cell") << QStringLiteral("a;b\nc;") << QStringLiteral("xxxxxxx");
    QTest::newRow("a row") << QStringLiteral("a;b\n;c") << QStringLiteral("xx;xx;");
    QTest::newRow("a quoted cell") << QStringLiteral("a;b\nc;\"") << QStringLiteral("xxxxxxx");
}

void CsvReaderTest::whatNeverEndsIsTold()
{
    QFETCH(QString, beginning);
    QFETCH(QString, goesOn);
    CsvReader reader({}, [](const TableRow &) { return true; });
    reader.feed(beginning);
    const QString piece = goesOn.repeated(10'000);
    qint64 fed = 0;
    while (reader.feed(piece) && fed < (20 << 20))
        fed += piece.size();
    QVERIFY(fed < 4 * CsvReader::longest);
    QVERIFY(reader.tooLong().has_value());
    QCOMPARE(reader.tooLong()->row, 1);
}

void CsvReaderTest::manyOpenQuotesTakeNoTime()
{
    const QString text = QStringLiteral("a;\"b\"\"\n").repeated(20'000); // each is open, none closes
    qint64 rows = 0;
    CsvReader reader({}, [&rows](const TableRow &) {
        ++rows;
        return true;
    });
    for (qsizetype at = 0; at < text.size(); at += 1000)
        reader.feed(QStringView(text).mid(at, 1000));
    QVERIFY(!reader.finish());
    QVERIFY(rows > 0);
}

void CsvReaderTest::whatWasWrittenComesBack()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QString letters = QStringLiteral("ab\";,\n\r\té'= ");
    for (int round = 0; round < 500; ++round) {
        Rows rows;
        QString text;
        const int width = random.bounded(1, 5);
        for (int i = random.bounded(1, 6); i > 0; --i) {
            QStringList row;
            for (int column = 0; column < width; ++column) {
                QString cell;
                for (int length = random.bounded(6); length > 0; --length)
                    cell += letters.at(random.bounded(letters.size()));
                row << cell;
                text += (column > 0 ? QStringLiteral(";\"") : QStringLiteral("\""))
                    + QString(cell).replace(QStringLiteral("\""), QStringLiteral("\"\"")) + u'"';
            }
            text += QStringLiteral("\r\n");
            rows << row;
        }
        QCOMPARE(rowsOf(text, random.bounded(1, 40)), rows);
    }
}

void CsvReaderTest::theShapeIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QChar>("separator");
    QTest::addColumn<QChar>("quote");
    QTest::addColumn<bool>("hasHeader");
    const auto row = [](const char *name, const char *text, char separator, bool hasHeader,
                        char quote = '"') {
        QTest::newRow(name) << QString::fromUtf8(text) << QChar(QLatin1Char(separator))
                            << QChar(QLatin1Char(quote)) << hasHeader;
    };
    row("semicolons, commas within", "Nom (ou raison, obligatoire);Ville\nA, B et C;Lyon\nD;Metz, Moselle\n",
        ';', true);
    row("commas", "name,city\nAubry,Lyon\n", ',', true);
    row("tabs", "name\tcity\nAubry\tLyon, 3e\n", '\t', true);
    row("bars", "nom|ville\nAubry|Lyon\n", '|', true);
    row("amounts with a comma", "Nom;Solde\nA;12,50\nB;3,00\n", ';', true);
    row("a note for Excel", "sep=,\nnom,ville\nA,Lyon;Metz\n", ',', true);
    row("one column", "nom\nAubry\nCaron\n", ';', true);
    row("no header", "Aubry;0639980001;anne@shop.example\nCaron;0639980002;b@shop.example\n", ';', false);
    row("numbered columns", "c1;c2\nv1;v2\n", ';', true);
    row("apostrophes", "'nom','ville'\n'A','Lyon, 3e'\n'B','Metz'\n", ',', true, '\'');
    row("guarded numbers", "Nom;Carte\nA;'0012\nB;'0013\n", ';', true);
}

void CsvReaderTest::theShapeIsFound()
{
    QFETCH(QString, text);
    QFETCH(QChar, separator);
    QFETCH(QChar, quote);
    QFETCH(bool, hasHeader);
    const CsvShape shape = shapeOf(text, true);
    QCOMPARE(shape.form.separator, separator);
    QCOMPARE(shape.form.quote, quote);
    QCOMPARE(shape.hasHeader, hasHeader);
}

CARNET_TEST(CsvReaderTest)
#include "csv_reader_test.moc"
