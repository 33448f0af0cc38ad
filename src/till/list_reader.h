// Reads the till's list of customers: a JSON array, an object that holds one, or CSV (till-api.md). Pure;
// runs on a worker.
#pragma once

#include "till/till_client.h"

#include <optional>

namespace carnet {

struct ReadList
{
    QList<TillRow> rows;
    int unusable = 0; ///< rows without a customer number
};

/// Nothing when the bytes are no list of customers, or one that was cut off. JSON shows its own end; of CSV
/// that ended with the connection the last row is only believed with its line end.
[[nodiscard]] std::optional<ReadList> readList(const QByteArray &body,
                                               Seen::Ending ending = Seen::Ending::Whole);

} // namespace carnet
