#include "exchange/csv_writer.h"

#include "customer/lost_zeros.h"
#include "exchange/cell_repair.h"
#include "exchange/date_order.h"

#include <QDate>

#include <algorithm>

namespace carnet {

namespace {

/// A spreadsheet may take it for a number, a date or a time.
bool looksLikeNumber(const QString &text)
{
    const bool hasDigit =
        std::any_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return hasDigit && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || QStringView(u" +-.,/:eE()").contains(c);
           });
}

bool isIsoDay(const QString &text)
{
    return QDate::fromString(text, QStringLiteral("yyyy-MM-dd")).isValid();
}

/// As it stands it would be read as something else (RowMeaning).
bool needsGuard(Field field, const Customer &customer)
{
    const QString &text = customer.value(field);
    if (!text.front().isDigit())
        return false;
    if (field == Field::BirthDate)
        return !isIsoDay(text) || isPartialDate(text);
    return repaired(field, text).damage != CellDamage::None || withLostZeros(field, customer, true) != text
        || (field == Field::Siret && looksLikeNumber(text));
}

QString asFormula(QString text)
{
    return QStringLiteral("=\"") % text.replace(u'"', QStringLiteral("\"\"")) % u'"';
}

} // namespace

static bool needsQuotes(const QString &cell, QChar separator)
{
    if (cell.isEmpty())
        return false;
    return cell.front() == u' ' || cell.back() == u' ' || cell.front() == u'\''
        || std::ranges::any_of(cell, [separator](QChar c) {
               return c == separator || c == u'"' || c == u'\n' || c == u'\r';
           });
}

QByteArray csvLine(const QStringList &cells, QChar separator)
{
    QString line;
    for (const QString &cell : cells) {
        if (!line.isEmpty() || &cell != &cells.first())
            line += separator;
        if (needsQuotes(cell, separator))
            line += u'"' + QString(cell).replace(u'"', QStringLiteral("\"\"")) + u'"';
        else
            line += cell;
    }
    return line.toUtf8() + "\r\n";
}

QString CsvWriter::cell(Field field, const Customer &customer) const
{
    const QString &text = customer.value(field);
    if (text.isEmpty())
        return text;
    const bool isForExcel = m_style.kind == CsvStyle::Kind::ForExcel;
    if (isForExcel && looksLikeNumber(text) && !(field == Field::BirthDate && isIsoDay(text))
        && field != Field::Blacklist)
        return asFormula(text);
    const QString safe = guarded(text);
    return safe == text && needsGuard(field, customer) ? u'\'' + text : safe;
}

QByteArray CsvWriter::header(const QStringList &names) const
{
    const bool isForExcel = m_style.kind == CsvStyle::Kind::ForExcel;
    return (isForExcel ? QByteArray("\xEF\xBB\xBF") : QByteArray()) + csvLine(names, m_style.separator);
}

QByteArray CsvWriter::row(const QString &tillNumber, const Customer &customer) const
{
    QStringList cells{tillNumber};
    for (const Field field : m_fields)
        cells << cell(field, customer);
    return csvLine(cells, m_style.separator);
}

} // namespace carnet
