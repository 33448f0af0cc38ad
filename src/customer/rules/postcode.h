// Postcodes by country. Forms: Universal Postal Union, addressing guides by country; France with Corsica
// (20), overseas (971 to 978, 98): La Poste, NF Z10-011. Codes of CEDEX begin like those of their department.
#pragma once

#include <QStringView>

#include <cstdint>

namespace carnet::rules {

enum class PostcodeVerdict : std::uint8_t { Fits, Shape, NoSuchBeginning };

/// `country`: ISO code; empty is France. Countries that are not known are not judged.
[[nodiscard]] PostcodeVerdict judgePostcode(QStringView value, QStringView country);

} // namespace carnet::rules
