#include "customers/copied_rows.h"

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

void CopiedRows::add(const QStringList &row)
{
    if (!m_table.isEmpty())
        m_text += u'\n';
    m_table += QStringLiteral("<tr>");
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (i > 0)
            m_text += u'\t';
        m_text += tabbedCell(row.at(i));
        m_table += htmlCell(row.at(i));
    }
    m_table += QStringLiteral("</tr>");
}

std::unique_ptr<QMimeData> CopiedRows::data() const
{
    auto data = std::make_unique<QMimeData>();
    data->setText(m_text);
    data->setHtml(QStringLiteral("<meta charset=\"utf-8\"><table>%1</table>").arg(m_table));
    return data;
}

} // namespace carnet
