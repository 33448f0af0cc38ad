// Which customer stands in which row, while an answer takes the place of another: pieces of both.
#pragma once

#include "directory/values.h"

#include <vector>

namespace carnet {

class ListedRows
{
public:
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] CustomerId idAt(int row) const;
    /// -1: not listed. Looks at every row.
    [[nodiscard]] int rowOf(CustomerId id) const;
    /// Of each that is listed, the first, in one look at every row.
    [[nodiscard]] QHash<CustomerId, int> rowsOf(const QSet<CustomerId> &ids) const;
    /// The whole answer; null while there are pieces of several.
    [[nodiscard]] CustomerIds whole() const;

    void setWhole(const CustomerIds &ids);
    void remove(const RowRange &rows);
    /// These rows of another answer come before `row`.
    void insert(int row, const CustomerIds &ids, const RowRange &rows);

private:
    struct Piece
    {
        CustomerIds ids;
        int first; ///< in `ids`
        int length;
    };

    /// The number of the piece that begins at `row`, made by cutting one in two where it must be.
    std::ptrdiff_t cutAt(int row);

    std::vector<Piece> m_pieces;
    int m_count = 0;
};

} // namespace carnet
