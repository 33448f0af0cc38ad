// Rows of the till's list put aside until the whole list has come: a few megabytes in memory, the rest in a
// file that nobody else can read and that vanishes with the shelf.
#pragma once

#include "till/till_row.h"

#include <QTemporaryFile>

#include <memory>
#include <optional>

namespace carnet {

class RowShelf
{
public:
    /// `folder`: where the file would be.
    explicit RowShelf(QString folder);

    void put(const TillRow &row);
    [[nodiscard]] qint64 count() const { return m_count; }
    /// The next one, in the order they were put; nothing when all were taken, or they cannot be read.
    [[nodiscard]] std::optional<TillRow> take();
    /// Something could not be written or read: the disk is full, perhaps.
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

private:
    bool moveToFile();
    [[nodiscard]] QByteArray nextBytes(qint64 length);

    QString m_folder;
    QByteArray m_bytes; ///< those not in the file yet; while taking, those read ahead
    qsizetype m_at = 0;
    std::unique_ptr<QTemporaryFile> m_file;
    qint64 m_count = 0;
    qint64 m_taken = 0;
    bool m_hasFailed = false;
};

} // namespace carnet
