#include "outbox/doubt.h"

#include "customer/fold.h"

#include <cmath>

namespace carnet {

namespace {

/// A till that keeps coordinates as single-precision numbers gives them back a metre or so beside.
bool areTheSamePlace(const QString &sent, const QString &listed)
{
    constexpr double metres = 5e-5;
    bool areNumbers = false;
    const double a = sent.toDouble(&areNumbers);
    if (!areNumbers)
        return false;
    const double b = listed.toDouble(&areNumbers);
    return areNumbers && std::abs(a - b) < metres;
}

enum class Agreement : std::uint8_t { NothingSent, None, One };

/// Whether one of the fields that were sent with a value is the same in the row.
Agreement agreementOf(const Attempt &attempt, const TillRow &row, FieldSet fields)
{
    Agreement agreement = Agreement::NothingSent;
    for (const Field field : fields &attempt.fields &row.present) {
        const QString &sent = attempt.sent.value(field);
        if (sent.isEmpty())
            continue;
        if (meanTheSame(field, sent, row.customer.value(field)))
            return Agreement::One;
        agreement = Agreement::None;
    }
    return agreement;
}

} // namespace

bool meanTheSame(Field field, const QString &sent, const QString &listed)
{
    if (sent == listed)
        return true;
    if (field == Field::Phone || field == Field::OtherPhone) {
        const QString digits = phoneDigits(sent);
        return !digits.isEmpty() && digits == phoneDigits(listed);
    }
    if (infoOf(field).kind == FieldKind::Coordinate)
        return areTheSamePlace(sent, listed);
    return folded(sent) == folded(listed)
        || (!squeezed(sent).isEmpty() && squeezed(sent) == squeezed(listed));
}

bool holdsWhatWasSent(const Attempt &attempt, const TillRow &row)
{
    bool anything = false;
    for (const Field field : attempt.fields &row.present) {
        const QString &sent = attempt.sent.value(field);
        if (!meanTheSame(field, sent, row.customer.value(field)))
            return false;
        anything = anything || !sent.isEmpty();
    }
    return anything;
}

bool mayHaveBecome(const Attempt &attempt, const TillRow &row)
{
    return agreementOf(attempt, row, {Field::Name}) == Agreement::One
        || agreementOf(attempt, row, {Field::Phone, Field::OtherPhone, Field::Email, Field::Barcode})
        == Agreement::One;
}

bool resemblesWhatWasSent(const Attempt &attempt, const TillRow &row)
{
    for (const Field field : FieldSet{Field::Name, Field::FirstName} & attempt.fields & row.present) {
        if (!meanTheSame(field, attempt.sent.value(field), row.customer.value(field)))
            return false;
    }
    const Agreement names = agreementOf(attempt, row, {Field::Name, Field::FirstName});
    const Agreement contact =
        agreementOf(attempt, row, {Field::Phone, Field::OtherPhone, Field::Email, Field::Barcode});
    if (contact == Agreement::NothingSent)
        return names == Agreement::One;
    return contact == Agreement::One;
}

} // namespace carnet
