// What can be put on paper of customers: the list as it is shown, a sheet for each, address labels, envelopes
// (ui.md 28).
#pragma once

#include "directory/columns.h"

#include <QPageLayout>
#include <QPagedPaintDevice>

#include <vector>

namespace carnet {

enum class PrintKind : std::uint8_t { List, Sheets, Labels24, Labels14, EnvelopesDl, EnvelopesC5 };

struct PrintMatter
{
    PrintKind kind = PrintKind::List;
    std::vector<RecordSummary> customers;
    QList<CustomerColumn> columns = {}; ///< of the list
    QString title = {}; ///< above it
    QString home = {}; ///< the country it is posted in, a code
    int firstLabel = 0; ///< from 0: those before it on the first sheet are used up
};

[[nodiscard]] QPageLayout pageLayoutOf(PrintKind kind);
/// On one sheet; 0: the kind has none.
[[nodiscard]] int labelsOf(PrintKind kind);
/// All pages; the device has the kind's layout.
void paintMatter(QPagedPaintDevice &device, const PrintMatter &matter);
/// Millimetres of a label on its sheet, from the upper left corner of the paper.
[[nodiscard]] QRectF labelPlace(PrintKind kind, int label);

} // namespace carnet
