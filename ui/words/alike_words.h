// Why two customers may be one, how sure that is, and what keeps them from being merged (ui.md 12).
#pragma once

#include "desk/values.h"
#include "directory/alike.h"
#include "look/pill.h"

namespace carnet {

/// "Same phone."
[[nodiscard]] QString likenessWords(Likeness why);
/// "Same phone, similar name". `names`: as they are shown.
[[nodiscard]] QString likenessWords(const Likenesses &why, const QStringList &names);
[[nodiscard]] PillLook pillOf(Sureness sureness);
/// In pixels: of all of them in the language spoken.
[[nodiscard]] int widestSurenessPill(const QFont &base);

/// "no. 318", or that it has no number yet.
[[nodiscard]] QString numberWords(const QString &tillId);
/// "merged into no. 318".
[[nodiscard]] QString mergedIntoWords(const Record &standsForIt);
/// `name`: of the customer that cannot be merged.
[[nodiscard]] QString hindranceWords(MergeHindrance hindrance, const QString &name);
[[nodiscard]] QString openInFormWords(const QString &name);

} // namespace carnet
