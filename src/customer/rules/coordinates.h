// Latitude and longitude in decimal degrees (WGS 84, EPSG 4326): decimal comma or dot, degrees and minutes,
// degrees-minutes-seconds (ISO 6709 annexes D and H), with signs or words, N, S, E, W, O and their names.
// Kept with a dot, at most 7 decimals (about a centimetre), no exponent.
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

/// Of two texts that are told apart; nothing when they are no place on earth.
[[nodiscard]] std::optional<CoordinatePair> coordinatePair(const QString &latitude, const QString &longitude);

/// Both in one text: "45.75, 4.81", "45,75 4,81", "48°51'24\"N 2°21'03\"E", "41 24.2028, 2 10.4418", or a
/// link to a map (rules/map_link.h). A lone "45,75" is one number.
[[nodiscard]] std::optional<CoordinatePair> readCoordinatePair(QStringView pasted);

} // namespace carnet::rules
