// One row of a table as a file has it: texts without a meaning yet. A value that is filled again and again,
// so that a million rows cost no million allocations.
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <vector>

namespace carnet {

class TableRow
{
public:
    TableRow() = default;
    explicit TableRow(const QStringList &cells)
    {
        for (const QString &cell : cells)
            add(cell);
    }

    [[nodiscard]] qsizetype count() const { return std::ssize(m_ends); }
    /// Empty behind the last one: rows may be shorter than the header.
    [[nodiscard]] QStringView cell(qsizetype column) const
    {
        if (column >= count())
            return {};
        const qsizetype begin = beginOf(column);
        return QStringView(m_text).sliced(begin, m_ends[static_cast<std::size_t>(column)] - begin);
    }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] QStringList cells() const
    {
        QStringList all;
        for (qsizetype i = 0; i < count(); ++i)
            all << cell(i).toString();
        return all;
    }

    void clear()
    {
        m_text.resize(0);
        m_ends.clear();
    }
    void add(QStringView cell)
    {
        append(cell);
        endCell();
    }
    /// To the cell that has not ended yet.
    void append(QStringView text) { m_text.append(text); }
    void endCell() { m_ends.push_back(m_text.size()); }
    /// Of the cell that has not ended yet, what was appended is taken back.
    void dropCell() { m_text.resize(m_ends.empty() ? 0 : m_ends.back()); }

    // As it is kept: all texts behind each other, and where each ends.
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const std::vector<qsizetype> &ends() const { return m_ends; }
    /// `ends`: ascending, the last of them the length of the text.
    TableRow(QString text, std::vector<qsizetype> ends)
        : m_text(std::move(text))
        , m_ends(std::move(ends))
    { }

    friend bool operator==(const TableRow &a, const TableRow &b)
    {
        return a.m_ends == b.m_ends && a.m_text == b.m_text;
    }

private:
    [[nodiscard]] qsizetype beginOf(qsizetype column) const
    {
        return column == 0 ? 0 : m_ends[static_cast<std::size_t>(column) - 1];
    }

    QString m_text;
    std::vector<qsizetype> m_ends;
};

} // namespace carnet
