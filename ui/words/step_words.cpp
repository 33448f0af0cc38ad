#include "words/step_words.h"

#include "words/field_words.h"

#include <QCoreApplication>

namespace carnet {

namespace {

struct StepWords
{
    Q_DECLARE_TR_FUNCTIONS(StepWords)
};

QString deletedWords(const UndoStep &step, const QString &follows)
{
    if (step.count == 1)
        return follows.isEmpty() ? StepWords::tr("“%1” deleted from this computer").arg(step.name)
                                 : StepWords::tr("“%1” deleted. %2").arg(step.name, follows);
    return follows.isEmpty() ? StepWords::tr("%Ln customers deleted from this computer", nullptr, step.count)
                             : StepWords::tr("%Ln customers deleted. %1", nullptr, step.count).arg(follows);
}

QString bulkWords(const UndoStep &step, const QString &follows)
{
    switch (step.kind) {
    case UndoStep::Kind::Delete:
        return deletedWords(step, follows);
    case UndoStep::Kind::Blacklist:
        return step.count == 1 ? StepWords::tr("“%1” blacklisted").arg(step.name)
                               : StepWords::tr("%Ln customers blacklisted", nullptr, step.count);
    case UndoStep::Kind::Unblacklist:
        return step.count == 1
            ? StepWords::tr("“%1” removed from the blacklist").arg(step.name)
            : StepWords::tr("%Ln customers removed from the blacklist", nullptr, step.count);
    case UndoStep::Kind::Merge:
        return step.count == 1 ? StepWords::tr("“%1”: two customers merged").arg(step.name)
                               : StepWords::tr("%Ln customers merged with their double", nullptr, step.count);
    case UndoStep::Kind::ChangeField:
        return step.count == 1
            ? StepWords::tr("%1 of “%2” changed").arg(fieldLabel(step.field), step.name)
            : StepWords::tr("%1 of %Ln customers changed", nullptr, step.count).arg(fieldLabel(step.field));
    default:
        return {};
    }
}

} // namespace

QString stepWords(const UndoStep &step)
{
    const bool isOne = step.count == 1;
    switch (step.kind) {
    case UndoStep::Kind::NewCustomer:
        return StepWords::tr("new customer %1").arg(step.name);
    case UndoStep::Kind::Edit:
        return StepWords::tr("edit %1").arg(step.name);
    case UndoStep::Kind::Draft:
        return StepWords::tr("draft %1").arg(step.name);
    case UndoStep::Kind::Delete:
        return isOne ? StepWords::tr("delete %1").arg(step.name)
                     : StepWords::tr("delete %Ln customers", nullptr, step.count);
    case UndoStep::Kind::Blacklist:
        return isOne ? StepWords::tr("blacklist %1").arg(step.name)
                     : StepWords::tr("blacklist %Ln customers", nullptr, step.count);
    case UndoStep::Kind::Unblacklist:
        return isOne ? StepWords::tr("remove %1 from the blacklist").arg(step.name)
                     : StepWords::tr("remove %Ln customers from the blacklist", nullptr, step.count);
    case UndoStep::Kind::CloseForm:
        return StepWords::tr("close the form of %1").arg(step.name);
    case UndoStep::Kind::DiscardForm:
        return StepWords::tr("discard the unfinished form of %1").arg(step.name);
    case UndoStep::Kind::Merge:
        return isOne ? StepWords::tr("merge %1").arg(step.name)
                     : StepWords::tr("merge %Ln customers", nullptr, step.count);
    case UndoStep::Kind::Separate:
        return StepWords::tr("separate %1").arg(step.name);
    case UndoStep::Kind::Import:
        return isOne ? StepWords::tr("import %1").arg(step.name)
                     : StepWords::tr("import %Ln customers", nullptr, step.count);
    case UndoStep::Kind::ChangeField:
        return isOne
            ? StepWords::tr("change %1 of %2", "field, customer").arg(fieldWord(step.field), step.name)
            : StepWords::tr("change %1 of %Ln customers", nullptr, step.count).arg(fieldWord(step.field));
    }
    return {};
}

QString workWords(const WorkUnderWay &work)
{
    switch (work.kind) {
    case WorkUnderWay::Kind::Delete:
        return StepWords::tr("Deleting customers…");
    case WorkUnderWay::Kind::Blacklist:
        return StepWords::tr("Blacklisting customers…");
    case WorkUnderWay::Kind::Unblacklist:
        return StepWords::tr("Removing customers from the blacklist…");
    case WorkUnderWay::Kind::Merge:
        return StepWords::tr("Merging customers…");
    case WorkUnderWay::Kind::ChangeField:
        return StepWords::tr("Changing customers…");
    case WorkUnderWay::Kind::Undo:
        return StepWords::tr("Undoing: %1").arg(stepWords(work.step));
    case WorkUnderWay::Kind::Redo:
        return StepWords::tr("Doing again: %1").arg(stepWords(work.step));
    }
    return {};
}

QString doneWords(const BulkDone &done, const QString &follows)
{
    const QString words = bulkWords(done.step, follows);
    return done.isStopped ? StepWords::tr("Stopped. %1").arg(words) : words;
}

} // namespace carnet
