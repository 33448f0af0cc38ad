#include "directory/needle.h"

#include "directory/search_text.h"

namespace carnet {

Needle Needle::anywhere(const QByteArray &folded)
{
    Needle needle;
    needle.m_masks = wordMasks(folded);
    needle.m_text = folded;
    for (qsizetype i = 0; i < folded.size(); ++i)
        needle.m_text[i] = static_cast<char>(folded.at(i) & needle.m_masks.at(i));
    return needle;
}

Needle Needle::atWord(const QByteArray &words)
{
    Needle needle;
    needle.m_text = withWordsMarked(words);
    needle.m_masks.fill('\xff', needle.m_text.size());
    return needle;
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
