// What a row of the outbox stands for: a customer's open change, or one entry of what was sent.
#pragma once

#include "store/record.h"

namespace carnet {

struct OutboxItem
{
    CustomerId customer = CustomerId::None;
    qint64 entry = 0; ///< of the history; 0: the open change

    [[nodiscard]] bool isNone() const { return customer == CustomerId::None; }
    friend bool operator==(const OutboxItem &, const OutboxItem &) = default;
};

} // namespace carnet

Q_DECLARE_METATYPE(carnet::OutboxItem)
