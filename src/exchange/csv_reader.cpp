#include "exchange/csv_reader.h"

#include <algorithm>
#include <tuple>

namespace carnet {

bool CsvReader::feed(QStringView text)
{
    if (m_isOver)
        return false;
    if (m_at > m_text.size() / 2) {
        m_text.remove(0, m_at);
        m_at = 0;
    }
    m_text.append(text);
    if (!text.isEmpty())
        m_endsInLineEnd = text.last() == u'\n' || text.last() == u'\r';
    // A row that was cut is looked at again when it may have ended, or has doubled.
    const bool mayHaveEnded = m_text.size() - m_at >= 2 * m_scanned
        || std::ranges::any_of(text, [](QChar c) { return c == u'\n' || c == u'\r'; });
    if (!mayHaveEnded)
        return true;
    while (m_at < m_text.size()) {
        const Found found = readRow(false);
        if (found == Found::NeedsMore) {
            m_scanned = m_text.size() - m_at;
            break;
        }
        if (found == Found::TooLong || !take())
            return false;
    }
    return true;
}

bool CsvReader::finish()
{
    while (!m_isOver && m_at < m_text.size()) {
        if (readRow(true) == Found::TooLong || !take())
            return false;
    }
    return !m_isOver && !m_openQuote;
}

bool CsvReader::take()
{
    m_at = m_end;
    m_scanned = 0;
    ++m_rows;
    m_isOver = !m_take(m_row);
    return !m_isOver;
}

CsvReader::Found CsvReader::readRow(bool isLast)
{
    m_row.clear();
    m_end = m_at;
    const auto before = std::tuple(m_openQuote, m_openQuotes, m_longestQuoted);
    for (;;) {
        const Found found = readCell(isLast);
        if (found == Found::NeedsMore && m_text.size() - m_at <= 2 * longest) {
            std::tie(m_openQuote, m_openQuotes, m_longestQuoted) = before; // told when the row is there
            return found;
        }
        if (found != Found::Whole || m_end - m_at > 2 * longest) {
            m_tooLong = Place{m_rows, m_row.count()};
            m_isOver = true;
            return Found::TooLong;
        }
        m_row.endCell();
        if (m_end >= m_text.size()) // only of the last piece, without a line end
            return Found::Whole;
        const QChar c = m_text.at(m_end++);
        if (c == m_form.separator)
            continue;
        if (c == u'\r' && m_end < m_text.size() && m_text.at(m_end) == u'\n')
            ++m_end;
        return Found::Whole;
    }
}

CsvReader::Found CsvReader::readCell(bool isLast)
{
    if (m_end < m_text.size() && m_text.at(m_end) == m_form.quote) {
        if (const auto found = readQuoted(isLast))
            return *found;
        noteOpenQuote();
        m_row.dropCell();
    }
    return readPlain(isLast);
}

/// Nothing: the quote is never closed, so it is none.
std::optional<CsvReader::Found> CsvReader::readQuoted(bool isLast)
{
    qsizetype from = m_end + 1;
    bool hasLineEnd = false;
    for (;;) {
        const qsizetype quote = m_text.indexOf(m_form.quote, from);
        if ((quote < 0 ? m_text.size() : quote) - m_end > m_longestQuoted)
            return std::nullopt;
        if (quote < 0)
            return isLast ? std::nullopt : std::optional(Found::NeedsMore);
        const QStringView part = QStringView(m_text).sliced(from, quote - from);
        hasLineEnd = hasLineEnd || part.contains(u'\n') || part.contains(u'\r');
        m_row.append(part);
        const bool isAtEnd = quote + 1 == m_text.size();
        if (isAtEnd && !isLast)
            return Found::NeedsMore;
        if (isAtEnd || isCellEnd(m_text.at(quote + 1))) {
            m_end = quote + 1;
            // Whether a line feed follows is known only with what follows.
            const bool isHalfLineEnd = m_end + 1 == m_text.size() && m_text.at(m_end) == u'\r' && !isLast;
            return isHalfLineEnd ? Found::NeedsMore : Found::Whole;
        }
        if (m_text.at(quote + 1) == m_form.quote) {
            m_row.append(QStringView(&m_form.quote, 1));
            from = quote + 2;
            continue;
        }
        if (hasLineEnd) // it closes another one: the rows between were never meant as one cell
            return std::nullopt;
        m_end = quote + 1;
        return readPlain(isLast);
    }
}

CsvReader::Found CsvReader::readPlain(bool isLast)
{
    const QChar *const begin = m_text.constData();
    const QChar *const from = begin + m_end;
    const QChar *const end = begin + m_text.size();
    const QChar *at = from;
    while (at != end && !isCellEnd(*at))
        ++at;
    const bool isHalfLineEnd = at != end && *at == u'\r' && at + 1 == end;
    if ((at == end || isHalfLineEnd) && !isLast)
        return Found::NeedsMore;
    if (at - from > longest)
        return Found::TooLong;
    m_row.append(QStringView(from, at));
    m_end = at - begin;
    return Found::Whole;
}

void CsvReader::noteOpenQuote()
{
    if (!m_openQuote)
        m_openQuote = Place{m_rows, m_row.count()};
    ++m_openQuotes;
    // Of a file full of such quotes each would be sought for through a megabyte.
    constexpr qsizetype least = 1 << 12;
    m_longestQuoted = std::max(least, m_longestQuoted / 2);
}

} // namespace carnet
