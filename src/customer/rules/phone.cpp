#include "customer/rules/phone.h"

#include "customer/country.h"
#include "customer/rules/french_phone.h"
#include "customer/rules/rule.h"
#include "customer/rules/text.h"

#include <QRegularExpression>

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace carnet::rules {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

const PhoneNumberUtil &plans()
{
    return *PhoneNumberUtil::GetInstance();
}

constexpr qsizetype longestRead = 60;

/// A number and, as it was written, the extension behind it.
struct Written
{
    QString number;
    QString extension; ///< "poste 12"
};

/// Nothing when there are other characters than digits, what people group them with, and an extension: the
/// library would read letters as the keys of a phone and leave out what it does not know.
std::optional<Written> written(QStringView text)
{
    static const QRegularExpression form(
        QStringLiteral(
            "^(\\+?[0-9 ().\\-/]*[0-9)])(?: ?((?:extension|ext\\.?|poste|p\\.|x|#) ?[0-9]{1,7}))?$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text.left(longestRead + 1).toString());
    if (!match.hasMatch() || text.size() > longestRead)
        return std::nullopt;
    return Written{match.captured(1), match.captured(2)};
}

/// Empty when the library has no plan for the country: then only international numbers are read.
std::string regionOf(QStringView country)
{
    static const std::set<std::string> supported = [] {
        std::set<std::string> regions;
        plans().GetSupportedRegions(&regions);
        return regions;
    }();
    const std::string region = country.toString().toStdString();
    return supported.contains(region) ? region : std::string();
}

/// The parts of France that have plans of their own; their numbers are dialled alike from all of France.
constexpr std::array<const char *, 6> overseasRegions{"GP", "MQ", "GF", "RE", "YT", "PM"};

bool isFrench(const std::string &region)
{
    return region == "FR" || region == "BL" || region == "MF"
        || std::ranges::find(overseasRegions, region) != overseasRegions.end();
}

bool hasCodeOf(const PhoneNumber &number, const std::string &region)
{
    return plans().GetCountryCodeForRegion(region) == number.country_code();
}

bool isOverseas(const PhoneNumber &number)
{
    return std::ranges::any_of(overseasRegions,
                               [&number](const std::string &there) { return hasCodeOf(number, there); });
}

bool isDialledNationally(const PhoneNumber &number, const std::string &region)
{
    if (isFrench(region))
        return hasCodeOf(number, "FR") || isOverseas(number);
    return !region.empty() && hasCodeOf(number, region);
}

std::optional<PhoneNumber> parsed(const QString &number, const std::string &region)
{
    if (region.empty() && !number.startsWith(u'+'))
        return std::nullopt;
    PhoneNumber read;
    const auto error = plans().Parse(number.toStdString(), region.empty() ? "ZZ" : region, &read);
    if (error != PhoneNumberUtil::NO_PARSING_ERROR)
        return std::nullopt;
    return read;
}

/// As long as numbers of its country are. The library takes the 0 of a number too short for part of it.
bool isPossible(const PhoneNumber &number, const std::string &region)
{
    std::string significant;
    plans().GetNationalSignificantNumber(number, &significant);
    std::string trunkPrefix;
    plans().GetNddPrefixForRegion(region, true, &trunkPrefix);
    return plans().IsPossibleNumberWithReason(number) == PhoneNumberUtil::IS_POSSIBLE
        && (trunkPrefix != "0" || !significant.starts_with('0'));
}

QString significantDigits(const PhoneNumber &number)
{
    std::string significant;
    plans().GetNationalSignificantNumber(number, &significant);
    return QString::fromStdString(significant);
}

/// The number overseas that all of France dials so. Those that begin with 08 are one for all its parts.
std::optional<PhoneNumber> readOverseas(const QString &significant)
{
    const QString dialled = u'0' + significant;
    if (significant.startsWith(u'8') || metropolitanNumber(dialled))
        return std::nullopt;
    for (const char *overseas : overseasRegions) {
        auto there = parsed(dialled, overseas);
        if (there && plans().IsValidNumberForRegion(*there, overseas))
            return there;
    }
    return std::nullopt;
}

constexpr int franceCode = 33;

/// The number dialled so in `region`, if its plan has numbers of that length. A valid one is not asked for:
/// new ranges, and those kept for films (Arcep, Ofcom), are in no plan.
std::optional<PhoneNumber> read(const QString &number, const std::string &region)
{
    const std::string plan = isFrench(region) ? "FR" : region;
    const auto here = parsed(number, plan);
    if (!here)
        return std::nullopt;
    if (here->country_code() == franceCode) {
        if (auto there = readOverseas(significantDigits(*here)))
            return there;
    }
    return isPossible(*here, plan) ? here : std::nullopt;
}

/// True when the number holds all that was typed, apart from the ways to dial out: 0, 00, the country's code;
/// many write that of France before a number overseas.
bool holdsAllDigits(const QString &typed, const PhoneNumber &number)
{
    const QString digits = onlyDigits(typed);
    const QString end = significantDigits(number);
    if (!digits.endsWith(end))
        return false;
    const QString before = digits.chopped(end.size());
    const auto dials = [&before](int country) {
        const QString code = QString::number(country);
        return before == code || before == u"00" + code || before == code + u'0'
            || before == u"00" + code + u'0';
    };
    return before.isEmpty() || before == u"0" || before == u"00" || dials(number.country_code())
        || (isOverseas(number) && dials(franceCode));
}

QString formatted(const PhoneNumber &number, PhoneNumberUtil::PhoneNumberFormat form)
{
    std::string text;
    plans().Format(number, form, &text);
    return QString::fromStdString(text);
}

/// Grouped by spaces only: in the national form where the number is dialled so, else in the international
/// one.
QString grouped(const PhoneNumber &number, const std::string &region)
{
    const auto form =
        isDialledNationally(number, region) ? PhoneNumberUtil::NATIONAL : PhoneNumberUtil::INTERNATIONAL;
    static const QRegularExpression separators(QStringLiteral("[().\\-/]"));
    return tidyLine(formatted(number, form).replace(separators, QStringLiteral(" ")));
}

/// Some that no plan knows become others in its form: a 0 before six digits of France leaves a seventh.
bool isSame(const std::optional<PhoneNumber> &again, const PhoneNumber &number)
{
    return again && formatted(*again, PhoneNumberUtil::E164) == formatted(number, PhoneNumberUtil::E164);
}

QString withExtension(const QString &number, const QString &extension)
{
    return extension.isEmpty() ? number : QString(number % u' ' % extension);
}

/// A surely right number in the wanted form, everything else as it was typed.
QString inForm(const QString &text, const QString &country, PhoneForm form)
{
    const auto typed = written(text);
    if (!typed)
        return text;
    const std::string region = regionOf(country);
    if (const auto french = isFrench(region) ? metropolitanNumber(typed->number) : std::nullopt)
        return withExtension(form == PhoneForm::International ? u"+33" + *french : inPairs(*french),
                             typed->extension);
    const auto number = read(typed->number, region);
    if (!number || !holdsAllDigits(typed->number, *number))
        return text;
    const QString kept = form == PhoneForm::International ? formatted(*number, PhoneNumberUtil::E164)
                                                          : grouped(*number, region);
    return isSame(read(kept, region), *number) ? withExtension(kept, typed->extension) : text;
}

QString tidyPhone(const Entry &typed)
{
    return inForm(tidyLine(typed.text), countryOf(typed.whole), typed.context.phoneForm);
}

QString showPhone(const Entry &kept)
{
    return inForm(kept.text, countryOf(kept.whole), PhoneForm::National);
}

/// False for letters, fewer than 6 digits, and lengths the country does not have. Where the country is not
/// known, the length is not judged.
bool isLikely(const QString &text, const QString &country)
{
    constexpr qsizetype fewestDigits = 6;
    const auto typed = written(text);
    if (!typed || onlyDigits(typed->number).size() < fewestDigits)
        return false;
    const std::string region = regionOf(country);
    if (region.empty() && !typed->number.startsWith(u'+'))
        return true;
    if (isFrench(region) && metropolitanNumber(typed->number))
        return true;
    return read(typed->number, region).has_value();
}

Findings judgePhone(const Entry &tidied)
{
    if (isLikely(tidied.text, countryOf(tidied.whole)))
        return {};
    return {warning(tidied.field, Problem::PhoneUnlikely)};
}

} // namespace

const Rule phoneRule{tidyPhone, showPhone, judgePhone};

QString phoneE164(QStringView typed, QStringView country)
{
    const auto text = written(typed);
    if (!text)
        return {};
    const std::string region = regionOf(country);
    if (const auto french = isFrench(region) ? metropolitanNumber(text->number) : std::nullopt)
        return u"+33" + *french;
    const auto number = read(text->number, region);
    return number && holdsAllDigits(text->number, *number) ? formatted(*number, PhoneNumberUtil::E164)
                                                           : QString();
}

} // namespace carnet::rules
