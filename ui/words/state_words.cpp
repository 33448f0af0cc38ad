#include "words/state_words.h"

#include "till/outcome.h"
#include "words/change_words.h"
#include "words/field_words.h"
#include "words/state_look.h"

#include <QCoreApplication>
#include <QLocale>

namespace carnet {

namespace {

struct StateWords
{
    Q_DECLARE_TR_FUNCTIONS(StateWords)
};

bool isOpen(const Record &record)
{
    return record.attempt && (record.state == SendState::InDoubt || record.state == SendState::Sending);
}

/// Turned away before the till's own program saw it.
bool isFiltered(const Record &record)
{
    return record.tillText.isEmpty() && turnsAway(record.code);
}

bool isTooLong(const Record &record)
{
    return isFiltered(record) && (record.code == 413 || record.code == 414 || record.code == 431);
}

/// Of an add in doubt.
QString doubtWords(const Record &record)
{
    if (record.trouble == Trouble::Restored)
        return StateWords::tr("A backup took the place of the customers' file. It may have been sent since.");
    if (record.trouble == Trouble::NotKept)
        return StateWords::tr("The till said yes, and its list does not show it.");
    if (record.attempt && record.attempt->refused)
        return StateWords::tr("The till refused it, and its list shows a record that looks like it.");
    if (record.trouble == Trouble::WebPage)
        return StateWords::tr(
            "A web page came in place of the till's answer. The record may already be there.");
    if (record.code >= 500)
        return StateWords::tr(
            "The till was too busy or out of order to answer. The record may already be there.");
    if (record.code != 0)
        return StateWords::tr("The till's answer was not understood. The record may already be there.");
    return StateWords::tr(
        "The connection dropped before the till answered. The record may already be there.");
}

QString troubleWords(const Record &record)
{
    switch (record.trouble) {
    case Trouble::Conflict:
        return StateWords::tr("Also changed on the till. Compare before sending.");
    case Trouble::DeletedOnTill:
        return StateWords::tr("Deleted on the till, but changed here.");
    case Trouble::ChangedOnTill:
        return StateWords::tr("Deleted here, but changed on the till.");
    case Trouble::NotKept:
        if (!record.wanted)
            return StateWords::tr("The till said it was deleted, and still has it.");
        if (!record.base)
            return StateWords::tr("The till said yes, and does not have it.");
        return StateWords::tr("The till kept something else. Choose what is right.");
    case Trouble::None:
    case Trouble::Restored:
    case Trouble::WebPage:
    case Trouble::Refused:
        break;
    }
    if (isTooLong(record))
        return StateWords::tr("Too long for the till's server.");
    if (isFiltered(record))
        return StateWords::tr("Not let through to the till, perhaps by a web filter.");
    if (record.tillText.isEmpty())
        return StateWords::tr("The till refused it without saying why.");
    return StateWords::tr("Refused by the till: %1.").arg(quotedReason(record.tillText));
}

QString waitingWords(const Record &record, const RowContext &context)
{
    if (record.base && record.tillId.isEmpty())
        return StateWords::tr("Leaves when the till's list has told its number");
    if (needsList(record))
        return StateWords::tr("Leaves when the till's list was read again: the till may have it already");
    if (record.byHand)
        return StateWords::tr("Leaves when you send it");
    if (record.attempts > 0 && record.notBefore.isValid()) {
        const QTime next = record.notBefore.toLocalTime().time();
        return StateWords::tr("Next try at %1").arg(QLocale().toString(next, QLocale::ShortFormat));
    }
    if (context.isSending)
        return StateWords::tr("Leaves with this upload");
    if (!context.sendsByItself)
        return StateWords::tr("Leaves when you send it");
    return StateWords::tr("Leaves with the next upload");
}

StateText refusedText(const Record &record, const QString &name)
{
    if (isTooLong(record))
        return {StateWords::tr("Not let through"),
                StateWords::tr("The till's server finds the record of %1 too long. Your data is kept here. "
                               "Shorten the notes, "
                               "then send again, or call support with code %2.")
                    .arg(name)
                    .arg(record.code)};
    if (isFiltered(record))
        return {StateWords::tr("Not let through"),
                StateWords::tr(
                    "Something between this computer and the till, such as a web filter, did not let "
                    "the record of %1 through. Your data is kept here. Perhaps a word or a sign in it looks "
                    "dangerous: change it, then send again, or call support with code %2.")
                    .arg(name)
                    .arg(record.code)};
    const QString headline = StateWords::tr("Refused by the till");
    if (!record.tillText.isEmpty())
        return {
            headline,
            StateWords::tr(
                "The till refused the record of %1: %2. Your data is kept here. Correct it, then send again.")
                .arg(name, quotedReason(record.tillText))};
    if (record.code == 0)
        return {headline,
                StateWords::tr("The till refused the record of %1 without saying why. Your data is kept "
                               "here. Try again, or call "
                               "support.")
                    .arg(name)};
    return {headline,
            StateWords::tr("The till refused the record of %1 without saying why. Your data is kept here. "
                           "Try again, or call "
                           "support with code %2.")
                .arg(name)
                .arg(record.code)};
}

StateText notKeptText(const Record &record, const QString &name)
{
    if (!record.wanted)
        return {StateWords::tr("To choose: still on the till"),
                StateWords::tr(
                    "The till said that %1 was deleted, and its list still shows the record. Nothing is sent "
                    "before you choose.")
                    .arg(name)};
    if (!record.base)
        return {StateWords::tr("To choose: not kept by the till"),
                StateWords::tr(
                    "The till said yes to %1, and its list does not show the record. Your data is kept here. "
                    "Nothing is sent before you choose.")
                    .arg(name)};
    return {StateWords::tr("To choose: the till kept something else"),
            StateWords::tr(
                "The till said yes to %1, and its list shows something else than was sent. Your data is kept "
                "here. Nothing is sent before you choose.")
                .arg(name)};
}

StateText attentionText(const Record &record, const QString &name)
{
    switch (record.trouble) {
    case Trouble::Conflict:
        return {StateWords::tr("To choose: changed on both sides"),
                StateWords::tr("%1 was also changed on the till. Compare before sending.").arg(name)};
    case Trouble::DeletedOnTill:
        return {
            StateWords::tr("To choose: deleted on the till"),
            StateWords::tr("%1 was deleted on the till, but changed here. Nothing is sent before you choose.")
                .arg(name)};
    case Trouble::ChangedOnTill:
        return {
            StateWords::tr("To choose: changed on the till"),
            StateWords::tr("%1 was deleted here, but changed on the till. Nothing is sent before you choose.")
                .arg(name)};
    case Trouble::NotKept:
        return notKeptText(record, name);
    case Trouble::None:
    case Trouble::Restored:
    case Trouble::WebPage:
    case Trouble::Refused:
        break;
    }
    return refusedText(record, name);
}

StateText doubtText(const Record &record, const QString &name)
{
    if (record.trouble == Trouble::Restored)
        return {StateWords::tr("Perhaps sent already"),
                StateWords::tr(
                    "A backup took the place of the customers' file. %1 may have been sent since. Look on "
                    "the till before sending again.")
                    .arg(name)};
    if (record.trouble == Trouble::NotKept)
        return {StateWords::tr("Accepted, but not in the list"),
                StateWords::tr(
                    "The till said yes to %1, and its list does not show the record. Look on the till before "
                    "sending again.")
                    .arg(name)};
    if (record.attempt && record.attempt->refused)
        return {StateWords::tr("Refused, but perhaps recorded"),
                StateWords::tr(
                    "The till refused %1, and its list shows a record that looks like it. Look on the till "
                    "before sending again.")
                    .arg(name)};
    const QString headline = StateWords::tr("Sent, but not confirmed");
    if (record.trouble == Trouble::WebPage)
        return {headline,
                StateWords::tr(
                    "A web page came in place of the till's answer. %1 may already be recorded. Look on "
                    "the till before sending again.")
                    .arg(name)};
    if (record.code >= 500)
        return {headline,
                StateWords::tr("The till was too busy or out of order to answer (code %2). %1 may already be "
                               "recorded. Look on the till before sending again.")
                    .arg(name)
                    .arg(record.code)};
    if (record.code != 0)
        return {headline,
                StateWords::tr(
                    "The till's answer was not understood. %1 may already be recorded. Look on the till "
                    "before sending again.")
                    .arg(name)};
    return {headline,
            StateWords::tr(
                "The connection dropped before the till answered. %1 may already be recorded. Look on the "
                "till before sending again.")
                .arg(name)};
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

FieldSet changedSince(const Record &record)
{
    if (!isOpen(record) || !record.wanted)
        return {};
    Customer expected = record.base.value_or(Customer());
    expected.take(record.attempt->fields, record.attempt->sent);
    return expected.differing(*record.wanted);
}

QString changeWords(const Record &record)
{
    if (!record.base && !record.wanted && record.state == SendState::Waiting)
        return changeWords(ChangeKind::Delete, {}, {});
    if (!isOpen(record))
        return changeWords(pendingChange(record), pendingFields(record), shownCustomer(record));
    const QString sent = changeWords(record.attempt->kind, record.attempt->fields, record.attempt->sent);
    if (!record.wanted && record.attempt->kind != ChangeKind::Delete)
        return StateWords::tr("%1 · deleted since").arg(sent);
    const FieldSet since = changedSince(record);
    return since.isEmpty() ? sent : StateWords::tr("%1 · changed since: %2").arg(sent, fieldWords(since));
}

QString progressWords(const Record &record, const RowContext &context)
{
    switch (record.state) {
    case SendState::InDoubt:
        return doubtWords(record);
    case SendState::NeedsAttention:
        return troubleWords(record);
    case SendState::Sending:
        return StateWords::tr("On its way now");
    case SendState::Waiting:
        return waitingWords(record, context);
    case SendState::Draft:
        return StateWords::tr("Saved on this computer, not ready to be sent");
    case SendState::UpToDate:
        return StateWords::tr("The same as on the till");
    }
    return {};
}

QString progressWords(const HistoryEntry &entry)
{
    return answerWords(entry);
}

StateText stateText(const Record &record, const RowContext &context)
{
    const QString name = spokenName(shownCustomer(record));
    switch (record.state) {
    case SendState::InDoubt:
        return doubtText(record, name);
    case SendState::NeedsAttention:
        return attentionText(record, name);
    case SendState::Sending:
    case SendState::Waiting:
    case SendState::Draft:
    case SendState::UpToDate:
        break;
    }
    return {stateWord(record.state), progressWords(record, context)};
}

StateText stateText(const HistoryEntry &entry)
{
    return {StateWords::tr("Sent"), answerWords(entry)};
}

} // namespace carnet
