// Says what was just done and carries the way back: the toast's button undoes exactly what the toast tells.
#pragma once

#include "main/undo_history.h"

#include <functional>

namespace carnet {

class Toast;

class UndoToast : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    UndoToast(Toast &toast, UndoHistory &history, QObject *parent);

    /// The newest step of the history is what `text` tells.
    void offerUndo(const QString &text);
    void offer(const QString &text, const QString &button, const std::function<void()> &act);
    void say(const QString &text);

private:
    void follow();
    void tellUndone(const QString &step, UndoHistory::Extent extent);
    void tellRedone(const QString &step, UndoHistory::Extent extent);

    Toast &m_toast;
    UndoHistory &m_history;
    std::function<void()> m_act;
    bool m_offersUndo = false;
};

/// "Undo", or what it means for something the till already has.
[[nodiscard]] QString undoWords(bool willCorrect);

} // namespace carnet
