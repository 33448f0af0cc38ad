#include "outbox/queue.h"

#include "outbox/transitions.h"

#include <algorithm>

namespace carnet {

void Queue::note(CustomerId id, const std::optional<Record> &record)
{
    Entry entry;
    bool heldForList = false; // called by the user, and only the list was still to be read
    if (const auto known = m_entries.constFind(id); known != m_entries.cend()) {
        entry.called = known->called;
        heldForList = known->called && known->needsList;
        leaveLine(*known);
        --m_counts[static_cast<std::size_t>(known->state)];
        m_needList.remove(id);
        m_entries.erase(known);
    }
    if (!record || isGone(*record) || record->state == SendState::UpToDate)
        return;

    entry.state = record->state;
    entry.byHand = record->byHand;
    entry.needsList = carnet::needsList(*record);
    if (entry.needsList)
        m_needList.insert(id);
    if (const auto attempt = nextAttempt(*record, {}, 0))
        entry.kind = attempt->kind;
    if (record->notBefore.isValid() && (!heldForList || entry.needsList))
        entry.place.due = record->notBefore.toMSecsSinceEpoch();
    entry.place.since = record->modified.isValid() ? record->modified.toMSecsSinceEpoch() : 0;
    entry.place.id = id;
    ++m_counts[static_cast<std::size_t>(entry.state)];
    joinLine(*m_entries.insert(id, entry));
}

void Queue::call(CustomerId id)
{
    const auto entry = m_entries.find(id);
    if (entry == m_entries.end())
        return;
    leaveLine(*entry);
    entry->called = true;
    entry->place.due = 0;
    joinLine(*entry);
}

void Queue::callAll()
{
    std::vector<Place> places;
    places.reserve(static_cast<std::size_t>(m_entries.size()));
    for (Entry &entry : m_entries) {
        if (entry.kind == ChangeKind::None && !entry.needsList)
            continue;
        entry.called = true;
        entry.place.due = 0;
        if (entry.needsList)
            continue;
        places.push_back(entry.place);
    }
    std::ranges::sort(places); // a set is made of what is in order without searching
    m_called = Line(places.begin(), places.end());
    m_resting.clear();
}

void Queue::forgetCall(CustomerId id)
{
    const auto entry = m_entries.find(id);
    if (entry == m_entries.end() || !entry->called)
        return;
    leaveLine(*entry);
    entry->called = false;
    joinLine(*entry);
}

std::optional<CustomerId> Queue::next(const QDateTime &now, bool automatic, bool repeatable) const
{
    const qint64 present = now.toMSecsSinceEpoch();
    std::optional<CustomerId> first;
    const auto look = [&](const Line &line) -> std::optional<CustomerId> {
        const auto suits = [&](const Place &place) {
            if (!first)
                first = place.id;
            return !repeatable || m_entries.constFind(place.id)->kind != ChangeKind::Add;
        };
        for (const Place &place : line) {
            if (place.due > present)
                break;
            if (suits(place))
                return place.id;
        }
        // NOLINTNEXTLINE(modernize-loop-convert): clang 14 cannot read this library's views
        for (auto place = line.rbegin(); place != line.rend(); ++place) {
            if (place->due <= present || !isDue(*place, present))
                break;
            if (suits(*place))
                return place->id;
        }
        return std::nullopt;
    };
    if (const auto id = look(m_called))
        return id;
    if (automatic) {
        if (const auto id = look(m_resting))
            return id;
    }
    return first;
}

int Queue::ready(const QDateTime &now, bool automatic) const
{
    const qint64 present = now.toMSecsSinceEpoch();
    const auto dueIn = [&](const Line &line) {
        // From the end: what rests yet is little beside what is due.
        auto count = static_cast<int>(line.size());
        for (auto place = line.rbegin(); place != line.rend() && place->due > present; ++place)
            count -= isDue(*place, present) ? 0 : 1;
        return count;
    };
    return dueIn(m_called) + (automatic ? dueIn(m_resting) : 0);
}

bool Queue::needsList(const QDateTime &now, bool automatic) const
{
    return std::ranges::any_of(m_needList, [&](CustomerId id) {
        const Entry &entry = *m_entries.constFind(id);
        return entry.mayLeave(automatic) && isDue(entry.place, now.toMSecsSinceEpoch());
    });
}

QDateTime Queue::nextDue(const QDateTime &now, bool automatic) const
{
    const Place present{now.toMSecsSinceEpoch(), std::numeric_limits<qint64>::max(), CustomerId::None};
    qint64 earliest = std::numeric_limits<qint64>::max();
    const auto look = [&](const Line &line) {
        if (const auto place = line.upper_bound(present); place != line.end())
            earliest = std::min(earliest, place->due);
    };
    look(m_called);
    if (automatic)
        look(m_resting);
    for (const CustomerId id : m_needList) {
        const Entry &entry = *m_entries.constFind(id);
        if (entry.mayLeave(automatic) && entry.place.due > present.due)
            earliest = std::min(earliest, entry.place.due);
    }
    if (earliest == std::numeric_limits<qint64>::max())
        return {};
    return QDateTime::fromMSecsSinceEpoch(earliest, Qt::UTC);
}

void Queue::leaveLine(const Entry &entry)
{
    m_called.erase(entry.place);
    m_resting.erase(entry.place);
}

void Queue::joinLine(const Entry &entry)
{
    if (entry.kind == ChangeKind::None)
        return;
    if (entry.called)
        m_called.insert(entry.place);
    else if (!entry.byHand)
        m_resting.insert(entry.place);
}

bool Queue::isDue(const Place &place, qint64 now) const
{
    return place.due <= now || place.due > now + m_longestWait.count();
}

} // namespace carnet
