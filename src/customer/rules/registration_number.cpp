#include "customer/rules/registration_number.h"

#include "customer/rules/check_digits.h"
#include "customer/rules/siret.h"
#include "customer/rules/text.h"
#include "customer/rules/vat_number.h"

#include <QRegularExpression>

namespace carnet::rules {

namespace {

RegistrationVerdict checked(bool checks)
{
    return checks ? RegistrationVerdict::Fits : RegistrationVerdict::CheckDigits;
}

RegistrationVerdict french(QStringView value)
{
    const QString digits = onlyDigits(value);
    if (digits.size() == 9)
        return checked(luhn(digits));
    if (digits.size() == 14)
        return checked(siretChecks(digits));
    return RegistrationVerdict::Shape;
}

/// Belgian and Swiss registers gave their numbers to the VAT office.
RegistrationVerdict asVatNumber(QStringView value, QStringView country)
{
    switch (readVatNumber(value, country).verdict) {
    case VatVerdict::Fits:
        return RegistrationVerdict::Fits;
    case VatVerdict::CheckDigits:
        return RegistrationVerdict::CheckDigits;
    case VatVerdict::Shape:
        break;
    }
    return RegistrationVerdict::Shape;
}

RegistrationVerdict belgian(QStringView value)
{
    QString digits = onlyDigits(value);
    if (digits.size() == 9) // before 2005 without the leading 0
        digits.prepend(u'0');
    return digits.size() == 10 ? asVatNumber(QString(u"BE" + digits), u"BE") : RegistrationVerdict::Shape;
}

RegistrationVerdict british(QStringView value)
{
    static const QRegularExpression form(QStringLiteral("^(?:[0-9]{8}|[A-Z]{2}[0-9]{6}|R[0-9]{7})$"));
    return form.match(bareCode(value)).hasMatch() ? RegistrationVerdict::Fits : RegistrationVerdict::Shape;
}

} // namespace

RegistrationVerdict judgeRegistration(QStringView value, QStringView country)
{
    if (country.isEmpty() || country == u"FR")
        return french(value);
    if (country == u"BE")
        return belgian(value);
    if (country == u"CH")
        return asVatNumber(value, country);
    if (country == u"GB" || country == u"UK" || country == u"EN")
        return british(value);
    return RegistrationVerdict::Fits;
}

} // namespace carnet::rules
