#include "customer/rules/rules.h"

#include "customer/rules/birth_date.h"
#include "customer/rules/coordinates.h"
#include "customer/rules/email.h"
#include "customer/rules/phone.h"
#include "customer/rules/postcode.h"
#include "customer/rules/registration_number.h"
#include "customer/rules/siret.h"
#include "customer/rules/text.h"
#include "customer/rules/vat_number.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace carnet::rules {

namespace {

QString countryOf(const Customer &whole)
{
    return whole.value(Field::Country).toUpper();
}

Finding error(Field field, Problem problem, const QStringList &detail = {})
{
    return {field, Severity::Error, problem, detail, {}};
}

Finding warning(Field field, Problem problem, const QStringList &detail = {})
{
    return {field, Severity::Warning, problem, detail, {}};
}

// Tidying.

QString line(const QString &typed, const Customer &, const Context &)
{
    return tidyLine(typed);
}
QString note(const QString &typed, const Customer &, const Context &)
{
    return tidyNote(typed);
}
QString siret(const QString &typed, const Customer &, const Context &)
{
    return tidySiret(typed);
}
QString date(const QString &typed, const Customer &, const Context &context)
{
    return tidyDate(typed, context.today);
}
QString coordinate(const QString &typed, const Customer &, const Context &)
{
    return tidyCoordinate(typed);
}

QString phone(const QString &typed, const Customer &whole, const Context &)
{
    return tidyPhone(typed, countryOf(whole));
}

QString yesNo(const QString &typed, const Customer &, const Context &)
{
    const QString text = tidyLine(typed);
    return text == u"0" ? QString() : text;
}

// Judging: the value is tidied and not empty.

Findings nothing(Field, const QString &, const Customer &, const Context &)
{
    return {};
}

Findings birthDate(Field field, const QString &value, const Customer &, const Context &context)
{
    const auto typed = readDate(value, context.today);
    if (!typed)
        return {error(field, Problem::DateNotUnderstood)};
    const QDate day = typed->date();
    if (!day.isValid())
        return {error(
            field, Problem::DateImpossible,
            {QString::number(typed->day), QString::number(typed->month), QString::number(typed->year)})};
    if (day > context.today)
        return {error(field, Problem::DateInFuture)};
    const int age = context.today.year() - day.year()
        - (context.today.dayOfYear() < day.addYears(context.today.year() - day.year()).dayOfYear() ? 1 : 0);
    if (age > 110)
        return {warning(field, Problem::DateTooLongAgo, {QString::number(age)})};
    return {};
}

Findings identity(Field field, const QString &value, const Customer &, const Context &)
{
    const bool fits =
        std::ranges::all_of(value, [](QChar c) { return c.isLetterOrNumber() || c == u' ' || c == u'-'; });
    return fits ? Findings{} : Findings{warning(field, Problem::IdentityCharacters)};
}

Findings email(Field, const QString &value, const Customer &, const Context &)
{
    const auto finding = judgeEmail(value);
    return finding ? Findings{*finding} : Findings{};
}

Findings phoneNumber(Field field, const QString &value, const Customer &whole, const Context &)
{
    return isLikelyPhone(value, countryOf(whole)) ? Findings{}
                                                  : Findings{warning(field, Problem::PhoneUnlikely)};
}

Findings postcode(Field field, const QString &value, const Customer &whole, const Context &)
{
    const QString country = countryOf(whole);
    switch (judgePostcode(value, country)) {
    case PostcodeVerdict::Shape:
        return {warning(field, Problem::PostcodeShape, {country.isEmpty() ? QStringLiteral("FR") : country})};
    case PostcodeVerdict::NoSuchBeginning:
        return {warning(field, Problem::PostcodeBeginning)};
    case PostcodeVerdict::Fits:
        break;
    }
    return {};
}

Findings degrees(Field field, const QString &value, const Customer &whole, const Context &)
{
    const bool latitude = field == Field::Latitude;
    const auto number = readCoordinate(value);
    if (!number)
        return {error(field, Problem::CoordinateNotUnderstood)};
    if (std::abs(*number) > (latitude ? 90 : 180))
        return {error(field, latitude ? Problem::LatitudeRange : Problem::LongitudeRange)};
    const auto other = readCoordinate(whole.value(latitude ? Field::Longitude : Field::Latitude));
    if (*number == 0 && other && *other == 0)
        return {warning(field, Problem::CoordinateZero)};
    return {};
}

Findings siretNumber(Field field, const QString &value, const Customer &, const Context &)
{
    const QString digits = onlyDigits(value);
    const bool onlySeparators = std::ranges::all_of(
        value, [](QChar c) { return (c >= u'0' && c <= u'9') || c == u' ' || c == u'.'; });
    if (!onlySeparators)
        return {error(field, Problem::SiretCharacters)};
    if (digits.size() != 14)
        return {error(field, Problem::SiretLength, {QString::number(digits.size())})};
    if (!siretChecks(digits))
        return {warning(field, Problem::SiretCheckDigit)};
    return {};
}

Findings vat(Field field, const QString &value, const Customer &whole, const Context &)
{
    const VatReading read = readVatNumber(value, countryOf(whole));
    if (read.verdict == VatVerdict::Shape)
        return {warning(field, Problem::VatShape, {read.country})};
    // A French number is its key and the SIREN.
    const QString siret = onlyDigits(whole.value(Field::Siret));
    const bool hasSiret = read.country == u"FR" && siret.size() == 14;
    if (hasSiret && (read.verdict == VatVerdict::CheckDigits || siret.first(9) != read.number.mid(2)))
        return {warning(field, Problem::VatSiretMismatch)};
    if (read.verdict == VatVerdict::CheckDigits)
        return {warning(field, Problem::VatCheckDigits)};
    return {};
}

Findings registration(Field field, const QString &value, const Customer &whole, const Context &)
{
    switch (judgeRegistration(value, countryOf(whole))) {
    case RegistrationVerdict::Shape:
        return {warning(field, Problem::RegistrationShape, {countryOf(whole)})};
    case RegistrationVerdict::CheckDigits:
        return {warning(field, Problem::RegistrationCheckDigits)};
    case RegistrationVerdict::Fits:
        break;
    }
    return {};
}

/// GS1 General Specifications 7.9: weights 3 and 1 from the right.
Findings barcode(Field field, const QString &value, const Customer &, const Context &)
{
    const bool digits = onlyDigits(value).size() == value.size();
    if (!digits || (value.size() != 8 && value.size() != 12 && value.size() != 13))
        return {};
    int sum = 0;
    int weight = 1;
    for (qsizetype i = value.size() - 1; i >= 0; --i) {
        sum += value.at(i).digitValue() * weight;
        weight = 4 - weight;
    }
    return sum % 10 == 0 ? Findings{} : Findings{warning(field, Problem::BarcodeCheckDigit)};
}

Findings accountingCode(Field field, const QString &value, const Customer &, const Context &)
{
    return value.contains(u' ') ? Findings{warning(field, Problem::AccountingSpaces)} : Findings{};
}

Findings position(Field field, const QString &value, const Customer &, const Context &)
{
    const bool whole = onlyDigits(value).size() == value.size() && value.size() <= 9;
    return whole ? Findings{} : Findings{error(field, Problem::PositionNotWhole)};
}

struct FieldRules
{
    Field field;
    QString (*tidy)(const QString &, const Customer &, const Context &);
    Findings (*judge)(Field, const QString &, const Customer &, const Context &);
};

// One row a field, in the catalogue's order.
constexpr std::array<FieldRules, fieldCount> table{{
    {Field::Title, line, nothing},
    {Field::Name, line, nothing},
    {Field::FirstName, line, nothing},
    {Field::BirthDate, date, birthDate},
    {Field::IdentityNumber, line, identity},
    {Field::Email, line, email},
    {Field::Phone, phone, phoneNumber},
    {Field::OtherPhone, phone, phoneNumber},
    {Field::Address, line, nothing},
    {Field::AddressLine2, line, nothing},
    {Field::Postcode, line, postcode},
    {Field::Town, line, nothing},
    {Field::Country, line, nothing},
    {Field::DeliveryNote, line, nothing},
    {Field::Latitude, coordinate, degrees},
    {Field::Longitude, coordinate, degrees},
    {Field::Siret, siret, siretNumber},
    {Field::VatNumber, line, vat},
    {Field::RegistrationNumber, line, registration},
    {Field::Barcode, line, barcode},
    {Field::AccountingCode, line, accountingCode},
    {Field::Position, line, position},
    {Field::PrivateNote, note, nothing},
    {Field::PublicNote, note, nothing},
    {Field::Blacklist, yesNo, nothing},
}};

static_assert(
    [] {
        for (std::size_t i = 0; i < table.size(); ++i) {
            if (static_cast<std::size_t>(table[i].field) != i || !table[i].tidy || !table[i].judge)
                return false;
        }
        return true;
    }(),
    "every field of the catalogue has its rules, in order");

const FieldRules &rulesOf(Field field)
{
    return table.at(static_cast<std::size_t>(field));
}

Findings acrossFields(const Customer &customer)
{
    Findings findings;
    const FieldSet identifying{Field::Name,  Field::FirstName,  Field::Email,
                               Field::Phone, Field::OtherPhone, Field::Barcode};
    if ((customer.filled() & identifying).isEmpty())
        findings << error(Field::Name, Problem::NothingToIdentify);
    const bool latitude = !customer.value(Field::Latitude).isEmpty();
    const bool longitude = !customer.value(Field::Longitude).isEmpty();
    if (latitude != longitude)
        findings << error(latitude ? Field::Longitude : Field::Latitude, Problem::CoordinateAlone);
    return findings;
}

} // namespace

