// The few values that the customers of the exhaustive test are made of, as small numbers, and what a till may
// make of them (architecture.md, "Heard from the till").
#pragma once

#include "customer/customer.h"

#include <array>

namespace carnet::exhaustive {

using Value = std::uint8_t; ///< 0: empty; at most 31

/// The first two identify; the last is what everybody edits.
inline constexpr std::array modelFields{Field::Name, Field::Phone, Field::PublicNote};
inline constexpr std::size_t modelFieldCount = modelFields.size();
using Values = std::array<Value, modelFieldCount>;

enum class Damage : std::uint8_t {
    None,
    Entities,
    Cut,
    CutAtEmoji,
    ZeroEaten,
    ClearIgnored, ///< an emptied field keeps what it had
    OldKept, ///< said OK, stored nothing
};

[[nodiscard]] const QString &textOf(Value value);
/// Texts not met before get the next number.
[[nodiscard]] Value valueOf(const QString &text);
[[nodiscard]] Value damaged(Damage damage, Value before, Value sent);
[[nodiscard]] const char *nameOf(Damage damage);

[[nodiscard]] const Customer &customerOf(const Values &values);
[[nodiscard]] Values valuesOf(const Customer &customer);

/// Bit i: modelFields[i].
using FieldMask = std::uint8_t;
[[nodiscard]] FieldMask maskOf(FieldSet fields);

} // namespace carnet::exhaustive
