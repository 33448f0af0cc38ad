// A form that was left before it was saved, whichever way: closed, quit, or the program died. Kept until it
// is used or discarded. (A draft is something else: a customer that was saved with errors.)
#pragma once

#include "store/record.h"

namespace carnet {

struct UnfinishedForm
{
    qint64 id = 0; ///< its own, so that forms of new customers are told apart; 0: not kept yet
    CustomerId customer = CustomerId::None; ///< None: a new customer
    Customer opened; ///< what the form showed at first: only what differs was typed
    Customer typed; ///< exactly as typed, not tidied
    QDateTime at; ///< UTC, of the last key that was kept

    friend bool operator==(const UnfinishedForm &, const UnfinishedForm &) = default;
};

} // namespace carnet
