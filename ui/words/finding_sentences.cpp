#include "words/finding_sentences.h"

#include "customer/rules/rules.h"
#include "words/change_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace carnet {

namespace {

/// The two halves of what is said of a problem.
struct Words
{
    QString wrong; ///< what is wrong, and what is expected
    QString help; ///< a sentence more; may be empty
};

class FindingWords
{
    Q_DECLARE_TR_FUNCTIONS(Finding)

public:
    static Words of(const Finding &finding)
    {
        const bool tellsItself = finding.suggestion.isEmpty() || finding.problem == Problem::EmailSpace
            || finding.problem == Problem::EmailComma;
        if (tellsItself)
            return wordsOf(finding);
        const QString meant = rules::shown(finding.field, finding.suggestion, {}, QLocale());
        return {tr("Did you mean %1?").arg(meant), tr("Press the message to repair it.")};
    }

    /// A warning holds nothing back, and says so.
    static QString mayBeSent() { return tr("The value may be sent as it is."); }

private:
    static Words wordsOf(const Finding &finding)
    {
        const QString first = finding.detail.value(0);
        const QString second = finding.detail.value(1);
        switch (finding.problem) {
        case Problem::TooLong:
            return {tr("%1 characters, %2 at most").arg(first, second), tr("The till may cut off the rest.")};
        case Problem::NothingToIdentify:
            return {tr("Enter at least a name, phone, e-mail or card"),
                    tr("Without one of them nobody finds the record again.")};
        case Problem::EmailNoAt:
            return {tr("An @ is missing"), anAddress()};
        case Problem::EmailSpace:
            return {tr("Contains a space"), repair(finding, tr("An e-mail address has no spaces."))};
        case Problem::EmailComma:
            return {tr("Contains a comma. Did you mean a dot?"),
                    repair(finding, tr("An e-mail address has no commas."))};
        case Problem::EmailNoDot:
            return {tr("A dot is missing after the @"), anAddress()};
        case Problem::EmailMalformed:
            return {tr("Not an e-mail address"), anAddress()};
        case Problem::EmailLikelySlip:
            return {tr("Did you mean %1?").arg(finding.suggestion), {}};
        case Problem::PhoneUnlikely:
            return {tr("Unusual phone number"),
                    tr("It has letters, or too few or too many digits for the country.")};
        case Problem::DateNotUnderstood:
            return {tr("Write it as %1").arg(aDate()), tr("The day, the month and the year, or nothing.")};
        case Problem::DateImpossible:
            return {impossibleDate(finding.detail), tr("Check the day and the month.")};
        case Problem::DateInFuture:
            return {tr("This date is in the future"), tr("A birth date is a day that was.")};
        case Problem::DateTooLongAgo:
            return {tr("%1 years old: is it right?").arg(first), {}};
        case Problem::IdentityCharacters:
            return {tr("Only letters, digits, spaces and - are usual"), {}};
        case Problem::SiretLength:
            return {tr("%n digits typed, 14 expected", nullptr, first.toInt()), aSiret()};
        case Problem::SiretCharacters:
            return {tr("Only digits: 14 are expected"), aSiret()};
        case Problem::SiretCheckDigit:
            return {tr("Check digit does not match"), mistyped()};
        case Problem::VatShape:
            return {first.isEmpty() ? tr("Unusual for a VAT number") : tr("Expected like %1").arg(second),
                    tr("A VAT number begins with the letters of its country.")};
        case Problem::VatCheckDigits:
            return {tr("Check digits do not match"), mistyped()};
        case Problem::VatSiretMismatch:
            return {tr("Key does not match the SIRET"),
                    tr("A French VAT number ends with the first 9 digits of the SIRET.")};
        case Problem::RegistrationShape:
            return {tr("Expected like %1").arg(second), {}};
        case Problem::RegistrationCheckDigits:
            return {tr("Check digits do not match"), mistyped()};
        case Problem::PostcodeShape:
            return {first == u"FR" ? tr("5 digits are expected") : tr("Expected like %1").arg(second),
                    tr("For a postcode of another country, choose that country.")};
        case Problem::PostcodeBeginning:
            return {tr("No such French postcode"), mistyped()};
        case Problem::CountryUnknown:
            return {tr("Not in the list of countries"), {}};
        case Problem::CoordinateNotUnderstood:
            return {tr("Write it as %1").arg(QLocale().toString(45.7578, 'f', 4)),
                    tr("Degrees with a comma or a dot, or degrees, minutes and seconds.")};
        case Problem::LatitudeRange:
            return {tr("Latitude goes from -90 to 90"), {}};
        case Problem::LongitudeRange:
            return {tr("Longitude: -180 to 180"), {}};
        case Problem::CoordinateAlone:
            return {tr("Fill both or neither"), tr("Latitude and longitude belong together.")};
        case Problem::CoordinateZero:
            return {tr("0, 0 lies in the ocean"), {}};
        case Problem::BarcodeCheckDigit:
            return {tr("Last digit does not match"), mistyped()};
        case Problem::AccountingSpaces:
            return {tr("Contains a space"), tr("Accounting programs read the code as one word.")};
        case Problem::PositionNotWhole:
            return {tr("Enter a whole number, 0 or more"), {}};
        case Problem::UsedByAnother:
            return {finding.field == Field::Siret ? tr("Already used by %1", "a SIRET").arg(first)
                                                  : tr("Already used by %1", "a card").arg(first),
                    tr("Press the message to open the other record.")};
        case Problem::RefusedByTill:
            return {tr("The till refused this: %1").arg(quotedReason(first)), {}};
        }
        return {};
    }

    static QString anAddress() { return tr("An address looks like name@example.com."); }
    static QString aSiret() { return tr("A SIRET is the 9 digits of the SIREN and 5 more."); }
    static QString mistyped() { return tr("A character is probably mistyped."); }
    static QString aDate()
    {
        return rules::shown(Field::BirthDate, QStringLiteral("1980-12-31"), {}, QLocale());
    }
    static QString repair(const Finding &finding, const QString &otherwise)
    {
        return finding.suggestion.isEmpty() ? otherwise : tr("Press the message to repair it.");
    }

    static QString impossibleDate(const QStringList &detail)
    {
        const int month = detail.value(1).toInt();
        if (month < 1 || month > 12)
            return tr("Month %1 does not exist").arg(month);
        return tr("%1 %2 does not exist").arg(detail.value(0), QLocale().monthName(month));
    }
};

QString ended(const QString &sentence)
{
    return QStringView(u".?!").contains(sentence.back()) ? sentence : QString(sentence % u'.');
}

} // namespace

QString shortSentence(const Finding &finding)
{
    return FindingWords::of(finding).wrong;
}

QString fullSentence(const Finding &finding)
{
    const Words words = FindingWords::of(finding);
    QStringList sentences{ended(words.wrong)};
    if (!words.help.isEmpty())
        sentences << words.help;
    if (finding.severity == Severity::Warning)
        sentences << FindingWords::mayBeSent();
    return sentences.join(u' ');
}

} // namespace carnet
