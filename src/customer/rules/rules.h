// The careful clerk: judges and tidies values, field by field and across fields. Pure functions on text, no
// window, no clock, no store. What each field's rule is stands in the catalogue.
#pragma once

#include "customer/rules/rule.h"

#include <optional>

namespace carnet::rules {

/// The value as it is kept: spaces folded, digits grouped, a typed date as ISO, a coordinate with a dot.
/// Idempotent. What is not understood comes back as typed, without leading and trailing white space.
[[nodiscard]] QString tidied(Field field, const QString &typed, const Customer &whole,
                             const Context &context);

/// How a kept value is shown in an editor and in lists: dates in the locale's form, SIRET 3 3 3 5, decimal
/// sign, phone numbers grouped, countries by name.
[[nodiscard]] QString shown(Field field, const QString &kept, const Customer &whole, const QLocale &locale);

/// What is wrong with one field of `customer` (whose values are tidied), including rules that look at other
/// fields.
[[nodiscard]] Findings judge(Field field, const Customer &customer, const Context &context);

/// All fields, and the rules across fields, in the order of the form. Emptiness is judged only here.
[[nodiscard]] Findings judgeAll(const Customer &customer, const Context &context);

/// As judgeAll, but a value equal to what the till holds (`base`) is not judged: till-api.md, last line.
[[nodiscard]] Findings judgeChanged(const Customer &customer, const Customer &base, const Context &context);

/// How far a value being typed has come, where that helps: digits of a number that has a fixed length, or
/// characters near or past the longest text.
struct Progress
{
    enum class Unit : std::uint8_t { Digits, Characters } unit;
    qsizetype count;
    qsizetype of;

    friend bool operator==(const Progress &, const Progress &) = default;
};
[[nodiscard]] std::optional<Progress> progress(Field field, QStringView typed);

} // namespace carnet::rules
