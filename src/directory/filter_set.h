// Who fulfils the conditions of a question, by slot. A value for one thread.
#pragma once

#include "directory/filter.h"
#include "directory/shelf.h"

namespace carnet {

class FilterSet
{
public:
    FilterSet() = default; ///< without conditions: everybody does
    FilterSet(Conditions conditions, QDate today);

    [[nodiscard]] bool isEmpty() const { return m_conditions.empty(); }
    /// Of the same conditions, on the same day.
    [[nodiscard]] bool isOf(const Conditions &conditions, QDate today) const;
    void put(Slot slot, const RecordSummary &summary);
    [[nodiscard]] bool isIn(Slot slot) const
    {
        return m_conditions.empty() || (slot < m_in.size() && m_in[slot]);
    }

private:
    Conditions m_conditions;
    QDate m_today;
    std::vector<bool> m_in;
};

} // namespace carnet
