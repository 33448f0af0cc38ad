#include "customer/rules/rules.h"

#include "customer/rules/text.h"
#include "customer/rules/unwrapped.h"

#include <algorithm>

namespace carnet::rules {

namespace {

const Rule &ruleOf(Field field)
{
    return *infoOf(field).rule;
}

/// In UTF-16 units: the longest text that may be sent and, around it, as much again that tidying takes out.
qsizetype longestRead(Field field)
{
    return 4 * infoOf(field).longest + 1000;
}

/// ui.md 6: fields 2, 3, 6, 7 and 20.
const FieldSet &identifyingFields()
{
    static const FieldSet fields{Field::Name, Field::FirstName, Field::Email, Field::Phone, Field::Barcode};
    return fields;
}

Findings acrossFields(const Customer &customer)
{
    Findings findings;
    const FieldSet filled = customer.filled();
    if ((filled & identifyingFields()).isEmpty())
        findings << error(Field::Name, Problem::NothingToIdentify);
    const bool latitude = filled.contains(Field::Latitude);
    if (latitude != filled.contains(Field::Longitude))
        findings << error(latitude ? Field::Longitude : Field::Latitude, Problem::CoordinateAlone);
    return findings;
}

/// The fields whose change calls for a judgement of `finding`.
FieldSet concernedBy(const Finding &finding)
{
    switch (finding.problem) {
    case Problem::NothingToIdentify:
        return FieldSet::all();
    case Problem::CoordinateAlone:
    case Problem::CoordinateZero:
        return {Field::Latitude, Field::Longitude};
    case Problem::VatSiretMismatch:
        return {Field::VatNumber, Field::Siret};
    default:
        return {finding.field};
    }
}

/// The value may stand right inside of what was pasted with it.
bool mayBeWrapped(Problem problem)
{
    using enum Problem;
    static constexpr Problem problems[] = {
        EmailNoAt,   EmailSpace,      EmailComma, EmailMalformed, PhoneUnlikely,  DateNotUnderstood,
        SiretLength, SiretCharacters, VatShape,   PostcodeShape,  CountryUnknown, PositionNotWhole};
    return std::ranges::find(problems, problem) != std::end(problems);
}

QString valueInside(const Entry &wrapped)
{
    const Rule &rule = ruleOf(wrapped.field);
    for (const QString &inner : unwrapped(wrapped.text)) {
        QString tidy = rule.tidy({wrapped.field, inner, wrapped.whole, wrapped.context});
        if (!tidy.isEmpty() && tidy != wrapped.text
            && rule.judge({wrapped.field, tidy, wrapped.whole, wrapped.context}).isEmpty())
            return tidy;
    }
    return {};
}

} // namespace

QString tidied(Field field, const QString &typed, const Customer &whole, const Context &context)
{
    // What is far too long to be sent is not read either: no text may keep the window waiting.
    return typed.size() > longestRead(field) ? typed : ruleOf(field).tidy({field, typed, whole, context});
}

QString shown(Field field, const QString &kept, const Customer &whole, const QLocale &locale)
{
    if (kept.isEmpty() || kept.size() > longestRead(field))
        return kept;
    return ruleOf(field).show({field, kept, whole, Context{{}, locale}});
}

Findings judge(Field field, const Customer &customer, const Context &context)
{
    const QString &value = customer.value(field);
    if (value.isEmpty())
        return {};
    const int longest = infoOf(field).longest;
    if (const qsizetype count = characterCount(value); count > longest)
        return {error(field, Problem::TooLong, {QString::number(count), QString::number(longest)})};
    const Entry tidied{field, value, customer, context};
    Findings findings = ruleOf(field).judge(tidied);
    for (Finding &finding : findings) {
        if (!finding.suggestion.isEmpty() || !mayBeWrapped(finding.problem))
            continue;
        finding.suggestion = valueInside(tidied);
        // The space or comma stands outside of the address.
        if (!finding.suggestion.isEmpty() && field == Field::Email)
            finding.problem = Problem::EmailMalformed;
    }
    return findings;
}

Findings judgeAll(const Customer &customer, const Context &context)
{
    Findings findings;
    for (const FieldInfo &info : allFields())
        findings << judge(info.field, customer, context);
    findings << acrossFields(customer);
    std::ranges::stable_sort(findings, {}, &Finding::field);
    return findings;
}

Findings judgeChanged(const Customer &customer, const Customer &base, const Context &context)
{
    const FieldSet changed = customer.differing(base);
    Findings findings = judgeAll(customer, context);
    findings.removeIf([&](const Finding &finding) { return (changed & concernedBy(finding)).isEmpty(); });
    return findings;
}

std::optional<Progress> progress(Field field, QStringView typed)
{
    const qsizetype longest = infoOf(field).longest;
    const qsizetype characters = characterCount(typed);
    if (characters * 10 > longest * 9)
        return Progress{Progress::Unit::Characters, characters, longest};
    const int expected = ruleOf(field).digits;
    const qsizetype digits = onlyDigits(typed).size();
    if (expected > 0 && digits > 0)
        return Progress{Progress::Unit::Digits, digits, expected};
    return std::nullopt;
}

} // namespace carnet::rules
