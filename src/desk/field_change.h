// One change of one field, for any number of customers: what it makes of each. Pure functions.
#pragma once

#include "customer/rules/rules.h"
#include "outbox/outbox_values.h"

namespace carnet {

struct FieldChange
{
    enum class Kind : std::uint8_t { Set, Clear, UpperCase, LowerCase, TitleCase, Replace } kind = Kind::Set;
    Field field = Field::Name;
    QString text; ///< to be set, or to be replaced: exactly as it is written
    QString by; ///< what it is replaced by

    friend bool operator==(const FieldChange &, const FieldChange &) = default;
};

/// It changes nothing of anybody.
[[nodiscard]] bool isEmpty(const FieldChange &change);
/// The value is tidied as if it had been typed.
[[nodiscard]] Customer changed(Customer customer, const FieldChange &change, const rules::Context &context);
/// Of a customer with `values` from now on: what the till holds already (`known`) is not judged.
[[nodiscard]] Readiness readinessWith(const Customer &values, const Customer &known,
                                      const rules::Context &context);
/// What is to be saved; nothing when the change makes no difference, or the customer is not listed.
[[nodiscard]] std::optional<Wish> wishFor(const std::optional<Record> &record, const FieldChange &change,
                                          const rules::Context &context);

} // namespace carnet
