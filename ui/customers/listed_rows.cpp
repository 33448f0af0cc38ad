#include "customers/listed_rows.h"

#include <algorithm>

namespace carnet {

CustomerId ListedRows::idAt(int row) const
{
    if (row < 0)
        return CustomerId::None;
    for (const Piece &piece : m_pieces) {
        if (row < piece.length)
            return (*piece.ids)[static_cast<std::size_t>(piece.first + row)];
        row -= piece.length;
    }
    return CustomerId::None;
}

int ListedRows::rowOf(CustomerId id) const
{
    int before = 0;
    for (const Piece &piece : m_pieces) {
        const auto first = piece.ids->begin() + piece.first;
        const auto found = std::find(first, first + piece.length, id);
        if (found != first + piece.length)
            return before + static_cast<int>(found - first);
        before += piece.length;
    }
    return -1;
}

QHash<CustomerId, int> ListedRows::rowsOf(const QSet<CustomerId> &ids) const
{
    QHash<CustomerId, int> rows;
    constexpr qsizetype few = 4; // found one by one sooner than all of them together
    if (ids.size() <= few) {
        for (const CustomerId id : ids) {
            if (const int row = rowOf(id); row >= 0)
                rows.insert(id, row);
        }
        return rows;
    }
    int row = 0;
    for (const Piece &piece : m_pieces) {
        for (int i = 0; i < piece.length; ++i, ++row) {
            const CustomerId id = (*piece.ids)[static_cast<std::size_t>(piece.first + i)];
            if (ids.contains(id) && !rows.contains(id))
                rows.insert(id, row);
        }
    }
    return rows;
}

CustomerIds ListedRows::whole() const
{
    return m_pieces.size() == 1 && m_pieces.front().length == std::ssize(*m_pieces.front().ids)
        ? m_pieces.front().ids
        : nullptr;
}

void ListedRows::setWhole(const CustomerIds &ids)
{
    m_count = static_cast<int>(ids->size());
    m_pieces = {{ids, 0, m_count}};
}

std::ptrdiff_t ListedRows::cutAt(int row)
{
    auto piece = m_pieces.begin();
    for (; piece != m_pieces.end() && row >= piece->length; ++piece)
        row -= piece->length;
    const auto at = piece - m_pieces.begin();
    if (piece == m_pieces.end() || row == 0)
        return at;
    const Piece behind{piece->ids, piece->first + row, piece->length - row};
    piece->length = row;
    m_pieces.insert(piece + 1, behind);
    return at + 1;
}

void ListedRows::remove(const RowRange &rows)
{
    const auto first = cutAt(rows.first);
    const auto end = cutAt(rows.last + 1);
    m_pieces.erase(m_pieces.begin() + first, m_pieces.begin() + end);
    m_count -= rows.length();
}

void ListedRows::insert(int row, const CustomerIds &ids, const RowRange &rows)
{
    const auto at = cutAt(row);
    m_pieces.insert(m_pieces.begin() + at, {ids, rows.first, rows.length()});
    m_count += rows.length();
}

} // namespace carnet
