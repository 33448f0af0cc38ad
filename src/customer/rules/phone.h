// Phone numbers, as the numbering plans of the countries have them (ITU-T E.164, the plans through
// libphonenumber). What is not surely a number stays as it was typed.
#pragma once

#include <QString>
#include <QStringView>

namespace carnet::rules {

/// The number as the whole world writes it, "+33612345678", without an extension; `country` (ISO code) is
/// where it would be dialled as typed. Empty for what is no number of any plan.
[[nodiscard]] QString phoneE164(QStringView typed, QStringView country);

/// How many digits behind the + are the code of a country (ITU-T E.164, list of assigned codes).
[[nodiscard]] qsizetype callingCodeLength(QStringView international);

} // namespace carnet::rules
