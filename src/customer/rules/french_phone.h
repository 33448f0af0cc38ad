// Numbers of metropolitan France (Arcep, national numbering plan). They need no library: most customers of a
// shop have one, lists show them while they scroll, and the search index reads them all.
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace carnet::rules {

/// The nine digits after the 0 or the country's code. Nothing for special rates (08, grouped otherwise), for
/// the parts of France that have plans of their own, and for what is no such number.
[[nodiscard]] std::optional<QString> metropolitanNumber(QStringView typed);
/// "612345678" as it is read in France: "06 12 34 56 78".
[[nodiscard]] QString inPairs(QStringView metropolitan);

} // namespace carnet::rules
