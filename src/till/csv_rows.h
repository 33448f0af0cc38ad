// Cuts a table into rows while it arrives: RFC 4180 with the separators, quotes and notes for Excel that
// tills write (till-api.md).
#pragma once

#include "exchange/csv_reader.h"
#include "till/row_reader.h"

#include <QStringList>

namespace carnet {

class CsvRows
{
public:
    explicit CsvRows(RowSink &sink);

    /// False once it is surely no table of customers: no such columns, a row of another length or of more
    /// than a million characters.
    bool feed(QStringView text);
    /// True when it ended as a table does. `mayBeCut`: then only with a line end.
    [[nodiscard]] bool finish(bool mayBeCut);

    [[nodiscard]] bool hasCustomer() const { return m_rows > 0; }

private:
    bool begin();
    bool takeHeader(const TableRow &row);
    bool takeRow(const TableRow &row);

    RowSink &m_sink;
    RowReader m_reader;
    QString m_beginning; ///< until the first line is whole: it tells the separator
    QChar m_separator;
    std::optional<CsvReader> m_csv;
    QStringList m_names;
    qint64 m_rows = 0;
    bool m_isTable = true;
};

} // namespace carnet
