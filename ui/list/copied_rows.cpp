#include "list/copied_rows.h"

#include <QMimeData>

#include <algorithm>

namespace carnet {

namespace {

/// "+33 6 12 34 56 78", "-1,5".
bool isSignedNumber(QStringView text)
{
    const auto isPartOfNumber = [](QChar c) {
        return (c >= u'0' && c <= u'9') || QStringView(u".,()").contains(c)
            || c.category() == QChar::Separator_Space;
    };
    return text.size() > 1 && std::ranges::all_of(text.sliced(1), isPartOfNumber);
}

bool looksLikeFormula(QStringView text)
{
    const QStringView words = text.trimmed();
    if (words.isEmpty())
        return false;
    const QChar first = words.front();
    if (first == u'+' || first == u'-')
        return !isSignedNumber(words);
    return QStringView(u"=@\uFF1D\uFF0B\uFF0D\uFF20").contains(first); // the wide forms count for some
}

bool needsQuotes(QStringView text)
{
    return std::ranges::any_of(
        text, [](QChar c) { return QStringView(u"\"\t\n\r\v\f\u0085\u2028\u2029").contains(c); });
}

QString tabbedCell(const QString &value)
{
    QString cell = looksLikeFormula(value) ? u'\'' + value : value;
    if (!needsQuotes(cell))
        return cell;
    return u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString htmlCell(const QString &value)
{
    QString words = value.toHtmlEscaped();
    for (const auto *lineEnd : {"\r\n", "\n", "\r"})
        words.replace(QLatin1StringView(lineEnd),
                      QLatin1StringView("<br style=\"mso-data-placement:same-cell\">"));
    // Excel heeds the style, LibreOffice the attribute; both mean the format "text".
    return QStringLiteral("<td style=\"mso-number-format:'\\@'\" sdnum=\"0;0;@\">%1</td>").arg(words);
}

} // namespace

QString tabbedText(const QList<QStringList> &rows)
{
    QStringList lines;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &value : row)
            cells << tabbedCell(value);
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

QString htmlTable(const QList<QStringList> &rows)
{
    QString table = QStringLiteral("<meta charset=\"utf-8\"><table>");
    for (const QStringList &row : rows) {
        table += QStringLiteral("<tr>");
        for (const QString &value : row)
            table += htmlCell(value);
        table += QStringLiteral("</tr>");
    }
    return table + QStringLiteral("</table>");
}

std::unique_ptr<QMimeData> copiedRows(const QList<QStringList> &rows)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(tabbedText(rows));
    data->setHtml(htmlTable(rows));
    return data;
}

} // namespace carnet
