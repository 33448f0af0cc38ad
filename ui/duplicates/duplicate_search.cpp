#include "duplicates/duplicate_search.h"

#include <algorithm>

namespace carnet {

/// After a change; the next one waits again.
static constexpr std::chrono::milliseconds pause{400};

DuplicateSearch::DuplicateSearch(Desk &desk, Directory &directory, QObject *parent)
    : QObject(parent)
    , m_directory(directory)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &DuplicateSearch::look);
    connect(&directory, &Directory::findingProgressed, this, &DuplicateSearch::progressed);
    connect(&desk, &Desk::recordsChanged, this, [this] {
        m_isStale = true;
        lookSoon();
    });
}

void DuplicateSearch::setAwake(bool awake)
{
    m_isAwake = awake;
    if (awake && m_isStale && m_state != State::Looking)
        look();
}

void DuplicateSearch::lookSoon()
{
    if (m_isAwake && m_state != State::Stopped)
        m_soon.start();
}

void DuplicateSearch::look()
{
    m_state = State::Looking;
    m_isStale = false;
    Q_EMIT changed();
    // A search that is ended by a newer one, or stopped, ends without an answer.
    whenAnswered(m_directory.findDuplicates(), this, [this](const std::vector<AlikeGroup> &groups) {
        m_groups = groups;
        m_state = State::Found;
        Q_EMIT changed();
    });
}

void DuplicateSearch::stop()
{
    m_directory.cancelFinding();
    m_soon.stop();
    m_state = State::Stopped;
    m_isStale = true;
    Q_EMIT changed();
}

static bool isExact(const AlikeGroup &group)
{
    return group.fullest != CustomerId::None;
}

int DuplicateSearch::exactCount() const
{
    return static_cast<int>(std::ranges::count_if(m_groups, &isExact));
}

std::vector<ExactMerge> DuplicateSearch::exact() const
{
    std::vector<ExactMerge> merges;
    for (const AlikeGroup &group : m_groups) {
        if (!isExact(group))
            continue;
        ExactMerge merge{group.fullest, group.ids};
        std::erase(merge.go, group.fullest);
        merges.push_back(std::move(merge));
    }
    return merges;
}

void DuplicateSearch::forget(CustomerId gone)
{
    for (AlikeGroup &group : m_groups)
        std::erase_if(group.pairs,
                      [gone](const AlikePair &pair) { return pair.a == gone || pair.b == gone; });
    std::erase_if(m_groups, [](const AlikeGroup &group) { return group.pairs.empty(); });
    Q_EMIT changed();
}

void DuplicateSearch::forget(const AlikePair &pair)
{
    for (AlikeGroup &group : m_groups)
        std::erase(group.pairs, pair);
    std::erase_if(m_groups, [](const AlikeGroup &group) { return group.pairs.empty(); });
    m_isStale = true;
    Q_EMIT changed();
    lookSoon();
}

} // namespace carnet
