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

/// A number without what it was grouped with, and, as it was written, the extension behind it.
struct Written
{
    QString digits; ///< "+33612345678" where the country's code was written, by + or 00
    QString extension; ///< "poste 12"

    [[nodiscard]] bool isWorldwide() const { return digits.startsWith(u'+'); }
};

/// Brackets, dots and strokes of every kind as one of each.
QString withPlainGrouping(QStringView text)
{
    QString plain = withPlainDashes(text);
    for (QChar &c : plain) {
        if (QStringView(u"[{").contains(c))
            c = u'(';
        else if (QStringView(u"]}").contains(c))
            c = u')';
        else if (QStringView(u",_\u00B7\u2022\u2024\u2027\u2219").contains(c))
            c = u'.';
        else if (QStringView(u"\u2044\u2215\uFF0F").contains(c))
            c = u'/';
        else if (c == u'\uFF0B')
            c = u'+';
    }
    return plain;
}

/// Digits that are only grouped, as most numbers are: they need no expression, and a shop has millions of
/// them.
std::optional<Written> plainlyWritten(QStringView text)
{
    Written plain;
    plain.digits.reserve(text.size());
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            plain.digits += c;
        else if (c == u'+' && plain.digits.isEmpty())
            plain.digits += c;
        else if (c != u' ' && c != u'.' && c != u'-')
            return std::nullopt;
    }
    const bool isWhole =
        !text.isEmpty() && text.back().isDigit() && (text.front().isDigit() || text.front() == u'+');
    if (!isWhole)
        return std::nullopt;
    if (plain.digits.startsWith(u"00"))
        plain.digits.replace(0, 2, u'+');
    return plain;
}

