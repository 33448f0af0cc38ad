// How a value travels to and from the till (till-api.md): dates as Unix seconds, yes/no as 1 or 0, the rest
// as text.
#pragma once

#include "customer/field.h"

namespace carnet {

/// Canonical value to the till's text. A birth date is a calendar day: midnight UTC of that day in seconds.
/// A value that is not canonical (a draft's mistake) is passed through; the caller does not send drafts.
[[nodiscard]] QString toWire(Field field, const QString &value);

/// The till's text to the canonical value. A birth date may be Unix seconds (the day in UTC, or in
/// Europe/Paris when the instant is not midnight UTC), an instant of ISO 8601, or YYYY-MM-DD. What is not
/// understood is kept as it came.
[[nodiscard]] QString fromWire(Field field, const QString &text);

} // namespace carnet
