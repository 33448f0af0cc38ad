// The one way the outbox changes records: reads, decides and writes in one transaction, and tells the queue
// and whoever listens.
#pragma once

#include "outbox/queue.h"
#include "store/store.h"

#include <QObject>

namespace carnet {

class Writer : public QObject
{
    Q_OBJECT

public:
    Writer(Store &store, Queue &queue, QObject *parent = nullptr);

    using Step = std::function<Record(const Record &)>;
    using Witness = std::function<std::optional<HistoryEntry>(const Record &before, const Record &after)>;

    using Also = std::function<Result<Done, StoreError>(const std::vector<Record> &written)>;

    struct Batch
    {
        std::vector<Record> records;
        std::vector<HistoryEntry> history;
    };
    /// Writes what `decide` makes of the store, which it reads in the same transaction, and what `also`
    /// writes. Returns the records as written, those of `decide` first: who was merged into a customer that
    /// goes stands for itself again (Record::mergedInto).
    Result<std::vector<Record>, StoreError> write(const std::function<Batch()> &decide,
                                                  const Also &also = {});
    /// Each record goes through `step`, in one transaction with what `witness` notes of it. Ids that do not
    /// exist are left out, unless `create`: then they start as an empty record. CustomerId::None always does.
    /// Of a till's list only write() knows what was heard.
    Result<std::vector<Record>, StoreError> change(const QList<CustomerId> &ids, const Step &step,
                                                   const Witness &witness = {}, bool create = false,
                                                   const Also &also = {});
    /// Whatever `work` writes is one transaction; changed() tells of it once it is there, and when it fails
    /// the queue goes back with the store.
    Result<Done, StoreError> together(const std::function<Result<Done, StoreError>()> &work);
    /// Takes up everything that is not settled.
    void readAll();

    [[nodiscard]] Store &store() const { return m_store; }

Q_SIGNALS:
    void changed(const QList<carnet::CustomerId> &ids);

private:
    void releaseMerged(Batch &batch) const;

    Store &m_store;
    Queue &m_queue;
    std::optional<QList<CustomerId>> m_together; ///< written so far
};

} // namespace carnet
