#include "outbox/doubt.h"

#include "customer/fold.h"

namespace carnet {

namespace {

bool meanTheSame(Field field, const QString &sent, const QString &listed)
{
    if (sent == listed)
        return true;
    if (field == Field::Phone || field == Field::OtherPhone) {
        const QString digits = phoneDigits(sent);
        return !digits.isEmpty() && digits == phoneDigits(listed);
    }
    return folded(sent) == folded(listed)
        || (!squeezed(sent).isEmpty() && squeezed(sent) == squeezed(listed));
}

} // namespace

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

} // namespace carnet
