#include "till/csv_rows.h"

#include <algorithm>

namespace carnet {

namespace {

constexpr qsizetype longestRecord = 1 << 20; ///< characters; also of the blank lines before the first

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
    for (const QChar c : text) {
        if (!m_isTable)
            break;
        m_endsInLineEnd = c == u'\n';
        takeCharacter(c);
    }
    return m_isTable;
}

void CsvRows::takeCharacter(QChar c)
{
    if (++m_length > longestRecord) {
        m_isTable = false;
        return;
    }
    switch (m_place) {
    case Place::Before:
        if (c == u'\r' || c == u'\n' || c == u' ')
            break;
        if (c == u'<' || c == u'{' || c == u'[')
            m_isTable = false;
        m_place = Place::FirstLine;
        [[fallthrough]];
    case Place::FirstLine:
        m_firstLine += c;
        if (c == u'\n')
            takeFirstLine();
        break;
    case Place::QuoteInQuoted:
        m_place = c == u'"' ? Place::Quoted : Place::Plain;
        if (c == u'"')
            m_cell += c;
        else
            takeCharacter(c);
        break;
    case Place::Quoted:
        if (c == u'"')
            m_place = Place::QuoteInQuoted;
        else
            m_cell += c;
        break;
    case Place::Plain:
        if (c == u'"' && m_cell.isEmpty())
            m_place = Place::Quoted;
        else if (c == m_separator)
            endCell();
        else if (c == u'\n')
            endRecord();
        else if (c != u'\r')
            m_cell += c;
        break;
    }
}

void CsvRows::takeFirstLine()
{
    const QString line = std::exchange(m_firstLine, {});
    m_length = 0;
    if (m_separator.isNull() && line.startsWith(u"sep=")) { // a note for Excel
        m_separator = separatorOf(line.sliced(4));
        return;
    }
    m_separator = separatorOf(line);
    m_place = Place::Plain;
    for (const QChar c : line)
        takeCharacter(c);
}

void CsvRows::endCell()
{
    m_record << std::exchange(m_cell, {});
}

void CsvRows::endRecord()
{
    endCell();
    m_length = 0;
    if (m_record.size() > 1 || !m_record.constFirst().isEmpty())
        m_names.isEmpty() ? takeHeader() : takeRow();
    m_record.clear();
}

void CsvRows::takeHeader()
{
    m_names = columnNames(m_record);
    m_isTable = nameCustomers(m_names);
    if (m_isTable)
        m_sink.open();
}

void CsvRows::takeRow()
{
    while (m_record.size() > m_names.size() && m_record.constLast().isEmpty())
        m_record.removeLast();
    m_isTable = m_record.size() == m_names.size(); // otherwise cut off, or no table
    if (!m_isTable)
        return;
    QJsonObject object;
    for (qsizetype i = 0; i < m_names.size(); ++i)
        object.insert(m_names.at(i), m_record.at(i));
    if (const auto row = m_reader.read(object)) {
        ++m_rows;
        m_sink.take(*row);
    }
}

bool CsvRows::finish(bool mayBeCut)
{
    if (m_place == Place::FirstLine)
        takeFirstLine();
    if (m_place == Place::QuoteInQuoted)
        m_place = Place::Plain;
    if (!m_cell.isEmpty() || !m_record.isEmpty())
        endRecord();
    const bool isWhole = m_isTable && m_place == Place::Plain && !(mayBeCut && !m_endsInLineEnd);
    if (!m_names.isEmpty())
        m_sink.close(isWhole && !m_names.isEmpty());
    return isWhole && !m_names.isEmpty();
}

} // namespace carnet
