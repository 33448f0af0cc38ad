#include "outbox/merge.h"

#include "outbox/doubt.h"

namespace carnet {

namespace {

/// The version both sides came from. While a question is open, base has already moved on.
Customer ancestorOf(const Record &record)
{
    switch (record.trouble) {
    case Trouble::DeletedOnTill:
    case Trouble::ChangedOnTill:
        return record.before;
    case Trouble::Conflict: {
        Customer ancestor = record.base.value_or(Customer());
        ancestor.take(record.conflicts, record.before);
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

/// The fields whose value in the list is what an attempt without answer has sent.
FieldSet arrived(const Record &record, const Customer &theirs)
{
    if (!record.unanswered || !record.attempt)
        return {};
    return record.attempt->fields - record.attempt->sent.differing(theirs);
}

void ask(Record &record, Trouble trouble, FieldSet conflicts, const Customer &before)
{
    record.state = SendState::NeedsAttention;
    record.trouble = trouble;
    record.conflicts = conflicts;
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
    record.before = {};
}

/// An attempt without answer needs no further word once the list shows what is wanted.
void forgetAnsweredByList(Record &record, FieldSet present)
{
    if (!record.unanswered || !record.attempt || !record.base || !record.wanted)
        return;
    const FieldSet open = record.attempt->fields - present;
    if (open.isEmpty() && (record.base->differing(*record.wanted) & record.attempt->fields).isEmpty()) {
        record.unanswered = false;
        record.attempt.reset();
    }
}

} // namespace

Record fromTill(const TillRow &row, const QDateTime &now)
{
    Record record;
    record.tillId = row.id;
    record.base.emplace();
    record.base->take(row.present, row.customer);
    record.wanted = record.base;
    record.extra = row.extra;
    record.modified = now;
    return record;
}

Record merged(Record record, const TillRow &row, const QDateTime &now)
{
    if (record.state == SendState::Sending || record.state == SendState::InDoubt)
        return record;

    const Customer ancestor = ancestorOf(record);
    const Customer theirs = heardOf(row, record.base.value_or(ancestor));
    const FieldSet ours = arrived(record, theirs);
    const FieldSet changedThere = ancestor.differing(theirs) - ours;
    record.base = theirs;
    record.extra = row.extra;

    if (!record.wanted) {
        if (changedThere.isEmpty())
            forgetQuestion(record);
        else
            ask(record, Trouble::ChangedOnTill, changedThere, ancestor);
        return settled(std::move(record));
    }

    // Of several attempts without answer only the last is known: another value in those fields may be an
    // earlier one of ours or a colleague's. It never replaces what the user wants unasked.
    FieldSet changedHere = ancestor.differing(*record.wanted);
    if (record.unanswered && record.attempt)
        changedHere |= record.attempt->fields;
    if (record.trouble == Trouble::Conflict) // a question stays until it is answered, or both say the same
        changedHere |= record.conflicts;
    const FieldSet conflicts = changedHere & changedThere & theirs.differing(*record.wanted);
    const FieldSet news = changedThere - changedHere;
    if (!(record.wanted->differing(theirs) & news).isEmpty()) {
        record.wanted->take(news, theirs);
        record.modified = now;
    }
    forgetAnsweredByList(record, row.present);
    if (conflicts.isEmpty())
        forgetQuestion(record);
    else
        ask(record, Trouble::Conflict, conflicts, ancestor);
    return settled(std::move(record));
}

Record goneFromTill(Record record)
{
    if (record.state == SendState::Sending || record.tillId.isEmpty() || !record.base)
        return record;
    const Customer ancestor = ancestorOf(record);
    const bool isUntouched = !record.wanted || (*record.wanted == *record.base && !record.unanswered);
    record.base.reset();
    record.attempt.reset();
    record.unanswered = false;
    if (isUntouched)
        record.wanted.reset();
    else
        ask(record, Trouble::DeletedOnTill, {}, ancestor);
    return record;
}

Record linked(Record record, const TillRow &row, const QDateTime &now)
{
    if (!record.attempt || !record.tillId.isEmpty() || record.state == SendState::Sending)
        return record;
    // From here on the record is like any other whose base is what was sent, so that the till's own spelling
    // of a value (a phone number in groups) is news from the till and not a change of the user's.
    record.base = record.attempt->sent;
    record.attempt.reset();
    record.tillId = row.id;
    record.attempts = 0;
    if (record.state == SendState::InDoubt)
        record.state = SendState::Waiting;
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
    record.state = SendState::Waiting;
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
    if (!conflicts.isEmpty())
        ask(record, Trouble::Conflict, conflicts, sent);
    return settled(std::move(record));
}

Record notListed(Record record)
{
    if (!record.attempt || record.attempt->kind != ChangeKind::Add || !record.tillId.isEmpty()
        || record.state == SendState::Sending || record.state == SendState::InDoubt)
        return record;
    record.base.reset();
    record.conflicts = {};
    record.before = {};
    record.trouble = Trouble::None;
    record.state = SendState::InDoubt;
    return record;
}

} // namespace carnet
