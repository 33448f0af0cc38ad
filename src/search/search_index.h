// The texts that a search looks through, of all customers. A value for one thread; scans a folded text for
// each customer.
#pragma once

#include "search/search_question.h"
#include "search/search_text.h"

#include <unordered_map>

namespace carnet {

class SearchIndex
{
public:
    using Key = qint64;

    void put(Key key, SearchText text) { m_texts.insert_or_assign(key, std::move(text)); }
    void remove(Key key) { m_texts.erase(key); }
    void reserve(std::size_t count) { m_texts.reserve(count); }

    /// Nothing: not found.
    [[nodiscard]] std::optional<int> rankOf(Key key, const SearchQuestion &question) const;

private:
    std::unordered_map<Key, SearchText> m_texts;
};

} // namespace carnet
