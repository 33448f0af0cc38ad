// What the process that is killed writes, so that the one that kills it knows what must be there: every value
// follows from a token and a version, and every step is said before it is tried and after it was
// acknowledged.
#pragma once

#include "store/store.h"

namespace carnet::test {

enum class Step : char {
    Save = 's', ///< a record that waits
    Send = 'a', ///< the same with an attempt under way and an entry of the history, in one transaction
    Remove = 'x',
    Keep = 'd', ///< an unfinished form
    Drop = 'q',
};

inline bool isOfForm(Step step)
{
    return step == Step::Keep || step == Step::Drop;
}

inline Customer valuesOf(qint64 token, int version)
{
    Customer customer;
    for (const FieldInfo &info : allFields())
        customer.set(info.field,
                     QStringLiteral("%1|%2|%3").arg(token).arg(version).arg(QLatin1StringView(info.key)));
    return customer;
}

inline QDateTime timeOf(qint64 token, int version)
{
    return QDateTime::fromMSecsSinceEpoch(1'790'000'000'000 + token * 1000 + version, Qt::UTC);
}

inline Record recordOf(Step step, qint64 token, int version)
{
    Record record;
    if (step == Step::Remove)
        return record;
    record.tillId = QString::number(token);
    record.base = valuesOf(token, version - 1);
    record.wanted = valuesOf(token, version);
    record.modified = timeOf(token, version);
    record.state = SendState::Waiting;
    if (step == Step::Send) {
        record.state = SendState::Sending;
        record.attempt =
            Attempt{ChangeKind::Edit, {Field::Phone, Field::Town}, {}, timeOf(token, version), version};
        record.attempt->sent.take(record.attempt->fields, *record.wanted);
    }
    return record;
}

inline HistoryEntry historyOf(CustomerId id, qint64 token, int version)
{
    HistoryEntry entry;
    entry.customer = id;
    entry.name = QString::number(version);
    entry.at = timeOf(token, version);
    entry.kind = ChangeKind::Edit;
    entry.fields = {Field::Phone};
    entry.sent.set(Field::Phone, valuesOf(token, version).value(Field::Phone));
    return entry;
}

inline UnfinishedForm formOf(qint64 token, int version)
{
    UnfinishedForm form;
    form.typed = valuesOf(token, version);
    form.opened = valuesOf(token, 0);
    form.at = timeOf(token, version);
    return form;
}

} // namespace carnet::test
