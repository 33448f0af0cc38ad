// Text that other programs have written for a web page (HTML entities, slashes before quotes) or in the wrong
// encoding (UTF-8 read as Windows-1252), as it is meant. Each hand it went through may have damaged it once
// more. Pure.
#pragma once

#include <QString>

namespace carnet {

/// What may be right as it is stays.
[[nodiscard]] QString undamaged(QString text);

} // namespace carnet
