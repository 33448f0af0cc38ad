#include "form/folding_completer.h"

#include "customer/fold.h"

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

} // namespace carnet
