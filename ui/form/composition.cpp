#include "form/composition.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QWidget>

#include <utility>

namespace carnet {

void Composition::watch(QWidget *editor)
{
    editor->installEventFilter(this);
}

void Composition::commit()
{
    if (m_text.isEmpty() || !m_editor)
        return;
    QGuiApplication::inputMethod()->commit();
    if (m_text.isEmpty())
        return;
    // Not every input method does as it is told.
    QInputMethodEvent whole;
    whole.setCommitString(std::exchange(m_text, {}));
    QCoreApplication::sendEvent(m_editor, &whole);
    QGuiApplication::inputMethod()->reset();
}

bool Composition::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::InputMethod) {
        m_editor = watched;
        m_text = static_cast<QInputMethodEvent *>(event)->preeditString();
    } else if (event->type() == QEvent::FocusOut && watched == m_editor) {
        commit();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace carnet
