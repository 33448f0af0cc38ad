// The customers in the order of one column. A value for one thread.
#pragma once

#include "directory/shelf.h"

#include <functional>
#include <string>
#include <vector>

namespace carnet {

class ColumnOrder
{
public:
    /// One whose key is known.
    struct Entry
    {
        std::string key;
        Slot slot;
    };

    explicit ColumnOrder(int column)
        : m_column(column)
    { }

    [[nodiscard]] int column() const { return m_column; }
    /// A customer whose place is not known yet; it gets one by settle() or mergeInto().
    void add(Slot slot, const QString &text);
    [[nodiscard]] std::size_t added() const { return m_added.size() + m_addedWithout.size(); }

    /// Sorts the added ones among those that were added and settled before, while none is forgotten. Gives
    /// up when `isStale` says so.
    void settle(const Shelf &shelf, const std::function<bool()> &isStale);
    /// The keys of all are forgotten: from now on mergeIn() reads what it compares with.
    void forgetKeys();
    /// Sorts the few added among the many there are, whose texts `textOf` reads; nothing: it is not to be
    /// compared with.
    void mergeIn(const Shelf &shelf, const std::function<std::optional<QString>(Slot)> &textOf);
    /// Without those whose slots are empty.
    void dropEmpty(const Shelf &shelf);

    /// After a keepOnly() of the shelf: `now` tells the new slot by the old one.
    void renumber(const std::vector<Slot> &now);

    /// Ascending; those without a value come last, by their ids.
    [[nodiscard]] const std::vector<Slot> &slots() const { return m_slots; }
    [[nodiscard]] std::size_t withValue() const { return m_withValue; }
    /// Where each slot stands in slots(); worked out when it is asked for first.
    [[nodiscard]] const std::vector<quint32> &places(Slot slots);

private:
    friend class DirectoryFile;
    void mergeWithout(const Shelf &shelf);

    int m_column;
    std::vector<Slot> m_slots;
    std::size_t m_withValue = 0;
    std::vector<quint32> m_places; ///< empty: not worked out
    std::vector<Entry> m_settled; ///< ascending, while their keys are kept
    std::vector<Entry> m_added;
    std::vector<Slot> m_addedWithout;
};

} // namespace carnet
