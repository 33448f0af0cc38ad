#include "outbox/transitions.h"

#include "outbox/merge.h"

#include <algorithm>

namespace carnet {

namespace {

/// An edit or a delete without answer is repeated blindly so soon after it, and later only when a list was
/// read: somebody else may have written since.
constexpr qint64 blindRepeatSeconds = 10;

bool isOpen(const Record &record)
{
    return record.state == SendState::Sending || record.state == SendState::InDoubt;
}

/// Accepted, but the till told no number.
bool awaitsNumber(const Record &record)
{
    return record.base && record.tillId.isEmpty();
}

void forgetTrouble(Record &record)
{
    record.trouble = Trouble::None;
    record.tillText.clear();
    record.code = 0;
    record.conflicts = {};
    record.notKept = {};
    record.before = {};
}

/// What may have arrived is known, or no longer matters.
void forgetAttempts(Record &record)
{
    record.attempt.reset();
    record.mayHaveArrived.clear();
    record.listFirst = false;
}

/// The till has done something newer in these fields.
void forgetArrived(Record &record, FieldSet fields)
{
    for (Unconfirmed &unconfirmed : record.mayHaveArrived)
        unconfirmed.attempt.fields = unconfirmed.attempt.fields - fields;
    std::erase_if(record.mayHaveArrived,
                  [](const Unconfirmed &unconfirmed) { return unconfirmed.attempt.fields.isEmpty(); });
}

/// What is wanted is a customer the till does not have yet.
void forgetTheOldOne(Record &record)
{
    forgetAttempts(record);
    record.promised.clear();
    record.tillId.clear();
    record.extra = {};
    record.firstSeen = 0;
}

/// The fields an edit has to send: the difference, and what the till may hold from attempts without answer.
FieldSet fieldsToSend(const Record &record)
{
    FieldSet fields = pendingFields(record);
    if (!record.wanted)
        return fields;
    bool wasDeleted = false;
    for (const Unconfirmed &unconfirmed : record.mayHaveArrived) {
        if (!isUnanswered(unconfirmed))
            continue;
        fields |= unconfirmed.attempt.fields;
        wasDeleted = wasDeleted || unconfirmed.attempt.kind == ChangeKind::Delete;
    }
    // A delete that may have happened was taken back. One value asks the till whether the customer is still
    // there.
    if (fields.isEmpty() && wasDeleted) {
        const FieldSet filled = record.wanted->filled();
        fields.insert(filled.isEmpty() ? Field::Name : *filled.begin());
    }
    return fields;
}

ChangeKind kindToSend(const Record &record)
{
    const ChangeKind kind = pendingChange(record);
    return kind == ChangeKind::None && record.base && !fieldsToSend(record).isEmpty() ? ChangeKind::Edit
                                                                                      : kind;
}

/// The user changed something: what went wrong before no longer counts.
void startAfresh(Record &record, const QDateTime &now, const QDateTime &notBefore)
{
    record.modified = now;
    record.notBefore = notBefore;
    record.attempts = 0;
}

/// Waiting for the next try.
Record tryLater(Record record, const QDateTime &retryAt)
{
    if (retryAt.isValid() && (!record.notBefore.isValid() || record.notBefore < retryAt))
        record.notBefore = retryAt;
    record.state = SendState::Waiting;
    return settled(std::move(record));
}

Record accepted(Record record, const Outcome &outcome, const QDateTime &now)
{
    const Attempt attempt = *std::exchange(record.attempt, std::nullopt);
    if (!asksAboutFields(record)) // asked while it was on its way
        forgetTrouble(record);
    record.attempts = 0;
    record.listFirst = false;
    switch (attempt.kind) {
    case ChangeKind::Add:
        notePromises(record, attempt, true);
        record.mayHaveArrived.clear();
        record.base = attempt.sent;
        record.tillId = outcome.tillId;
        if (record.tillId.isEmpty())
            record.attempt = attempt;
        break;
    case ChangeKind::Edit:
        if (!record.base)
            record.base.emplace();
        notePromises(record, attempt, false);
        forgetArrived(record, attempt.fields);
        record.base->take(attempt.fields, attempt.sent);
        break;
    case ChangeKind::Delete:
        record.base.reset();
        record.promised.clear();
        record.mayHaveArrived = {{attempt, now, {}}};
        if (record.wanted) // typed again meanwhile: a new customer
            forgetTheOldOne(record);
        break;
    case ChangeKind::None:
        break;
    }
    record.state = SendState::Waiting;
    return settled(std::move(record));
}

Record refused(Record record, const Outcome &outcome, const QDateTime &now)
{
    record.attempt->refused = true;
    const Attempt attempt = *record.attempt;
    const bool isSameChange = kindToSend(record) == attempt.kind
        && (!record.wanted || (record.wanted->differing(attempt.sent) & attempt.fields).isEmpty());
    if (attempt.kind != ChangeKind::Add) {
        record.attempt.reset();
        record.mayHaveArrived.push_back({attempt, now, {}});
    }
    record.state = SendState::Waiting;
    if (!isSameChange || asksAboutFields(record)) // the refusal is of something older
        return settled(std::move(record));
    record.state = SendState::NeedsAttention;
    record.trouble = Trouble::Refused;
    record.tillText = outcome.tillText;
    record.code = outcome.status;
    return settled(std::move(record));
}

Record noSuchCustomer(Record record, const Outcome &outcome, const QDateTime &now)
{
    if (record.attempt->kind == ChangeKind::Delete)
        return accepted(std::move(record), outcome, now);
    record.state = SendState::Waiting;
    record.attempt.reset();
    return askedAsGone(std::move(record));
}

/// Why an add is in doubt: an answer came, of whatever kind, or none.
void noteAnswer(Record &record, const Outcome &outcome)
{
    record.code = isAnswered(outcome) ? outcome.status : 0;
    record.trouble = outcome.cause == Cause::WebPage ? Trouble::WebPage : Trouble::None;
}

Record unknown(Record record, const Outcome &outcome, const QDateTime &now, const QDateTime &retryAt)
{
    if (record.attempt->kind == ChangeKind::Add) {
        record.state = SendState::InDoubt;
        noteAnswer(record, outcome);
        return record;
    }
    record.listFirst = isUnanswered(record); // repeated once already
    record.mayHaveArrived.push_back({*std::exchange(record.attempt, std::nullopt), now, {}});
    return tryLater(std::move(record), retryAt);
}

/// Turned away, and not because of this customer: leaves again. What may be done all the same is not repeated
/// blindly.
Record turnedAway(Record record, const Outcome &outcome, const QDateTime &now, const QDateTime &retryAt)
{
    if (outcome.mayBeDone && record.attempt->kind != ChangeKind::Add)
        return unknown(std::move(record), outcome, now, retryAt);
    if (outcome.mayBeDone)
        record.attempt->refused = true;
    else
        record.attempt.reset();
    return tryLater(std::move(record), retryAt);
}

/// Something is wanted by who typed it: the whole of it when it was deleted here.
Record saved(Record record, const Customer &wanted, Readiness readiness, bool byHand, const QDateTime &now,
             const QDateTime &notBefore)
{
    startAfresh(record, now, notBefore);
    record.draft = readiness == Readiness::Draft;
    record.byHand = byHand;
    if (record.trouble == Trouble::NotKept && !record.wanted)
        forgetTrouble(record); // the delete is taken back
    if (record.trouble == Trouble::ChangedOnTill && record.base) {
        // Taking a delete back must not undo what the till changed meanwhile.
        Customer both = wanted;
        both.take(FieldSet::all() - record.before.differing(wanted), *record.base);
        record.wanted = both;
        forgetTrouble(record);
    } else {
        record.wanted = wanted;
        if (record.trouble == Trouble::Refused)
            forgetTrouble(record);
    }
    return record;
}

} // namespace

std::optional<Attempt> nextAttempt(const Record &record, const QDateTime &now, qint64 revision)
{
    if (record.state != SendState::Waiting || record.draft || awaitsNumber(record) || needsList(record))
        return std::nullopt;
    Attempt attempt;
    attempt.kind = kindToSend(record);
    attempt.startedAt = now;
    attempt.revision = revision;
    switch (attempt.kind) {
    case ChangeKind::Add:
        attempt.fields = record.wanted->filled();
        break;
    case ChangeKind::Edit:
        attempt.fields = fieldsToSend(record);
        break;
    case ChangeKind::Delete:
        break;
    case ChangeKind::None:
        return std::nullopt;
    }
    if (record.wanted)
        attempt.sent.take(attempt.fields, *record.wanted);
    return attempt;
}

bool asksAboutFields(const Record &record)
{
    return record.trouble == Trouble::Conflict
        || (record.trouble == Trouble::NotKept && record.base && record.wanted);
}

bool isAsShown(const Record &record, const Record &shown)
{
    return record.state == shown.state && record.trouble == shown.trouble && record.base == shown.base
        && record.wanted == shown.wanted && record.conflicts == shown.conflicts
        && record.attempt == shown.attempt;
}

void notePromises(Record &record, const Attempt &attempt, bool isNew)
{
    const Customer before = record.base.value_or(Customer());
    for (const Field field : attempt.fields) {
        const QString &sent = attempt.sent.value(field);
        QStringList earlier;
        const auto known = std::ranges::find(record.promised, field, &Promise::field);
        if (known != record.promised.end()) {
            earlier = known->earlier << known->sent;
            isNew = isNew || known->isNew;
            record.promised.erase(known);
        }
        earlier << before.value(field);
        for (const Unconfirmed &unconfirmed : record.mayHaveArrived) {
            if (unconfirmed.attempt.fields.contains(field))
                earlier << unconfirmed.attempt.sent.value(field);
        }
        earlier.removeAll(sent);
        earlier.removeDuplicates();
        record.promised.push_back({field, sent, earlier, isNew, {}, {}, {}});
    }
}

Record settled(Record record)
{
    if (isOpen(record) || isGone(record))
        return record;

    switch (record.trouble) {
    case Trouble::NotKept:
        if (!record.base || !record.wanted) {
            record.state = SendState::NeedsAttention;
            return record;
        }
        [[fallthrough]];
    case Trouble::Conflict:
        if (record.base && record.wanted)
            record.conflicts &= record.base->differing(*record.wanted);
        if (record.base && record.wanted && !record.conflicts.isEmpty()) {
            record.notKept &= record.conflicts;
            record.trouble = record.notKept == record.conflicts ? Trouble::NotKept : Trouble::Conflict;
            record.state = SendState::NeedsAttention;
            return record;
        }
        forgetTrouble(record);
        break;
    case Trouble::DeletedOnTill:
    case Trouble::ChangedOnTill:
        record.state = SendState::NeedsAttention;
        return record;
    case Trouble::Refused:
        if (kindToSend(record) != ChangeKind::None) {
            record.state = SendState::NeedsAttention;
            return record;
        }
        forgetTrouble(record);
        break;
    case Trouble::Restored:
    case Trouble::WebPage: // no longer in doubt
        forgetTrouble(record);
        break;
    case Trouble::None:
        record.code = 0;
        break;
    }

    if (isGoneAsPromised(record)) {
        record.state = SendState::UpToDate;
        record.notBefore = {};
    } else if (!record.base && !record.wanted) { // deleted here, and perhaps on the till
        record.state = SendState::Waiting;
    } else if (kindToSend(record) == ChangeKind::None) {
        record.state = SendState::UpToDate;
        record.draft = false;
        record.byHand = false;
        record.listFirst = false;
        record.attempts = 0;
        record.notBefore = {};
        if (!awaitsNumber(record))
            record.attempt.reset();
    } else {
        record.state = record.draft && record.wanted ? SendState::Draft : SendState::Waiting;
    }
    return record;
}

Record edited(Record record, const Edit &edit, Readiness readiness, bool byHand, const QDateTime &now,
              const QDateTime &notBefore)
{
    const bool isMissing = !record.base && !record.wanted && !record.attempt;
    if (isGoneAsPromised(record))
        record.listFirst = true; // the till may have it still
    else if (isMissing)
        forgetTheOldOne(record);
    const FieldSet typed = edit.opened.differing(edit.typed);
    Customer wanted = edit.typed;
    FieldSet moved;
    if (record.wanted) {
        wanted = *record.wanted;
        wanted.take(typed, edit.typed);
        if (record.base) {
            // Only a list moves both; what else was changed here since is the same user's older word.
            moved = typed & edit.opened.differing(*record.base) & edit.typed.differing(*record.base);
            moved = moved - record.base->differing(*record.wanted);
        }
    }
    record = saved(std::move(record), wanted, readiness, byHand, now, notBefore);
    if (asksAboutFields(record)) { // typing is an answer
        record.conflicts = record.conflicts - (record.notKept & typed);
        record.notKept = record.notKept - typed;
    }
    if (isMissing && !edit.opened.isEmpty()) {
        record.trouble = Trouble::DeletedOnTill;
        record.before = edit.opened;
    } else if (!moved.isEmpty()) {
        record.before.take(moved, edit.opened);
        record.conflicts |= moved;
        record.trouble = Trouble::Conflict;
    }
    return settled(std::move(record));
}

Record removed(Record record, const QDateTime &now, const QDateTime &notBefore)
{
    startAfresh(record, now, notBefore);
    record.wanted.reset();
    record.draft = false;
    record.byHand = false;
    if (isOpen(record))
        return record;
    const bool mayBeThere = isSought(record) || (record.listFirst && !record.tillId.isEmpty());
    if (!record.base && mayBeThere) { // a list tells whether there is anything to delete
        forgetTrouble(record);
        record.listFirst = false;
        return settled(std::move(record));
    }
    if (!record.base) {
        // Never on the till, or gone from it: nothing is left to do.
        forgetAttempts(record);
        return record;
    }
    if (record.trouble != Trouble::ChangedOnTill)
        forgetTrouble(record);
    return settled(std::move(record));
}

Record sendAgain(Record record, const Record &shown, bool looked)
{
    switch (record.state) {
    case SendState::InDoubt:
        if (record.attempt != shown.attempt)
            return record;
        if (looked)
            record.attempt.reset();
        forgetTrouble(record);
        break;
    case SendState::NeedsAttention:
        if (record.trouble != Trouble::Refused)
            return record.trouble == Trouble::Conflict ? record : mineKept(std::move(record), shown);
        forgetTrouble(record);
        break;
    case SendState::UpToDate:
    case SendState::Draft:
    case SendState::Waiting:
    case SendState::Sending:
        return record;
    }
    record.notBefore = {};
    record.attempts = 0;
    record.state = SendState::Waiting;
    return settled(std::move(record));
}

Record keptAsDraft(Record record)
{
    if (!record.wanted)
        return record;
    record.draft = true;
    if (record.trouble == Trouble::Refused)
        forgetTrouble(record);
    return settled(std::move(record));
}

Record markedSent(Record record, const Record &shown)
{
    if (record.state != SendState::InDoubt || !record.attempt || record.attempt != shown.attempt)
        return record;
    forgetTrouble(record);
    Outcome outcome;
    outcome.verdict = Verdict::Accepted;
    const QDateTime startedAt = record.attempt->startedAt;
    return accepted(std::move(record), outcome, startedAt);
}

Record conflictResolved(Record record, const Record &shown, FieldSet mine)
{
    if (!asksAboutFields(record) || !record.base || !record.wanted || !shown.base || !shown.wanted)
        return record;
    const FieldSet answered = (record.conflicts & shown.conflicts) - record.base->differing(*shown.base)
        - record.wanted->differing(*shown.wanted);
    record.wanted->take(answered - mine, *record.base);
    record.conflicts = record.conflicts - answered;
    return settled(std::move(record));
}

Record mineKept(Record record, const Record &shown)
{
    if (asksAboutFields(record))
        return conflictResolved(std::move(record), shown, FieldSet::all());
    if (!isAsShown(record, shown))
        return record;
    switch (record.trouble) {
    case Trouble::NotKept:
    case Trouble::DeletedOnTill:
        if (!record.base)
            forgetTheOldOne(record);
        [[fallthrough]];
    case Trouble::ChangedOnTill:
        forgetTrouble(record);
        record.notBefore = {};
        return settled(std::move(record));
    case Trouble::Conflict:
    case Trouble::Refused:
    case Trouble::Restored:
    case Trouble::WebPage:
    case Trouble::None:
        break;
    }
    return record;
}

Record tillsTaken(Record record, const Record &shown)
{
    if (asksAboutFields(record))
        return conflictResolved(std::move(record), shown, {});
    if (!isAsShown(record, shown))
        return record;
    switch (record.trouble) {
    case Trouble::NotKept:
    case Trouble::DeletedOnTill:
        if (!record.base) {
            record.wanted.reset();
            forgetAttempts(record);
            forgetTrouble(record);
            return record;
        }
        [[fallthrough]];
    case Trouble::ChangedOnTill:
        record.wanted = record.base;
        forgetTrouble(record);
        return settled(std::move(record));
    case Trouble::Conflict:
    case Trouble::Refused:
    case Trouble::Restored:
    case Trouble::WebPage:
    case Trouble::None:
        break;
    }
    return record;
}

Record readied(Record record, const QDateTime &now)
{
    if (record.state != SendState::Waiting)
        return record;
    for (const Unconfirmed &unconfirmed : record.mayHaveArrived) {
        const qint64 since = unconfirmed.endedAt.secsTo(now); // less than 0: the clock was set back
        const bool isRecent = unconfirmed.endedAt.isValid() && since >= 0 && since <= blindRepeatSeconds;
        if (isUnanswered(unconfirmed) && !isRecent)
            record.listFirst = true;
    }
    return record;
}

Record attemptStarted(Record record, const Attempt &attempt)
{
    record.state = SendState::Sending;
    record.attempt = attempt;
    record.byHand = false;
    record.notBefore = {};
    forgetTrouble(record);
    return record;
}

Record attemptEnded(Record record, const Outcome &outcome, const QDateTime &now, const QDateTime &retryAt)
{
    if (record.state != SendState::Sending || !record.attempt)
        return record;
    switch (outcome.verdict) {
    case Verdict::Accepted:
        return accepted(std::move(record), outcome, now);
    case Verdict::Refused:
        if (outcome.cause == Cause::NoSuchCustomer && record.attempt->kind != ChangeKind::Add)
            return noSuchCustomer(std::move(record), outcome, now);
        return refused(std::move(record), outcome, now);
    case Verdict::NotReceived:
        ++record.attempts;
        [[fallthrough]];
    case Verdict::WrongCredentials:
    case Verdict::ToldToWait:
        return turnedAway(std::move(record), outcome, now, retryAt);
    case Verdict::Unknown:
        ++record.attempts;
        return unknown(std::move(record), outcome, now, retryAt);
    }
    return record;
}

Record recovered(Record record)
{
    if (record.state != SendState::Sending)
        return record;
    if (!record.attempt) {
        record.state = SendState::Waiting;
        return settled(std::move(record));
    }
    const QDateTime startedAt = record.attempt->startedAt; // when it ended nobody knows
    return unknown(std::move(record), {}, startedAt, {});
}

Record cameFromBackup(Record record, const QDateTime &takenAt, qint64 revision)
{
    record = recovered(std::move(record));
    const bool isQuestion = record.trouble != Trouble::None && record.trouble != Trouble::Refused;
    if (isOpen(record) || isQuestion || record.state == SendState::UpToDate)
        return record;
    if (pendingChange(record) != ChangeKind::Add) {
        record.byHand = true;
        return record;
    }
    forgetTrouble(record);
    record.trouble = Trouble::Restored;
    record.state = SendState::InDoubt;
    record.attempt =
        Attempt{ChangeKind::Add, record.wanted->filled(), *record.wanted, takenAt, revision, false};
    return record;
}

} // namespace carnet
