// Finds customers as the user types: every word must be in some field, in any order, without regard to case,
// accents, spaces or dots; +33 6.. equals 06... A value for one thread; scans a folded text for each
// customer.
#pragma once

#include "customer/customer.h"

#include <QList>

#include <unordered_map>
#include <vector>

namespace carnet {

class SearchIndex
{
public:
    using Key = qint64;

    void put(Key key, const Customer &customer);
    void remove(Key key);
    void reserve(std::size_t count);

    /// Ready to be asked of many customers.
    class Question
    {
    public:
        explicit Question(QStringView text);
        [[nodiscard]] bool isEmpty() const { return m_words.empty(); }

    private:
        friend class SearchIndex;
        struct Word
        {
            QByteArray text; ///< folded, letters and digits only
            QByteArray digits; ///< of a phone, card or SIRET; empty when the word is no number
        };
        std::vector<Word> m_words;
    };

    [[nodiscard]] bool matches(Key key, const Question &question) const;
    [[nodiscard]] QList<Key> search(const Question &question) const;

private:
    std::unordered_map<Key, QByteArray> m_texts;
};

} // namespace carnet
