// What the user types into the search, ready to be asked of many customers (ui.md 4): every word must be in
// some field, in any order, without regard to case, accents, spaces and dots. Neighbouring numbers are one
// number or several, three words may be a date: every reading counts. A plain value.
#pragma once

#include "directory/needle.h"
#include "directory/search_text.h"

#include <QDate>
#include <QList>

#include <array>
#include <optional>
#include <vector>

namespace carnet {

/// A piece of a text, from the character `start` on.
struct TextSpan
{
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

/// One word of a question or several that are one: all the ways it may stand in a text.
class SearchPart
{
public:
    [[nodiscard]] bool isIn(const SearchedText &text) const;
    /// Where it stands in a text as it is shown; nothing: it is not there.
    [[nodiscard]] QList<TextSpan> spansIn(QStringView shown) const;

    enum class Kind : std::uint8_t {
        Anywhere,
        WordBegins,
        NationalNumber, ///< begins a line: a number that is kept without the code of its country
        AfterCountryCode, ///< of a number that is kept with it
        Card,
        TillNumber,
    };
    struct Way
    {
        Way(Kind how, const QByteArray &what);

        [[nodiscard]] bool isIn(const SearchedText &text) const;
        /// Otherwise it begins with a mark that no name has.
        [[nodiscard]] bool mayBeAName() const { return kind == Kind::Anywhere || kind == Kind::WordBegins; }
        /// Who is found by this is found by `wider`.
        [[nodiscard]] bool isWithin(const Way &wider) const;

        Kind kind;
        QByteArray text;
        Needle needle; ///< with the mark that stands before it
    };

private:
    friend class SearchQuestion;

    [[nodiscard]] static Needle needleOf(Kind kind, const QByteArray &text);
    [[nodiscard]] bool isWithin(const SearchPart &wider) const;

    std::vector<Way> m_ways;
};

class SearchQuestion
{
public:
    SearchQuestion() = default;
    /// `locale` reads typed dates, `today` their short years.
    SearchQuestion(QStringView text, const QLocale &locale, const QDate &today);
    /// A scanned code asks for whom it belongs to, and for nothing else.
    [[nodiscard]] static SearchQuestion ofCode(QStringView code);

    [[nodiscard]] bool isEmpty() const { return m_words.empty(); }

    // How well a customer answers; lower comes first. From Found on, what counts is the sum of the words.
    static constexpr int exactCard = 0;
    static constexpr int exactNumber = 1;
    static constexpr int nameBegins = 2;
    static constexpr int found = 3;
    [[nodiscard]] static constexpr bool isExact(int rank) { return rank <= exactNumber; }

    /// Nothing: not found.
    [[nodiscard]] std::optional<int> rankOf(const SearchedText &text) const;
    /// One word, read in one way or in a few: whoever one of them finds is found.
    [[nodiscard]] bool isSimple() const;

    // Of a simple question; who is found has the rank `within` unless it is better.

    static constexpr int within = found + 2;
    static constexpr int wholeWord = found + 1;
    [[nodiscard]] const std::vector<SearchPart::Way> &ways() const { return m_readings.front().part.m_ways; }
    [[nodiscard]] int rankOfFound(const SearchedText &text) const;
    /// Stands in names that begin as the question does.
    [[nodiscard]] const Needle &name() const { return m_name; }
    /// Where it stands, a word begins; may be empty.
    [[nodiscard]] const Needle &word() const { return m_words.front().whole; }
    [[nodiscard]] bool isWholeAt(QByteArrayView text, qsizetype at) const
    {
        return m_words.front().isWholeAt(text, at);
    }
    /// Of whom it names exactly, by the other values; nothing: not that one.
    [[nodiscard]] std::optional<int> exactRank(QByteArrayView rest) const;
    [[nodiscard]] bool mayBeExact() const { return !m_card.isEmpty() || !m_number.isEmpty(); }

    /// Sets of needles, of each of which one stands in the text of whoever is found; the rarest first, by
    /// their length.
    [[nodiscard]] std::vector<std::vector<Needle>> needles(std::size_t most) const;
    /// Who answers this surely answers `wider`: more was typed.
    [[nodiscard]] bool isWithin(const SearchQuestion &wider) const;
    /// What the customer was found by.
    [[nodiscard]] QList<SearchPart> partsIn(const SearchedText &text) const;

private:
    struct Word
    {
        QString typed;
        FoldedWords folded;
        Needle begins; ///< of a name
        Needle whole; ///< empty for a letter, which is worth no more as a word than within one
        bool isGrouped = false; ///< a number beside another: alone it tells nothing

        [[nodiscard]] bool isWholeIn(QByteArrayView text) const;
        [[nodiscard]] bool isWholeAt(QByteArrayView text, qsizetype at) const;
    };
    /// The words from `first` to before `end`, read as one.
    struct Reading
    {
        std::size_t first;
        std::size_t end;
        SearchPart part;
    };
    static constexpr std::size_t mostWords = 60; ///< nobody searches for more
    /// By the word behind it: where the longest reading begins that a text holds and that others lead to.
    using Path = std::array<quint8, mostWords + 1>;
    static constexpr quint8 nowhere = 0xff;

    void read(const QLocale &locale, const QDate &today);
    void readNumber(std::size_t first, std::size_t end, bool isWhole);
    void add(std::size_t first, std::size_t end, std::vector<SearchPart::Way> ways);
    [[nodiscard]] QString typed(std::size_t first, std::size_t end) const;
    [[nodiscard]] Path pathIn(const SearchedText &text) const;

    std::vector<Word> m_words;
    std::vector<Reading> m_readings; ///< by their first word
    Needle m_name; ///< the whole as the beginning of a name
    Needle m_card; ///< the line of the whole as a card
    Needle m_number; ///< the same as a number on the till
    bool m_isCode = false;
};

} // namespace carnet