QString tidied(Field field, const QString &typed, const Customer &whole, const Context &context)
{
    return rulesOf(field).tidy(typed, whole, context);
}

QString shown(Field field, const QString &kept, const Customer &, const QLocale &locale)
{
    if (field == Field::Siret)
        return shownSiret(kept);
    switch (infoOf(field).kind) {
    case FieldKind::Date:
        return shownDate(kept, locale);
    case FieldKind::Coordinate:
        if (!kept.contains(u',') && readCoordinate(kept))
            return QString(kept).replace(u'.', locale.decimalPoint());
        return kept;
    default:
        return kept;
    }
}

Findings judge(Field field, const Customer &customer, const Context &context)
{
    const QString &value = customer.value(field);
    if (value.isEmpty())
        return {};
    const FieldInfo &info = infoOf(field);
    if (const qsizetype count = characterCount(value); count > info.longest)
        return {error(field, Problem::TooLong, {QString::number(count), QString::number(info.longest)})};
    return rulesOf(field).judge(field, value, customer, context);
}

Findings judgeAll(const Customer &customer, const Context &context)
{
    Findings findings;
    for (const FieldInfo &info : allFields())
        findings << judge(info.field, customer, context);
    findings << acrossFields(customer);
    std::ranges::stable_sort(findings, {}, [](const Finding &f) { return f.field; });
    return findings;
}

Findings judgeChanged(const Customer &customer, const Customer &base, const Context &context)
{
    const FieldSet changed = customer.differing(base);
    Findings findings = judgeAll(customer, context);
    findings.removeIf([&](const Finding &finding) {
        // A pair is judged when either half was touched.
        const bool isCoordinate = infoOf(finding.field).kind == FieldKind::Coordinate;
        if (isCoordinate)
            return !changed.contains(Field::Latitude) && !changed.contains(Field::Longitude);
        if (finding.problem == Problem::NothingToIdentify)
            return changed.isEmpty();
        return !changed.contains(finding.field);
    });
    return findings;
}

} // namespace carnet::rules
