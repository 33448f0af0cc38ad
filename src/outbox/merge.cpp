#include "outbox/merge.h"

#include "outbox/damage.h"
#include "outbox/doubt.h"

#include <algorithm>

namespace carnet {

namespace {

/// The version both sides came from. While a question is open, base has already moved on.
Customer ancestorOf(const Record &record)
{
    switch (record.trouble) {
    case Trouble::DeletedOnTill:
    case Trouble::ChangedOnTill:
        return record.before;
    case Trouble::NotKept:
    case Trouble::Conflict: {
        Customer ancestor = record.base.value_or(record.before);
        ancestor.take(record.conflicts - record.notKept, record.before);
        return ancestor;
    }
    case Trouble::Refused:
    case Trouble::Restored:
    case Trouble::WebPage:
    case Trouble::None:
        break;
    }
    return record.base.value_or(Customer());
}

void ask(Record &record, Trouble trouble, FieldSet conflicts, const Customer &before)
{
    record.state = SendState::NeedsAttention;
    record.trouble = trouble;
    record.conflicts = conflicts;
    record.notKept = {};
    record.before = before;
    record.tillText.clear();
    record.code = 0;
}

void forgetQuestion(Record &record)
{
    if (record.trouble == Trouble::Refused)
        return;
    record.trouble = Trouble::None;
    record.conflicts = {};
    record.notKept = {};
    record.before = {};
}

/// True when `now` confirms what was first noticed at `since`.
bool isLongEnough(const QDateTime &since, const QDateTime &now)
{
    return since.isValid() && since.secsTo(now) >= listAge;
}

bool isFirst(const QDateTime &since, const QDateTime &now)
{
    return !since.isValid() || now < since; // the clock was set back
}

/// A number in other groups and a place written otherwise are nobody's loss, even when they stood there
/// before.
bool isOnlyGrouping(Field field, const QString &sent, const QString &listed)
{
    const bool isNumber =
        field == Field::Phone || field == Field::OtherPhone || infoOf(field).kind == FieldKind::Coordinate;
    return isNumber && meanTheSame(field, sent, listed);
}

bool isKept(const Promise &promise, const QString &listed)
{
    if (listed == promise.sent || isOnlyGrouping(promise.field, promise.sent, listed))
        return true;
    return !promise.earlier.contains(listed) && isTheTillsSpelling(promise.field, promise.sent, listed);
}

/// The value from before, or what was sent and came out otherwise.
bool contradicts(const Promise &promise, const QString &listed)
{
    const auto isLike = [&](const QString &value) {
        return value == listed || couldBeDamageOf(promise.field, value, listed);
    };
    return isLike(promise.sent) || std::ranges::any_of(promise.earlier, isLike);
}

struct Heard
{
    FieldSet held; ///< otherwise than promised, and not believed yet
    FieldSet believed; ///< surely not kept
    FieldSet notKept; ///< of them, those where nothing newer is wanted
    Customer before;
};

/// What the row tells of what was promised. A value nothing explains is a colleague's: the promise is over.
Heard hear(Record &record, const TillRow &row, const QDateTime &now)
{
    Heard heard;
    std::vector<Promise> open;
    for (Promise promise : std::exchange(record.promised, {})) {
        promise.isNew = false;
        promise.missedAt = {};
        const QString listed = row.customer.value(promise.field);
        if (!row.present.contains(promise.field)) {
            open.push_back(promise);
            continue;
        }
        if (isKept(promise, listed) || !contradicts(promise, listed))
            continue;
        if (promise.heard == listed && isLongEnough(promise.heardAt, now)) {
            heard.believed.insert(promise.field);
            if (record.wanted && record.wanted->value(promise.field) == promise.sent)
                heard.notKept.insert(promise.field);
            heard.before.set(promise.field, promise.earlier.value(0, listed));
            continue;
        }
        if (isFirst(promise.heardAt, now) || promise.heard != listed)
            promise.heardAt = now;
        promise.heard = listed;
        heard.held.insert(promise.field);
        open.push_back(promise);
    }
    record.promised = std::move(open);
    return heard;
}

/// A list lacks a customer of whom something was promised. Once says nothing.
bool isBelievedMissing(Record &record, const QDateTime &now)
{
    if (record.promised.empty())
        return true;
    QDateTime &missedAt = record.promised.front().missedAt;
    if (isLongEnough(missedAt, now))
        return true;
    if (isFirst(missedAt, now))
        missedAt = now;
    return false;
}

/// A delete that was accepted, and a list still has the customer. Once says nothing.
Record stillThere(Record record, const TillRow &row, const QDateTime &now)
{
    QDateTime &missedAt = record.mayHaveArrived.front().missedAt;
    if (!isLongEnough(missedAt, now)) {
        if (isFirst(missedAt, now))
            missedAt = now;
        return record;
    }
    record.mayHaveArrived.clear();
    record.base.emplace();
    record.base->take(row.present, row.customer);
    record.extra = row.extra;
    ask(record, Trouble::NotKept, {}, *record.base);
    return record;
}

struct Arrived
{
    FieldSet fields; ///< the list shows what an attempt without answer, or a refused one, has sent
    FieldSet unsure; ///< of them, those a colleague may have written as well
    FieldSet unanswered; ///< of attempts that are still to be repeated
};

Arrived arrived(const Record &record, const Customer &theirs)
{
    Arrived result;
    for (const Unconfirmed &unconfirmed : record.mayHaveArrived) {
        const Attempt &attempt = unconfirmed.attempt;
        if (isUnanswered(unconfirmed))
            result.unanswered |= attempt.fields;
        for (const Field field : attempt.fields) {
            const QString &sent = attempt.sent.value(field);
            const QString &listed = theirs.value(field);
            if (sent != listed && !couldBeDamageOf(field, sent, listed))
                continue;
            result.fields.insert(field);
            if (!isUnanswered(unconfirmed))
                result.unsure.insert(field);
        }
    }
    result.unsure = result.unsure - result.unanswered;
    return result;
}

/// What arrived without answer, and came out otherwise, is as good as accepted.
void promiseDamaged(Record &record, const TillRow &row)
{
    if (!record.base || !record.wanted)
        return;
    Attempt damaged;
    for (const Unconfirmed &unconfirmed : record.mayHaveArrived) {
        for (const Field field : unconfirmed.attempt.fields &row.present) {
            const QString &sent = unconfirmed.attempt.sent.value(field);
            const QString &listed = row.customer.value(field);
            const bool isPromised = std::ranges::any_of(record.promised, [&](const Promise &promise) {
                return promise.field == field && promise.sent == sent;
            });
            if (!isPromised && sent == record.wanted->value(field) && listed != record.base->value(field)
                && couldBeDamageOf(field, sent, listed))
                damaged.fields.insert(field);
        }
    }
    damaged.sent = *record.wanted;
    notePromises(record, damaged, false);
    record.base->take(damaged.fields, damaged.sent);
}

/// A list was read: what it shows has arrived. What it does not show is not repeated because of that any
/// more, but still known as ours, should the list have come late. A list without a column for it never will
/// show it: no other list is waited for.
void noteListed(Record &record, FieldSet shown, const QDateTime &now)
{
    record.listFirst = false;
    for (Unconfirmed &unconfirmed : record.mayHaveArrived) {
        if (unconfirmed.attempt.kind == ChangeKind::Edit)
            unconfirmed.attempt.fields = unconfirmed.attempt.fields - shown;
    }
    std::erase_if(record.mayHaveArrived, [](const Unconfirmed &unconfirmed) {
        return unconfirmed.attempt.kind == ChangeKind::Edit && unconfirmed.attempt.fields.isEmpty();
    });
    std::erase_if(record.mayHaveArrived,
                  [&](const Unconfirmed &unconfirmed) { return isLongEnough(unconfirmed.missedAt, now); });
    for (Unconfirmed &unconfirmed : record.mayHaveArrived) {
        if (isFirst(unconfirmed.missedAt, now))
            unconfirmed.missedAt = now;
    }
}

/// Asked before, and the till still has its own instead of what is wanted.
FieldSet stillNotKept(const Record &record, const Customer &theirs)
{
    FieldSet still;
    for (const Field field : record.notKept) {
        const QString &listed = theirs.value(field);
        if (listed == record.base->value(field) || listed == record.before.value(field)
            || couldBeDamageOf(field, record.wanted->value(field), listed))
            still.insert(field);
    }
    return still;
}

} // namespace

bool isNewHere(const Record &record)
{
    return std::ranges::any_of(record.promised, &Promise::isNew);
}

Record fromTill(const TillRow &row)
{
    Record record;
    record.tillId = row.id;
    record.base.emplace();
    record.base->take(row.present, row.customer);
    record.wanted = record.base;
    record.extra = row.extra;
    return record;
}

Record merged(Record record, const TillRow &listed, const QDateTime &now)
{
    if (record.state == SendState::Sending || record.state == SendState::InDoubt)
        return record;
    if (isGoneAsPromised(record))
        return stillThere(std::move(record), listed, now);

    TillRow row = listed;
    row.customer = heardOf(listed, record.base.value_or(ancestorOf(record)));
    promiseDamaged(record, row);
    const Heard heard = hear(record, row, now);
    const Customer ancestor = ancestorOf(record);
    Customer theirs = record.base.value_or(ancestor);
    theirs.take(row.present - heard.held, row.customer);
    const Arrived arrivedThere = arrived(record, theirs);
    FieldSet ours = (arrivedThere.fields - arrivedThere.unsure) | heard.believed;

    if (!record.wanted) {
        FieldSet changedThere = ancestor.differing(theirs) - ours - arrivedThere.unsure;
        if (record.trouble == Trouble::ChangedOnTill) // an older list takes no question back
            changedThere |= record.conflicts;
        record.base = theirs;
        record.extra = row.extra;
        noteListed(record, arrivedThere.fields, now);
        if (!changedThere.isEmpty())
            ask(record, Trouble::ChangedOnTill, changedThere, ancestor);
        else if (record.trouble != Trouble::NotKept)
            forgetQuestion(record);
        return settled(std::move(record));
    }

    FieldSet changedHere = ancestor.differing(*record.wanted);
    ours |= arrivedThere.unsure & changedHere;
    const bool wasAsked = asksAboutFields(record);
    const FieldSet still = wasAsked ? stillNotKept(record, theirs) : FieldSet();
    const FieldSet notKept = (heard.notKept | still) & theirs.differing(*record.wanted);
    ours |= notKept;
    const FieldSet changedThere = ancestor.differing(theirs) - ours;
    record.base = theirs;
    record.extra = row.extra;

    // What was sent and taken back is wanted as it was: another value never replaces it unasked.
    changedHere |= arrivedThere.unanswered | arrivedThere.unsure;
    if (wasAsked)
        changedHere |= record.conflicts;
    FieldSet conflicts = changedHere & changedThere;
    if (wasAsked) // an older list takes no question back
        conflicts |= record.conflicts - record.notKept - heard.held;
    conflicts &= theirs.differing(*record.wanted);
    const FieldSet news = changedThere - changedHere;
    if (!(record.wanted->differing(theirs) & news).isEmpty()) {
        record.wanted->take(news, theirs);
        record.modified = now;
    }
    noteListed(record, arrivedThere.fields, now);
    if ((conflicts | notKept).isEmpty()) {
        forgetQuestion(record);
    } else {
        Customer before = ancestor;
        before.take(still, record.before);
        before.take(heard.notKept, heard.before);
        ask(record, Trouble::Conflict, conflicts | notKept, before);
        record.notKept = notKept;
    }
    return settled(std::move(record));
}

Record goneFromTill(Record record, const QDateTime &now)
{
    if (isGoneAsPromised(record))
        return dissolved(record);
    if (!record.base && record.listFirst) { // deleted and taken back: it is a new customer
        record.mayHaveArrived.clear();
        record.tillId.clear();
        record.extra = {};
        record.firstSeen = 0;
        record.listFirst = false;
        return settled(std::move(record));
    }
    if (record.state == SendState::Sending || record.tillId.isEmpty() || !record.base)
        return askedAsGone(std::move(record));
    const bool isNew = isNewHere(record);
    if ((record.wanted || isNew) && !isBelievedMissing(record, now))
        return record;
    if (!record.wanted || !isNew)
        return askedAsGone(std::move(record));
    const Customer promised = *record.base;
    const Customer wanted = *record.wanted; // typed here, and seen nowhere else
    record = askedAsGone(std::move(record));
    record.wanted = wanted;
    ask(record, Trouble::NotKept, {}, promised);
    return record;
}

Record askedAsGone(Record record)
{
    if (record.state == SendState::Sending || record.tillId.isEmpty() || !record.base)
        return record;
    const Customer ancestor = ancestorOf(record);
    // A delete of ours that was taken back may have been done.
    const bool wasDeleted = std::ranges::any_of(record.mayHaveArrived, [](const Unconfirmed &unconfirmed) {
        return unconfirmed.attempt.kind == ChangeKind::Delete;
    });
    const bool isUntouched =
        !record.wanted || (*record.wanted == *record.base && !isUnanswered(record) && !wasDeleted);
    record.base.reset();
    record.attempt.reset();
    record.mayHaveArrived.clear();
    record.promised.clear();
    record.listFirst = false;
    if (isUntouched)
        record.wanted.reset();
    else
        ask(record, Trouble::DeletedOnTill, {}, ancestor);
    return record;
}

/// It is there, whatever was said of it.
static void forgetDoubt(Record &record)
{
    if (record.state == SendState::InDoubt)
        record.state = SendState::Waiting;
    if (record.state == SendState::NeedsAttention && record.trouble == Trouble::Refused)
        record.state = SendState::Waiting;
    record.trouble = Trouble::None;
    record.tillText.clear();
    record.code = 0;
}

Record linked(Record record, const TillRow &row, const QDateTime &now)
{
    if (!record.attempt || !record.tillId.isEmpty() || record.state == SendState::Sending)
        return record;
    // From here on the record is like any other whose base is what was sent, so that the till's own spelling
    // of a value (a phone number in groups) is news from the till and not a change of the user's.
    if (!record.base)
        notePromises(record, *record.attempt, false);
    record.base = record.attempt->sent;
    record.attempt.reset();
    record.tillId = row.id;
    record.attempts = 0;
    forgetDoubt(record);
    if (!record.wanted) // the delete was asked for after the add: the till's spelling of it is no change of
                        // the till's
        record.base = heardOf(row, *record.base);
    return merged(std::move(record), row, now);
}

Record matched(Record record, const TillRow &row)
{
    if (record.state != SendState::InDoubt || !record.attempt)
        return record;
    const Customer sent = record.attempt->sent;
    const Customer theirs = heardOf(row, sent);
    record.attempt.reset();
    record.attempts = 0;
    record.base = theirs;
    record.tillId = row.id;
    record.extra = row.extra;
    forgetDoubt(record);
    if (!record.wanted)
        return settled(std::move(record));

    const FieldSet changedHere = sent.differing(*record.wanted);
    FieldSet otherThere;
    for (const Field field : sent.differing(theirs)) {
        const QString &value = sent.value(field);
        if (!value.isEmpty() && !meanTheSame(field, value, theirs.value(field)))
            otherThere.insert(field);
        else if (value.isEmpty() && changedHere.contains(field))
            otherThere.insert(field);
    }
    record.wanted->take(FieldSet::all() - changedHere - otherThere, theirs);
    const FieldSet conflicts = otherThere & theirs.differing(*record.wanted);
    if (!conflicts.isEmpty()) {
        ask(record, Trouble::Conflict, conflicts, sent);
        for (const Field field : conflicts) {
            if (couldBeDamageOf(field, record.wanted->value(field), theirs.value(field)))
                record.notKept.insert(field);
        }
    }
    return settled(std::move(record));
}

std::optional<Record> united(Record record, const Record &twin)
{
    const bool isAtRest = twin.state == SendState::UpToDate || twin.state == SendState::Waiting
        || twin.state == SendState::Draft;
    if (!isAtRest || !twin.base || !twin.wanted || !record.attempt)
        return std::nullopt;
    const FieldSet changed = twin.base->differing(*twin.wanted);
    record.mayHaveArrived = twin.mayHaveArrived;
    if (changed.isEmpty())
        return record;
    if (!record.wanted
        || !(record.attempt->sent.differing(*record.wanted) & changed
             & record.wanted->differing(*twin.wanted))
                .isEmpty())
        return std::nullopt;
    record.wanted->take(changed, *twin.wanted);
    return record;
}

Record dissolved(const Record &twin)
{
    Record nothing;
    nothing.id = twin.id;
    return nothing;
}

Record notListed(Record record, const QDateTime &now)
{
    if (!isSought(record) || !record.base || record.state == SendState::InDoubt
        || !isBelievedMissing(record, now))
        return record;
    record.base.reset();
    record.promised.clear();
    ask(record, Trouble::NotKept, {}, {});
    record.state = SendState::InDoubt;
    return record;
}

Record offered(Record record)
{
    if (isSought(record) && !record.base)
        record.state = SendState::InDoubt;
    return record;
}

Record notFound(Record record, const QDateTime &now)
{
    if (!isSought(record) || record.base || record.state == SendState::InDoubt)
        return record;
    if (!provesAbsence(*record.attempt, now)) {
        record.notBefore = record.attempt->startedAt.addSecs(listAge);
        return record;
    }
    record.attempt.reset();
    return isGone(record) ? record : settled(std::move(record));
}

} // namespace carnet
