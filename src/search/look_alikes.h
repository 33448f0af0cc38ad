// Finds the customers who may be the one being typed. A value for one thread, filled like the search index
// beside it.
#pragma once

#include "search/name_likeness.h"

#include <QList>

#include <unordered_map>
#include <vector>

namespace carnet {

/// Why two customers may be one, surest first.
enum class Likeness : std::uint8_t { Card, Siret, Phone, Email, NameAndTown };

class LookAlikes
{
public:
    using Key = qint64;

    struct Found
    {
        Key key;
        Likeness why;

        friend bool operator==(const Found &, const Found &) = default;
    };

    void put(Key key, const Customer &customer);
    void remove(Key key);
    void reserve(std::size_t count);

    /// Surest first, each customer once, `except` never. Phones are compared in E.164, e-mail addresses
    /// without case, names with names that are near in the same town.
    [[nodiscard]] QList<Found> find(const Customer &typed, Key except, int most) const;

private:
    using Mark = quint64; ///< of one value: a hash, so that the index holds no second copy of all texts
    struct Named
    {
        Key key;
        Mark town;
        LetterSets sets;
        NameLetters letters;
    };
    struct Entry
    {
        std::vector<Mark> marks;
        std::size_t name; ///< in m_names
    };

    [[nodiscard]] static std::vector<std::pair<Mark, Likeness>> marksOf(const Customer &customer);

    std::unordered_map<Key, Entry> m_entries;
    std::unordered_multimap<Mark, Key> m_keys;
    std::vector<Named> m_names; ///< one after the other, for all are looked at
};

} // namespace carnet
