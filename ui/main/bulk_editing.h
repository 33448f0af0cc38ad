// What the user does to the selected customers, one or all of them: deletes, blacklists. Each is one step of
// the undo history, however many slices it took.
#pragma once

#include "main/undo_history.h"

namespace carnet {

class BulkEditing : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    BulkEditing(Store &store, Outbox &outbox, UndoHistory &history, SlicedWork &work);

    // Nothing happens while another change of many is under way.
    void remove(const QList<CustomerId> &ids);
    void setBlacklisted(const QList<CustomerId> &ids, bool blacklisted);

Q_SIGNALS:
    /// The newest step of the history.
    void done(const QString &text);
    void storeFailed(carnet::StoreError error);

private:
    using Changes = QList<CustomerChange>;
    /// Of those that could be changed at all.
    using Change = std::function<Result<Changes, StoreError>(const QList<CustomerId> &ids)>;
    struct Words
    {
        QString step; ///< in the history
        QString text; ///< when it is done
    };
    using Tell = std::function<Words(const Changes &changes)>;

    void run(const QString &busy, const QList<CustomerId> &ids, const Change &change, const Tell &tell);
    void conclude(const Changes &changes, const Tell &tell, SlicedWork::End end);
    [[nodiscard]] QString tillFollows(const Changes &deleted) const;
    Result<Changes, StoreError> removeSome(const QList<CustomerId> &ids);
    Result<Changes, StoreError> blacklistSome(const QList<CustomerId> &ids, bool blacklisted);

    Store &m_store;
    Outbox &m_outbox;
    UndoHistory &m_history;
    SlicedWork &m_work;
};

} // namespace carnet
