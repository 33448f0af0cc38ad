// Copied rows: every value comes back out of the text as it was, in its own cell, and none of them runs.
#include "customers/copied_rows.h"
#include "harness/registry.h"

#include <QMimeData>
#include <QTest>

using namespace carnet;

class CopiedRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCellIsUnambiguousAndHarmless_data();
    void aCellIsUnambiguousAndHarmless();
    void theRowsStayRectangular();
    void aSpreadsheetIsGivenText();
};

namespace {

CopiedRows copied(const QList<QStringList> &rows)
{
    CopiedRows all;
    for (const QStringList &row : rows)
        all.add(row);
    return all;
}

/// As a spreadsheet reads what is pasted.
QList<QStringList> pasted(const QString &text)
{
    QList<QStringList> rows{{QString()}};
    bool isQuoted = false;
    bool isAtStart = true;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        QString &cell = rows.last().last();
        if (isQuoted) {
            if (c != u'"')
                cell += c;
            else if (i + 1 < text.size() && text.at(i + 1) == u'"')
                cell += text.at(++i);
            else
                isQuoted = false;
        } else if (c == u'"' && isAtStart) {
            isQuoted = true;
        } else if (c == u'\t') {
            rows.last().append(QString());
        } else if (c == u'\n') {
            rows.append({QString()});
        } else {
            cell += c;
        }
        isAtStart = !isQuoted && (c == u'\t' || c == u'\n');
    }
    return rows;
}

} // namespace

void CopiedRowsTest::aCellIsUnambiguousAndHarmless_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("text");
    const auto row = [](const QString &value, const QString &text) {
        QTest::newRow(qPrintable(value)) << value << text;
    };
    row(QStringLiteral("Dupont & Fils"), QStringLiteral("Dupont & Fils"));
    row(QStringLiteral("a\tb"), QStringLiteral("\"a\tb\""));
    row(QStringLiteral("a\nb"), QStringLiteral("\"a\nb\""));
    row(QStringLiteral("a\u2028b"), QStringLiteral("\"a\u2028b\""));
    row(QStringLiteral("dit \"Jo\""), QStringLiteral("\"dit \"\"Jo\"\"\""));
    row(QStringLiteral("=1+1"), QStringLiteral("'=1+1"));
    row(QStringLiteral("  =1+1"), QStringLiteral("'  =1+1"));
    row(QStringLiteral("=HYPERLINK(\"http://x\")"), QStringLiteral("\"'=HYPERLINK(\"\"http://x\"\")\""));
    row(QStringLiteral("@SUM(A1)"), QStringLiteral("'@SUM(A1)"));
    row(QStringLiteral("+cmd|' /C calc'!A0"), QStringLiteral("'+cmd|' /C calc'!A0"));
    row(QStringLiteral("-1+2"), QStringLiteral("'-1+2"));
    row(QStringLiteral("\t=1+1"), QStringLiteral("\"'\t=1+1\""));
    row(QStringLiteral("+33 6 39 98 12 03"), QStringLiteral("+33 6 39 98 12 03"));
    row(QStringLiteral("-1,4502"), QStringLiteral("-1,4502"));
    row(QStringLiteral("06 39 98 12 03"), QStringLiteral("06 39 98 12 03"));
    row(QStringLiteral("a=b"), QStringLiteral("a=b"));
}

void CopiedRowsTest::aCellIsUnambiguousAndHarmless()
{
    QFETCH(QString, value);
    QFETCH(QString, text);
    QCOMPARE(copied({{value}}).text(), text);
    const QString back = pasted(text).value(0).value(0);
    QVERIFY(back == value || back == u'\'' + value);
}

void CopiedRowsTest::theRowsStayRectangular()
{
    const QList<QStringList> rows{{QStringLiteral("a\tb"), QStringLiteral("c\nd")},
                                  {QStringLiteral("\"e\""), QString()},
                                  {QString(), QStringLiteral("f\r\ng\u2029h")}};
    QCOMPARE(pasted(copied(rows).text()), rows);
}

void CopiedRowsTest::aSpreadsheetIsGivenText()
{
    const auto data = copied({{QStringLiteral("=1+1 <b>"), QStringLiteral("0612\n3")}}).data();
    QCOMPARE(data->text(), QStringLiteral("'=1+1 <b>\t\"0612\n3\""));
    const QString html = data->html();
    QCOMPARE(html.count(QStringLiteral("mso-number-format:'\\@'")), 2);
    QVERIFY(html.contains(QStringLiteral("=1+1 &lt;b&gt;")));
    QVERIFY(html.contains(QStringLiteral("0612<br style=\"mso-data-placement:same-cell\">3")));
    QCOMPARE(html.count(QStringLiteral("<tr>")), 1);
}

CARNET_TEST(CopiedRowsTest)
#include "copied_rows_test.moc"
