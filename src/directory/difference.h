// What becomes of rows from one answer to the next.
#pragma once

#include "directory/values.h"

#include <QSet>

namespace carnet {

/// `touched`: all that may have come, gone or moved. Nothing when there are too many separate runs to tell.
[[nodiscard]] std::optional<Answer::Difference>
differenceOf(const CustomerIds &before, const CustomerIds &after, const QSet<CustomerId> &touched);

/// Where the customers of some rows are among others, ascending.
[[nodiscard]] QList<RowRange> rowsAmong(const std::vector<CustomerId> &others,
                                        const std::vector<CustomerId> &ids, const QList<RowRange> &rows);

/// -1: nowhere.
[[nodiscard]] int rowOf(CustomerId id, const std::vector<CustomerId> &ids);

/// Adds a row behind all others.
void append(QList<RowRange> &ranges, int row);

} // namespace carnet
