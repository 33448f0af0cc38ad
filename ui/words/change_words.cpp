#include "words/change_words.h"

#include "till/outcome.h"
#include "words/field_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace carnet {

namespace {

struct ChangeWords
{
    Q_DECLARE_TR_FUNCTIONS(ChangeWords)
};

QString withNumber(const HistoryEntry &entry, const QString &plain, const QString &numbered)
{
    return entry.tillId.isEmpty() ? plain : numbered.arg(entry.tillId);
}

} // namespace

QString fieldWords(FieldSet fields)
{
    constexpr int mostWords = 4;
    QStringList words;
    for (const Field field : fields)
        words << fieldWord(field);
    if (words.size() > mostWords)
        words = words.mid(0, mostWords - 1) << QStringLiteral("…");
    return words.join(QStringLiteral(", "));
}

QString changeWords(ChangeKind kind, FieldSet fields, const Customer &customer)
{
    if (kind == ChangeKind::Add)
        return ChangeWords::tr("New customer");
    if (kind == ChangeKind::Delete)
        return ChangeWords::tr("Deleted");
    if (fields == FieldSet{Field::Blacklist})
        return isBlacklisted(customer) ? ChangeWords::tr("Blacklisted")
                                       : ChangeWords::tr("Removed from the blacklist");
    if (fields.isEmpty())
        return ChangeWords::tr("Changed");
    return ChangeWords::tr("Changed: %1").arg(fieldWords(fields));
}

QString answerWords(const HistoryEntry &entry)
{
    switch (entry.answer) {
    case HistoryEntry::Answer::Accepted:
        if (entry.kind == ChangeKind::Delete)
            return withNumber(entry, ChangeWords::tr("Deleted on the till"),
                              ChangeWords::tr("Deleted on the till, no. %1"));
        return withNumber(entry, ChangeWords::tr("Accepted by the till"),
                          ChangeWords::tr("Accepted by the till, no. %1"));
    case HistoryEntry::Answer::Refused:
        if (!entry.tillText.isEmpty())
            return ChangeWords::tr("Refused by the till: %1").arg(quotedReason(entry.tillText));
        if (turnsAway(entry.code))
            return ChangeWords::tr("Not let through to the till (code %1)").arg(entry.code);
        return entry.code == 0
            ? ChangeWords::tr("Refused by the till without explanation")
            : ChangeWords::tr("Refused by the till without explanation (code %1)").arg(entry.code);
    case HistoryEntry::Answer::NoAnswer:
        return entry.code == 0 ? ChangeWords::tr("No answer from the till")
                               : ChangeWords::tr("The answer was not understood (code %1)").arg(entry.code);
    case HistoryEntry::Answer::LinkedByList:
        return withNumber(entry, ChangeWords::tr("Found in the till's list"),
                          ChangeWords::tr("Found in the till's list, no. %1"));
    case HistoryEntry::Answer::MarkedByUser:
        return withNumber(entry, ChangeWords::tr("Marked as sent by you"),
                          ChangeWords::tr("Marked as sent by you, no. %1"));
    }
    return {};
}

QString whenWords(const QDateTime &utc)
{
    const QDateTime local = utc.toLocalTime();
    const QLocale locale;
    if (local.date() != QDate::currentDate())
        return locale.toString(local.date(), QLocale::ShortFormat);
    return ChangeWords::tr("today %1").arg(locale.toString(local.time(), QLocale::ShortFormat));
}

QString triedWords(const QDateTime &utc)
{
    const QDateTime local = utc.toLocalTime();
    const QLocale locale;
    if (local.date() != QDate::currentDate())
        return ChangeWords::tr("tried on %1").arg(locale.toString(local.date(), QLocale::ShortFormat));
    return ChangeWords::tr("tried today at %1").arg(locale.toString(local.time(), QLocale::ShortFormat));
}

QString dateAndTime(const QDateTime &utc)
{
    return QLocale().toString(utc.toLocalTime(), QLocale::ShortFormat);
}

QString quotedReason(const QString &tillText)
{
    QString reason = tillText.simplified();
    while (reason.endsWith(u'.') || reason.endsWith(u' '))
        reason.chop(1);
    return ChangeWords::tr("“%1”", "the till's own words").arg(reason);
}

} // namespace carnet
