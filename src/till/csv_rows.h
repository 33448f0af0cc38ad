// Cuts a table into rows while it arrives: RFC 4180 with the separators, quotes and notes for Excel that
// tills write (till-api.md).
#pragma once

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
    enum class Place : std::uint8_t { Before, FirstLine, Plain, Quoted, QuoteInQuoted };

    void takeFirstLine();
    void takeCharacter(QChar c);
    void endCell();
    void endRecord();
    void takeHeader();
    void takeRow();

    RowSink &m_sink;
    RowReader m_reader;
    Place m_place = Place::Before;
    QString m_firstLine; ///< tells the separator
    QChar m_separator;
    QString m_cell;
    QStringList m_record;
    qsizetype m_length = 0; ///< of the record
    QStringList m_names;
    qint64 m_rows = 0;
    bool m_endsInLineEnd = false;
    bool m_isTable = true;
};

} // namespace carnet
