#include "form/finding_sentences.h"

#include <QCoreApplication>
#include <QLocale>

namespace carnet {

namespace {

class FindingWords
{
    Q_DECLARE_TR_FUNCTIONS(Finding)

public:
    static QString shortly(const Finding &finding)
    {
        switch (finding.problem) {
        case Problem::TooLong:
            return tr("%1 characters, %2 at most").arg(finding.detail.value(0), finding.detail.value(1));
        case Problem::NothingToIdentify:
            return tr("Enter at least a name, phone, e-mail or card");
        case Problem::EmailNoAt:
            return tr("An @ is missing");
        case Problem::EmailSpace:
            return tr("Contains a space");
        case Problem::EmailComma:
            return tr("Contains a comma. Did you mean a dot?");
        case Problem::EmailNoDot:
            return tr("A dot is missing after the @");
        case Problem::EmailMalformed:
            return tr("Not an e-mail address");
        case Problem::EmailLikelySlip:
            return tr("Did you mean %1?").arg(finding.suggestion);
        case Problem::PhoneUnlikely:
            return tr("Unusual for a phone number");
        case Problem::DateNotUnderstood:
            return tr("Write it as 31/12/1980");
        case Problem::DateImpossible:
            return impossibleDate(finding.detail);
        case Problem::DateInFuture:
            return tr("This date is in the future");
        case Problem::DateTooLongAgo:
            return tr("%1 years old: is the year right?").arg(finding.detail.value(0));
        case Problem::IdentityCharacters:
            return tr("Only letters, digits, spaces and - are usual");
        case Problem::SiretLength:
            return tr("%n digits typed, 14 expected", nullptr, finding.detail.value(0).toInt());
        case Problem::SiretCharacters:
            return tr("Only digits: 14 are expected");
        case Problem::SiretCheckDigit:
            return tr("Check digit does not match");
        case Problem::VatShape:
            return tr("Unusual for a VAT number");
        case Problem::VatCheckDigits:
            return tr("Check digits do not match");
        case Problem::VatSiretMismatch:
            return tr("Key does not match the SIRET");
        case Problem::RegistrationShape:
            return tr("Unusual for a registration number");
        case Problem::RegistrationCheckDigits:
            return tr("Check digits do not match");
        case Problem::PostcodeShape:
            return finding.detail.value(0) == u"FR" ? tr("A French postcode has 5 digits")
                                                    : tr("Unusual postcode for this country");
        case Problem::PostcodeBeginning:
            return tr("No French postcode begins like this");
        case Problem::CountryUnknown:
            return tr("Country not known");
        case Problem::CoordinateNotUnderstood:
            return tr("Write it as %1").arg(QLocale().toString(45.7578, 'f', 4));
        case Problem::LatitudeRange:
            return tr("Latitude goes from -90 to 90");
        case Problem::LongitudeRange:
            return tr("Longitude goes from -180 to 180");
        case Problem::CoordinateAlone:
            return tr("Fill both or neither");
        case Problem::CoordinateZero:
            return tr("0, 0 lies in the ocean");
        case Problem::BarcodeCheckDigit:
            return tr("Last digit does not match");
        case Problem::AccountingSpaces:
            return tr("Contains a space");
        case Problem::PositionNotWhole:
            return tr("Enter a whole number, 0 or more");
        case Problem::UsedByAnother:
            return tr("Already used by %1").arg(finding.detail.value(0));
        case Problem::RefusedByTill:
            return tr("The till refused this: %1").arg(finding.detail.value(0));
        }
        return {};
    }

private:
    static QString impossibleDate(const QStringList &detail)
    {
        const int month = detail.value(1).toInt();
        if (month < 1 || month > 12)
            return tr("Month %1 does not exist").arg(month);
        return tr("%1 %2 does not exist").arg(detail.value(0), QLocale().monthName(month));
    }
};

} // namespace

QString shortSentence(const Finding &finding)
{
    return FindingWords::shortly(finding);
}

QString fullSentence(const Finding &finding)
{
    return FindingWords::shortly(finding);
}

} // namespace carnet
