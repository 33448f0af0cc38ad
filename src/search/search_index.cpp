#include "search/search_index.h"

#include "customer/fold.h"

#include <algorithm>
#include <ranges>

namespace carnet {

namespace {

constexpr char betweenFields = '\n';

/// Letters and digits of one word, so that "jean-paul", "Jean Paul" and "jeanpaul" meet.
QByteArray bare(QStringView word)
{
    return squeezed(word).toUtf8();
}

bool isNumber(QStringView word)
{
    const auto digits = std::ranges::count_if(word, [](QChar c) { return c.isDigit(); });
    return digits >= 2 && std::ranges::all_of(word, [](QChar c) {
               return c.isDigit() || QStringView(u"+.-/()").contains(c);
           });
}

} // namespace

SearchIndex::Question::Question(QStringView text)
{
    // A phone number typed in groups is one word: "06 39 98" must not match any 06, 39 and 98.
    const QString simple = text.toString().simplified();
    QStringList words;
    bool lastWasNumber = false;
    for (const QString &word : simple.split(u' ', Qt::SkipEmptyParts)) {
        const bool number = isNumber(word) || (lastWasNumber && word.size() == 1 && word.at(0).isDigit());
        if (number && lastWasNumber)
            words.last() += word;
        else
            words << word;
        lastWasNumber = number;
    }
    for (const QString &word : words) {
        Word wanted;
        wanted.text = bare(word);
        if (isNumber(word))
            wanted.digits = phoneDigits(word).toUtf8();
        if (!wanted.text.isEmpty())
            m_words.push_back(std::move(wanted));
    }
}

void SearchIndex::reserve(std::size_t count)
{
    m_texts.reserve(count);
}

void SearchIndex::put(Key key, const Customer &customer)
{
    QByteArray text;
    for (const Field field : customer.filled()) {
        if (infoOf(field).kind == FieldKind::YesNo)
            continue;
        const QString &value = customer.value(field);
        text += bare(value);
        text += betweenFields;
        // What looks like a phone number is found in both of its forms.
        if (value.startsWith(u'+') || value.startsWith(u"00")) {
            text += phoneDigits(value).toUtf8();
            text += betweenFields;
        }
    }
    m_texts[key] = text;
}

void SearchIndex::remove(Key key)
{
    m_texts.erase(key);
}

static bool holds(const QByteArray &text, const QByteArray &word, const QByteArray &digits)
{
    return text.contains(word) || (!digits.isEmpty() && digits != word && text.contains(digits));
}

bool SearchIndex::matches(Key key, const Question &question) const
{
    const auto found = m_texts.find(key);
    if (found == m_texts.end())
        return false;
    return std::ranges::all_of(question.m_words, [&](const Question::Word &word) {
        return holds(found->second, word.text, word.digits);
    });
}

QList<SearchIndex::Key> SearchIndex::search(const Question &question) const
{
    QList<Key> keys;
    for (const auto &[key, text] : m_texts) {
        if (matches(key, question))
            keys << key;
    }
    return keys;
}

} // namespace carnet
