#include "form/suggestion_keys.h"

#include "customer/fold.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>

namespace carnet {

namespace {

QLineEdit *lineOf(const QCompleter *completer)
{
    const auto *box = qobject_cast<QComboBox *>(completer->widget());
    return box ? box->lineEdit() : qobject_cast<QLineEdit *>(completer->widget());
}

bool leadsOn(const QKeyEvent *key)
{
    const bool isKey =
        key->key() == Qt::Key_Tab || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    return isKey && !(key->modifiers() & ~Qt::KeypadModifier);
}

} // namespace

SuggestionKeys::SuggestionKeys(QCompleter *completer, StandsForItself standsForItself)
    : QObject(completer)
    , m_completer(completer)
    , m_standsForItself(std::move(standsForItself))
{
    completer->popup()->installEventFilter(this);
}

bool SuggestionKeys::eventFilter(QObject *watched, QEvent *event)
{
    auto *list = event->type() == QEvent::KeyPress ? qobject_cast<QAbstractItemView *>(watched) : nullptr;
    if (!list || !list->isVisible() || list->currentIndex().isValid())
        return QObject::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (!leadsOn(key))
        return QObject::eventFilter(watched, event);
    if (const QString only = onlySuggestion(); !only.isEmpty())
        take(only);
    list->hide();
    QCoreApplication::sendEvent(m_completer->widget(), key);
    return true;
}

/// The one that is shown, or of several the one that begins so; none when what is typed is one of them.
QString SuggestionKeys::onlySuggestion() const
{
    const QString text = lineOf(m_completer)->text();
    if (m_standsForItself && m_standsForItself(text))
        return {};
    const QString typed = squeezed(text);
    const int count = m_completer->completionCount();
    QStringList all;
    QStringList begin;
    for (int row = 0; row < count; ++row) {
        const QString suggestion =
            m_completer->completionModel()->index(row, m_completer->completionColumn()).data().toString();
        const QString plain = squeezed(suggestion);
        if (plain == typed)
            return {};
        all << suggestion;
        if (!typed.isEmpty() && plain.startsWith(typed))
            begin << suggestion;
    }
    if (all.size() == 1 && !typed.isEmpty())
        return all.first();
    return begin.size() == 1 ? begin.first() : QString();
}

/// As if it had been typed, so that it can be undone.
void SuggestionKeys::take(const QString &suggestion)
{
    QLineEdit *line = lineOf(m_completer);
    line->selectAll();
    line->insert(suggestion);
}

} // namespace carnet
