// Rows for the clipboard, so that a spreadsheet finds every value in its own cell and runs none of them.
#pragma once

#include <QStringList>

#include <memory>

class QMimeData;

namespace carnet {

/// Cells with tabs between, a line a row. As spreadsheets write and read it: what holds a tab, a line end or
/// a quote stands in quotes, with its own quotes doubled; what a spreadsheet would take for a formula begins
/// with an apostrophe. A phone number with its + stays as it is.
[[nodiscard]] QString tabbedText(const QList<QStringList> &rows);
/// A table whose cells are text, which keeps also the zeros before a number.
[[nodiscard]] QString htmlTable(const QList<QStringList> &rows);
/// Both of them.
[[nodiscard]] std::unique_ptr<QMimeData> copiedRows(const QList<QStringList> &rows);

} // namespace carnet
