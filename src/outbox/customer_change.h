// One change the user made to one customer, and what taking it back makes of the customer as it is by then.
// Pure functions.
#pragma once

#include "outbox/outbox_values.h"

namespace carnet {

struct CustomerChange
{
    CustomerId id = CustomerId::None;
    std::optional<Customer> before; ///< absent: was not there
    std::optional<Customer> after; ///< absent: deleted
    Readiness readinessBefore = Readiness::Ready;
    Readiness readinessAfter = Readiness::Ready;
    bool wasOnTill = false; ///< the till had the customer before the change
    CustomerId mergedBefore = CustomerId::None; ///< Record::mergedInto
    CustomerId mergedAfter = CustomerId::None;
};

/// What a save did, to be taken back.
[[nodiscard]] CustomerChange changeOf(const Saved &saved);

/// The same step in the other direction.
[[nodiscard]] CustomerChange reversed(const CustomerChange &change);

struct TakenBack
{
    enum class Kind : std::uint8_t {
        Save, ///< `wanted` is to be saved
        Remove,
        Nothing, ///< somebody else has changed or removed it since: it stays as it is
    } kind = Kind::Nothing;
    Customer wanted;
    Readiness readiness = Readiness::Ready;
    std::optional<CustomerId> mergedInto = {}; ///< Wish::mergedInto
    bool isWhole = true; ///< false: values that were changed since stay, e.g. a colleague's on the till
};

/// Field by field: only a value that is still the one the change made goes back. `now`: the record as it is;
/// nothing when it is gone.
[[nodiscard]] TakenBack takenBack(const CustomerChange &change, const std::optional<Record> &now);

/// Whether the till has the change, or may have it: taking it back then sends a correction.
[[nodiscard]] bool mayHaveLeft(const CustomerChange &change, const std::optional<Record> &now);

} // namespace carnet
