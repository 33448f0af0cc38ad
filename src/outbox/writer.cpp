#include "outbox/writer.h"

#include "outbox/transitions.h"

namespace carnet {

Writer::Writer(Store &store, Queue &queue, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_queue(queue)
{ }

Result<std::vector<Record>, StoreError> Writer::change(const QList<CustomerId> &ids, const Step &step,
                                                       const Witness &witness, bool create, const Also &also)
{
    std::vector<Record> written;
    if (ids.isEmpty())
        return written;
    const auto work = [&]() -> Result<Done, StoreError> {
        std::vector<HistoryEntry> history;
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
            if (after.base != before->base)
                after.heard = 0; // what the next list says is news
            if (witness) {
                if (auto entry = witness(*before, after))
                    history.push_back(std::move(*entry));
            }
            written.push_back(std::move(after));
        }
        const auto newIds = m_store.write(written, history);
        if (!newIds)
            return newIds.error();
        for (std::size_t i = 0; i < written.size(); ++i)
            written[i].id = newIds.value().at(static_cast<qsizetype>(i));
        return also ? also() : Done{};
    };
    if (const auto done = m_store.transaction(work); !done)
        return done.error();

    QList<CustomerId> changedIds;
    for (const Record &record : written) {
        m_queue.note(record.id, record);
        changedIds << record.id;
    }
    if (!changedIds.isEmpty())
        Q_EMIT changed(changedIds);
    return written;
}

void Writer::reread(const QList<CustomerId> &ids)
{
    for (const CustomerId id : ids)
        m_queue.note(id, m_store.record(id));
    if (!ids.isEmpty())
        Q_EMIT changed(ids);
}

void Writer::readAll()
{
    for (const Record &record : m_store.unsettled())
        m_queue.note(record.id, record);
}

} // namespace carnet
