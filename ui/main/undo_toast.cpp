#include "main/undo_toast.h"

#include "look/toast.h"

namespace carnet {

QString undoWords(bool willCorrect)
{
    return willCorrect ? UndoToast::tr("Undo (will send a correction)") : UndoToast::tr("Undo");
}

UndoToast::UndoToast(Toast &toast, UndoHistory &history, QObject *parent)
    : QObject(parent)
    , m_toast(toast)
    , m_history(history)
{
    connect(&toast, &Toast::activated, this, [this] {
        if (m_act)
            m_act();
    });
    connect(&history, &UndoHistory::changed, this, &UndoToast::follow);
    connect(&history, &UndoHistory::undone, this, &UndoToast::tellUndone);
    connect(&history, &UndoHistory::redone, this, &UndoToast::tellRedone);
}

void UndoToast::offerUndo(const QString &text)
{
    offer(text, undoWords(m_history.willCorrect()), [this] { m_history.undo(); });
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

/// While the toast is there, the change may leave for the till.
void UndoToast::follow()
{
    if (m_offersUndo)
        m_toast.setActionText(undoWords(m_history.willCorrect()));
}

void UndoToast::tellUndone(const QString &step, UndoHistory::Extent extent)
{
    const auto redo = [this] { m_history.redo(); };
    switch (extent) {
    case UndoHistory::Extent::Whole:
        offer(tr("Undone: %1").arg(step), tr("Redo"), redo);
        break;
    case UndoHistory::Extent::InPart:
        offer(tr("Undone: %1. What was changed on the till since stays.").arg(step), tr("Redo"), redo);
        break;
    case UndoHistory::Extent::Nothing:
        say(tr("Not undone: %1. It was changed on the till since.").arg(step));
        break;
    case UndoHistory::Extent::Stopped:
        offer(tr("Stopped. Undone in part: %1").arg(step), tr("Redo"), redo);
        break;
    case UndoHistory::Extent::Failed:
        break; // the strip says why
    }
}

void UndoToast::tellRedone(const QString &step, UndoHistory::Extent extent)
{
    switch (extent) {
    case UndoHistory::Extent::Whole:
        offerUndo(tr("Done again: %1").arg(step));
        break;
    case UndoHistory::Extent::InPart:
        offerUndo(tr("Done again: %1. What was changed on the till since stays.").arg(step));
        break;
    case UndoHistory::Extent::Nothing:
        say(tr("Not done again: %1. It was changed on the till since.").arg(step));
        break;
    case UndoHistory::Extent::Stopped:
        offerUndo(tr("Stopped. Done again in part: %1").arg(step));
        break;
    case UndoHistory::Extent::Failed:
        break; // the strip says why
    }
}

} // namespace carnet
