#include "outbox/row_shelf.h"

#include <QDataStream>
#include <QJsonDocument>

namespace carnet {

namespace {

constexpr qsizetype mostInMemory = 4 << 20; ///< bytes
constexpr qint64 readAhead = 1 << 18;

void write(QDataStream &out, const TillRow &row)
{
    out << row.id << row.present.bits();
    for (const Field field : row.present)
        out << row.customer.value(field);
    out << row.perhapsBorn
        << (row.extra.isEmpty() ? QByteArray() : QJsonDocument(row.extra).toJson(QJsonDocument::Compact));
}

TillRow read(QDataStream &in)
{
    TillRow row;
    quint32 present = 0;
    in >> row.id >> present;
    row.present = FieldSet::fromBits(present);
    for (const Field field : row.present) {
        QString value;
        in >> value;
        row.customer.set(field, value);
    }
    QByteArray extra;
    in >> row.perhapsBorn >> extra;
    if (!extra.isEmpty())
        row.extra = QJsonDocument::fromJson(extra).object();
    return row;
}

} // namespace

RowShelf::RowShelf(QString folder)
    : m_folder(std::move(folder))
{ }

void RowShelf::put(const TillRow &row)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    write(out, row);
    QDataStream shelf(&m_bytes, QIODevice::Append);
    shelf << bytes;
    ++m_count;
    if (m_bytes.size() > mostInMemory)
        moveToFile();
}

bool RowShelf::moveToFile()
{
    if (!m_file) {
        m_file = std::make_unique<QTemporaryFile>(m_folder + QStringLiteral("/list-XXXXXX"));
        m_hasFailed = m_hasFailed || !m_file->open();
    }
    m_hasFailed = m_hasFailed || m_file->write(m_bytes) != m_bytes.size() || !m_file->flush();
    m_bytes.clear();
    return !m_hasFailed;
}

QByteArray RowShelf::nextBytes(qint64 length)
{
    while (m_file && m_bytes.size() - m_at < length) {
        const QByteArray more = m_file->read(std::max(readAhead, length));
        if (more.isEmpty())
            break;
        m_bytes = m_bytes.mid(m_at) + more;
        m_at = 0;
    }
    QByteArray bytes = m_bytes.mid(m_at, length);
    m_at += bytes.size();
    m_hasFailed = m_hasFailed || bytes.size() != length;
    return bytes;
}

std::optional<TillRow> RowShelf::take()
{
    if (m_taken == 0 && m_file) // what was put last follows the rest
        m_hasFailed = m_hasFailed || !moveToFile() || !m_file->seek(0);
    if (m_hasFailed || m_taken == m_count)
        return std::nullopt;
    ++m_taken;
    quint32 length = 0;
    QDataStream head(nextBytes(sizeof length));
    head >> length;
    const QByteArray bytes = m_hasFailed ? QByteArray() : nextBytes(length);
    if (m_hasFailed)
        return std::nullopt;
    QDataStream in(bytes);
    return read(in);
}

} // namespace carnet
