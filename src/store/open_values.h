// How what the till has not confirmed yet stands in a column: a JSON list, with values by the keys of their
// fields. A field the catalogue no longer knows is left out.
#pragma once

#include "store/record.h"

namespace carnet {

[[nodiscard]] QString toColumn(const std::vector<Unconfirmed> &attempts);
[[nodiscard]] std::vector<Unconfirmed> unconfirmedFromColumn(const QString &text);

[[nodiscard]] QString toColumn(const std::vector<Promise> &promises);
[[nodiscard]] std::vector<Promise> promisesFromColumn(const QString &text);

} // namespace carnet
