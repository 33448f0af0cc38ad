// Completes words without regard to case, accents, spaces and hyphens: "cote d ivoire" finds "Côte d’Ivoire".
#pragma once

#include <QCompleter>

namespace carnet {

class FoldingCompleter : public QCompleter
{
    Q_OBJECT

public:
    /// The role of the model that holds squeezed() words.
    static constexpr int searchRole = Qt::UserRole + 1;

    FoldingCompleter(QAbstractItemModel *model, QObject *parent);

    [[nodiscard]] QStringList splitPath(const QString &path) const override;
    [[nodiscard]] QString pathFromIndex(const QModelIndex &index) const override;
};

} // namespace carnet
