#include "form/scanner.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPlainTextEdit>

namespace carnet {

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
    const bool ends =
        key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Tab;
    if (ends) {
        const QString code = m_burst.end(key->timestamp());
        if (code.isEmpty())
            return false;
        Q_EMIT read(code);
        return true;
    }
    const bool isText = !key->text().isEmpty() && key->text().at(0).isPrint()
        && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (isText && m_burst.add(key->text(), key->timestamp()))
        Q_EMIT begins(focused);
    else if (!isText && key->key() != Qt::Key_Shift) // scanners press it for capital letters
        m_burst.forget();
    return false;
}

} // namespace carnet
