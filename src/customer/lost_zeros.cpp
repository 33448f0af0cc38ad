#include "customer/lost_zeros.h"

#include "customer/country.h"
#include "customer/rules/check_digits.h"
#include "customer/rules/french_phone.h"
#include "customer/rules/phone.h"
#include "customer/rules/rules.h"
#include "customer/rules/siret.h"

namespace carnet {

namespace {

/// Without the 0 it is no number of the country's, or the same; with it, it is one.
QString withTrunkZero(const QString &digits, const QString &country)
{
    QString zeroed = u'0' + digits;
    if (country == u"FR" && rules::FrenchNumber::read(zeroed))
        return zeroed;
    const QString asIs = rules::phoneE164(digits, country);
    const QString withZero = rules::phoneE164(zeroed, country);
    return !withZero.isEmpty() && (asIs.isEmpty() || asIs == withZero) ? zeroed : QString();
}

/// A + that was eaten: what begins with the code of a country and is no number at home.
QString withPlus(const QString &digits, const QString &country, bool wasNumber)
{
    const QString international = u'+' + digits;
    const bool isFrench =
        country == u"FR" && digits.startsWith(u"33") && rules::FrenchNumber::read(international);
    const bool isAbroad = wasNumber && digits.size() > 9 && rules::phoneE164(digits, country).isEmpty()
        && !rules::phoneE164(international, country).isEmpty();
    return isFrench || isAbroad ? international : QString();
}

QString phoneWithZero(const QString &text, const QString &country, bool wasNumber)
{
    if (text.size() < 6 || text.size() > 15 || !rules::allDigits(text) || text.startsWith(u'0'))
        return text;
    if (QString zeroed = withTrunkZero(text, country); !zeroed.isEmpty())
        return zeroed;
    const QString international = withPlus(text, country, wasNumber);
    return international.isEmpty() ? text : international;
}

/// Whoever has a number or a VAT number abroad may live there, though no country is given.
bool seemsAbroad(const Customer &customer)
{
    for (const Field field : {Field::Phone, Field::OtherPhone}) {
        const QString &phone = customer.value(field);
        if ((phone.startsWith(u'+') && !phone.startsWith(u"+33"))
            || (phone.startsWith(u"00") && !phone.startsWith(u"0033")))
            return true;
    }
    const QString vat = customer.value(Field::VatNumber).trimmed().toUpper();
    return vat.size() > 2 && vat.at(0).isLetter() && vat.at(1).isLetter() && !vat.startsWith(u"FR");
}

bool isGoodPostcode(Customer customer, const QString &postcode)
{
    customer.set(Field::Postcode, postcode);
    const rules::Context context{QDate(2000, 1, 1), QLocale::c()};
    return rules::judge(Field::Postcode, customer, context).empty();
}

QString postcodeWithZeros(const Customer &customer, bool wasNumber)
{
    const QString &text = customer.value(Field::Postcode);
    const bool isAtHome = customer.value(Field::Country).isEmpty();
    if (text.size() < 2 || text.size() > 5 || !rules::allDigits(text) || text.startsWith(u'0')
        || (isAtHome && (!wasNumber || seemsAbroad(customer))) || isGoodPostcode(customer, text))
        return text;
    for (const QString &zeros : {QStringLiteral("0"), QStringLiteral("00")}) {
        if (isGoodPostcode(customer, zeros + text))
            return zeros + text;
    }
    return text;
}

} // namespace

/// SIREN begins with up to three zeros; a customer group's number is never so long.
QString siretWithZeros(const QString &text)
{
    constexpr int digits = 14;
    constexpr int mostZeros = 3;
    const bool isShort = text.size() >= digits - mostZeros && text.size() < digits;
    if (!isShort || !rules::allDigits(text))
        return text;
    const QString padded = text.rightJustified(digits, u'0');
    return rules::siretChecks(padded) ? padded : text;
}

QString withLostZeros(Field field, const Customer &whole, bool wasNumber)
{
    switch (field) {
    case Field::Phone:
    case Field::OtherPhone:
        return phoneWithZero(whole.value(field), countryOf(whole), wasNumber);
    case Field::Postcode:
        return postcodeWithZeros(whole, wasNumber);
    case Field::Siret:
        return siretWithZeros(whole.value(field));
    default:
        return whole.value(field);
    }
}

} // namespace carnet
