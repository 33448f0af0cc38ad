// What a column of a file means for a customer. A plain value.
#pragma once

#include "customer/field.h"

namespace carnet {

class Target
{
public:
    enum class Kind : std::uint8_t {
        Nothing, ///< not imported
        Field,
        Company, ///< the last name or company, where no other column says it
        TillNumber, ///< the customer's number on this till
    };

    Target() = default;
    Target(Field field) // NOLINT(google-explicit-constructor): reads as the field
        : m_kind(Kind::Field)
        , m_field(field)
    { }
    [[nodiscard]] static Target company() { return {Kind::Company, carnet::Field::Name}; }
    [[nodiscard]] static Target tillNumber() { return {Kind::TillNumber, carnet::Field::Name}; }

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] bool isNothing() const { return m_kind == Kind::Nothing; }
    /// Of Field; of Company the name.
    [[nodiscard]] Field field() const { return m_field; }

    friend bool operator==(const Target &, const Target &) = default;

private:
    Target(Kind kind, Field field)
        : m_kind(kind)
        , m_field(field)
    { }

    Kind m_kind = Kind::Nothing;
    Field m_field = Field::Name;
};

} // namespace carnet
