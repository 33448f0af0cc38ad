#include "outbox/doubt.h"

namespace carnet {

namespace {

/// A till may keep one number where another was sent for: phones are compared with all phones.
bool isIdentified(const Attempt &attempt, const TillRow &row)
{
    const FieldSet phones{Field::Phone, Field::OtherPhone};
    for (const Field field : identifyingFields() & attempt.fields) {
        const FieldSet there = phones.contains(field) ? phones : FieldSet{field};
        for (const Field other : there &row.present) {
            if (mayIdentifyTheSame(field, attempt.sent.value(field), row.customer.value(other)))
                return true;
        }
    }
    return false;
}

} // namespace

bool provesAbsence(const Attempt &attempt, const QDateTime &listAskedAt)
{
    const qint64 age = attempt.startedAt.secsTo(listAskedAt);
    return age >= listAge || age < -listAge; // the clock was set back since
}

bool holdsWhatWasSent(const Attempt &attempt, const TillRow &row)
{
    const Customer heard = heardOf(row, attempt.sent);
    bool anything = false;
    for (const Field field : attempt.fields &row.present) {
        const QString &sent = attempt.sent.value(field);
        if (!meanTheSame(field, sent, heard.value(field)))
            return false;
        anything = anything || !sent.isEmpty();
    }
    return anything;
}

bool resemblesWhatWasSent(const Attempt &attempt, const TillRow &row)
{
    if (isIdentified(attempt, row) || mayBeTheName(attempt.sent, row.customer, row.present))
        return true;
    // Neither a name nor anything that identifies was sent: what was sent must do.
    const FieldSet telling = identifyingFields() | FieldSet{Field::Name, Field::FirstName};
    return (attempt.sent.filled() & telling & row.present).isEmpty() && holdsWhatWasSent(attempt, row);
}

bool mayHaveBecome(const Attempt &attempt, const TillRow &row)
{
    const QString &name = attempt.sent.value(Field::Name);
    const bool isNamesake = !name.isEmpty() && row.present.contains(Field::Name)
        && meanTheSame(Field::Name, name, row.customer.value(Field::Name));
    return isNamesake || resemblesWhatWasSent(attempt, row);
}

} // namespace carnet
