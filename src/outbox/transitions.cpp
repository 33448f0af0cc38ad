#include "outbox/transitions.h"

#include "outbox/merge.h"

namespace carnet {

namespace {

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
    record.before = {};
}

void forgetAttempt(Record &record)
{
    record.attempt.reset();
    record.unanswered = false;
}

/// After an attempt that surely changed nothing: what an earlier one may have done is still not known.
void closeAttempt(Record &record)
{
    if (!record.unanswered)
        record.attempt.reset();
}

/// The fields an edit has to send: the difference, and what the till may hold from an attempt without answer.
FieldSet fieldsToSend(const Record &record)
{
    FieldSet fields = pendingFields(record);
    if (record.unanswered && record.attempt && record.wanted) {
        fields |= record.attempt->fields;
        // A delete that may have happened was taken back. One value asks the till whether the customer is
        // still there.
        if (fields.isEmpty() && record.attempt->kind == ChangeKind::Delete) {
            const FieldSet filled = record.wanted->filled();
            fields.insert(filled.isEmpty() ? Field::Name : *filled.begin());
        }
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

Record accepted(Record record, const Outcome &outcome)
{
    const Attempt attempt = *record.attempt;
    forgetAttempt(record);
    forgetTrouble(record);
    record.attempts = 0;
    switch (attempt.kind) {
    case ChangeKind::Add:
        record.base = attempt.sent;
        record.tillId = outcome.tillId;
        if (record.tillId.isEmpty())
            record.attempt = attempt;
        break;
    case ChangeKind::Edit:
        if (!record.base)
            record.base.emplace();
        record.base->take(attempt.fields, attempt.sent);
        break;
    case ChangeKind::Delete:
        record.base.reset();
        record.tillId.clear();
        record.extra = {};
        record.firstSeen = 0;
        break;
    case ChangeKind::None:
        break;
    }
    record.state = SendState::Waiting;
    return settled(std::move(record));
}

Record refused(Record record, const Outcome &outcome)
{
    const Attempt attempt = *record.attempt;
    const bool isSameChange = kindToSend(record) == attempt.kind
        && (!record.wanted || (record.wanted->differing(attempt.sent) & attempt.fields).isEmpty());
    closeAttempt(record);
    record.state = SendState::Waiting;
    if (!isSameChange) // the user has changed it since: the refusal is of something older
        return settled(std::move(record));
    record.state = SendState::NeedsAttention;
    record.trouble = Trouble::Refused;
    record.tillText = outcome.tillText;
    record.code = outcome.status;
    return settled(std::move(record));
}

Record noSuchCustomer(Record record, const Outcome &outcome)
{
    if (record.attempt->kind == ChangeKind::Delete)
        return accepted(std::move(record), outcome);
    record.state = SendState::Waiting;
    return goneFromTill(std::move(record));
}

/// Why an add is in doubt: an answer came, of whatever kind, or none.
void noteAnswer(Record &record, const Outcome &outcome)
{
    record.code = isAnswered(outcome) ? outcome.status : 0;
    record.trouble = outcome.cause == Cause::WebPage ? Trouble::WebPage : Trouble::None;
}

Record unknown(Record record, const Outcome &outcome, const QDateTime &retryAt)
{
    if (record.attempt->kind == ChangeKind::Add) {
        record.state = SendState::InDoubt;
        noteAnswer(record, outcome);
        return record;
    }
    record.unanswered = true;
    return tryLater(std::move(record), retryAt);
}

} // namespace

bool isGone(const Record &record)
{
    return !record.base && !record.wanted && !record.attempt;
}

std::optional<Attempt> nextAttempt(const Record &record, const QDateTime &now, qint64 revision)
{
    if (record.state != SendState::Waiting || record.draft || awaitsNumber(record))
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
        // A delete has no body. The fields of an edit that went without answer must not be forgotten, should
        // the user take the delete back.
        if (record.unanswered && record.attempt)
            attempt.fields = record.attempt->fields;
        break;
    case ChangeKind::None:
        return std::nullopt;
    }
    if (record.wanted)
        attempt.sent.take(attempt.fields, *record.wanted);
    else if (record.unanswered && record.attempt)
        attempt.sent = record.attempt->sent;
    return attempt;
}

Record settled(Record record)
{
    if (isOpen(record) || isGone(record))
        return record;

    switch (record.trouble) {
    case Trouble::Conflict:
        if (record.base && record.wanted)
            record.conflicts &= record.base->differing(*record.wanted);
        if (record.base && record.wanted && !record.conflicts.isEmpty()) {
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

    if (kindToSend(record) == ChangeKind::None) {
        record.state = SendState::UpToDate;
        record.draft = false;
        record.byHand = false;
        record.attempts = 0;
        record.unanswered = false;
        record.notBefore = {};
        if (!awaitsNumber(record))
            record.attempt.reset();
    } else {
        record.state = record.draft && record.wanted ? SendState::Draft : SendState::Waiting;
    }
    return record;
}

Record saved(Record record, const Customer &wanted, Readiness readiness, bool byHand, const QDateTime &now,
             const QDateTime &notBefore)
{
    startAfresh(record, now, notBefore);
    record.draft = readiness == Readiness::Draft;
    record.byHand = byHand;
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
    if (!record.base) {
        // Never on the till, or gone from it: nothing is left to do.
        forgetAttempt(record);
        return record;
    }
    if (record.trouble != Trouble::ChangedOnTill)
        forgetTrouble(record);
    return settled(std::move(record));
}

Record sendAgain(Record record)
{
    record.notBefore = {};
    record.attempts = 0;
    switch (record.state) {
    case SendState::InDoubt:
        forgetAttempt(record);
        record.state = SendState::Waiting;
        return settled(std::move(record));
    case SendState::NeedsAttention:
        if (record.trouble == Trouble::Refused) {
            forgetTrouble(record);
            return settled(std::move(record));
        }
        return record.trouble == Trouble::Conflict ? record : mineKept(std::move(record));
    case SendState::UpToDate:
    case SendState::Draft:
    case SendState::Waiting:
    case SendState::Sending:
        break;
    }
    return record;
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

Record markedSent(Record record)
{
    if (record.state != SendState::InDoubt || !record.attempt)
        return record;
    Outcome outcome;
    outcome.verdict = Verdict::Accepted;
    return accepted(std::move(record), outcome);
}

Record conflictResolved(Record record, FieldSet mine)
{
    if (record.trouble != Trouble::Conflict || !record.base || !record.wanted)
        return record;
    record.wanted->take(record.conflicts - mine, *record.base);
    forgetTrouble(record);
    return settled(std::move(record));
}

Record mineKept(Record record)
{
    switch (record.trouble) {
    case Trouble::Conflict:
        return conflictResolved(std::move(record), FieldSet::all());
    case Trouble::DeletedOnTill:
        record.tillId.clear();
        record.extra = {};
        record.firstSeen = 0;
        forgetAttempt(record);
        [[fallthrough]];
    case Trouble::ChangedOnTill:
        forgetTrouble(record);
        return settled(std::move(record));
    case Trouble::Refused:
    case Trouble::Restored:
    case Trouble::WebPage:
    case Trouble::None:
        break;
    }
    return record;
}

Record tillsTaken(Record record)
{
    switch (record.trouble) {
    case Trouble::Conflict:
        return conflictResolved(std::move(record), {});
    case Trouble::DeletedOnTill:
        record.wanted.reset();
        forgetAttempt(record);
        forgetTrouble(record);
        return record;
    case Trouble::ChangedOnTill:
        record.wanted = record.base;
        forgetTrouble(record);
        return settled(std::move(record));
    case Trouble::Refused:
    case Trouble::Restored:
    case Trouble::WebPage:
    case Trouble::None:
        break;
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

Record attemptEnded(Record record, const Outcome &outcome, const QDateTime &retryAt)
{
    if (record.state != SendState::Sending || !record.attempt)
        return record;
    switch (outcome.verdict) {
    case Verdict::Accepted:
        return accepted(std::move(record), outcome);
    case Verdict::Refused:
        if (outcome.cause == Cause::NoSuchCustomer && record.attempt->kind != ChangeKind::Add)
            return noSuchCustomer(std::move(record), outcome);
        return refused(std::move(record), outcome);
    case Verdict::NotReceived:
        ++record.attempts;
        closeAttempt(record);
        return tryLater(std::move(record), retryAt);
    case Verdict::WrongCredentials:
    case Verdict::ToldToWait:
        closeAttempt(record);
        return tryLater(std::move(record), retryAt);
    case Verdict::Unknown:
        ++record.attempts;
        return unknown(std::move(record), outcome, retryAt);
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
    return unknown(std::move(record), {}, {});
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
    record.attempt = Attempt{ChangeKind::Add, record.wanted->filled(), *record.wanted, takenAt, revision};
    return record;
}

} // namespace carnet
