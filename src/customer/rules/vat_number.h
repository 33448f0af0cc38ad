// VAT numbers of the 27 EU countries, Northern Ireland (XI), Great Britain, Switzerland and Norway. Forms:
// European Commission, VIES FAQ question 11 ("What is the format of a VAT number?"); HMRC VAT Notice 725;
// Swiss Federal Statistical Office, UID; Norwegian Tax Administration. Check digits: as published by the
// countries' authorities (France: BOI-TVA-DECLA-20-10-20); numbers of persons that have none are judged by
// form. Numbers of other countries are not judged.
#pragma once

#include <QString>
#include <QStringView>

#include <cstdint>

namespace carnet::rules {

enum class VatVerdict : std::uint8_t { Fits, Shape, CheckDigits };

struct VatReading
{
    VatVerdict verdict = VatVerdict::Fits;
    QString country; ///< prefix of the number ("EL" for Greece); empty when none is known
    QString number; ///< bare, without the prefix
    QString example; ///< how numbers of that country look; empty when none is known
};

/// `country`: ISO code of the customer's country, used when the number has no prefix.
[[nodiscard]] VatReading readVatNumber(QStringView typed, QStringView country);

} // namespace carnet::rules
