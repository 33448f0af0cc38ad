// Files in and out, beside the shell of SQLite, which puts the same rows into a table of text and back.
#include "bench/customers.h"
#include "bench/rows.h"
#include "desk/answered.h"
#include "desk/export_session.h"
#include "desk/import_session.h"
#include "exchange/column_match.h"
#include "exchange/customer_export.h"
#include "exchange/workbook.h"
#include "store/store.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace carnet::bench {

namespace {

rules::Context benchContext()
{
    return {QDate(2026, 11, 27), QLocale(QLocale::French, QLocale::France)};
}

ExportForm plainForm()
{
    ExportForm form{ExportForm::Kind::PlainCsv, u','};
    form.names << tillNumberName();
    for (const FieldInfo &info : allFields()) {
        form.fields.push_back(info.field);
        form.names << QString::fromUtf8(info.label);
    }
    return form;
}

/// Milliseconds of the shell of SQLite with these words; 0: there is none.
double shellTime(const QString &database, const QStringList &commands)
{
    if (QStandardPaths::findExecutable(QStringLiteral("sqlite3")).isEmpty())
        return 0;
    QElapsedTimer watch;
    watch.start();
    QProcess shell;
    shell.start(QStringLiteral("sqlite3"), QStringList{database} + commands);
    shell.waitForFinished(-1);
    return milliseconds(watch);
}

struct BenchFile
{
    explicit BenchFile(int rows)
        : csv(folder.filePath(QStringLiteral("in.csv")))
    {
        Customers source(7);
        CustomerExport out(plainForm(), csv);
        (void)out.open();
        for (int i = 0; i < rows; ++i)
            out.put({}, source.next());
        (void)out.finish();
    }

    QTemporaryDir folder;
    QString csv;
};

/// The same rows as Excel saves them: texts stand once, in a part of their own.
QByteArray workbookOf(int rows)
{
    Customers source(7);
    QHash<QString, int> numbers;
    QByteArray shared;
    QByteArray lines;
    const auto putRow = [&](int row, const auto &valueOf) {
        lines += "<row r=\"" + QByteArray::number(row) + "\">";
        char column = 'A';
        for (const FieldInfo &info : allFields()) {
            const QString value = valueOf(info);
            if (!value.isEmpty()) {
                const auto known = numbers.constFind(value);
                const int number = known != numbers.cend() ? *known : static_cast<int>(numbers.size());
                if (known == numbers.cend()) {
                    numbers.insert(value, number);
                    shared += "<si><t xml:space=\"preserve\">" + value.toHtmlEscaped().toUtf8() + "</t></si>";
                }
                lines += "<c r=\"" + QByteArray(1, column) + QByteArray::number(row) + "\" t=\"s\"><v>"
                    + QByteArray::number(number) + "</v></c>";
            }
            ++column;
        }
        lines += "</row>";
    };
    putRow(1, [](const FieldInfo &info) { return QString::fromUtf8(info.label); });
    for (int i = 0; i < rows; ++i) {
        const Customer customer = source.next();
        putRow(i + 2, [&customer](const FieldInfo &info) { return customer.value(info.field); });
    }
    return test::workbook({{QStringLiteral("Customers"), {}, lines}}, shared);
}

Import planned(ImportSession &session, const QString &file)
{
    const SourceTable read = test::answered(session.read({file}, {})).value();
    std::vector<ColumnUse> uses;
    const auto targets = targetsOf(read.names());
    for (std::size_t i = 0; i < targets.size(); ++i)
        uses.push_back({targets[i], read.columns[i].dates.order()});
    const RowMeaning meaning(uses, benchContext(), cellsOf(read));
    auto plan = test::answered(session.plan(read, meaning)).value();
    return {read.rows, meaning, false, std::move(plan.rows), false, plan.newest};
}

double importTime(const QString &file)
{
    const QTemporaryDir folder;
    ImportSession session(DataFolder{folder.path()});
    ShopParts parts;
    parts.folder = {folder.path()};
    Desk desk(parts);
    (void)test::answered(desk.open());
    return timed(1, [&] { (void)test::answered(desk.import(planned(session, file))); }).median();
}

} // namespace

void measureFiles(Table &table, int rows)
{
    const QString parse = QStringLiteral("CSV file: read");
    const QString whole = QStringLiteral("CSV file: read, judged, imported");
    const QString out = QStringLiteral("CSV file: written");
    const QString book = QStringLiteral("XLSX file: read, judged, imported");
    if (!std::ranges::any_of(std::array{parse, whole, out, book},
                             [&table](const QString &row) { return table.wants(row); }))
        return;
    const BenchFile file(rows);
    const double imported =
        shellTime(file.folder.filePath(QStringLiteral("plain.db")),
                  {QStringLiteral(".mode csv"), QStringLiteral(".import %1 customer").arg(file.csv)});
    ImportSession session(DataFolder{file.folder.path()});
    if (table.wants(parse)) {
        const Times times = timed(1, [&] { (void)test::answered(session.read({file.csv}, {})); });
        table.add(parse, rows, times, imported, {.mostRatio = 1});
    }
    ShopParts parts;
    parts.folder = {file.folder.path()};
    Desk desk(parts);
    (void)test::answered(desk.open());
    if (table.wants(whole)) {
        (void)takeLongestEvent();
        const Times times = timed(1, [&] { (void)test::answered(desk.import(planned(session, file.csv))); });
        table.add(whole, rows, times, imported, {.mostRatio = 4});
        Times longest;
        longest.add(takeLongestEvent());
        table.add(whole + QStringLiteral(": longest event"), rows, longest, 0, {.mostMedian = 8});
    }
    constexpr int mostInWorkbook = 100'000;
    if (table.wants(book) && rows <= mostInWorkbook) {
        const QString xlsx = file.folder.filePath(QStringLiteral("in.xlsx"));
        QFile made(xlsx);
        if (made.open(QFile::WriteOnly))
            made.write(workbookOf(rows));
        made.close();
        const double csv = importTime(file.csv);
        Times times;
        times.add(importTime(xlsx));
        table.add(book, rows, times, csv, {.mostRatio = 6});
    }
    if (table.wants(out)) {
        const double plain =
            shellTime(file.folder.filePath(QStringLiteral("plain.db")),
                      {QStringLiteral(".mode csv"), QStringLiteral(".headers on"),
                       QStringLiteral(".output %1").arg(file.csv + QStringLiteral(".sqlite")),
                       QStringLiteral("SELECT * FROM customer")});
        ExportSession exporting(parts.folder);
        const Times times = timed(1, [&] {
            (void)test::answered(exporting.write({}, plainForm(), file.csv + QStringLiteral(".out")));
        });
        table.add(out, rows, times, plain, {.mostRatio = 1.5});
    }
}

} // namespace carnet::bench
