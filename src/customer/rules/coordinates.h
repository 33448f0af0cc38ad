// Latitude and longitude in decimal degrees (WGS 84, EPSG 4326): decimal comma or dot,
// degrees-minutes-seconds (ISO 6709 annex D), N, S, E, W and the French O. Kept with a dot, at most 7
// decimals (about a centimetre), no exponent.
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace carnet::rules {

enum class Axis : std::uint8_t { Latitude, Longitude };

/// Nothing when it is no coordinate of that axis. Not judged for range.
[[nodiscard]] std::optional<double> readCoordinate(QStringView typed, Axis axis);
/// The shortest text that gives the same number, rounded to 7 decimals.
[[nodiscard]] QString coordinateText(double degrees);

struct CoordinatePair
{
    QString latitude;
    QString longitude;

    friend bool operator==(const CoordinatePair &, const CoordinatePair &) = default;
};

/// Both in one text: "45.75, 4.81", "45,75 4,81", "48°51'24\"N 2°21'03\"E", or a link to a map (Google,
/// OpenStreetMap, Apple, Bing, Waze, geo: of RFC 5870). A lone "45,75" is one number.
[[nodiscard]] std::optional<CoordinatePair> readCoordinatePair(QStringView pasted);

} // namespace carnet::rules
