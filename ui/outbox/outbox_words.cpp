#include "outbox/outbox_words.h"

#include "look/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace carnet {

namespace {

struct OutboxWords
{
    Q_DECLARE_TR_FUNCTIONS(OutboxWords)
};

QString troubleWords(const Record &record)
{
    switch (record.trouble) {
    case Trouble::Conflict:
        return OutboxWords::tr("Also changed on the till. Compare before sending.");
    case Trouble::DeletedOnTill:
        return OutboxWords::tr("Deleted on the till, but changed here.");
    case Trouble::ChangedOnTill:
        return OutboxWords::tr("Deleted here, but changed on the till.");
    case Trouble::None:
    case Trouble::Restored:
    case Trouble::Refused:
        break;
    }
    if (record.tillText.isEmpty())
        return OutboxWords::tr("The till refused it without saying why.");
    return OutboxWords::tr("Refused by the till: %1").arg(record.tillText);
}

QString waitingWords(const Record &record)
{
    if (record.byHand)
        return OutboxWords::tr("Leaves when you send it");
    if (record.attempts > 0 && record.notBefore.isValid()) {
        const QTime next = record.notBefore.toLocalTime().time();
        return OutboxWords::tr("Next try at %1").arg(QLocale().toString(next, QLocale::ShortFormat));
    }
    return OutboxWords::tr("Leaves with the next upload");
}

} // namespace

Customer shownCustomer(const Record &record)
{
    if (record.wanted)
        return *record.wanted;
    if (record.base)
        return *record.base;
    return record.attempt ? record.attempt->sent : Customer();
}

QString changeWords(ChangeKind kind, FieldSet fields, const Customer &customer)
{
    constexpr int mostWords = 4;
    if (kind == ChangeKind::Add)
        return OutboxWords::tr("New customer");
    if (kind == ChangeKind::Delete)
        return OutboxWords::tr("Deleted");
    if (fields == FieldSet{Field::Blacklist})
        return isBlacklisted(customer) ? OutboxWords::tr("Blacklisted")
                                       : OutboxWords::tr("Removed from the blacklist");
    QStringList words;
    for (const Field field : fields)
        words << fieldWord(field);
    if (words.isEmpty())
        return OutboxWords::tr("Changed");
    if (words.size() > mostWords)
        words = words.mid(0, mostWords - 1) << QStringLiteral("…");
    return OutboxWords::tr("Changed: %1").arg(words.join(QStringLiteral(", ")));
}

QString changeWords(const Record &record)
{
    const bool underWay = record.state == SendState::InDoubt || record.state == SendState::Sending;
    if (underWay && record.attempt)
        return changeWords(record.attempt->kind, record.attempt->fields, record.attempt->sent);
    return changeWords(pendingChange(record), pendingFields(record), shownCustomer(record));
}

QString progressWords(const Record &record)
{
    switch (record.state) {
    case SendState::InDoubt:
        if (record.trouble == Trouble::Restored)
            return OutboxWords::tr(
                "A backup took the place of the customers' file. It may have been sent since.");
        return OutboxWords::tr(
            "The connection dropped before the till answered. The record may already be there.");
    case SendState::NeedsAttention:
        return troubleWords(record);
    case SendState::Sending:
        return OutboxWords::tr("On its way now");
    case SendState::Waiting:
        return waitingWords(record);
    case SendState::Draft:
        return OutboxWords::tr("Saved on this computer, not ready to be sent");
    case SendState::UpToDate:
        return OutboxWords::tr("The same as on the till");
    }
    return {};
}

QString progressWords(const HistoryEntry &entry)
{
    if (entry.answer == HistoryEntry::Answer::MarkedByUser)
        return OutboxWords::tr("Marked as sent by you");
    if (entry.kind == ChangeKind::Delete)
        return OutboxWords::tr("Deleted on the till");
    if (entry.tillId.isEmpty())
        return OutboxWords::tr("Recorded by the till");
    return entry.answer == HistoryEntry::Answer::LinkedByList
        ? OutboxWords::tr("Found on the till, no. %1").arg(entry.tillId)
        : OutboxWords::tr("Recorded by the till, no. %1").arg(entry.tillId);
}

QString whenWords(const QDateTime &utc)
{
    const QDateTime local = utc.toLocalTime();
    const QLocale locale;
    if (local.date() != QDate::currentDate())
        return locale.toString(local.date(), QLocale::ShortFormat);
    return OutboxWords::tr("today %1").arg(locale.toString(local.time(), QLocale::ShortFormat));
}

} // namespace carnet
