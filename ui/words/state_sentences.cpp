#include "words/state_sentences.h"

#include "words/field_words.h"
#include "words/state_look.h"

#include <QCoreApplication>
#include <QLocale>

namespace carnet {

namespace {

class StateSentences
{
    Q_DECLARE_TR_FUNCTIONS(StateSentences)
};

QString changedWords(const Record &record)
{
    QStringList words;
    for (const Field field : pendingFields(record))
        words << fieldWord(field);
    if (words.size() > 4)
        words = words.mid(0, 3) + QStringList{QStringLiteral("…")};
    return words.join(QStringLiteral(", "));
}

/// "today at 10:41", else the date; in the user's time zone.
QString whenText(const QDateTime &utc)
{
    const QDateTime local = utc.toLocalTime();
    const QLocale locale;
    if (local.date() == QDate::currentDate())
        return StateSentences::tr("today at %1").arg(locale.toString(local.time(), QLocale::ShortFormat));
    return locale.toString(local.date(), QLocale::ShortFormat);
}

} // namespace

StateText sentenceFor(const Record &record)
{
    const QString saved = StateSentences::tr("Saved on this computer.");
    switch (record.state) {
    case SendState::UpToDate:
        return {stateWord(record.state), StateSentences::tr("The same as on the till.")};
    case SendState::Draft:
        return {stateWord(record.state), StateSentences::tr("Not ready to be sent. %1").arg(saved)};
    case SendState::Waiting:
        switch (pendingChange(record)) {
        case ChangeKind::Add:
            return {StateSentences::tr("Waiting to be sent"),
                    StateSentences::tr("New customer, %1. %2").arg(whenText(record.modified), saved)};
        case ChangeKind::Delete:
            return {StateSentences::tr("Waiting to be sent"),
                    StateSentences::tr("To be deleted on the till.")};
        default:
            return {StateSentences::tr("Waiting to be sent"),
                    StateSentences::tr("Changed %1: %2. %3")
                        .arg(whenText(record.modified), changedWords(record), saved)};
        }
    case SendState::Sending:
        return {stateWord(record.state), StateSentences::tr("On its way to the till. %1").arg(saved)};
    case SendState::InDoubt:
    case SendState::NeedsAttention:
        break;
    }
    return stateText(record, {}); // as in the outbox
}

} // namespace carnet
