// Latitude and longitude in decimal degrees (WGS 84): decimal comma or dot, degrees-minutes-seconds,
// N/S/E/W/O. Kept with a dot, at most 7 decimals (about a centimetre), no exponent.
#pragma once

#include <QString>
#include <QStringView>

#include <optional>
#include <utility>

namespace carnet::rules {

/// Nothing when it is no coordinate. Not judged for range.
[[nodiscard]] std::optional<double> readCoordinate(QStringView typed);
[[nodiscard]] QString coordinateText(double degrees);
[[nodiscard]] QString tidyCoordinate(QStringView typed);
/// A pasted "45.75, 4.81", "45,75 4,81" or the coordinates of a map link; latitude first.
[[nodiscard]] std::optional<std::pair<QString, QString>> coordinatePair(QStringView pasted);

} // namespace carnet::rules
