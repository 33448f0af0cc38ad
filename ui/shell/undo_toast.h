// Says what was just done and carries the way back: the toast's button undoes exactly what the toast tells.
#pragma once

#include "desk/desk.h"

#include <functional>

namespace carnet {

class Toast;

class UndoToast : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    UndoToast(Toast &toast, Desk &desk, QObject *parent);

    // Says what became of it.
    void undo();
    void redo();

    /// The newest step of the history is what `text` tells.
    void offerUndo(const QString &text);
    void offer(const QString &text, const QString &button, const std::function<void()> &act);
    void say(const QString &text);
    /// It holds no longer: goes, when it is still there.
    void takeBack(const QString &text);

Q_SIGNALS:
    void formTakenBack(const carnet::UnfinishedForm &form);
    void storeFailed(carnet::StoreError error);

private:
    void follow();
    void take(const Result<Undone, StoreError> &undone);
    void tellUndone(const QString &step, Extent extent);
    void tellRedone(const QString &step, Extent extent);

    Toast &m_toast;
    Desk &m_desk;
    std::function<void()> m_act;
    bool m_offersUndo = false;
};

/// "Undo", or what it means for something the till already has.
[[nodiscard]] QString undoWords(bool willCorrect);

} // namespace carnet
