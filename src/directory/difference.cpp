#include "directory/difference.h"

#include <algorithm>
#include <unordered_set>

namespace carnet {

namespace {

constexpr qsizetype mostRuns = 40;
constexpr qsizetype mostTouched = 5'000;

/// Rows of customers that are among `some` and not among `others`.
QList<RowRange> runsOf(const std::vector<CustomerId> &ids, const QSet<CustomerId> &some,
                       const QSet<CustomerId> &others)
{
    QList<RowRange> runs;
    for (std::size_t row = 0; row < ids.size() && runs.size() <= mostRuns; ++row) {
        if (some.contains(ids[row]) && !others.contains(ids[row]))
            append(runs, static_cast<int>(row));
    }
    return runs;
}

QSet<CustomerId> present(const std::vector<CustomerId> &ids, const QSet<CustomerId> &some)
{
    QSet<CustomerId> found;
    std::ranges::copy_if(ids, std::inserter(found, found.begin()),
                         [&some](CustomerId id) { return some.contains(id); });
    return found;
}

bool isSameOrder(const std::vector<CustomerId> &before, const QList<RowRange> &gone,
                 const std::vector<CustomerId> &after, const QList<RowRange> &come)
{
    const auto next = [](const QList<RowRange> &left, qsizetype &run, int &row) {
        while (run < left.size() && left.at(run).first == row)
            row = left.at(run++).last + 1;
    };
    qsizetype run = 0;
    qsizetype otherRun = 0;
    for (int row = 0, other = 0;; ++row, ++other) {
        next(gone, run, row);
        next(come, otherRun, other);
        const bool atEnd = row >= std::ssize(before);
        if (atEnd || other >= std::ssize(after))
            return atEnd && other >= std::ssize(after);
        if (before[static_cast<std::size_t>(row)] != after[static_cast<std::size_t>(other)])
            return false;
    }
}

} // namespace

void append(QList<RowRange> &ranges, int row)
{
    if (!ranges.isEmpty() && ranges.last().last == row - 1)
        ranges.last().last = row;
    else
        ranges.append({row, row});
}

std::optional<Answer::Difference> differenceOf(const CustomerIds &before, const CustomerIds &after,
                                               const QSet<CustomerId> &touched)
{
    if (touched.size() > mostTouched)
        return std::nullopt;
    const QSet<CustomerId> were = present(*before, touched);
    const QSet<CustomerId> are = present(*after, touched);
    Answer::Difference difference{before, runsOf(*before, were, are), runsOf(*after, are, were), false};
    if (difference.gone.size() > mostRuns || difference.come.size() > mostRuns)
        return std::nullopt;
    difference.othersMoved = !isSameOrder(*before, difference.gone, *after, difference.come);
    return difference;
}

QList<RowRange> rowsAmong(const std::vector<CustomerId> &others, const std::vector<CustomerId> &ids,
                          const QList<RowRange> &rows)
{
    std::unordered_set<CustomerId> wanted;
    for (const RowRange &range : rows) {
        for (int row = range.first; row <= range.last && row < std::ssize(ids); ++row)
            wanted.insert(ids[static_cast<std::size_t>(row)]);
    }
    QList<RowRange> found;
    for (std::size_t row = 0; row < others.size() && !wanted.empty(); ++row) {
        if (wanted.contains(others[row]))
            append(found, static_cast<int>(row));
    }
    return found;
}

int rowOf(CustomerId id, const std::vector<CustomerId> &ids)
{
    const auto found = std::ranges::find(ids, id);
    return found == ids.end() || id == CustomerId::None ? -1 : static_cast<int>(found - ids.begin());
}

} // namespace carnet
