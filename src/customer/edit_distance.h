// How many letters two words differ by.
#pragma once

#include <QStringView>

namespace carnet {

/// Inserted, removed, replaced letters and swapped neighbours each count one (optimal string alignment:
/// Damerau 1964). Stops counting past `most` and then returns most + 1.
[[nodiscard]] int editDistance(QStringView a, QStringView b, int most);

} // namespace carnet
