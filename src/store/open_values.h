// How what the till has not confirmed yet stands in a column: a JSON list, with values by the keys of their
// fields. A field the catalogue no longer knows is left out. What is no such list, or names a kind of change
// that does not exist, cannot be read: nothing.
#pragma once

#include "store/record.h"

namespace carnet {

[[nodiscard]] QString toColumn(const std::vector<Unconfirmed> &attempts);
[[nodiscard]] std::optional<std::vector<Unconfirmed>> unconfirmedFromColumn(const QString &text);

[[nodiscard]] QString toColumn(const std::vector<Promise> &promises);
[[nodiscard]] std::optional<std::vector<Promise>> promisesFromColumn(const QString &text);

} // namespace carnet
