#include "directory/filter_set.h"

namespace carnet {

FilterSet::FilterSet(Conditions conditions, QDate today)
    : m_conditions(std::move(conditions))
    , m_today(today)
{ }

bool FilterSet::isOf(const Conditions &conditions, QDate today) const
{
    return m_conditions == conditions && (conditions.empty() || m_today == today);
}

void FilterSet::put(Slot slot, const RecordSummary &summary)
{
    if (m_conditions.empty())
        return;
    if (slot >= m_in.size())
        m_in.resize(slot + 1U);
    m_in[slot] = fulfils(summary, m_conditions, m_today);
}

} // namespace carnet
