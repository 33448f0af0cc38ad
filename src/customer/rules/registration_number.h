// Registration numbers of companies. France: SIREN (INSEE), alone, in an RCS text or as a SIRET. Belgium:
// enterprise number (KBO/BCE), modulo 97. Switzerland: UID (Federal Statistical Office). Great Britain:
// Companies House. Other countries are not judged.
#pragma once

#include <QStringView>

#include <cstdint>

namespace carnet::rules {

enum class RegistrationVerdict : std::uint8_t { Fits, Shape, CheckDigits };

/// `country`: ISO code; empty is France.
[[nodiscard]] RegistrationVerdict judgeRegistration(QStringView value, QStringView country);

} // namespace carnet::rules
