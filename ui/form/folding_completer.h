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
    /// The first of the words shown.
    [[nodiscard]] QString first() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Enter, with the list open and nothing chosen in it. It reaches the editor next, as if there were no
    /// list.
    void passedBy();
};

} // namespace carnet
