#include "till/csv_rows.h"

#include <algorithm>

namespace carnet {

namespace {

QChar separatorOf(QStringView header)
{
    QChar best = u';';
    qsizetype most = 0;
    for (const QChar candidate : {QChar(u';'), QChar(u','), QChar(u'\t'), QChar(u'|')}) {
        if (const qsizetype count = header.count(candidate); count > most) {
            most = count;
            best = candidate;
        }
    }
    return best;
}

/// The names of the columns, each of them once: a second "note" becomes "note (2)".
QStringList columnNames(QStringList header)
{
    while (!header.isEmpty() && header.last().trimmed().isEmpty())
        header.removeLast();
    QStringList names;
    for (const QString &cell : header) {
        const QString name = cell.trimmed();
        QString unique = name;
        for (int n = 2; names.contains(unique); ++n)
            unique = QStringLiteral("%1 (%2)").arg(name).arg(n);
        names << unique;
    }
    return names;
}

} // namespace

CsvRows::CsvRows(RowSink &sink)
    : m_sink(sink)
{ }

bool CsvRows::feed(QStringView text)
{
    if (m_csv) {
        m_isTable = m_isTable && m_csv->feed(text) && !m_csv->openQuote();
    } else if (m_isTable) {
        m_beginning += text;
        m_isTable =
            (!m_beginning.contains(u'\n') || begin()) && (m_csv || m_beginning.size() <= CsvReader::longest);
    }
    return m_isTable;
}

/// What stands before the first line is passed over.
bool CsvRows::begin()
{
    qsizetype at = 0;
    while (at < m_beginning.size() && QStringView(u"\r\n ").contains(m_beginning.at(at)))
        ++at;
    QStringView rest = QStringView(m_beginning).sliced(at);
    if (!rest.isEmpty() && QStringView(u"<{[").contains(rest.front()))
        return false;
    qsizetype end = rest.indexOf(u'\n');
    if (end < 0) // only blank so far
        return true;
    if (rest.startsWith(u"sep=")) { // a note for Excel
        m_separator = separatorOf(rest.sliced(4, end - 4));
        rest = rest.sliced(end + 1);
        end = rest.size();
    }
    if (m_separator.isNull())
        m_separator = separatorOf(rest.first(end));
    m_csv.emplace(CsvForm{m_separator}, [this](const TableRow &row) {
        m_isTable = row.isEmpty() || (m_names.isEmpty() ? takeHeader(row) : takeRow(row));
        return m_isTable;
    });
    const QString beginning = rest.toString();
    m_beginning.clear();
    return m_csv->feed(beginning) && m_isTable && !m_csv->openQuote();
}

bool CsvRows::takeHeader(const TableRow &row)
{
    m_names = columnNames(row.cells());
    if (!nameCustomers(m_names))
        return false;
    m_sink.open();
    return true;
}

bool CsvRows::takeRow(const TableRow &row)
{
    QStringList cells = row.cells();
    while (cells.size() > m_names.size() && cells.constLast().isEmpty())
        cells.removeLast();
    if (cells.size() != m_names.size()) // cut off, or no table
        return false;
    QJsonObject object;
    for (qsizetype i = 0; i < m_names.size(); ++i)
        object.insert(m_names.at(i), cells.at(i));
    if (const auto read = m_reader.read(object)) {
        ++m_rows;
        m_sink.take(*read);
    }
    return true;
}

bool CsvRows::finish(bool mayBeCut)
{
    if (!m_csv && m_isTable) {
        m_beginning += u'\n';
        m_isTable = begin();
    }
    if (!m_csv)
        return false;
    const bool isEnded = m_csv->endsInLineEnd();
    const bool isWhole = m_csv->finish() && m_isTable && !(mayBeCut && !isEnded) && !m_names.isEmpty();
    if (!m_names.isEmpty())
        m_sink.close(isWhole);
    return isWhole;
}

} // namespace carnet
