// What a row of the till's list says, in 64 bits: a row that says what was heard last needs neither to be
// compared nor written. The same in every run and on every computer; another catalogue of fields makes
// others.
#pragma once

#include "till/till_row.h"

namespace carnet {

/// Never 0, which stands for a row nobody has heard. The number of the customer does not count.
[[nodiscard]] qint64 hashOf(const TillRow &row);

/// A customer's number on the till in 63 bits or, of numbers as tills give them, the number itself.
[[nodiscard]] quint64 keyOf(const QString &tillId);

} // namespace carnet
