#include "search/search_index.h"

namespace carnet {

std::optional<int> SearchIndex::rankOf(Key key, const SearchQuestion &question) const
{
    const auto text = m_texts.find(key);
    return text == m_texts.end() ? std::nullopt : question.rankOf(text->second);
}

} // namespace carnet
