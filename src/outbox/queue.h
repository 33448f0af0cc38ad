// What is not settled, in memory: how many of each state, and who is next. Follows the store, decides
// nothing.
#pragma once

#include "store/record.h"

#include <QHash>
#include <QSet>

#include <array>
#include <set>

namespace carnet {

class Queue
{
public:
    /// The record as it is now in the store; nothing: it is gone.
    void note(CustomerId id, const std::optional<Record> &record);

    /// The user's word: this one leaves at once, also when it rests, waits by hand or nothing is sent by
    /// itself. Holds until it is sent or the user changes it again.
    void call(CustomerId id);
    void callAll();
    void forgetCall(CustomerId id);

    [[nodiscard]] int count(SendState state) const { return m_counts[static_cast<std::size_t>(state)]; }

    /// Who may leave now, oldest first. `automatic`: also those nobody called. `repeatable`: rather an edit
    /// or a delete, which may be lost and sent again, than an add.
    [[nodiscard]] std::optional<CustomerId> next(const QDateTime &now, bool automatic, bool repeatable) const;
    [[nodiscard]] int ready(const QDateTime &now, bool automatic) const;
    /// Whether one of those who may leave now waits for the till's list to be read.
    [[nodiscard]] bool needsList(const QDateTime &now, bool automatic) const;
    /// When the next one after `now` is due; invalid: none.
    [[nodiscard]] QDateTime nextDue(const QDateTime &now, bool automatic) const;

    /// A time to wait that lies further ahead than this was written before the clock was set back, and has
    /// come.
    void setLongestWait(std::chrono::milliseconds wait) { m_longestWait = wait; }

private:
    struct Place
    {
        qint64 due = 0; ///< ms since the epoch, 0: at once
        qint64 since = 0; ///< when the user made the change, for the order
        CustomerId id = CustomerId::None;
        // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 sees a pointer in what is generated
        friend auto operator<=>(const Place &, const Place &) = default;
    };
    struct Entry
    {
        SendState state = SendState::UpToDate;
        ChangeKind kind = ChangeKind::None; ///< None: cannot leave
        bool byHand = false;
        bool called = false;
        bool needsList = false;
        Place place;
        [[nodiscard]] bool mayLeave(bool automatic) const { return called || (automatic && !byHand); }
    };
    using Line = std::set<Place>;

    void leaveLine(const Entry &entry);
    void joinLine(const Entry &entry);
    [[nodiscard]] bool isDue(const Place &place, qint64 now) const;

    QHash<CustomerId, Entry> m_entries;
    std::array<int, stateCount> m_counts{};
    QSet<CustomerId> m_needList;
    Line m_called;
    Line m_resting; ///< leave by themselves
    std::chrono::milliseconds m_longestWait = std::chrono::hours(1);
};

} // namespace carnet
