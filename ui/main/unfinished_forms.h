// The forms that were left before they were saved, whichever way: the one owner of what the store keeps of
// them.
#pragma once

#include "store/store.h"

#include <QObject>

namespace carnet {

class UnfinishedForms : public QObject
{
    Q_OBJECT

public:
    /// Takes up what an earlier run left. The store outlives this.
    explicit UnfinishedForms(Store &store);

    /// Nobody is at work on them now; newest first.
    [[nodiscard]] const QList<UnfinishedForm> &left() const { return m_left; }
    [[nodiscard]] std::optional<UnfinishedForm> leftWith(qint64 id) const;
    [[nodiscard]] std::optional<UnfinishedForm> newestOf(CustomerId customer) const;

    /// What is typed just now, on disk when this returns; the form's id.
    Result<qint64, StoreError> keep(const UnfinishedForm &form);
    /// Its window has closed, what was kept last stays.
    void leave(const UnfinishedForm &form);
    /// Somebody works on it again.
    void take(qint64 id);
    /// It was used or discarded.
    Result<Done, StoreError> drop(qint64 id);

Q_SIGNALS:
    void changed(); ///< left() is another

private:
    Store &m_store;
    QList<UnfinishedForm> m_left;
};

} // namespace carnet
