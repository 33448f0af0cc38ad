// Reads the till's list of customers while it arrives: a JSON array, an object that holds one, or CSV
// (till-api.md). Holds one row at a time. Pure.
#pragma once

#include "till/csv_rows.h"
#include "till/json_rows.h"
#include "till/outcome.h"

#include <QStringDecoder>
#include <QStringEncoder>

namespace carnet {

class ListReader
{
public:
    /// `sink` outlives the reader.
    explicit ListReader(RowSink &sink);

    /// In pieces of any length. False once it is surely no list of customers.
    bool feed(const QByteArray &bytes);
    /// After the last piece: whether it was a list of customers, and whole. JSON shows its own end; of CSV
    /// that ended with the connection the last row is only believed with its line end.
    [[nodiscard]] bool finish(Seen::Ending ending = Seen::Ending::Whole);

    /// A customer has come.
    [[nodiscard]] bool hasCustomer() const { return m_json.hasCustomer() || m_csv.hasCustomer(); }
    /// Of an answer in JSON, once it is whole: what it says besides the rows.
    [[nodiscard]] const QByteArray &frame() const { return m_json.frame(); }

private:
    enum class Shape : std::uint8_t { Unknown, Json, Csv };

    bool take(const QByteArray &text);
    bool lookForShape();
    bool takeJson(const QByteArray &text);
    bool takeCsv(const QByteArray &text);
    [[nodiscard]] QByteArray withoutMark(const QByteArray &bytes);
    [[nodiscard]] QByteArray fromUtf16(const QByteArray &bytes);

    JsonRows m_json;
    CsvRows m_csv;
    Shape m_shape = Shape::Unknown;
    bool m_isPastMark = false;
    QByteArray m_beginning; ///< until the mark in front and the shape are known
    qsizetype m_looked = 0;
    int m_brackets = 0;
    QByteArray m_behind; ///< the end of the JSON
    QByteArray m_halfCharacter; ///< of CSV
    std::optional<QStringDecoder> m_utf16;
    QStringEncoder m_toUtf8{QStringEncoder::Utf8};
};

} // namespace carnet
