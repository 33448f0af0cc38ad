// How a text file writes its table: told by the file itself. Pure.
#pragma once

#include "exchange/csv_reader.h"

namespace carnet {

struct CsvShape
{
    CsvForm form;
    bool hasHeader = true;
    bool hasSeparatorLine = false; ///< a note for Excel before all else, "sep=;"

    friend bool operator==(const CsvShape &, const CsvShape &) = default;
};

/// `beginning`: of the file, some hundred rows; its last one may be cut, unless it `isWhole`.
[[nodiscard]] CsvShape shapeOf(QStringView beginning, bool isWhole);
/// The first row names the columns.
[[nodiscard]] bool looksLikeHeader(const TableRow &first);

} // namespace carnet
