#include "directory/ranks.h"

#include <algorithm>

namespace carnet {

namespace {

constexpr Slot pieceOfWork = 4096;

constexpr Slot sampleSlots = 256; ///< looked at in each of so many places
constexpr Slot samples = 8;
constexpr std::size_t mostSets = 4;

/// How many customers of a sample hold one of the needles.
int hitsIn(const Shelf &shelf, const std::vector<Needle> &needles)
{
    int hits = 0;
    const auto count = [&hits](Slot) { ++hits; };
    for (Slot sample = 0; sample < samples; ++sample) {
        const auto first = static_cast<Slot>(quint64(shelf.slots()) * sample / samples);
        const Slot end = std::min(first + sampleSlots, shelf.slots());
        for (const Needle &needle : needles) {
            shelf.names().find(needle, first, end, count);
            shelf.rest().find(needle, first, end, count);
        }
    }
    return hits;
}

/// The needles whose owners are to be asked: as few of them as possible.
std::vector<Needle> rarest(const SearchQuestion &question, const Shelf &shelf)
{
    const std::vector<std::vector<Needle>> sets = question.needles(mostSets);
    if (sets.size() == 1)
        return sets.front();
    return *std::ranges::min_element(sets, {}, [&](const auto &set) { return hitsIn(shelf, set); });
}

} // namespace

Ranks::Rank Ranks::rankOf(const Shelf &shelf, Slot slot) const
{
    return shelf.isEmpty(slot) ? none
                               : static_cast<Rank>(m_question.rankOf(shelf.textOf(slot)).value_or(none));
}

std::optional<Ranks> Ranks::ask(const Query &query, const Shelf &shelf, const Ranks &before,
                                const IsStale &isStale)
{
    Ranks ranks;
    ranks.m_text = query.text;
    ranks.m_isCode = query.isCode;
    ranks.m_question = query.question();
    ranks.m_asked = shelf.slots();
    if (ranks.m_question.isEmpty())
        return ranks;
    if (ranks.m_question.isWithin(before.m_question)) {
        for (std::size_t i = 0; i < before.m_found.size(); ++i) {
            if (i % pieceOfWork == 0 && isStale())
                return std::nullopt;
            const Slot slot = before.m_found[i].slot;
            if (const Rank rank = ranks.rankOf(shelf, slot); rank != none)
                ranks.m_found.push_back({slot, rank});
        }
        return ranks;
    }
    const bool isSimple = ranks.m_question.isSimple();
    const std::vector<Needle> needles = isSimple ? std::vector<Needle>() : rarest(ranks.m_question, shelf);
    for (Slot first = 0; first < shelf.slots(); first += pieceOfWork) {
        if (isStale())
            return std::nullopt;
        Piece piece(std::min(pieceOfWork, shelf.slots() - first), none);
        if (isSimple)
            ranks.askAtOnce(shelf, first, piece);
        else
            ranks.askEach(shelf, first, needles, piece);
        for (std::size_t i = 0; i < piece.size(); ++i) {
            const auto slot = static_cast<Slot>(first + i);
            if (piece[i] != none && !shelf.isEmpty(slot))
                ranks.m_found.push_back({slot, piece[i]});
        }
    }
    return ranks;
}

/// Whoever has one of the needles is asked.
void Ranks::askEach(const Shelf &shelf, Slot first, const std::vector<Needle> &needles, Piece &piece) const
{
    const auto end = static_cast<Slot>(first + piece.size());
    const auto visit = [&](Slot slot) {
        Rank &rank = piece[slot - first];
        if (rank == none)
            rank = rankOf(shelf, slot);
    };
    for (const Needle &needle : needles) {
        shelf.names().find(needle, first, end, visit);
        shelf.rest().find(needle, first, end, visit);
    }
}

/// Where the word stands tells the rank: nobody is looked at twice.
void Ranks::askAtOnce(const Shelf &shelf, Slot first, Piece &piece) const
{
    const auto end = static_cast<Slot>(first + piece.size());
    const auto better = [&](Slot slot, int rank) {
        piece[slot - first] = std::min(piece[slot - first], static_cast<Rank>(rank));
    };
    for (const SearchPart::Way &way : m_question.ways()) {
        for (const bool inNames : {true, false}) {
            const int best = m_question.bestRank(inNames);
            const TextArena &texts = inNames ? shelf.names() : shelf.rest();
            texts.findEach(way.needle, first, end, [&](Slot slot, QByteArrayView text, qsizetype at) {
                if (piece[slot - first] <= best)
                    return false;
                if (const auto rank = m_question.rankAt(way, text, at, inNames))
                    better(slot, *rank);
                return piece[slot - first] > best;
            });
        }
    }
    const auto exact = [&](const Needle &line, Rank rank) {
        if (line.isEmpty())
            return;
        shelf.rest().find(line, first, end, [&](Slot slot) {
            if (piece[slot - first] != none)
                better(slot, rank);
        });
    };
    exact(m_question.number(), SearchQuestion::exactNumber);
    exact(m_question.card(), SearchQuestion::exactCard);
}

void Ranks::follow(const Shelf &shelf)
{
    for (; m_asked < shelf.slots() && !m_question.isEmpty(); ++m_asked) {
        if (const Rank rank = rankOf(shelf, m_asked); rank != none)
            m_found.push_back({m_asked, rank});
    }
}

void Ranks::take(Slot slot)
{
    const auto found = std::ranges::lower_bound(m_found, slot, {}, &Found::slot);
    if (found != m_found.end() && found->slot == slot)
        m_found.erase(found);
}

} // namespace carnet
