// A rule: how the values of a field are tidied, shown and judged. The catalogue of fields names one in each
// row (customer/field.cpp); every rule is defined in the file of its family and says there where it comes
// from.
#pragma once

#include "customer/customer.h"
#include "customer/finding.h"

#include <QDate>
#include <QLocale>

namespace carnet::rules {

/// How a phone number is kept and so sent.
enum class PhoneForm : std::uint8_t { National, International };

/// What a rule may know of the world.
struct Context
{
    QDate today;
    QLocale locale; ///< reads typed dates
    PhoneForm phoneForm = PhoneForm::National; ///< International: E.164, "+33612345678"
};

/// One value, and what surrounds it.
struct Entry
{
    Field field;
    const QString &text;
    const Customer &whole;
    const Context &context;
};

struct Rule
{
    /// From the typed text to the kept one; idempotent.
    QString (*tidy)(const Entry &typed);
    /// From the kept text to what people read; tidy() leads back.
    QString (*show)(const Entry &kept);
    /// Of a tidied text that is not empty.
    Findings (*judge)(const Entry &tidied);
    /// How many digits a right value has, counted aloud while it is typed; 0: no counting.
    int digits = 0;
};

extern const Rule plainLineRule;
extern const Rule plainNoteRule;
extern const Rule yesNoRule;
extern const Rule birthDateRule;
extern const Rule identityNumberRule;
extern const Rule emailRule;
extern const Rule phoneRule;
extern const Rule postcodeRule;
extern const Rule countryRule;
extern const Rule coordinateRule;
extern const Rule siretRule;
extern const Rule vatNumberRule;
extern const Rule registrationNumberRule;
extern const Rule barcodeRule;
extern const Rule accountingCodeRule;
extern const Rule positionRule;

// What most rules share.
[[nodiscard]] QString tidyAsLine(const Entry &typed);
[[nodiscard]] QString showAsKept(const Entry &kept);
[[nodiscard]] Findings judgeNothing(const Entry &tidied);
[[nodiscard]] Finding error(Field field, Problem problem, const QStringList &detail = {});
[[nodiscard]] Finding warning(Field field, Problem problem, const QStringList &detail = {});

} // namespace carnet::rules
