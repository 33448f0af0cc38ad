// Finds all customers of a shop who may be one with another (see alike.h), without comparing everybody with
// everybody: only those who share a value, or a name written nearly alike, meet. In small steps, so that who
// runs it hears what else is wanted. What a crowd shares (a phone typed for whoever has none, the name of
// half a village) tells nobody from anybody and is passed over.
#pragma once

#include "directory/alike.h"
#include "store/store.h"

#include <QStringList>

#include <array>
#include <compare>
#include <functional>
#include <unordered_map>
#include <vector>

namespace carnet {

/// Two who may be one.
struct AlikePair
{
    CustomerId a = CustomerId::None; ///< the lower id
    CustomerId b = CustomerId::None;
    quint64 print = 0; ///< see alikePrint()
    Alikeness how;

    [[nodiscard]] NotAlike denied() const { return {a, b, print}; }
    friend bool operator==(const AlikePair &, const AlikePair &) = default;
};

/// Two or more who may be one.
struct AlikeGroup
{
    Alikeness how; ///< of its surest two
    std::vector<CustomerId> ids; ///< ascending
    QStringList names; ///< as they are shown
    std::vector<AlikePair> pairs; ///< surest first
    /// Holds every value of the others; None: each has something of its own.
    CustomerId fullest = CustomerId::None;

    friend bool operator==(const AlikeGroup &, const AlikeGroup &) = default;
};

class AlikeFinder
{
public:
    /// More than so many are a crowd.
    struct Crowds
    {
        std::size_t value = 50;
        std::size_t name = 10; ///< of one spelling, in a town, or in the whole shop for those without one
    };

    /// Reads the customers in portions: those behind `after`, `most` at once.
    using Read = std::function<std::vector<RecordSummary>(CustomerId after, int most)>;
    using ReadThese = std::function<std::vector<RecordSummary>(const QList<CustomerId> &ids)>;
    /// `denied`: pairs that the user said are not one, in ascending order.
    AlikeFinder(Read read, ReadThese readThese, std::vector<NotAlike> denied, Crowds crowds);
    AlikeFinder(Read read, ReadThese readThese, std::vector<NotAlike> denied = {})
        : AlikeFinder(std::move(read), std::move(readThese), std::move(denied), Crowds())
    { }

    /// A few hundredths of a second of work; false: there is nothing more to do.
    [[nodiscard]] bool step();
    /// Of about all().
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] static qint64 all(qint64 customers) { return 2 * customers; }
    /// When all is done: the surest first.
    [[nodiscard]] std::vector<AlikeGroup> take() { return std::move(m_groups); }

private:
    using Index = quint32; ///< of a customer, in the order of the ids
    /// Those with the same key meet.
    struct Key
    {
        quint64 hash;
        Index who;
        // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 sees a pointer in what is generated
        friend auto operator<=>(const Key &, const Key &) = default;
    };
    /// One of the two names of a customer, by how the other one sounds.
    struct Named
    {
        quint64 other; ///< a hash of the sound
        quint64 own;
        Index who;
        bool isFirst;
        // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 sees a pointer in what is generated
        friend auto operator<=>(const Named &, const Named &) = default;
    };
    struct Pair
    {
        Index a;
        Index b;
        // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 sees a pointer in what is generated
        friend auto operator<=>(const Pair &, const Pair &) = default;
    };
    struct Proven
    {
        Pair pair;
        Alikeness how;
        quint64 print;
        bool aHoldsAll;
        bool bHoldsAll;
    };
    enum class Stage : std::uint8_t { Reading, Meeting, Naming, Proving, Grouping, Over };
    /// Keys come in so many parts by the first bits of their hashes, each sorted in no time.
    static constexpr std::size_t parts = 256;
    using Keys = std::array<std::vector<Key>, parts>;

    void readSome();
    void put(const RecordSummary &summary);
    void putNames(Index who, const NameLetters &names);
    void meet();
    void name();
    void nameAlike(const Named *first, const Named *last);
    enum class Where : std::uint8_t { Anywhere, WithoutTown };
    void meetAll(std::vector<Key> &keys, std::size_t crowd, Where where);
    void proveSome();
    void prove(const Pair &pair, const Compared &a, const Compared &b);
    void group();
    [[nodiscard]] AlikePair named(const Proven &one) const;
    [[nodiscard]] AlikeGroup entryOf(const std::vector<const Proven *> &pairs) const;
    [[nodiscard]] QStringView nameOf(Index who, bool isFirst) const;
    [[nodiscard]] Traits<quint32> traitsOf(Index who) const;
    [[nodiscard]] bool mayBeAlike(const Pair &pair) const;

    Read m_read;
    ReadThese m_readThese;
    std::vector<NotAlike> m_denied;
    Crowds m_crowds;
    Stage m_stage = Stage::Reading;
    std::size_t m_part = 0;
    qint64 m_done = 0;

    std::vector<CustomerId> m_ids;
    std::vector<quint32> m_towns; ///< hashes; 0: none
    std::vector<Identifiers<quint32>> m_marks;
    QString m_letters; ///< of all names
    std::vector<quint32> m_nameEnds; ///< two a customer
    Keys m_keys;
    Keys m_wholeNames; ///< in one town
    Keys m_wholeAnywhere;
    std::array<std::vector<Named>, parts> m_named;
    std::vector<Pair> m_pairs;
    std::size_t m_next = 0;
    std::vector<Proven> m_proven;
    std::unordered_map<Index, QString> m_shown;
    std::vector<AlikeGroup> m_groups;
};

} // namespace carnet
