// The rows of a file that is being imported, put aside as they were read: in a file of its own that nobody
// else can read and that vanishes with this, so that a million rows need no memory and the user's file may
// change meanwhile. Written by one thread, then read by any number of readers, each on its own.
#pragma once

#include "exchange/table_row.h"

#include <QFile>
#include <QTemporaryFile>

#include <memory>

namespace carnet {

class RowFile
{
public:
    /// `folder`: where it lies.
    explicit RowFile(const QString &folder);

    /// False: there is no room.
    bool put(const TableRow &row);
    /// No more rows come.
    bool finish();
    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] QString name() const { return m_file.fileName(); }

private:
    friend class RowFileReader;
    /// So many rows lie between two places that are remembered.
    static constexpr qint64 stride = 64;

    QTemporaryFile m_file;
    QByteArray m_bytes; ///< not in the file yet
    std::vector<qint64> m_places;
    qint64 m_length = 0;
    qint64 m_count = 0;
    bool m_hasFailed = false;
};

/// `rows` outlives it.
class RowFileReader
{
public:
    explicit RowFileReader(const RowFile &rows);

    /// The next row that next() gives, from 0.
    void goTo(qint64 row);
    /// False behind the last one, or when it cannot be read.
    bool next(TableRow &row);
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

private:
    [[nodiscard]] const char *take(qsizetype length);

    const RowFile &m_rows;
    QFile m_file;
    QByteArray m_bytes; ///< read ahead
    qsizetype m_at = 0;
    qsizetype m_ahead = 0; ///< so much is read at once: little after a jump, more and more on the way
    qint64 m_row = 0;
    bool m_hasFailed = false;
};

} // namespace carnet