/// Nothing when there are other characters than digits, what people group them with, and an extension: the
/// library would read letters as the keys of a phone and leave out what it does not know.
std::optional<Written> written(QStringView text)
{
    constexpr qsizetype longest = 60;
    if (text.size() > longest)
        return std::nullopt;
    if (auto plain = plainlyWritten(text))
        return plain;
    static const QRegularExpression form(
        QStringLiteral("^([( ]*\\+?[0-9 ().\\-/]*[0-9)])"
                       "(?: ?[.;]?((?:extension|ext[.=]?|poste|p\\.|int\\.?|x|#) ?:? ?[0-9]{1,7}))?$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(withPlainGrouping(text));
    if (!match.hasMatch())
        return std::nullopt;
    QString digits = onlyDigits(match.captured(1));
    if (match.captured(1).contains(u'+'))
        digits.prepend(u'+');
    else if (digits.startsWith(u"00"))
        digits.replace(0, 2, u'+');
    const auto extension = text.last(match.capturedLength(2)); // as it was written
    return Written{digits, extension.toString()};
}

bool isFrench(const std::string &region)
{
    static constexpr std::array<const char *, 9> parts{"FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF"};
    return std::ranges::find(parts, region) != parts.end();
}

/// Empty when the library has no plan for the country: then only international numbers are read.
std::string regionOf(QStringView country)
{
    std::string region = country.toString().toStdString();
    if (isFrench(region)) // without waking the library
        return region;
    static const std::set<std::string> supported = [] {
        std::set<std::string> regions;
        plans().GetSupportedRegions(&regions);
        return regions;
    }();
    return supported.contains(region) ? region : std::string();
}

std::optional<PhoneNumber> parsed(const QString &digits, const std::string &region)
{
    const bool isWorldwide = digits.startsWith(u'+');
    if (region.empty() && !isWorldwide)
        return std::nullopt;
    PhoneNumber read;
    const auto error = plans().Parse(digits.toStdString(), isWorldwide ? "ZZ" : region, &read);
    if (error != PhoneNumberUtil::NO_PARSING_ERROR)
        return std::nullopt;
    return read;
}

QString significantDigits(const PhoneNumber &number)
{
    std::string significant;
    plans().GetNationalSignificantNumber(number, &significant);
    return QString::fromStdString(significant);
}

bool hasCodeOf(const PhoneNumber &number, const std::string &region)
{
    return plans().GetCountryCodeForRegion(region) == number.country_code();
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
    const bool atHome = !region.empty() && hasCodeOf(number, region);
    static const QRegularExpression separators(QStringLiteral("[().\\-/]"));
    return tidyLine(formatted(number, atHome ? PhoneNumberUtil::NATIONAL : PhoneNumberUtil::INTERNATIONAL)
                        .replace(separators, QStringLiteral(" ")));
}

QString trunkPrefix(const std::string &region)
{
    std::string prefix;
    plans().GetNddPrefixForRegion(region, true, &prefix);
    return QString::fromStdString(prefix);
}

/// A country's plan may have got longer numbers since the library was made: Africa, Latin America and Asia
/// still grow (Côte d'Ivoire 2021, Benin 2024); Europe, North America and Russia do not, nor does France
/// overseas.
bool mayHaveGrown(const PhoneNumber &number)
{
    static constexpr std::array<int, 5> overseas{262, 508, 590, 594, 596};
    if (std::ranges::find(overseas, number.country_code()) != overseas.end())
        return false;
    constexpr qsizetype longestToday = 11;
    const QString code = QString::number(number.country_code());
    return QStringView(u"25689").contains(code.front()) && significantDigits(number).size() <= longestToday;
}

/// As long as numbers of its country are; a valid one is not asked for: new ranges, and those kept for films
/// (Ofcom), are in no plan.
bool hasLikelyLength(const Written &typed, const PhoneNumber &number, const std::string &region)
{
    switch (plans().IsPossibleNumberWithReason(number)) {
    case PhoneNumberUtil::IS_POSSIBLE:
        // The library takes the 0 of a number too short for part of it.
        return typed.isWorldwide() || trunkPrefix(region) != u"0"
            || !significantDigits(number).startsWith(u'0');
    case PhoneNumberUtil::TOO_LONG:
    case PhoneNumberUtil::INVALID_LENGTH:
        return mayHaveGrown(number);
    default:
        return false;
    }
}

/// The number holds every digit that was typed, and no other: apart from the country's code, and the 0 that
/// many write behind it. At home only the 0 that is dialled there may be missing, or be typed: elsewhere it
/// tells of another country's number.
bool holdsWhatWasTyped(const Written &typed, const PhoneNumber &number)
{
    const QString significant = significantDigits(number);
    if (typed.isWorldwide()) {
        const QString code = u'+' + QString::number(number.country_code());
        return typed.digits == code + significant || typed.digits == code + u'0' + significant;
    }
    return typed.digits == significant
        || typed.digits == onlyDigits(formatted(number, PhoneNumberUtil::NATIONAL));
}

/// The number of another country than France that the digits surely are.
std::optional<PhoneNumber> surelyRead(const Written &typed, const std::string &region)
{
    auto number = parsed(typed.digits, region);
    if (!number || plans().IsPossibleNumberWithReason(*number) != PhoneNumberUtil::IS_POSSIBLE
        || !holdsWhatWasTyped(typed, *number))
        return std::nullopt;
    // The customer may live there and have a French phone; or a 0 is typed where none is dialled.
    const bool isDoubtful = !typed.isWorldwide()
        && (FrenchNumber::read(typed.digits) || significantDigits(*number).startsWith(u'0'));
    if (isDoubtful && !plans().IsValidNumber(*number))
        return std::nullopt;
    return number;
}

std::optional<FrenchNumber> frenchNumber(const Written &typed, const std::string &region)
{
    if (!isFrench(region) && !typed.isWorldwide())
        return std::nullopt;
    constexpr qsizetype withoutZero = 9; // as spreadsheets leave it
    const bool lacksZero = isFrench(region) && !typed.isWorldwide() && typed.digits.size() == withoutZero
        && !typed.digits.startsWith(u'0');
    return FrenchNumber::read(lacksZero ? u'0' + typed.digits : typed.digits);
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
    const bool worldwide = form == PhoneForm::International;
    if (const auto french = frenchNumber(*typed, region)) {
        if (isFrench(region) && (!worldwide || french->isSpecial()))
            return withExtension(french->national(), typed->extension);
        return withExtension(worldwide ? french->e164() : french->international(), typed->extension);
    }
    const auto number = surelyRead(*typed, region);
    const bool isLocal =
        isFrench(region) && number && hasCodeOf(*number, region); // six digits, on Saint-Pierre
    if (!number || (isLocal && !worldwide))
        return text;
    const QString kept = worldwide ? formatted(*number, PhoneNumberUtil::E164) : grouped(*number, region);
    // Some become others in the form of their country, or do not come back.
    const auto again = surelyRead(*written(kept), region);
    const bool isSame =
        again && formatted(*again, PhoneNumberUtil::E164) == formatted(*number, PhoneNumberUtil::E164);
    return isSame ? withExtension(kept, typed->extension) : text;
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
    if (!typed || onlyDigits(typed->digits).size() < fewestDigits)
        return false;
    const std::string region = regionOf(country);
    if (FrenchNumber::read(typed->digits) || frenchNumber(*typed, region))
        return true;
    if (region.empty() && !typed->isWorldwide())
        return true;
    const auto number = parsed(typed->digits, region);
    return number && hasLikelyLength(*typed, *number, region);
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
    if (const auto french = frenchNumber(*text, region))
        return french->e164();
    const auto number = surelyRead(*text, region);
    return number ? formatted(*number, PhoneNumberUtil::E164) : QString();
}

qsizetype callingCodeLength(QStringView international)
{
    static constexpr std::array<std::u16string_view, 10> secondDigits{
        u"", u"", u"07", u"0123469", u"013456789", u"12345678", u"0123456", u"", u"1246", u"0123458"};
    if (international.size() < 3)
        return std::max<qsizetype>(international.size() - 1, 0);
    const int zone = international.at(1).digitValue();
    if (zone == 1 || zone == 7)
        return 1;
    const bool isTwo = zone > 1
        && secondDigits.at(static_cast<std::size_t>(zone)).find(international.at(2).unicode())
            != std::u16string_view::npos;
    return std::min<qsizetype>(isTwo ? 2 : 3, international.size() - 1);
}

} // namespace carnet::rules
