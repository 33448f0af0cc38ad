// Rows for the clipboard, so that a spreadsheet finds every value in its own cell and runs none of them.
#pragma once

#include <QStringList>

#include <memory>

class QMimeData;

namespace carnet {

class CopiedRows
{
public:
    void add(const QStringList &row);

    /// Cells with tabs between, a line a row. As spreadsheets write and read it: what holds a tab, a line end
    /// or a quote stands in quotes, with its own quotes doubled; what a spreadsheet would take for a formula
    /// begins with an apostrophe. A phone number with its + stays as it is.
    [[nodiscard]] const QString &text() const { return m_text; }
    /// That, and a table whose cells are text, which keeps also the zeros before a number.
    [[nodiscard]] std::unique_ptr<QMimeData> data() const;

private:
    QString m_text;
    QString m_table;
};

} // namespace carnet
