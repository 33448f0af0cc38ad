// Keys and shop numbers as they are pasted from mails and web pages.
#pragma once

#include <QString>
#include <QStringView>

namespace carnet {

/// Without what nobody sees (zero-width and direction marks, soft hyphens, control characters, line ends,
/// spaces other than the space bar's), without white space at the ends, and without quotation marks around
/// the whole. Anything else stays: nobody outside knows what a key may hold. Idempotent.
[[nodiscard]] QString cleanedSecret(QStringView pasted);

} // namespace carnet
