// The 25 fields of a customer, each described once. Columns, form, requests, replies, files, search and
// history are all derived from this table; a new field of the till costs one row here and one editor in the
// form.
#pragma once

#include <QString>
#include <QStringView>

#include <bitset>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>

namespace carnet {

namespace rules {
struct Rule;
}

enum class Field : std::uint8_t {
    Title,
    Name,
    FirstName,
    BirthDate,
    IdentityNumber,
    Email,
    Phone,
    OtherPhone,
    Address,
    AddressLine2,
    Postcode,
    Town,
    Country,
    DeliveryNote,
    Latitude,
    Longitude,
    Siret,
    VatNumber,
    RegistrationNumber,
    Barcode,
    AccountingCode,
    Position,
    PrivateNote,
    PublicNote,
    Blacklist,
};
inline constexpr int fieldCount = 25;

enum class FieldKind : std::uint8_t { Line, Note, WholeNumber, Coordinate, Date, YesNo, Country };

/// The sections of the form, in their order.
enum class FieldGroup : std::uint8_t { Identity, Contact, Address, Company, CardAndTill, Notes, Blacklist };
inline constexpr int groupCount = 7;

struct FieldInfo
{
    Field field;
    const char *key; ///< `data[key]` on the till; also the column in the store
    const char *legacyKey; ///< the till's older French name, nullptr if none is known
    FieldKind kind;
    FieldGroup group;
    const char *label; ///< English source text; translate in the context "Field"
    int longest; ///< longest text in characters (code points) that may be sent
    const rules::Rule *rule; ///< how it is tidied, shown and judged (customer/rules/rule.h); never null
    const char
        *aliases; ///< further names in files and replies, separated by ';', already folded (see fieldNamed)
};

/// All fields in the order of the form.
[[nodiscard]] std::span<const FieldInfo, fieldCount> allFields();
[[nodiscard]] const FieldInfo &infoOf(Field field);

/// The field a column of a reply or a file means: by key, legacy name or alias, ignoring case, accents,
/// spaces, underscores, dots and hyphens. An exact key wins over an alias.
[[nodiscard]] std::optional<Field> fieldNamed(QStringView name);

/// A small set of fields, iterated in the catalogue's order.
class FieldSet
{
public:
    FieldSet() = default;
    FieldSet(std::initializer_list<Field> fields);
    [[nodiscard]] static FieldSet all();

    void insert(Field field) { m_bits.set(static_cast<std::size_t>(field)); }
    void remove(Field field) { m_bits.reset(static_cast<std::size_t>(field)); }
    [[nodiscard]] bool contains(Field field) const { return m_bits.test(static_cast<std::size_t>(field)); }
    [[nodiscard]] bool isEmpty() const { return m_bits.none(); }
    [[nodiscard]] int count() const { return static_cast<int>(m_bits.count()); }
    [[nodiscard]] quint32 bits() const { return static_cast<quint32>(m_bits.to_ulong()); }
    [[nodiscard]] static FieldSet fromBits(quint32 bits);

    FieldSet &operator|=(FieldSet other);
    FieldSet &operator&=(FieldSet other);
    friend FieldSet operator|(FieldSet a, FieldSet b) { return a |= b; }
    friend FieldSet operator&(FieldSet a, FieldSet b) { return a &= b; }
    friend FieldSet operator-(FieldSet a, FieldSet b)
    {
        a.m_bits &= ~b.m_bits;
        return a;
    }
    friend bool operator==(FieldSet a, FieldSet b) { return a.m_bits == b.m_bits; }

    class Iterator
    {
    public:
        Iterator(const FieldSet *set, int at)
            : m_set(set)
            , m_at(at)
        {
            skip();
        }
        Field operator*() const { return static_cast<Field>(m_at); }
        Iterator &operator++()
        {
            ++m_at;
            skip();
            return *this;
        }
        bool operator!=(const Iterator &other) const { return m_at != other.m_at; }

    private:
        void skip()
        {
            while (m_at < fieldCount && !m_set->contains(static_cast<Field>(m_at)))
                ++m_at;
        }
        const FieldSet *m_set;
        int m_at;
    };
    [[nodiscard]] Iterator begin() const { return {this, 0}; }
    [[nodiscard]] Iterator end() const { return {this, fieldCount}; }

private:
    std::bitset<fieldCount> m_bits;
};

} // namespace carnet
