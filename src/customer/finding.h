// What a rule has to say about a value. The sentence for it is made in ui/, from the problem and its details.
#pragma once

#include "customer/field.h"

#include <QList>
#include <QStringList>

namespace carnet {

/// Error keeps the record a draft; a warning may be sent.
enum class Severity : std::uint8_t { Warning, Error };

enum class Problem : std::uint16_t {
    // all text
    TooLong, ///< detail: typed, longest
    NothingToIdentify,
    // e-mail
    EmailNoAt,
    EmailSpace,
    EmailComma, ///< suggestion: with a dot
    EmailNoDot,
    EmailMalformed,
    EmailLikelySlip, ///< suggestion: the repaired address
    // phone
    PhoneUnlikely,
    // birth date
    DateNotUnderstood,
    DateImpossible, ///< detail: ISO-like day as typed: day, month, year
    DateInFuture,
    DateTooLongAgo, ///< detail: age
    // identity document
    IdentityCharacters,
    // SIRET
    SiretLength, ///< detail: digits typed
    SiretCharacters,
    SiretCheckDigit,
    // VAT
    VatShape, ///< detail: country, an example
    VatCheckDigits,
    VatSiretMismatch,
    // registration number
    RegistrationShape, ///< detail: country, an example
    RegistrationCheckDigits,
    // place
    PostcodeShape, ///< detail: country, an example
    PostcodeBeginning, ///< no French department begins so
    CountryUnknown, ///< suggestion: the code of the only country that begins so
    CoordinateNotUnderstood,
    LatitudeRange,
    LongitudeRange,
    CoordinateAlone,
    CoordinateZero,
    // card and till
    BarcodeCheckDigit,
    AccountingSpaces,
    PositionNotWhole,
    // other customers (found by the caller, worded with the rest)
    UsedByAnother, ///< detail: the other's name, its local id
    // the till itself (found by the caller)
    RefusedByTill, ///< detail: the till's words
};

struct Finding
{
    Field field;
    Severity severity;
    Problem problem;
    QStringList detail;
    QString suggestion; ///< a repaired value the user can take with a click; empty if none

    friend bool operator==(const Finding &, const Finding &) = default;
};

using Findings = QList<Finding>;

[[nodiscard]] bool hasError(const Findings &findings);

} // namespace carnet
