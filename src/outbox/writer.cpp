#include "outbox/writer.h"

#include "outbox/transitions.h"

#include <algorithm>

namespace carnet {

Writer::Writer(Store &store, Queue &queue, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_queue(queue)
{ }

Result<std::vector<Record>, StoreError> Writer::write(const std::function<Batch()> &decide, const Also &also)
{
    Batch batch;
    const auto work = [&]() -> Result<Done, StoreError> {
        batch = decide();
        releaseMerged(batch);
        const auto ids = m_store.write(batch.records, batch.history);
        if (!ids)
            return ids.error();
        for (std::size_t i = 0; i < batch.records.size(); ++i)
            batch.records[i].id = ids.value().at(static_cast<qsizetype>(i));
        return also ? also(batch.records) : Done{};
    };
    if (const auto done = m_store.transaction(work); !done)
        return done.error();

    QList<CustomerId> written;
    for (const Record &record : batch.records) {
        m_queue.note(record.id, record);
        written << record.id;
    }
    if (m_together)
        *m_together += written;
    else if (!written.isEmpty())
        Q_EMIT changed(written);
    return std::move(batch.records);
}

Result<Done, StoreError> Writer::together(const std::function<Result<Done, StoreError>()> &work)
{
    m_together.emplace();
    const auto done = m_store.transaction(work);
    const QList<CustomerId> written = *std::exchange(m_together, std::nullopt);
    if (!done) {
        for (const CustomerId id : written)
            m_queue.note(id, m_store.record(id));
    } else if (!written.isEmpty()) {
        Q_EMIT changed(written);
    }
    return done;
}

void Writer::releaseMerged(Batch &batch) const
{
    std::vector<CustomerId> gone;
    for (const Record &record : batch.records) {
        if (!record.wanted && record.id != CustomerId::None)
            gone.push_back(record.id);
    }
    for (const CustomerId id : gone) {
        for (const CustomerId merged : m_store.idsMergedInto(id)) {
            const auto known = std::ranges::find(batch.records, merged, &Record::id);
            if (known == batch.records.end()) {
                if (const auto record = m_store.record(merged)) {
                    batch.records.push_back(*record);
                    batch.records.back().mergedInto = CustomerId::None;
                }
            } else if (known->mergedInto == id) {
                known->mergedInto = CustomerId::None;
            }
        }
    }
}

Result<std::vector<Record>, StoreError> Writer::change(const QList<CustomerId> &ids, const Step &step,
                                                       const Witness &witness, bool create, const Also &also)
{
    if (ids.isEmpty())
        return std::vector<Record>();
    const auto decide = [&] {
        Batch batch;
        for (const CustomerId id : ids) {
            std::optional<Record> before;
            if (id != CustomerId::None)
                before = m_store.record(id);
            if (!before && !create && id != CustomerId::None)
                continue;
            if (!before) {
                before.emplace();
                before->id = id;
            }
            Record after = step(*before);
            after.heard = 0; // the next list is compared with what it has become
            if (witness) {
                if (auto entry = witness(*before, after))
                    batch.history.push_back(std::move(*entry));
            }
            batch.records.push_back(std::move(after));
        }
        return batch;
    };
    return write(decide, also);
}

void Writer::readAll()
{
    for (const Record &record : m_store.unsettled())
        m_queue.note(record.id, record);
}

} // namespace carnet
