// Writes customers as CSV: RFC 4180, so that a spreadsheet runs nothing of it (OWASP, CSV Injection) and
// RowMeaning reads back what went in. Pure.
#pragma once

#include "customer/customer.h"
#include "exchange/csv_reader.h"

#include <QByteArray>

#include <span>

namespace carnet {

struct CsvStyle
{
    enum class Kind : std::uint8_t {
        Plain,
        ForExcel, ///< a mark in front, and numbers that are none (zeros in front, long ones) as text:
                  ///< ="01000"
    } kind = Kind::Plain;
    QChar separator = u',';
};

class CsvWriter
{
public:
    CsvWriter(const CsvStyle &style, std::vector<Field> fields)
        : m_style(style)
        , m_fields(std::move(fields))
    { }

    /// `names`: of the columns, the number on the till first.
    [[nodiscard]] QByteArray header(const QStringList &names) const;
    [[nodiscard]] QByteArray row(const QString &tillNumber, const Customer &customer) const;

private:
    [[nodiscard]] QString cell(Field field, const Customer &customer) const;

    CsvStyle m_style;
    std::vector<Field> m_fields;
};

/// One line of CSV, each cell in quotes where it needs them.
[[nodiscard]] QByteArray csvLine(const QStringList &cells, QChar separator);

} // namespace carnet
