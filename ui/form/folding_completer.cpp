#include "form/folding_completer.h"

#include "customer/fold.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QKeyEvent>

namespace carnet {

FoldingCompleter::FoldingCompleter(QAbstractItemModel *model, QObject *parent)
    : QCompleter(model, parent)
{
    setCompletionRole(searchRole);
    setFilterMode(Qt::MatchContains);
    setCompletionMode(PopupCompletion); // inside the line it would write letters that nobody typed
}

QStringList FoldingCompleter::splitPath(const QString &path) const
{
    return {squeezed(path)};
}

QString FoldingCompleter::pathFromIndex(const QModelIndex &index) const
{
    return index.data().toString();
}

QString FoldingCompleter::first() const
{
    return completionModel()->index(0, completionColumn()).data().toString();
}

bool FoldingCompleter::eventFilter(QObject *watched, QEvent *event)
{
    // Not popup(): it makes the list, which sends events here.
    auto *list = event->type() == QEvent::KeyPress ? qobject_cast<QAbstractItemView *>(watched) : nullptr;
    if (!list || !list->isVisible() || list->currentIndex().isValid())
        return QCompleter::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return QCompleter::eventFilter(watched, event);
    Q_EMIT passedBy();
    list->hide();
    QCoreApplication::sendEvent(widget(), key);
    return true;
}

} // namespace carnet
