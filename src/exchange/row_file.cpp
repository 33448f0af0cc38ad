#include "exchange/row_file.h"

#include <algorithm>
#include <cstring>

namespace carnet {

namespace {

constexpr qsizetype portion = 1 << 18; ///< bytes
constexpr qsizetype leastAhead = 1 << 13; ///< bytes

void putNumber(QByteArray &bytes, quint32 number)
{
    for (; number >= 0x80; number >>= 7U)
        bytes += static_cast<char>(number | 0x80U);
    bytes += static_cast<char>(number);
}

quint32 takeNumber(const char *&at)
{
    quint32 number = 0;
    for (unsigned shift = 0;; shift += 7) {
        const auto byte = static_cast<unsigned char>(*at++);
        number |= (byte & 0x7FU) << shift;
        if (byte < 0x80)
            return number;
    }
}

} // namespace

RowFile::RowFile(const QString &folder)
    : m_file(folder + QStringLiteral("/import-XXXXXX"))
{
    m_hasFailed = !m_file.open();
}

// Of each row: the length of what follows, how many cells, the length of each in UTF-16, and their text.
bool RowFile::put(const TableRow &row)
{
    if (m_count % stride == 0)
        m_places.push_back(m_length + m_bytes.size());
    const QByteArray text = row.text().toUtf8();
    QByteArray head;
    putNumber(head, static_cast<quint32>(row.count()));
    qsizetype begin = 0;
    for (const qsizetype end : row.ends()) {
        putNumber(head, static_cast<quint32>(end - begin));
        begin = end;
    }
    const auto length = static_cast<quint32>(head.size() + text.size());
    m_bytes.append(reinterpret_cast<const char *>(&length), sizeof length); // NOLINT(*-reinterpret-cast)
    m_bytes += head;
    m_bytes += text;
    ++m_count;
    return m_bytes.size() < portion || finish();
}

bool RowFile::finish()
{
    m_hasFailed = m_hasFailed || m_file.write(m_bytes) != m_bytes.size() || !m_file.flush();
    m_length += m_bytes.size();
    m_bytes.resize(0);
    return !m_hasFailed;
}

RowFileReader::RowFileReader(const RowFile &rows)
    : m_rows(rows)
    , m_file(rows.name())
    , m_ahead(portion)
{
    m_hasFailed = !m_file.open(QIODevice::ReadOnly);
}

void RowFileReader::goTo(qint64 row)
{
    if (row == m_row)
        return;
    m_bytes.clear();
    m_at = 0;
    m_ahead = leastAhead;
    const auto place = static_cast<std::size_t>(row / RowFile::stride);
    if (place >= m_rows.m_places.size() || !m_file.seek(m_rows.m_places[place])) {
        m_row = m_rows.m_count;
        return;
    }
    m_row = row - row % RowFile::stride;
    TableRow passed;
    while (m_row < row && next(passed)) { }
}

const char *RowFileReader::take(qsizetype length)
{
    if (m_bytes.size() - m_at < length) {
        m_bytes = m_bytes.mid(m_at) + m_file.read(std::max(m_ahead, length));
        m_ahead = std::min(2 * m_ahead, portion);
        m_at = 0;
    }
    if (m_bytes.size() < length) {
        m_hasFailed = true;
        return nullptr;
    }
    const char *const taken = m_bytes.constData() + m_at;
    m_at += length;
    return taken;
}

bool RowFileReader::next(TableRow &row)
{
    if (m_hasFailed || m_row >= m_rows.m_count)
        return false;
    quint32 length = 0;
    const char *at = take(sizeof length);
    if (at == nullptr)
        return false;
    std::memcpy(&length, at, sizeof length);
    at = take(length);
    if (at == nullptr)
        return false;
    const char *const end = at + length;
    std::vector<qsizetype> ends(takeNumber(at));
    qsizetype cellEnd = 0;
    for (qsizetype &one : ends) {
        cellEnd += takeNumber(at);
        one = cellEnd;
    }
    row = TableRow(QString::fromUtf8(at, end - at), std::move(ends));
    ++m_row;
    return true;
}

} // namespace carnet
