// Whether two customers may be one, and how sure that is: the rules of the form's strip and of the search for
// duplicates. Pure functions.
#pragma once

#include "directory/name_likeness.h"

#include <array>
#include <optional>

namespace carnet {

/// Why two customers may be one, surest first. Names: near, in the same town or where a town is missing.
enum class Likeness : std::uint8_t { Card, Siret, Phone, Email, Name };
inline constexpr auto lastLikeness = Likeness::Name;

class Likenesses
{
public:
    void insert(Likeness why) { m_bits = static_cast<quint8>(m_bits | bitOf(why)); }
    [[nodiscard]] bool contains(Likeness why) const { return (m_bits & bitOf(why)) != 0; }
    [[nodiscard]] bool isEmpty() const { return m_bits == 0; }
    [[nodiscard]] int count() const;
    [[nodiscard]] Likeness first() const; ///< of those that are there

    friend bool operator==(const Likenesses &, const Likenesses &) = default;

private:
    [[nodiscard]] static constexpr unsigned bitOf(Likeness why) { return 1U << static_cast<unsigned>(why); }
    quint8 m_bits = 0;
};

/// Least sure first.
enum class Sureness : std::uint8_t {
    Namesakes, ///< near names in one town alone, and something that identifies them is another
    Household, ///< a phone or an e-mail address, and other names
    Likely,
    Sure, ///< something that identifies them, and near names
};

struct Alikeness
{
    Likenesses why;
    Sureness sureness = Sureness::Namesakes;

    friend bool operator==(const Alikeness &, const Alikeness &) = default;
};

/// What tells two customers apart, as text or as a hash of it; T() where there is none.
template <typename T> struct Identifiers
{
    [[nodiscard]] bool hasPhone(const T &phone) const
    {
        return phone != T() && (phone == phones[0] || phone == phones[1]);
    }

    T card{};
    T siret{};
    T email{};
    T birthDate{};
    std::array<T, 2> phones{};
};

/// Each has one of a kind, and they are not the same.
template <typename T> [[nodiscard]] bool contradict(const Identifiers<T> &a, const Identifiers<T> &b)
{
    const auto areOthers = [](const T &one, const T &other) {
        return one != T() && other != T() && one != other;
    };
    const auto hasAny = [](const Identifiers<T> &of) { return of.phones != std::array<T, 2>(); };
    return areOthers(a.card, b.card) || areOthers(a.siret, b.siret) || areOthers(a.email, b.email)
        || areOthers(a.birthDate, b.birthDate)
        || (hasAny(a) && hasAny(b) && !b.hasPhone(a.phones[0]) && !b.hasPhone(a.phones[1]));
}

/// What of a customer is compared, as text or as hashes of it.
template <typename T> struct Traits : Identifiers<T>
{
    T town{};
    NameLetters names;
};

/// Nothing: they are not alike. For T: QString and quint32; the names are letters in both.
template <typename T>
[[nodiscard]] std::optional<Alikeness> alikeness(const Traits<T> &a, const Traits<T> &b);

/// In the form in which it is compared: phones in E.164 or as bare digits, e-mail addresses without case
/// (dots of the local part count), cards with UPC-A as its EAN-13, a SIRET of 14 digits only (a shorter
/// number is a customer group's, till-api.md), LYON CEDEX 03 as Lyon.
struct AlikeTraits : Traits<QString>
{
    explicit AlikeTraits(const Customer &customer);
};

/// A hash of what makes the two alike, whichever comes first: the same as long as none of it changes.
[[nodiscard]] quint64 alikePrint(const AlikeTraits &a, const AlikeTraits &b, const Alikeness &how);

/// A customer with its traits.
struct Compared
{
    explicit Compared(const Customer &values)
        : customer(values)
        , traits(values)
    { }

    Customer customer;
    AlikeTraits traits;
};

/// `more` holds every value that `other` has: merging loses nothing.
[[nodiscard]] bool holdsAllOf(const Compared &more, const Compared &other);

} // namespace carnet
