// The careful clerk: judges and tidies values, field by field and across fields. Pure functions on text, no
// window, no clock, no store. The rules themselves lie beside this file, one family a file, each naming its
// source.
#pragma once

#include "customer/customer.h"
#include "customer/finding.h"

#include <QDate>
#include <QLocale>

namespace carnet::rules {

struct Context
{
    QDate today;
    QLocale locale; ///< reads typed dates and decimals
};

/// The value as it is kept: spaces folded, digits grouped, a typed date as ISO, a coordinate with a dot.
/// Idempotent. What is not understood comes back as typed, without leading and trailing white space.
[[nodiscard]] QString tidied(Field field, const QString &typed, const Customer &whole,
                             const Context &context);

/// How a kept value is shown in an editor and in lists: dates in the locale's form, SIRET 3 3 3 5, decimal
/// sign.
[[nodiscard]] QString shown(Field field, const QString &kept, const Customer &whole, const QLocale &locale);

/// What is wrong with one field of `customer` (whose values are tidied), including rules that look at other
/// fields.
[[nodiscard]] Findings judge(Field field, const Customer &customer, const Context &context);

/// All fields, and the rules across fields, in the order of the form. Emptiness is judged only here.
[[nodiscard]] Findings judgeAll(const Customer &customer, const Context &context);

/// As judgeAll, but a value equal to what the till holds (`base`) is not judged: till-api.md, last line.
[[nodiscard]] Findings judgeChanged(const Customer &customer, const Customer &base, const Context &context);

} // namespace carnet::rules
