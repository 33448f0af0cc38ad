#include "directory/needle.h"

#include "directory/search_text.h"

namespace carnet {

Needle::Needle(const QByteArray &text, const QByteArray &masks)
    : m_masks(masks)
{
    for (qsizetype i = 0; i < text.size(); ++i)
        m_text += static_cast<char>(text.at(i) & masks.at(i));
}

Needle Needle::anywhere(const QByteArray &folded)
{
    return {folded, wordMasks(folded)};
}

Needle Needle::atWord(const QByteArray &words)
{
    const QByteArray marked = withWordsMarked(words);
    return {marked, beginningMasks(marked)};
}

Needle Needle::atNational(const QByteArray &digits)
{
    return {withNationalMarked({}, digits), QByteArray(digits.size(), '\xff')};
}

bool Needle::endsAt(QByteArrayView text, qsizetype end) const
{
    return !isEmpty() && end >= m_text.size() && standsAt(text.data() + end - m_text.size());
}

bool Needle::isWithin(const Needle &other) const
{
    // Where this one wants to know whether a word begins and the other does not, the other says nothing.
    const auto holdsAt = [&](qsizetype start) {
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            if ((m_masks.at(i) & ~other.m_masks.at(start + i)) != 0)
                return false;
        }
        return true;
    };
    for (qsizetype at = indexIn(other.m_text); at >= 0; at = indexIn(other.m_text, at + 1)) {
        if (holdsAt(at))
            return true;
    }
    return false;
}

qsizetype Needle::indexIn(QByteArrayView text, qsizetype from) const
{
    if (isEmpty())
        return from;
    qsizetype found = -1;
    each(text, from, [&](qsizetype at) {
        found = at;
        return text.size();
    });
    return found;
}

} // namespace carnet
