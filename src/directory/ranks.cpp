#include "directory/ranks.h"

#include <algorithm>

namespace carnet {

namespace {

constexpr Slot pieceOfWork = 4096;
constexpr Slot fewToAsk = 32; ///< asking one of so many is quicker than looking through all texts

constexpr std::ptrdiff_t fewInPiece = 8; ///< of which looking at each is quicker

constexpr Slot sampleSlots = 256; ///< looked at in each of so many places
constexpr Slot samples = 8;
constexpr std::size_t mostSets = 4;

/// Needles whose owners are to be asked.
struct Owners
{
    std::vector<Needle> needles;
    std::size_t count = 0; ///< by a sample
};

std::size_t ownersOf(const std::vector<Needle> &needles, const Shelf &shelf)
{
    std::size_t hits = 0;
    const auto count = [&hits](Slot) { ++hits; };
    for (Slot sample = 0; sample < samples; ++sample) {
        const auto first = static_cast<Slot>(quint64(shelf.slots()) * sample / samples);
        const Slot end = std::min(first + sampleSlots, shelf.slots());
        for (const Needle &needle : needles) {
            shelf.names().find(needle, first, end, count);
            shelf.rest().find(needle, first, end, count);
        }
    }
    return hits * std::max(shelf.slots() / (samples * sampleSlots), 1U);
}

/// As few of them as possible.
Owners fewest(const SearchQuestion &question, const Shelf &shelf)
{
    std::vector<Owners> all;
    for (std::vector<Needle> &needles : question.needles(mostSets)) {
        const std::size_t count = ownersOf(needles, shelf);
        all.push_back({std::move(needles), count});
    }
    return *std::ranges::min_element(all, {}, &Owners::count);
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
    const bool isSimple = ranks.m_question.isSimple();
    const Owners owners = isSimple ? Owners() : fewest(ranks.m_question, shelf);
    const std::size_t few = std::max<std::size_t>(shelf.slots() / fewToAsk, owners.count);
    if (before.m_found.size() <= few && ranks.m_question.isWithin(before.m_question)) {
        for (std::size_t i = 0; i < before.m_found.size(); ++i) {
            if (i % pieceOfWork == 0 && isStale())
                return std::nullopt;
            const Slot slot = before.m_found[i].slot;
            if (const Rank rank = ranks.rankOf(shelf, slot); rank != none)
                ranks.m_found.push_back({slot, rank});
        }
        return ranks;
    }
    for (Slot first = 0; first < shelf.slots(); first += pieceOfWork) {
        if (isStale())
            return std::nullopt;
        Piece piece(std::min(pieceOfWork, shelf.slots() - first), none);
        if (isSimple)
            ranks.askAtOnce(shelf, first, piece);
        else
            ranks.askEach(shelf, first, owners.needles, piece);
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

/// Who is found by one of the ways, then how well: nobody's text is looked through twice unless many are
/// found.
void Ranks::askAtOnce(const Shelf &shelf, Slot first, Piece &piece) const
{
    const auto end = static_cast<Slot>(first + piece.size());
    const auto give = [&piece, first](int rank) {
        return [&piece, first, rank = static_cast<Rank>(rank)](Slot slot) {
            piece[slot - first] = std::min(piece[slot - first], rank);
        };
    };
    const auto isFound = [](Rank rank) { return rank != none; };
    const auto found = [&] { return std::ranges::count_if(piece, isFound); };
    const auto giveWithin = give(SearchQuestion::within);
    for (const SearchPart::Way &way : m_question.ways()) {
        if (way.mayBeAName())
            shelf.names().find(way.needle, first, end, giveWithin);
        if (found() < std::ssize(piece) / 2) {
            shelf.rest().find(way.needle, first, end, giveWithin);
            continue;
        }
        for (Slot slot = first; slot < end; ++slot) {
            if (!isFound(piece[slot - first]) && way.needle.isIn(shelf.rest().at(slot)))
                giveWithin(slot);
        }
    }
    if (found() < std::ssize(piece) / fewInPiece) {
        for (Slot slot = first; slot < end; ++slot) {
            if (isFound(piece[slot - first]))
                give(m_question.rankOfFound(shelf.textOf(slot)))(slot);
        }
        return;
    }
    if (!m_question.word().isEmpty()) {
        for (const TextArena *texts : {&shelf.names(), &shelf.rest()}) {
            texts->findEach(m_question.word(), first, end, [&](Slot slot, QByteArrayView text, qsizetype at) {
                const bool isWhole = m_question.isWholeAt(text, at);
                if (isWhole)
                    give(SearchQuestion::wholeWord)(slot);
                return !isWhole;
            });
        }
    }
    shelf.names().find(m_question.name(), first, end, give(SearchQuestion::nameBegins));
    for (Slot slot = first; slot < end && m_question.mayBeExact(); ++slot) {
        if (isFound(piece[slot - first]))
            give(m_question.exactRank(shelf.rest().at(slot)).value_or(none))(slot);
    }
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
