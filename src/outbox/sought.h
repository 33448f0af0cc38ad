// The adds that are looked for in a list while it arrives, by what survives a till's damage of what
// identifies and of names: a row is compared with the few it may be, not with all. Keeps the rows that may be
// one.
#pragma once

#include "outbox/doubt.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace carnet {

class Sought
{
public:
    /// A record that isSought().
    void add(const Record &record);
    /// True when it may be one of them.
    bool hear(const TillRow &row);

    struct Add
    {
        CustomerId id = CustomerId::None;
        Attempt attempt;
        std::vector<std::size_t> rows; ///< that it may be, by any likeness of doubt.h
    };
    [[nodiscard]] const std::vector<Add> &adds() const { return m_adds; }
    [[nodiscard]] const TillRow &row(std::size_t number) const { return m_rows.at(number); }

private:
    using Place = std::size_t; ///< in m_adds

    void note(int group, const QString &key, Place place);
    void find(int group, const QString &key, std::vector<Place> &found) const;
    [[nodiscard]] const std::vector<Place> &untellable(FieldSet present);

    std::vector<Add> m_adds;
    std::vector<TillRow> m_rows;
    /// By every beginning of what survives of a value, and by the whole of what is short. The group of fields
    /// that are compared with each other is a part of the key.
    QMultiHash<quint64, Place> m_byBeginning;
    QMultiHash<quint64, Place> m_byShort;
    QHash<quint32, std::vector<Place>> m_untellable; ///< by the columns of a row
};

} // namespace carnet
