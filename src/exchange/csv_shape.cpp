#include "exchange/csv_shape.h"

#include "customer/rules/text.h"
#include "exchange/column_match.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace carnet {

namespace {

constexpr std::array separators{QChar(u';'), QChar(u','), QChar(u'\t'), QChar(u'|')};

std::vector<TableRow> rowsOf(QStringView text, const CsvForm &form, bool isWhole)
{
    std::vector<TableRow> rows;
    CsvReader reader(form, [&rows](const TableRow &row) {
        if (!row.isEmpty())
            rows.push_back(row);
        return true;
    });
    reader.feed(text);
    if (isWhole)
        reader.finish();
    return rows;
}

int namedCells(const TableRow &row)
{
    int named = 0;
    for (qsizetype i = 0; i < row.count(); ++i)
        named += targetNamed(row.cell(i)) ? 1 : 0;
    return named;
}

/// How well a separator fits: the share of rows of one length, what the header says, and how long they are.
using Fit = std::tuple<double, int, qsizetype>;

Fit fitOf(const std::vector<TableRow> &rows)
{
    QHash<qsizetype, int> counts;
    for (const TableRow &row : rows)
        ++counts[row.count()];
    qsizetype length = 1;
    int most = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.key() > 1 && (it.value() > most || (it.value() == most && it.key() > length))) {
            most = it.value();
            length = it.key();
        }
    }
    if (most == 0)
        return {0, 0, 1};
    return {static_cast<double>(most) / static_cast<double>(rows.size()), namedCells(rows.front()), length};
}

QStringView withoutSeparatorLine(QStringView text, CsvShape &shape)
{
    const qsizetype end = text.indexOf(u'\n');
    const QStringView line = (end < 0 ? text : text.first(end)).trimmed();
    // "sep=" and one sign, perhaps in quotes; a tab is trimmed away.
    const QStringView bare = line.startsWith(u'"') ? line.sliced(1) : line;
    if (!bare.startsWith(u"sep=", Qt::CaseInsensitive))
        return text;
    shape.hasSeparatorLine = true;
    shape.form.separator = bare.size() > 4 ? bare.at(4) : QChar(u'\t');
    return end < 0 ? QStringView() : text.sliced(end + 1);
}

/// Most cells stand between two of them.
bool quotesWith(QChar quote, const std::vector<TableRow> &rows)
{
    qsizetype quoted = 0;
    qsizetype filled = 0;
    for (const TableRow &row : rows) {
        for (qsizetype i = 0; i < row.count(); ++i) {
            const QStringView cell = row.cell(i);
            filled += cell.isEmpty() ? 0 : 1;
            quoted += cell.size() > 1 && cell.startsWith(quote) && cell.endsWith(quote) ? 1 : 0;
        }
    }
    return filled > 0 && 2 * quoted > filled;
}

bool isData(QStringView cell)
{
    const bool hasLetter = std::ranges::any_of(cell, [](QChar c) { return c.isLetter(); });
    return cell.contains(u'@') || (!hasLetter && !rules::onlyDigits(cell).isEmpty());
}

} // namespace

bool looksLikeHeader(const TableRow &first)
{
    if (namedCells(first) > 0)
        return true;
    for (qsizetype i = 0; i < first.count(); ++i) {
        if (isData(first.cell(i)))
            return false;
    }
    return true;
}

CsvShape shapeOf(QStringView beginning, bool isWhole)
{
    CsvShape shape;
    const QStringView table = withoutSeparatorLine(beginning, shape);
    if (!shape.hasSeparatorLine) {
        Fit best{0, 0, 0};
        for (const QChar separator : separators) {
            const Fit fit = fitOf(rowsOf(table, {separator, shape.form.quote}, isWhole));
            if (fit > best) {
                best = fit;
                shape.form.separator = separator;
            }
        }
    }
    constexpr QChar apostrophe = u'\'';
    const CsvForm unquoted{shape.form.separator, QChar()};
    if (const auto rows = rowsOf(table, unquoted, isWhole); quotesWith(apostrophe, rows))
        shape.form.quote = apostrophe;
    const auto rows = rowsOf(table, shape.form, isWhole);
    shape.hasHeader = !rows.empty() && looksLikeHeader(rows.front());
    return shape;
}

} // namespace carnet
