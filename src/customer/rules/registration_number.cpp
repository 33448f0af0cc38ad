// Registration numbers of companies; warnings only. France: SIREN (INSEE, Luhn), alone, in an RCS or RM text
// or as a SIRET, typed in any groups; associations (RNA). Belgium: enterprise number (KBO/BCE), modulo 97.
// Switzerland: UID (Federal Statistical Office). Great Britain: Companies House, "Uniform Resource
// Identifiers" and company number prefixes. Other countries are not judged.
#include "customer/country.h"
#include "customer/rules/check_digits.h"
#include "customer/rules/rule.h"
#include "customer/rules/siret.h"
#include "customer/rules/text.h"
#include "customer/rules/vat_number.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace carnet::rules {

namespace {

enum class Verdict : std::uint8_t { Fits, Shape, CheckDigits };

Verdict checked(bool checks)
{
    return checks ? Verdict::Fits : Verdict::CheckDigits;
}

constexpr qsizetype sirenDigits = 9;
constexpr qsizetype siretDigitCount = 14;

/// A SIREN or SIRET grouped otherwise, or typed digit by digit.
QString ofAnyGrouping(const QString &value)
{
    static const QRegularExpression run(QStringLiteral("[0-9](?:[ ./-]{0,3}[0-9])+"));
    for (auto matches = run.globalMatch(value); matches.hasNext();) {
        QString digits = onlyDigits(matches.next().captured());
        if (digits.size() == sirenDigits || digits.size() == siretDigitCount)
            return digits;
    }
    return {};
}

Verdict french(const QString &value)
{
    static const QRegularExpression form(
        QStringLiteral("(?<![0-9])([0-9]{3}[ .-]?[0-9]{3}[ .-]?[0-9]{3})(?:[ .-]?([0-9]{5}|[0-9]{2} "
                       "[0-9]{3}|[0-9]{3} [0-9]{2}))?(?![0-9])"));
    // Associations have a number of their own (répertoire national des associations), W and nine digits.
    static const QRegularExpression association(QStringLiteral("(?<![A-Z])W[ .-]?[0-9]{9}(?![0-9])"),
                                                QRegularExpression::CaseInsensitiveOption);
    const QString plain = withPlainDashes(value);
    if (association.match(plain).hasMatch())
        return Verdict::Fits;
    QString digits;
    if (const auto match = form.match(plain); match.hasMatch())
        digits = onlyDigits(match.captured(0));
    else
        digits = ofAnyGrouping(plain);
    if (digits.isEmpty())
        return readVatNumber(value, u"FR").verdict == VatVerdict::Fits ? Verdict::Fits : Verdict::Shape;
    return checked(digits.size() == sirenDigits ? luhn(digits) : siretChecks(digits));
}

/// Belgian and Swiss registers gave their numbers to the VAT office.
Verdict asVatNumber(QStringView value, QStringView country)
{
    switch (readVatNumber(value, country).verdict) {
    case VatVerdict::Fits:
        return Verdict::Fits;
    case VatVerdict::CheckDigits:
        return Verdict::CheckDigits;
    case VatVerdict::Shape:
        break;
    }
    return Verdict::Shape;
}

Verdict belgian(const QString &value)
{
    QString digits = onlyDigits(value);
    if (digits.size() == 9) // before 2005 without the leading 0
        digits.prepend(u'0');
    return digits.size() == 10 ? asVatNumber(QString(u"BE" + digits), u"BE") : Verdict::Shape;
}

Verdict british(const QString &value)
{
    static const QRegularExpression form(QStringLiteral("^(?:[0-9]{8}|[A-Z]{2}[0-9]{5}[0-9R]|R[0-9]{7})$"));
    return form.match(bareCode(value)).hasMatch() ? Verdict::Fits : Verdict::Shape;
}

struct Register
{
    QStringView country;
    Verdict (*judge)(const QString &);
    const char *example;
};

Verdict swiss(const QString &value)
{
    // The number of the register of commerce before 2014: CH-020.3.034.467-4.
    static const QRegularExpression old(QStringLiteral("^CH(?:ID)?[0-9]{11}$"));
    if (old.match(bareCode(value)).hasMatch())
        return Verdict::Fits;
    return asVatNumber(value, u"CH");
}

constexpr std::array<Register, 4> registers{{
    {u"BE", belgian, "0403.019.261"},
    {u"CH", swiss, "CHE-107.787.577"},
    {u"FR", french, "732 829 320"},
    {u"GB", british, "00445790"},
}};

Findings judgeRegistrationNumber(const Entry &tidied)
{
    const QString country = countryOf(tidied.whole);
    const auto kept = std::ranges::find(registers, country, &Register::country);
    if (kept == registers.end())
        return {};
    switch (kept->judge(tidied.text)) {
    case Verdict::Shape:
        return {
            warning(tidied.field, Problem::RegistrationShape, {country, QString::fromLatin1(kept->example)})};
    case Verdict::CheckDigits:
        return {warning(tidied.field, Problem::RegistrationCheckDigits)};
    case Verdict::Fits:
        break;
    }
    return {};
}

} // namespace

const Rule registrationNumberRule{tidyAsLine, showAsKept, judgeRegistrationNumber};

} // namespace carnet::rules
