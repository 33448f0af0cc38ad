#include "outbox/known_rows.h"

#include "outbox/row_hash.h"

#include <algorithm>

namespace carnet {

void KnownRows::add(const std::vector<HeardRow> &rows)
{
    for (const HeardRow &row : rows)
        m_rows.push_back({keyOf(row.tillId), row.id, row.heard});
}

void KnownRows::order()
{
    std::ranges::sort(m_rows, {}, &Row::key);
}

std::optional<std::size_t> KnownRows::find(quint64 key) const
{
    const auto row = std::ranges::lower_bound(m_rows, key, {}, &Row::key);
    if (row == m_rows.end() || row->key != key)
        return std::nullopt;
    return static_cast<std::size_t>(std::distance(m_rows.begin(), row));
}

ListedRows::ListedRows(const KnownRows &known)
    : m_known(known.rows().size())
{ }

bool ListedRows::note(quint64 key, const std::optional<std::size_t> &place)
{
    if (place ? m_known[*place] : m_others.contains(key))
        return false;
    if (place)
        m_known[*place] = true;
    else
        m_others.insert(key);
    ++m_count;
    return true;
}

} // namespace carnet
