// The customers of a place that answer a question, in the order of the list.
#pragma once

#include "directory/column_order.h"
#include "directory/filter_set.h"
#include "directory/ranks.h"

namespace carnet {

struct Listing
{
    CustomerIds ids; ///< those that answer best come first, equals in the order of the column
    CustomerId exact = CustomerId::None; ///< see Answer
};

[[nodiscard]] Listing listed(const Query &query, const Shelf &shelf, const FilterSet &filter,
                             const Ranks &ranks, ColumnOrder &order);

} // namespace carnet
