#include "customer/rules/phone.h"

#include "customer/rules/text.h"

#include <QRegularExpression>

#include <phonenumbers/phonenumberutil.h>

#include <optional>

namespace carnet::rules {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

std::string regionOf(QStringView country)
{
    if (country.isEmpty())
        return "FR";
    if (country == u"UK" || country == u"EN")
        return "GB";
    return country.toString().toStdString();
}

/// Digits and what people group them with, and an extension. The library would read letters as the keys of a
/// phone and leave out what it does not know.
bool hasOnlyPhoneCharacters(QStringView text)
{
    static const QRegularExpression form(
        QStringLiteral("^\\+?[0-9 ().\\-/]+(?:(?:ext\\.?|poste|x|#)\\s*[0-9]{1,7})?$"),
        QRegularExpression::CaseInsensitiveOption);
    return form.match(text.toString()).hasMatch();
}

std::optional<PhoneNumber> read(QStringView text, QStringView country)
{
    QString readable = text.toString();
    readable.replace(QStringLiteral("poste"), QStringLiteral("ext."), Qt::CaseInsensitive);
    PhoneNumber number;
    const auto error =
        PhoneNumberUtil::GetInstance()->Parse(readable.toStdString(), regionOf(country), &number);
    if (error != PhoneNumberUtil::NO_PARSING_ERROR)
        return std::nullopt;
    return number;
}

/// True when the number holds all that was typed, apart from the ways to dial out: 0, 00, the country's code.
bool holdsAllDigits(QStringView typed, const PhoneNumber &number)
{
    std::string significant;
    PhoneNumberUtil::GetInstance()->GetNationalSignificantNumber(number, &significant);
    const QString end = QString::fromStdString(significant) + QString::fromStdString(number.extension());
    const QString digits = onlyDigits(typed);
    if (!digits.endsWith(end))
        return false;
    const QString before = digits.chopped(end.size());
    const QString code = QString::number(number.country_code());
    static const QRegularExpression dialling(QStringLiteral("^0{0,2}$"));
    return dialling.match(before).hasMatch() || before == code || before == u"00" + code
        || before == code + u'0' || before == u"00" + code + u'0';
}

} // namespace

QString tidyPhone(QStringView typed, QStringView country)
{
    const QString text = tidyLine(typed);
    if (!hasOnlyPhoneCharacters(text))
        return text;
    const auto number = read(text, country);
    const PhoneNumberUtil &plans = *PhoneNumberUtil::GetInstance();
    // Possible is enough: new ranges are given out faster than the plans on this computer are renewed.
    if (!number || plans.IsPossibleNumberWithReason(*number) != PhoneNumberUtil::IS_POSSIBLE
        || !holdsAllDigits(text, *number))
        return text;
    const bool isNational = plans.GetCountryCodeForRegion(regionOf(country)) == number->country_code();
    std::string grouped;
    plans.Format(*number, isNational ? PhoneNumberUtil::NATIONAL : PhoneNumberUtil::INTERNATIONAL, &grouped);
    return tidyLine(QString::fromStdString(grouped));
}

bool isLikelyPhone(QStringView value, QStringView country)
{
    if (!hasOnlyPhoneCharacters(value) || onlyDigits(value).size() < 6)
        return false;
    const auto number = read(value, country);
    return number && PhoneNumberUtil::GetInstance()->IsPossibleNumber(*number);
}

} // namespace carnet::rules
