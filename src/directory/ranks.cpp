#include "directory/ranks.h"

#include <algorithm>

namespace carnet {

namespace {

constexpr Slot pieceOfWork = 4096;

} // namespace

void Ranks::rank(const Shelf &shelf, Slot slot)
{
    if (!shelf.isEmpty(slot))
        m_ranks[slot] = static_cast<Rank>(m_question.rankOf(shelf.textOf(slot)).value_or(none));
}

std::optional<Ranks> Ranks::ask(const Query &query, const Shelf &shelf, const Ranks &before,
                                const IsStale &isStale)
{
    Ranks ranks;
    ranks.m_text = query.text;
    ranks.m_isCode = query.isCode;
    ranks.m_question = query.question();
    const SearchQuestion &question = ranks.m_question;
    if (question.isEmpty())
        return ranks;
    ranks.m_ranks.assign(shelf.slots(), none);
    const bool isNarrower = question.isWithin(before.m_question);
    const std::vector<Needle> needles = question.needles();
    for (Slot first = 0; first < shelf.slots(); first += pieceOfWork) {
        if (isStale())
            return std::nullopt;
        const Slot end = std::min(first + pieceOfWork, shelf.slots());
        if (isNarrower) {
            for (Slot slot = first; slot < end; ++slot) {
                if (before.m_ranks[slot] != none)
                    ranks.rank(shelf, slot);
            }
            continue;
        }
        for (const Needle &needle : needles) {
            const auto visit = [&](Slot slot) {
                if (ranks.m_ranks[slot] == none)
                    ranks.rank(shelf, slot);
            };
            shelf.names().find(needle, first, end, visit);
            shelf.rest().find(needle, first, end, visit);
        }
    }
    return ranks;
}

void Ranks::follow(const Shelf &shelf)
{
    if (m_question.isEmpty())
        return;
    for (auto slot = static_cast<Slot>(m_ranks.size()); slot < shelf.slots(); ++slot) {
        m_ranks.push_back(none);
        rank(shelf, slot);
    }
}

void Ranks::take(Slot slot)
{
    if (slot < m_ranks.size())
        m_ranks[slot] = none;
}

} // namespace carnet
