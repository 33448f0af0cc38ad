#include "shell/undo_toast.h"

#include "look/toast.h"
#include "words/step_words.h"

namespace carnet {

QString undoWords(bool willCorrect)
{
    return willCorrect ? UndoToast::tr("Undo (will send a correction)") : UndoToast::tr("Undo");
}

UndoToast::UndoToast(Toast &toast, Desk &desk, QObject *parent)
    : QObject(parent)
    , m_toast(toast)
    , m_desk(desk)
{
    connect(&toast, &Toast::activated, this, [this] {
        if (m_act)
            m_act();
    });
    connect(&desk, &Desk::undoChanged, this, &UndoToast::follow);
}

void UndoToast::undo()
{
    whenAnswered(m_desk.undo(), this, [this](const Result<Undone, StoreError> &undone) { take(undone); });
}

void UndoToast::redo()
{
    whenAnswered(m_desk.redo(), this, [this](const Result<Undone, StoreError> &undone) { take(undone); });
}

void UndoToast::take(const Result<Undone, StoreError> &undone)
{
    if (!undone) {
        Q_EMIT storeFailed(undone.error());
        return;
    }
    const Undone &step = undone.value();
    if (step.form)
        Q_EMIT formTakenBack(*step.form);
    else if (step.isBack)
        tellUndone(stepWords(step.step), step.extent);
    else
        tellRedone(stepWords(step.step), step.extent);
}

void UndoToast::offerUndo(const QString &text)
{
    offer(text, undoWords(m_desk.undoState().willCorrect), [this] { undo(); });
    m_offersUndo = true;
}

void UndoToast::offer(const QString &text, const QString &button, const std::function<void()> &act)
{
    m_act = act;
    m_offersUndo = false;
    m_toast.showMessage(text, button);
}

void UndoToast::say(const QString &text)
{
    offer(text, {}, {});
}

void UndoToast::takeBack(const QString &text)
{
    if (m_toast.text() == text)
        m_toast.hide();
}

/// While the toast is there, the change may leave for the till.
void UndoToast::follow()
{
    if (m_offersUndo)
        m_toast.setActionText(undoWords(m_desk.undoState().willCorrect));
}

void UndoToast::tellUndone(const QString &step, Extent extent)
{
    const auto goForth = [this] { redo(); };
    switch (extent) {
    case Extent::Whole:
        offer(tr("Undone: %1").arg(step), tr("Redo"), goForth);
        break;
    case Extent::InPart:
        offer(tr("Undone: %1. What was changed on the till since stays.").arg(step), tr("Redo"), goForth);
        break;
    case Extent::Nothing:
        say(tr("Not undone: %1. It was changed on the till since.").arg(step));
        break;
    case Extent::Stopped:
        offer(tr("Stopped. Undone in part: %1").arg(step), tr("Redo"), goForth);
        break;
    }
}

void UndoToast::tellRedone(const QString &step, Extent extent)
{
    switch (extent) {
    case Extent::Whole:
        offerUndo(tr("Done again: %1").arg(step));
        break;
    case Extent::InPart:
        offerUndo(tr("Done again: %1. What was changed on the till since stays.").arg(step));
        break;
    case Extent::Nothing:
        say(tr("Not done again: %1. It was changed on the till since.").arg(step));
        break;
    case Extent::Stopped:
        offerUndo(tr("Stopped. Done again in part: %1").arg(step));
        break;
    }
}

} // namespace carnet
