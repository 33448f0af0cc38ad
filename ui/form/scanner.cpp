#include "form/scanner.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPlainTextEdit>

namespace carnet {

namespace {

/// Scanners hold Shift for capitals, and some switch Caps Lock off and on again.
bool isModifier(int key)
{
    return (key >= Qt::Key_Shift && key <= Qt::Key_ScrollLock) || key == Qt::Key_AltGr;
}

/// A scanner that holds Shift means a capital, whatever Caps Lock makes of it.
QString textOf(const QKeyEvent &key)
{
    return key.modifiers().testFlag(Qt::ShiftModifier) ? key.text().toUpper() : key.text();
}

} // namespace

Scanner::Scanner(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    qApp->installEventFilter(this);
}

QWidget *Scanner::target(QObject *watched) const
{
    auto *widget = qobject_cast<QWidget *>(watched);
    // A list of completions takes the keys of the editor it belongs to.
    if (widget && widget == QApplication::activePopupWidget() && widget->focusProxy())
        widget = widget->focusProxy();
    else if (widget != QApplication::focusWidget())
        return nullptr; // the same key on its way up to the parents
    return widget && widget->window() == m_window && !qobject_cast<QPlainTextEdit *>(widget) ? widget
                                                                                             : nullptr;
}

bool Scanner::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    QWidget *focused = target(watched);
    if (!focused)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    if (isModifier(key->key()))
        return false;
    const bool isHeld = key->isAutoRepeat() // which may come as fast as a scanner's keys
        || (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const bool ends =
        key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Tab;
    if (ends && !isHeld) {
        const QString code = m_burst.end(key->timestamp());
        if (code.isEmpty())
            return false;
        Q_EMIT read(code);
        return true;
    }
    const bool isText = !isHeld && !key->text().isEmpty() && key->text().at(0).isPrint();
    if (!isText)
        m_burst.forget();
    else if (m_burst.add(textOf(*key), key->timestamp(), key->modifiers().testFlag(Qt::ShiftModifier)))
        Q_EMIT begins(focused);
    return false;
}

} // namespace carnet
