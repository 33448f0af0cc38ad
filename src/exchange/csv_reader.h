// Cuts text into rows while it arrives: RFC 4180, and what spreadsheets and tills make of it. A quote counts
// where it begins a cell; what stands behind the closing one belongs to the cell, as in Excel. A quote that
// is never closed swallows nothing: it is taken as it stands, and told. Pure.
#pragma once

#include "exchange/table_row.h"

#include <functional>
#include <optional>

namespace carnet {

struct CsvForm
{
    QChar separator = u';';
    QChar quote = u'"';

    friend bool operator==(const CsvForm &, const CsvForm &) = default;
};

class CsvReader
{
public:
    /// No cell and no row is longer, in characters.
    static constexpr qsizetype longest = 1 << 20;

    /// Gets each row, blank lines too; false: no more of them is wanted.
    using Take = std::function<bool(const TableRow &row)>;
    CsvReader(const CsvForm &form, Take take)
        : m_form(form)
        , m_take(std::move(take))
    { }

    /// In pieces of any length. False: it is over, see tooLong().
    bool feed(QStringView text);
    /// After the last piece. False as feed(), or when a quote was open.
    bool finish();

    /// A place in the file, from 0.
    struct Place
    {
        qint64 row = 0;
        qsizetype column = 0;

        friend bool operator==(const Place &, const Place &) = default;
    };
    /// The first quote that was never closed.
    [[nodiscard]] const std::optional<Place> &openQuote() const { return m_openQuote; }
    [[nodiscard]] qint64 openQuotes() const { return m_openQuotes; }
    [[nodiscard]] const std::optional<Place> &tooLong() const { return m_tooLong; }
    [[nodiscard]] bool endsInLineEnd() const { return m_endsInLineEnd; }

private:
    enum class Found : std::uint8_t { Whole, NeedsMore, TooLong };

    bool take();
    Found readRow(bool isLast);
    Found readCell(bool isLast);
    [[nodiscard]] std::optional<Found> readQuoted(bool isLast);
    Found readPlain(bool isLast);
    void noteOpenQuote();
    [[nodiscard]] bool isCellEnd(QChar c) const { return c == m_form.separator || c == u'\n' || c == u'\r'; }

    CsvForm m_form;
    Take m_take;
    QString m_text; ///< what is not taken yet,
    qsizetype m_at = 0; ///< from here on
    qsizetype m_scanned = 0; ///< of it, in vain
    qsizetype m_end = 0; ///< behind what was read of the present row
    TableRow m_row;
    qint64 m_rows = 0;
    std::optional<Place> m_openQuote;
    qint64 m_openQuotes = 0;
    std::optional<Place> m_tooLong;
    qsizetype m_longestQuoted = longest;
    bool m_isOver = false;
    bool m_endsInLineEnd = false;
};

} // namespace carnet
