// A file, or what was copied from a spreadsheet, read into a table: what it is and how it is written is told
// by itself, unless the user knows better. May take long: runs on a worker, stops when it is told to.
#pragma once

#include "customer/result.h"
#include "exchange/code_page.h"
#include "exchange/csv_shape.h"
#include "exchange/date_order.h"
#include "exchange/row_file.h"

#include <functional>

namespace carnet {

/// Where the table comes from.
struct Source
{
    QString file; ///< its path; empty: `pasted` counts
    QByteArray pasted = {}; ///< text in UTF-8
};

/// What the user says of it; what is not said is found out.
struct SourceSettings
{
    std::optional<Encoding> encoding = {};
    std::optional<QChar> separator = {};
    std::optional<QChar> quote = {};
    std::optional<bool> hasHeader = {};
    std::optional<int> sheet = {};

    friend bool operator==(const SourceSettings &, const SourceSettings &) = default;
};

enum class SourceTrouble : std::uint8_t {
    CannotOpen, ///< not there, or not allowed
    NoFile, ///< a folder, a pipe
    Empty,
    Binary, ///< neither text nor a workbook
    TooLong, ///< a row or a cell that never ends
    TooManyColumns,
    TooBig,
    Changed, ///< while it was read
    ReadFailed,
    NoRoom, ///< on this computer, to put the rows aside
    Damaged, ///< a workbook that cannot be unpacked or understood
    Encrypted,
    OldExcel,
    OpenDocument,
    NoSheet,
    NoCards, ///< an address book without a person, or cut
    Stopped, ///< by who asked
};

struct SourceFailure
{
    SourceTrouble trouble = SourceTrouble::ReadFailed;
    qint64 row = 0; ///< from 1; 0: of no row
    QString column = {}; ///< its name, where there is one
};

struct ColumnFacts
{
    QString name; ///< empty where the file has none
    qint64 filled = 0; ///< rows
    QStringList examples; ///< the first few that differ
    DateOrderGuess dates;
};

struct SourceTable
{
    enum class Kind : std::uint8_t { Csv, Workbook, AddressBook } kind = Kind::Csv;
    Encoding encoding = Encoding::Utf8;
    CsvShape shape;
    QStringList sheets;
    int sheet = 0;

    std::vector<ColumnFacts> columns;
    std::shared_ptr<const RowFile> rows;
    std::vector<QStringList> beginning; ///< the first few rows, with the header

    // What was met on the way. Rows from 1, without the header.
    struct Place
    {
        qint64 row = 0;
        QString column = {};
    };
    std::optional<Place> openQuote; ///< a quote that is never closed; taken as it stands
    std::optional<Place> ragged; ///< the first row that is longer or shorter than the header
    qint64 raggedRows = 0;
    qint64 groups = 0; ///< of an address book, left out
    bool hasUnreadable = false; ///< something is no text in this encoding

    [[nodiscard]] QStringList names() const;
    [[nodiscard]] qint64 count() const { return rows->count(); }
};

/// `folder`: where the rows are put aside. `stop`: asked now and then. `progress`: 0 to 1000.
struct Reading
{
    QString folder;
    std::function<bool()> stop = [] { return false; };
    std::function<void(int permille)> progress = [](int) {};
};
[[nodiscard]] Result<SourceTable, SourceFailure>
readSource(const Source &source, const SourceSettings &settings, const Reading &reading);

} // namespace carnet
